import { byPlace, type Span } from '../../reading/span.ts';
import { matches } from './entity.ts';
import { doings } from './grammar.ts';
import { tokensOf } from './tokens.ts';
import type { Words } from './words.ts';

/** A number of five digits that is no sum, and nothing says what it is. */
const fiveDigits =
  /(?<![\p{L}\d£$€.,/-])\d{5}(?![\p{L}\d%]|,\d| ?(?:pounds?|quid|people|children|words|steps|miles|a year|per))/dgu;
/** Where somebody lives, without a street. */
const houseNumber =
  /\b(?:live[sd]?|living|moved|stay(?:s|ed|ing)?|address(?: is)?|flat|door|house) (?:at |to |in |is )?(?<is>(?:number |no\.? ?|flat )\d{1,4}[a-z]?)\b/dgi;
/** A date with its year in brackets behind a name may be one of birth, and nothing says so. */
const mayBeOfBirth = /[\p{L}\uE000] ?\((?<is>\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))\)/dgu;
/** A place to be found online, and behind it a name that is written like a word. */
const account =
  /\b(?:snapchat|snap|insta(?:gram)?|tiktok|discord|roblox|kik|telegram|username|user name|gamer ?tag)(?: name| handle| account| user)? (?:is|:|=)\s?(?<is>[a-z\d][\w.]*)/dgi;

/**
 * What is left in a text that may be an identifier, and could not be decided. `left` is the text with what was found blank; `isCalled` says of a small
 * word whether somebody of the session has that name.
 */
export function findDoubts(left: string, isCalled: (word: string) => boolean, words: Words): Span[] {
  const patterned = [fiveDigits, houseNumber, account, mayBeOfBirth].flatMap((pattern) =>
    matches('CASE_ID', pattern, left),
  );
  const tokens = tokensOf(left);
  // Somebody of the session is called by a word, and here is the word where a name might be: "grace and chantelle", "with hope".
  const called = tokens.filter((token, at) => {
    if (token.as !== 'lower' || !words.isGiven(token.word) || !isCalled(token.word)) return false;
    const before = tokens[at - 1];
    const beside =
      /^\s(?:and|&|,)?\s?\uE000/.test(left.slice(token.end)) ||
      /\uE000,? (?:and |& )?$/.test(left.slice(0, token.start));
    return (
      beside ||
      token.possessive ||
      /^(?:with|by|for|from)$/.test(before?.word ?? '') ||
      doings.has(tokens[at + 1]?.word ?? '')
    );
  });
  return [...patterned, ...called].map(({ start, end }) => ({ start, end }));
}

/** In order, each once, as they are marked for a reader. */
export function inOrderOnce(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of spans.toSorted(byPlace))
    if (end > start && start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end });
  return kept;
}
