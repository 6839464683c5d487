import type { Around } from './create-around.ts';
import { isAllowedWhole } from './create-is-capital-name.ts';
import { actors, determiners, doings, isBeside, kin, modals, offices, relatives, sayings } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

/** Says whether a word all in capitals, in a sentence that is not, is somebody: a name that is shouted, or initials. */
export function createIsUpperName(tokens: readonly Token[], words: Words, around: Around): (at: number) => boolean {
  return (at) => {
    const token = tokens[at];
    if (!token) return false;
    const { word, written } = token;
    if (isOfSomebody(at)) return true;
    if (words.isAcronym(written) || words.isAllowed(word)) return false;
    if (words.isWord(word))
      return words.isGiven(word) && around.isActor(at) && !modals.has(word) && (word.length > 3 || shouted(at));
    if (isAllowedWhole(token, words)) return false;
    if (words.isGiven(word) || words.isFamilyWord(word)) return true;
    if (isOfOffice(at) || isSpeltOut(at)) return false;
    if (written.length === 2 && tokens[at - 1]?.word.match(/^(?:under|via|per|on|in)$/) && token.gap === ' ')
      return false;
    // Nobody is called by consonants alone, and few have three initials.
    if (written.length > 2 && !/[AEIOUYÀ-Ý]/u.test(written)) return false;
    if (written.length === 3) return !shouted(at) || !words.isSlip(word);
    if (words.isProper(word) || word.length < 5 || !shouted(at)) return true;
    return !words.isSlip(word);
  };

  /** Initials of somebody, although they are an acronym too: "Mother (LB)", "AB's mother", "AB said", "AB and CD are the parents". */
  function isOfSomebody(at: number): boolean {
    const token = tokens[at];
    if (!token || token.written.length > 3 || actors.has(token.written) || /\d$/.test(token.gap)) return false;
    if (token.written.length === 3 && words.isAcronym(token.written)) return false;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (before && determiners.has(before.word) && token.gap === ' ') return false;
    if (
      before &&
      !before.possessive &&
      /^(?: |,? ?\(|, )$/.test(token.gap) &&
      relatives.has(before.word) &&
      before.as !== 'upper'
    )
      return true;
    if (token.possessive && after && kin.has(after.word)) return true;
    if (after && isBeside(after) && sayings.has(after.word)) return true;
    if (token.written.length !== 2) return false;
    return isPaired(at) && !offices.has(after?.word ?? '');
  }

  /** "AB and CD are the parents": two of two letters, and somewhere near them what people are to each other. */
  function isPaired(at: number): boolean {
    const isTwo = (one: Token | undefined) =>
      one !== undefined &&
      /^\p{Lu}{2}$/u.test(one.written) &&
      !actors.has(one.written) &&
      !words.isAcronym(one.written);
    const joined = [
      [at + 1, at + 2],
      [at - 1, at - 2],
    ].some(([and = 0, other = 0]) => tokens[and]?.word === 'and' && isTwo(tokens[other]));
    return joined && tokens.slice(at + 1, at + 8).some(({ word }) => relatives.has(word) || doings.has(word));
  }

  /** "the ABCD", "ABCD meeting" */
  function isOfOffice(at: number): boolean {
    const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
    if (before && token?.gap === ' ' && determiners.has(before.word)) return true;
    return after !== undefined && isBeside(after) && offices.has(after.word);
  }

  /** "Child Safety Forum (CSF)" */
  function isSpeltOut(at: number): boolean {
    const token = tokens[at];
    if (!token || !/\($/.test(token.gap)) return false;
    const initials = tokens
      .slice(Math.max(0, at - token.written.length - 2), at)
      .map(({ word }) => word.charAt(0).toUpperCase())
      .join('');
    return initials.endsWith(token.written);
  }

  /** Whether the words around are in capitals too, so that they say nothing. */
  function shouted(at: number): boolean {
    return [at - 1, at + 1].some((near) => {
      const other = tokens[near];
      return other !== undefined && other.as === 'upper' && words.isWord(other.word);
    });
  }
}
