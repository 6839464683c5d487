import { ownWords, wordsIn } from '../plain.ts';
import { type Check, wordsOf } from '../written.ts';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const others: Readonly<Record<string, string>> = {
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
  thousand: '1000',
  twice: '2',
  third: '3',
  thrice: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  twelfth: '12',
  dozen: '12',
  quarter: '1/4',
  million: '1000000',
};

/** The numbers of a text, in figures: "six", "sixth" and "6" are one. */
export function numbersIn(text: string): string[] {
  return wordsIn(text).flatMap((word) => {
    const figures = word.match(/\d+/g);
    if (figures) return figures.map((figure) => String(Number(figure)));
    const at = ones.indexOf(word);
    return at >= 0 ? [String(at)] : (others[word] ?? []);
  });
}

/** As many as nobody counts. */
const idiom = /\b(day|week|month|hour|moment|thing|word|one) or two\b/g;

/** A scale of nought to ten is the bot's own, and says nothing of the case. */
const scale = /\b(0|zero|nought) (to|and) (10|ten)\b|\b0-10\b/g;

/** A number that nobody said may become a timescale that nobody set. One is no number here: "one of you", "one day". */
export const numbers: Check = (written, { said, passages, given }) => {
  const known = new Set(['1', ...numbersIn([...said, ...passages, ...given].join('\n'))]);
  const strange = numbersIn(ownWords(wordsOf(written)).replaceAll(scale, ' ').replaceAll(idiom, ' ')).filter(
    (number) => !known.has(number),
  );
  return strange.length > 0
    ? {
        kind: 'invented-number',
        reason: `Use no number that is in neither the account nor the passages: ${strange.join(', ')}.`,
      }
    : null;
};
