import { createIsWordOfFamily } from './bare-nouns.ts';
import type { Around } from './create-around.ts';
import { isAllowedWhole } from './create-is-capital-name.ts';
import { createIsLikely, isOwnerOf, writtenAlike } from './create-is-likely.ts';
import { determiners, doings, isBeside, never, sayings, whereabouts } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

/** Names that are words which do nothing. */
const personal: ReadonlySet<string> = new Set(['rose', 'grace', 'amber', 'skye']);

/** Says whether a word in small letters is somebody's name: if it is in no dictionary and no slip, or if the words around make it one. */
export function createIsSmallName(
  text: string,
  tokens: readonly Token[],
  words: Words,
  around: Around,
): (at: number) => boolean {
  const isLikely = createIsLikely(text, tokens, words);
  const isWordOfFamily = createIsWordOfFamily(text, tokens, words);
  const isAlike = writtenAlike(tokens, 'lower');
  return (at) => {
    const token = tokens[at];
    if (!token) return false;
    const { word } = token;
    if (never.has(word) || word.length < 2 || /[\d_]$/.test(token.gap) || /^[\d_]/.test(text.slice(token.end)))
      return false;
    if (isAlike && isLikely(at)) return true;
    const before = tokens[at - 1];
    if ((isAlike || !words.isWord(word)) && isOwnerOf(token, tokens[at + 1], words))
      return !(before && token.gap === ' ' && before.word !== 'its' && determiners.has(before.word));
    if (words.isMostlyGiven(word) && words.isWord(word)) return isNickname(at);
    if (words.isWord(word))
      return words.isGiven(word)
        ? around.isCertainlySomebody(at) || (personal.has(word) && isSubject(at)) || around.isNoModal(at)
        : isWordOfFamily(at);
    if (isAllowedWhole(token, words))
      return (
        words.isGiven(word) &&
        (around.isTold(at) || (around.isSomebody(at) && !whereabouts.has(tokens[at - 1]?.word ?? '')))
      );
    if (words.isGiven(word)) return true;
    if (words.isAcronym(word.toUpperCase())) return false;
    if (words.isProper(word)) return true;
    if (/['‐‑-]/.test(word)) return isOfParts(word);
    const isPlaced = around.isSomebody(at) || around.isBehindPreposition(at);
    // Three letters, and consonants alone, are mostly shorthand.
    if (word.length <= 3 || !/[aeiouyà-ÿ]/.test(word)) return isPlaced && word.length < 7;
    // "parents'" keeps its apostrophe outside; "goin", "nothin" lost a letter; a plural or a form of a word is none either.
    if (/in$/.test(word) && words.isWord(`${word}g`)) return false;
    if (/s$/.test(word) && words.isWord(word.slice(0, -1)) && !around.isSomebody(at)) return false;
    if (!words.isSlip(word)) return true;
    if (words.isFamilyWord(word)) return isPlaced;
    // "mum missd": what she did, and not what she is called.
    if (words.isWord(word.replace(/s$/, '')) || /(?:d|ing|in)$/.test(word)) return false;
    return around.isSomebody(at) || (isPlaced && word.length <= 6);
  };

  /** "rose has a bruise", at the beginning of what is said. */
  function isSubject(at: number): boolean {
    const [token, after] = [tokens[at], tokens[at + 1]];
    const free = !tokens[at - 1] || token?.initial === true || /^,\s$/.test(token?.gap ?? '');
    return free && after !== undefined && isBeside(after) && doings.has(after.word);
  }

  /** "ellie-mae", "o'brien", and not "half-term" or "day's" */
  function isOfParts(word: string): boolean {
    return !word
      .split(/['‐‑-]/)
      .some((part) => part.length > 1 && (words.isWord(part) || never.has(part)) && !words.isGiven(part));
  }

  /** "mo works", "told sal", "esme, barney and kit": seldom a word, unless an article or an adjective comes before. */
  function isNickname(at: number): boolean {
    const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
    if (!token || (before && token.gap === ' ' && determiners.has(before.word))) return false;
    // "little bailey"
    if (
      before &&
      token.gap === ' ' &&
      /^(?:little|wee|lil|baby)$/.test(before.word) &&
      !determiners.has(tokens[at - 2]?.word ?? '')
    )
      return true;
    if (around.isSomebody(at) || around.isBehindPreposition(at) || around.isCertainlySomebody(at)) return true;
    // "my manager dell says", "sw is tom"
    if (after && isBeside(after) && sayings.has(after.word)) return true;
    if (before && token.gap === ' ' && /^(?:is|was|are)$/.test(before.word) && (!after || !isBeside(after)))
      return true;
    const other = tokens[at + 2];
    if (/^(?:and|n)$/.test(after?.word ?? '') && other && words.isMostlyGiven(other.word)) return true;
    const free = !before || token.initial || /,\s$/.test(token.gap);
    if (!free) return false;
    if (!after || !isBeside(after)) return !/^\s*\d/.test(text.slice(token.end));
    return never.has(after.word)
      ? !/^(?:him|her|it|them|me|my|your|the|a|an|of)$/.test(after.word)
      : around.isActor(at);
  }
}
