import { afterAll, describe, expect, it } from 'vitest';
import { aDrawing } from './cards/drawn.ts';
import { everyCard } from './cards/table.ts';
import { themes } from './cards/themes.ts';

const drawing = await aDrawing();
afterAll(() => drawing[Symbol.asyncDispose]());

const cards = (await everyCard()).filter(({ card }) => card['type'] !== undefined);

function named(name: string) {
  const shown = cards.find((one) => one.name === name);
  if (!shown) throw new Error(`There is no card ${name}.`);
  return shown.card;
}

describe.each([320, 1200])('at a width of %i', (width) => {
  it.each(cards)('nothing is cut and nothing stands out: $name', async ({ card }) => {
    await drawing.draw(card, width);
    expect(await drawing.faults()).toEqual([]);
    await drawing.draw(card, width, { unfolded: true, pressed: true });
    expect(await drawing.faults()).toEqual([]);
  });
});

describe('without seeing or pointing', () => {
  it.each(cards.filter(({ lang }) => lang === 'en'))('all can be named and reached: $name', async ({ card }) => {
    await drawing.draw(card, 320, { unfolded: true });
    expect(await drawing.nameless()).toEqual([]);
    expect(await drawing.unreached()).toEqual([]);
  });
});

/** What is looked at by a person: artifacts/cards-<name>-<width>-<theme>.png. */
const looked: readonly (readonly [name: string, width: number, theme: 0 | 1 | 2, how: 'folded' | 'unfolded'])[] = [
  ['challenge-usual-en', 320, 0, 'unfolded'],
  ['challenge-of-a-group-usual-en', 320, 0, 'unfolded'],
  ['challenge-of-a-group-usual-cy', 1200, 1, 'unfolded'],
  ['signpost-usual-en', 320, 2, 'unfolded'],
  ['signpost-usual-en', 320, 0, 'unfolded'],
  ['why-usual-en', 320, 1, 'unfolded'],
  ['close-usual-en', 320, 0, 'unfolded'],
  ['step-view-usual-en', 320, 0, 'unfolded'],
  ['step-revise-of-a-group-usual-cy', 320, 0, 'unfolded'],
  ['step-actions-of-a-group-usual-en', 1200, 0, 'unfolded'],
  ['missing-usual-en', 320, 0, 'unfolded'],
  ['missing-usual-en', 320, 1, 'folded'],
  ['missing-usual-cy', 1200, 1, 'unfolded'],
  ['concern-form-usual-en', 320, 0, 'unfolded'],
  ['concern-usual-en', 320, 1, 'unfolded'],
  ['record-usual-en', 320, 0, 'unfolded'],
  ['actions-usual-en', 320, 0, 'unfolded'],
  ['mirror-usual-en', 320, 0, 'unfolded'],
  ['quiet-form-usual-en', 320, 2, 'unfolded'],
  ['dialog-box-usual-en', 320, 0, 'unfolded'],
  ['missing-largest-en', 320, 0, 'unfolded'],
  ['found-usual-en', 320, 0, 'unfolded'],
  ['source-usual-en', 320, 0, 'unfolded'],
  ['reminder-usual-en', 320, 0, 'unfolded'],
  ['challenge-largest-en', 320, 0, 'unfolded'],
  ['dialog-reply-signpost-usual-en', 320, 1, 'unfolded'],
  ['room-open-scenario-usual-en', 320, 0, 'folded'],
  ['room-revealed-scenario-usual-en', 320, 0, 'folded'],
  ['room-ended-scenario-usual-en', 1200, 1, 'folded'],
  ['room-ended-scenario-largest-en', 320, 0, 'folded'],
  ['training-menu-usual-en', 320, 0, 'unfolded'],
  ['training-box-again-usual-en', 320, 0, 'folded'],
  ['training-own-usual-cy', 320, 2, 'folded'],
];

it('unfolds what is folded away, and says what is missing', async () => {
  const see = async (name: string, over: object) => {
    await drawing.draw(named(name), 320, over);
    return drawing.text();
  };
  const [missing, group, view] = ['missing-usual-en', 'challenge-of-a-group-usual-en', 'step-view-usual-en'] as const;
  expect(await see(missing, {})).not.toContain('Police: when?');
  expect(await see(missing, { unfolded: true })).toContain('Police: when?');
  expect(await see(group, {})).not.toContain('Set the time');
  expect(await see(group, { unfolded: true })).toContain('Set the time');
  expect(await see(view, { pressed: true })).toContain('Please write your view');
});

it.each(looked)('has its picture taken: %s at %i', async (name, width, look, how) => {
  const theme = themes[look];
  await drawing.draw(named(name), width, { theme, unfolded: how === 'unfolded' });
  await drawing.shot(`cards-${name}-${width}-${theme.name}`);
});

it('sees what stands out, and what has no name', async () => {
  const endless = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'W'.repeat(500) }] };
  await drawing.draw({ type: 'AdaptiveCard', version: '1.5', body: [endless, { type: 'Input.Text', id: 'a' }] }, 320);
  expect((await drawing.faults()).length).toBeGreaterThan(0);
  expect(await drawing.nameless()).toEqual(['textbox']);
});
