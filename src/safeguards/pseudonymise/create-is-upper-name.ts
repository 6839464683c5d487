import type { Around } from './create-around.ts';
import { isAllowedWhole } from './create-is-capital-name.ts';
import { createIsLikely, writtenAlike } from './create-is-likely.ts';
import { actors, determiners, isBeside, kin, modals, offices, relatives, sayings } from './grammar.ts';
import type { Token } from './tokens.ts';
import { plain, type Words } from './words.ts';

/** Of a list no more is looked at on each side. */
const mostListed = 12;

/** Words of two letters; what else the dictionary has of two are abbreviations. */
const twoLetters: ReadonlySet<string> = new Set(
  'am an as at be by do go ha he hi ho if in is it lo ma me mu my no of oh ok on or ox pa pi so ta to up us we ye yo ad ah aw ax ex id la re um er eh km cm mm kg ml mg lb oz ft hr pm da de du en et al mr ms dr st tv pc cd eg ie tx rx dx hx sx ny nj ca'.split(
    ' ',
  ),
);

/** Says whether a word all in capitals, in a sentence that is not, is somebody: a name that is shouted, or initials. */
export function createIsUpperName(
  text: string,
  tokens: readonly Token[],
  words: Words,
  around: Around,
): (at: number) => boolean {
  const isLikely = createIsLikely(text, tokens, words);
  const isAlike = writtenAlike(tokens, 'upper');
  return (at) => {
    const token = tokens[at];
    if (!token) return false;
    const { word, written } = token;
    if (isOfSomebody(at)) return true;
    if (words.isAcronym(written) || words.isAllowed(word)) return false;
    if (/^(?:km|cm|mm|kg|ml|mg|lb|oz|ft)$/.test(word) && around.isActor(at) && !/\d ?$/.test(token.gap)) return true;
    if (isAlike && isLikely(at)) return true;
    // "SMITH John", "SMITH, John"
    const after = tokens[at + 1];
    if (
      words.isFamilyWord(word) &&
      /^,? $/.test(after?.gap ?? '') &&
      after?.as === 'capital' &&
      words.isGiven(after.word)
    )
      return true;
    if (words.isWord(word) && (written.length > 2 || twoLetters.has(word)))
      return words.isGiven(word) && around.isActor(at) && !modals.has(word) && (word.length > 3 || shouted(at));
    if (isAllowedWhole(token, words)) return false;
    if (words.isGiven(word) || words.isFamilyWord(word)) return true;
    // "15 WD": a number of something.
    if (written.length < 4 && /\d ?$/.test(token.gap)) return false;
    if (isOfOffice(at) || isSpeltOut(at)) return false;
    if (written.length === 2 && tokens[at - 1]?.word.match(/^(?:under|via|per|on|in)$/) && token.gap === ' ')
      return false;
    // Nobody is called by consonants alone, and few have three initials.
    if (written.length > 2 && !/[AEIOUYÀ-Ý]/u.test(written)) return false;
    // Of three letters that are no name anybody knows, an office or a test is more likely; unless they do something.
    if (written.length === 3) return words.isProper(word) || (around.isActor(at) && !shouted(at) && isSubject(at));
    if (words.isProper(word) || word.length < 5 || !shouted(at)) return true;
    return !words.isSlip(word);
  };

  /** Initials of somebody, although they are an acronym too: "Mother (LB)", "AB's mother", "AB said", "AB and CD are the parents". */
  function isOfSomebody(at: number): boolean {
    const token = tokens[at];
    if (!token || token.written.length > 3 || /\d$/.test(token.gap)) return false;
    if (isInitials(token) && isListed(at)) return true;
    if (actors.has(token.written)) return false;
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
    return after !== undefined && isBeside(after) && sayings.has(after.word);
  }

  /** "AB and CD are the parents", "children: KM, TM and JM": a list of initials, of which one at least is no acronym or which is called one of people. */
  function isListed(at: number): boolean {
    let [first, last] = [at, at];
    while (at - first < mostListed && isPartOf(first - 1) && isLink(first)) first -= 1;
    while (last - at < mostListed && isPartOf(last + 1) && isLink(last + 1)) last += 1;
    if (first === last) return false;
    const all = tokens.slice(first, last + 1).filter(({ as }) => as !== 'lower');
    if (all.length < 2 || !all.every(isInitials)) return false;
    if (offices.has(tokens[last + 1]?.word ?? '')) return false;
    const before = tokens[first - 1];
    const called =
      /^(?: |: ?| ?\()$/.test(tokens[first]?.gap ?? '') &&
      (relatives.has(before?.word ?? '') || /^(?:between|siblings?|children|named|initials)$/.test(before?.word ?? ''));
    const plainly = all.filter(({ written }) => !words.isAcronym(written) && !actors.has(written)).length;
    return (
      (called && !all.some(({ written }) => actors.has(written))) ||
      plainly > all.length / 2 ||
      (plainly > 0 && all.length === 2)
    );
  }

  function isInitials({ written }: Token): boolean {
    return (
      /^\p{Lu}{2}$/u.test(written) ||
      (/^\p{Lu}{3}$/u.test(written) &&
        !actors.has(written) &&
        !words.isAcronym(written) &&
        !words.isWord(plain(written)))
    );
  }

  function isPartOf(at: number): boolean {
    const token = tokens[at];
    return token !== undefined && (isInitials(token) || /^(?:and|n|or)$/.test(token.word));
  }

  /** Whether the word goes on with the list that the word before is in. */
  function isLink(at: number): boolean {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!token || !before) return false;
    if (token.as === 'lower' || before.as === 'lower') return /^,? $/.test(token.gap);
    return /^(?: ?& ?|, ?| ?\/ ?| ?\+ ?)$/.test(token.gap);
  }

  function isSubject(at: number): boolean {
    const [token, after] = [tokens[at], tokens[at + 1]];
    return token?.possessive === true || (after !== undefined && isBeside(after));
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
