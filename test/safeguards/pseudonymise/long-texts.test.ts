import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIsSlip } from '../../../src/safeguards/pseudonymise/create-is-slip.ts';
import { createPseudonymise } from '../../../src/safeguards/pseudonymise/pseudonymise.ts';
import { pseudonymise, words } from './the-words.ts';

/** What is typed or pasted again and again: letters, marks that join them, and what patterns begin with. */
const unit = fc.oneof(
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.constantFrom(
    'a',
    'a-',
    'A-',
    'a.',
    'no-',
    'com.',
    '1',
    '1-',
    '1/',
    '@',
    'a@',
    '_',
    "a'",
    'de ',
    'AB, ',
    'Aa, ',
    'x_1 ',
    '14 Elm ',
    'at 1 ',
    'Mr ',
    'é',
    '家',
  ),
);
const repeated = (one: string, length: number) => one.repeat(Math.ceil(length / one.length)).slice(0, length);

/** Letters of the words that are looked up while a text is masked. */
function lettersAsked(text: string): number {
  let letters = 0;
  const counting = (ask: (word: string) => boolean) => (word: string) => {
    letters += word.length;
    return ask(word);
  };
  createPseudonymise({
    ...words,
    isWord: counting(words.isWord),
    isAllowed: counting(words.isAllowed),
    isSlip: counting(words.isSlip),
  })(text);
  return letters;
}

describe('a long text', () => {
  it('costs no more a letter than one of a quarter of its length', () => {
    fc.assert(
      fc.property(unit, (one) => {
        const [short, long] = [5_000, 20_000].map((length) => lettersAsked(repeated(one, length)));
        // What has no space for long is hidden unread, so that the longer may cost less.
        expect(long).toBeLessThanOrEqual(6 * (short ?? 0) + 5_000);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it.each(['a-', 'a', 'a.', 'A-', 'no-', 'com.', 'a@', '1-', 'de ', 'AB, '])(
    'of %j alone is masked to its end',
    (one) => {
      const text = repeated(one, 20_000);
      const { entities } = pseudonymise(text);
      expect(entities.every(({ end }) => end <= text.length)).toBe(true);
    },
    20_000,
  );

  it('without a space is hidden as a whole', () => {
    expect(pseudonymise(`It says ${repeated('a-', 400)} there.`).text).toBe('It says [Case number 1] there.');
  });

  it('of one word is not taken apart letter by letter', () => {
    let asked = 0;
    const isSlip = createIsSlip(() => {
      asked += 1;
      return false;
    }, ['house']);
    expect(isSlip(repeated('ab', 20_000))).toBe(false);
    expect(asked).toBe(0);
  });
});
