import { describe, expect, it } from 'vitest';
import { type Action, type Card, fits } from '../../../src/channel/cards/card.ts';
import { pressIn } from '../../../src/channel/on-card.ts';
import { catalogueFor } from '../../../src/language/catalogue.ts';
import { SessionId } from '../../../src/session/ids.ts';
import type { Masked, Preview } from '../../../src/session/reply.ts';
import { complaints, presses } from '../elements.ts';
import { cardOf, read, say } from './on-cards.ts';

const session = SessionId.parse('9a4e2f60-1111-4222-8333-444455556666');
const masked = (over: Partial<Masked> = {}): Masked => ({
  kind: 'masked',
  session,
  items: [
    { placeholder: '[Person A]', original: 'Jayden' },
    { placeholder: '[Person B]', original: 'Zorblat' },
    { placeholder: '[Phone 1]', original: '07700 900123' },
  ],
  doubtful: ['grace', 'hope'],
  spares: ['[Person A]', '[Person B]', 'grace'],
  first: false,
  ...over,
});
const preview: Preview = {
  kind: 'preview',
  session,
  text: 'With grace and hope.',
  doubtful: ['grace', 'hope'],
  spares: ['grace'],
  allowed: null,
};

const taps = (card: Card): Action[] => presses(card).filter(({ verb }) => verb === 'not-a-name');

describe('the card of what was masked', () => {
  it('has one button for each thing that may be no name, in the order in which they stand, and for nothing else', () => {
    expect(taps(cardOf(masked())).map(({ data }) => data['what'])).toEqual(['[Person A]', '[Person B]', 'grace']);
    expect(taps(cardOf(preview)).map(({ data }) => data['what'])).toEqual(['grace']);
    expect(taps(cardOf(masked({ spares: [] })))).toEqual([]);
  });

  it('shows the word right above its button', () => {
    const { body } = cardOf(masked());
    const at = body.findIndex((element) => element.type === 'ActionSet');
    expect(read({ body: body.slice(at - 1, at) })).toEqual(['[Person A]: Jayden']);
  });

  it('sends what is pressed, and nothing that was filled in beside it', () => {
    const [tap] = taps(cardOf(masked()));
    expect(tap?.associatedInputs).toBe('none');
    expect(pressIn(tap?.data)).toEqual({
      kind: 'pressed',
      command: { kind: 'not-a-name', what: '[Person A]' },
      card: { session },
    });
  });

  it('has titles that fit on a phone, in both languages, and is one that Microsoft’s own reader takes', () => {
    for (const words of [say, catalogueFor('cy-GB')])
      for (const reply of [masked(), preview]) {
        const card = cardOf(reply, words);
        for (const { title } of taps(card)) expect(title.length).toBeLessThanOrEqual(20);
        expect(complaints(card).filter((one) => !/"cy"/.test(String(one)))).toEqual([]);
      }
  });

  it('drops the earliest buttons before a placeholder where there are more than Teams takes', () => {
    const items = Array.from({ length: 120 }, (_, at) => ({
      placeholder: `[School ${at + 1}]`,
      original: `Thornlea ${at}`,
    }));
    const card = cardOf(masked({ items, spares: items.map(({ placeholder }) => placeholder) }));
    expect(fits(card)).toBe(true);
    const shown = read(card).filter((line) => line.startsWith('[School'));
    expect(shown).toHaveLength(120);
    expect(taps(card).length).toBeGreaterThan(3);
    expect(taps(card).at(-1)?.data['what']).toBe('[School 120]');

    const many = Array.from({ length: 900 }, (_, at) => ({ placeholder: `[School ${at + 1}]`, original: 'Thornlea' }));
    expect(fits(cardOf(masked({ items: many, spares: many.map(({ placeholder }) => placeholder) })))).toBe(true);
  });
});
