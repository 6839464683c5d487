import { describe, expect, it } from 'vitest';
import { type Card, fits } from '../../../src/channel/cards/card.ts';
import { mirrorCard } from '../../../src/channel/cards/mirror.ts';
import { catalogueFor } from '../../../src/language/catalogue.ts';
import { LensId } from '../../../src/lenses/lens.ts';
import type { Mirror } from '../../../src/session/mirror.ts';
import { textOf } from '../../../src/words/reply.ts';
import { complaints, elements, runs } from '../elements.ts';

const say = catalogueFor('en-GB');

const lens = (id: string, asked: number) => ({
  lens: LensId.parse(id),
  name: `The ${id} lens`,
  asked,
  answered: asked,
});
const aMirror = (over: Partial<Mirror> = {}): Mirror => ({
  sessions: 3,
  lenses: [lens('optimism', 5), lens('fathers', 1), lens('recording', 0)],
  sure: [
    { at: '2026-10-01T09:00:00.000Z', before: 8, after: 5 },
    { at: '2026-11-01T09:00:00.000Z', before: 6, after: 6 },
  ],
  tripwires: { set: 2, kept: 1 },
  actions: { set: 4, done: 3 },
  ...over,
});
const cardOf = (over: Partial<Mirror> = {}): Card => mirrorCard({ kind: 'mirror', mirror: aMirror(over) }, say);
const charts = (card: Card) =>
  card.body.flatMap((element) =>
    element.type === 'Chart.HorizontalBar' || element.type === 'Chart.Line' ? [element] : [],
  );

describe('the mirror', () => {
  it('draws the lenses that came up, and names those that never did', () => {
    const [bars] = charts(cardOf());
    expect(bars).toMatchObject({
      type: 'Chart.HorizontalBar',
      data: [
        { x: 'The optimism lens', y: 5 },
        { x: 'The fathers lens', y: 1 },
      ],
    });
    expect(runs(cardOf()).map(({ text }) => text)).toContain('The recording lens');
  });

  it('draws how sure the person was before and after', () => {
    expect(charts(cardOf())[1]).toMatchObject({
      type: 'Chart.Line',
      data: [
        {
          legend: 'Before',
          values: [
            { x: 1, y: 8 },
            { x: 2, y: 6 },
          ],
        },
        {
          legend: 'After',
          values: [
            { x: 1, y: 5 },
            { x: 2, y: 6 },
          ],
        },
      ],
    });
  });

  it('says the same in words to a client that draws no charts, which takes them in place of those', () => {
    const card = cardOf();
    const fallbacks = charts(card).map(({ fallback }) => fallback);
    const said = elements(fallbacks).flatMap((element) =>
      element.type === 'RichTextBlock' ? element.inlines.map(({ text }) => text) : [],
    );
    expect(said).toEqual([
      'The optimism lens: 5',
      'The fathers lens: 1',
      '1 October 2026: 8 before, 5 after',
      '1 November 2026: 6 before, 6 after',
    ]);
    expect(complaints(card)).toEqual([
      'Unknown element type "Chart.HorizontalBar". Fallback will be used if present.',
      'Unknown element type "Chart.Line". Fallback will be used if present.',
    ]);
  });

  it('says in words what is no line yet', () => {
    const card = cardOf({ sure: [{ at: '2026-10-01T09:00:00.000Z', before: 8, after: 5 }] });
    expect(charts(card).map(({ type }) => type)).toEqual(['Chart.HorizontalBar']);
    expect(runs(card).map(({ text }) => text)).toContain('1 October 2026: 8 before, 5 after');
  });

  it('counts what was set down and looked at again', () => {
    const words = JSON.stringify(cardOf().body);
    expect(words).toContain('Tripwires: 2 set, 1 looked at again.');
    expect(words).toContain('Actions: 4 set down, 3 done.');
  });

  it('shows the latest twelve sessions and no more', () => {
    const sure = Array.from({ length: 30 }, (_, at) => ({ at: '2026-10-01T09:00:00.000Z', before: at % 11, after: 3 }));
    const lenses = Array.from({ length: 12 }, (_, at) => lens(`lens-${'abcdefghijkl'.charAt(at)}`, 100 - at));
    const card = cardOf({ sure, lenses });
    expect(fits(card)).toBe(true);
    expect(JSON.stringify(card.body)).toContain('The latest 12 are shown.');
  });

  it('is empty before the first session, and says so', () => {
    expect(JSON.stringify(cardOf({ sessions: 0 }).body)).toContain('nothing to mirror yet');
  });

  it('is said in plain text', () => {
    const text = textOf({ kind: 'mirror', mirror: aMirror() }, say);
    expect(text).toContain('Lenses that came up:\n- The optimism lens: 5\n- The fathers lens: 1');
    expect(text).toContain('Never asked about so far:\n- The recording lens');
    expect(text).toContain('- 1 October 2026: 8 before, 5 after');
  });

  it('judges nothing', () => {
    expect(textOf({ kind: 'mirror', mirror: aMirror() }, say)).not.toMatch(
      /\b(should|better|worse|good|bad|only|but)\b/i,
    );
  });
});
