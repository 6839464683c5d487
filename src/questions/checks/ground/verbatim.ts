import { folded, quotesAt, straight, wordsIn } from '../plain.ts';
import { type Check, type Fault, wordsOf } from '../written.ts';

/** What stands in quotation marks was written by somebody else, and by whom the question says. */
export const verbatim: Check = (written, { said, passages }) => {
  const text = wordsOf(written);
  if (!paired(text)) return invented('Every quotation mark needs its other half.');
  const quotes = quotesAt(text).filter(({ quote }) => /[\p{L}\p{N}]/u.test(quote));
  if (quotes.length > mostQuotes) return invented('Quote once or twice at most.');
  for (const { quote, at } of quotes) {
    const lead = straight(text.slice(Math.max(0, at - reach), at));
    const texts = ofThePerson.test(lead) ? said : ofADocument.test(lead) ? passages : [...said, ...passages];
    if (!texts.some((one) => quoted(one, quote)))
      return invented(
        'What stands in quotation marks must be copied exactly from the account or a passage, not cut away from its "not", and said to be of the one it is of.',
      );
  }
  return null;
};

/** The reason that is shown beside a question is the person's own words. */
export const because: Check = ({ because: words }, { said }) =>
  wordsIn(words).length > 1 && said.some((one) => quoted(one, words))
    ? null
    : invented("'because' must be copied exactly from what the person said: a few words of theirs, in one piece.");

const invented = (reason: string): Fault => ({ kind: 'invented-quote', reason });

/** A question that is made of quotes says what none of them said. */
const mostQuotes = 2;

/** How far before a quote it is said whose it is. Characters. */
const reach = 40;
const ofThePerson =
  /\b(you|your words?)( have| had|'ve| also| just| first)* ?(said|say|told|tell|wrote|write|call|called|mention|mentioned|describe|described|put|speak|spoke)?\b[^.;:?!]{0,25}$/i;
const ofADocument =
  /\bthe (review|procedure|passage|guidance|report) (says|said|found|calls|called|asks|puts|speaks)\b[^.;?!]{0,20}$/i;

const paired = (text: string): boolean => {
  const count = (mark: RegExp) => (text.match(mark) ?? []).length;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g);
};

/** Whether words stand in a text as they are, from one word's beginning to another's end, and not right after what denies them. */
function quoted(text: string, quote: string): boolean {
  const whole = folded(text);
  const wanted = folded(quote).replace(/^[\s"'.,;:!?…-]+|[\s"'.,;:!?…-]+$/g, '');
  if (wanted === '') return false;
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    const before = whole.slice(0, at);
    const touches = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(whole.slice(at + wanted.length));
    if (!touches && (thing.test(wanted) || !denying.test(before))) return true;
  }
  return false;
}

/** A thing and no statement: "a hunch" says the same wherever it is cut from. */
const thing = /^(a|an|the|his|her|their|my|our|this|that) \S+( \S+)?$/;

/** What turns the words after it round, in the same breath. */
const denying =
  /\b(no|not|never|without|nor|neither|hardly|doubt|denies|denied|isn't|wasn't|\w+n't)( [\p{L}\p{N}']+){0,3} ["']?$/iu;
