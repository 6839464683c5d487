import { sentencesOf, wordsIn } from '../plain.ts';
import type { Check } from '../written.ts';
import { givenIn, rootOf, rootsIn } from './known.ts';
import { neutral } from './neutral.ts';
import { numbersIn } from './numbers.ts';

const plain: ReadonlySet<string> = new Set(neutral.split(/\s+/).map(rootOf));

/** Whether a word may be said of any case, as it is or by what it is made of: "quietest", "unplanned", "paperwork". */
export function isPlain(word: string): boolean {
  if (plain.has(rootOf(word))) return true;
  if (illness.has(word)) return false;
  const shorter = [/^un(?=.{3})/, /^re(?=.{3})/, /(?<=.{3})i?e(r|st)$/, /(?<=.{3})e?(r|st)$/].map((part) =>
    word.replace(part, ''),
  );
  if (shorter.some((one) => one !== word && (plain.has(rootOf(one)) || plain.has(rootOf(`${one}y`))))) return true;
  return Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => at + 3).some(
    (at) => plain.has(rootOf(word.slice(0, at))) && plain.has(rootOf(word.slice(at))),
  );
}

/** Made of plain words, and facts all the same. */
const illness: ReadonlySet<string> = new Set(['unwell', 'unfit', 'unwanted', 'unable', 'handgun', 'breakdown']);

/**
 * A list of what must not be said forgets; this names what may be said of any case. Every other word has to come from somewhere. So what is in
 * another language, out of another world, or misspelt past recognition does not pass either. One word in a question may be new where it can
 * only be what somebody did or how: "when the referral landed". A new thing, or a new thing to be, is a fact.
 */
export const strange: Check = (written, against) => {
  const known = rootsIn([...against.said, ...against.passages, ...givenIn(against)]);
  const isNew = (word: string) => numbersIn(word).length === 0 && !isPlain(word) && !known.has(rootOf(word));
  const newIn = (text: string) =>
    sentencesOf(text).flatMap((sentence) => {
      const words = wordsIn(sentence);
      return words.flatMap((word, at) => (isNew(word) ? [{ word, harmless: isDoing(words, at) }] : []));
    });
  const found = newIn(written.question);
  const told = newIn(written.acknowledgement ?? '');
  return told.length > 0 || found.length > 1 || found.some(({ harmless }) => !harmless)
    ? {
        kind: 'invented-fact',
        reason: `Use plain words, or words of the account: nobody spoke of ${[...new Set([...told, ...found].map(({ word }) => word))].join(', ')}.`,
      }
    : null;
};

/** After these comes a thing, or what a thing is. */
const leads: ReadonlySet<string> = new Set(
  'a an the this that these those his her hers its their my your our some any no every each of in on at to from with by for about over under into through between against like as is are was were be been being am seem seems look looks sound sounds feel feels how so very more most too less quite rather and or what which whose'.split(
    ' ',
  ),
);
const being: ReadonlySet<string> = new Set('is are was were be been being'.split(' '));
const persons: ReadonlySet<string> = new Set('him her them you us child children baby family'.split(' '));
/** What judges, by its end or all of it. */
const judging =
  /(ous|ive|ful|less|able|ible|ile|ic|ical|al|ent|ant|ish|y|er|or|ist|ism|ity|ness|ment|tion|sion|ship|ance|ence|cy)$|^(cruel|evil|vile|mean|rude|harsh|cold|weak|poor|bad|good|worse|better|fine|great|unfit|toxic|selfish|dangerous)$/;

/** Whether a new word is what somebody did, and did to nobody: it follows whoever did it, and no person and no name comes after. */
function isDoing(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  const after = words[at + 1];
  const toWhom = after !== undefined && (persons.has(after) || !isPlain(after));
  const state = /ing$/.test(word) && words.slice(Math.max(0, at - 3), at).some((one) => being.has(one));
  return (
    before !== '' &&
    !leads.has(before) &&
    !/'s$/.test(before) &&
    !judging.test(word.replace(/(ed|ing|s)$/, '')) &&
    !toWhom &&
    !state
  );
}
