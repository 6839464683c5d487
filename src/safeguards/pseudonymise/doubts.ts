import type { Aliases } from './aliases.ts';
import { mayBeOfBirth } from './dates.ts';
import { doings } from './grammar.ts';
import { tokensOf } from './tokens.ts';
import type { Words } from './words.ts';

/** A number of five digits that is no sum, and nothing says what it is. */
const fiveDigits =
  /(?<![\p{L}\d£$€.,/-])\d{5}(?![\p{L}\d%]|,\d| ?(?:pounds?|quid|people|children|words|steps|miles|a year|per))/u;
/** Where somebody lives, without a street. */
const houseNumber =
  /\b(?:live[sd]?|living|moved|stay(?:s|ed|ing)?|address(?: is)?|flat|door|house) (?:at |to |in |is )?(?:number |no\.? ?|flat )\d{1,4}[a-z]?\b/i;
/** A place to be found online, and behind it a name that is written like a word. */
const account =
  /\b(?:snapchat|snap|insta(?:gram)?|tiktok|discord|roblox|kik|telegram|username|user name|gamer ?tag)(?: name| handle| account| user)? (?:is|:|=)\s?[a-z\d]/i;

/**
 * Whether something is still to be read in what is left that looks like an identifier, and could not be decided. `left` is the text with
 * what was found blank.
 */
export function isDoubtful(left: string, aliases: Aliases, words: Words): boolean {
  if ([fiveDigits, houseNumber, account, mayBeOfBirth].some((pattern) => pattern.test(left))) return true;
  // Somebody of the session is called by a word, and here is the word where a name might be: "grace and chantelle", "with hope".
  const called = new Set(
    aliases.filter(({ kind }) => kind === 'PERSON').flatMap(({ original }) => original.toLowerCase().split(/\s+/)),
  );
  const tokens = tokensOf(left);
  return tokens.some((token, at) => {
    if (token.as !== 'lower' || !called.has(token.word) || !words.isGiven(token.word)) return false;
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
}
