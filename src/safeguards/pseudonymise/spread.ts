import { determiners, doings, isBeside, modals, never, nicknames, particles, titles } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';
import { states } from './wordy-names.ts';

/**
 * What is beside a name belongs to it: family names, particles, small words; and who is named together with somebody is somebody. Changes
 * `named`, which has a place for each token.
 */
export function spread(
  named: boolean[],
  tokens: readonly Token[],
  words: Words,
  isSpared: (at: number) => boolean,
  isCapitalLetter: (at: number) => boolean,
): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || named[at]) continue;
    const before = tokens[at - 1];
    // Right behind a name, or behind one that was found before and is blank.
    const behind = /^[ \u00a0]$/.test(token.gap)
      ? named[at - 1] && before && !before.possessive && !token.initial
        ? before.as
        : null
      : /\uE000[ \u00a0]$/.test(token.gap)
        ? token.as
        : null;
    // "R. Leeds": a town, and behind an initial somebody.
    const initialled = token.gap === '. ' && token.as === 'capital' && /^\p{Lu}$/u.test(before?.written ?? '');
    // "Jodie P": an initial in place of a family name.
    const isInitial = behind !== null && named[at - 1] === true && isCapitalLetter(at);
    if (isInitial) named[at] = true;
    else if (
      initialled &&
      isFamilyBehindInitial(token.word) &&
      !/^(?:child|baby|case|stage|group|parent)$/.test(tokens[at - 2]?.word ?? '')
    )
      named[at] = true;
    else if (behind && isFamilyName(behind, token, at)) named[at] = true;
    else if (isTogether(at) || isAnotherTime(at)) named[at] = true;
  }
  for (let at = tokens.length - 2; at >= 0; at--) {
    const token = tokens[at];
    const after = tokens[at + 1];
    if (token && !named[at] && isBeforeAnother(at)) named[at] = true;
    if (!token || !after || named[at] || !named[at + 1] || !/^\.? $/.test(after.gap) || after.initial) continue;
    // "van de Velden", behind a title, an initial or a first name.
    if (token.as === 'lower' && particles.has(token.word) && leadsFrom(at)) named[at] = true;
    // "J. Smith", and not "Child A. Smith".
    if (token.as === 'capital' && /^[B-HJ-Z]$/.test(token.written) && !token.possessive) named[at] = true;
    if (token.as !== 'lower' && nicknames.has(token.word)) named[at] = true;
    if (/^[AI]$/.test(token.written) && after.gap.startsWith('.')) named[at] = true;
    if (particles.has(token.word) && token.as === 'lower' && after.as === 'capital' && isParticle(at)) named[at] = true;
    if (after.gap !== ' ') continue;
    if (token.as === 'lower' && after.as === 'lower' && isFirstInSmall(at)) named[at] = true;
    if (token.as !== 'capital' || token.possessive) continue;
    // "Kelvin Okafor" and "Veronica Nguyen"; not "Ask Chantelle".
    const first =
      words.isGiven(token.word) ||
      (!words.isGiven(after.word) &&
        !isSpared(at) &&
        // As in Korea, the family first: "Park Ji-woo".
        (isRare(token.word) ||
          (words.isFamilyWord(token.word) && !words.isWord(after.word) && !words.isAllowed(token.word))));
    if (first && !(modals.has(token.word) && words.isGiven(after.word)) && !words.isTime(token.word)) named[at] = true;
  }

  /** "June and April", where June is somebody. */
  function isAnotherTime(at: number): boolean {
    const [token, and] = [tokens[at], tokens[at - 1]];
    if (token?.as !== 'capital' || token.gap !== ' ' || !words.isTime(token.word) || !words.isGiven(token.word))
      return false;
    return and?.word === 'and' && and.gap === ' ' && named[at - 2] === true;
  }

  function isFamilyBehindInitial(word: string): boolean {
    if (never.has(word)) return false;
    return words.isTown(word) || words.isFamilyWord(word) || !(words.isAllowed(word) || words.isWord(word));
  }

  function isPluralFamily(word: string): boolean {
    return !words.isCommon(word) && !word.includes('-') && words.isFamilyWord(word.replace(/s$/, ''));
  }

  /** "da Mata", and not "the van Kyle drove". */
  function isParticle(at: number): boolean {
    const before = tokens[at - 1];
    if (!/^(?:da|das|dos|del|della|di|van|von|bin|ibn|bint|ter)$/.test(tokens[at]?.word ?? '')) return false;
    return !before || tokens[at]?.gap !== ' ' || before.word === 'that' || !determiners.has(before.word);
  }

  /** Particles back to what a name has before them. */
  function leadsFrom(at: number, more = 4): boolean {
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (!token || !before || !/^\.? $/.test(token.gap)) return false;
    if (titles.has(before.word) || named[at - 1] || /^\p{Lu}$/u.test(before.written)) return true;
    return particles.has(before.word) && before.as === 'lower' && more > 0 && leadsFrom(at - 1, more - 1);
  }

  function isFamilyName(as: Token['as'], token: Token, at: number): boolean {
    if (never.has(token.word) || isSpared(at)) return false;
    if (token.as === 'capital') {
      if (words.isFamilyWord(token.word) || words.isTown(token.word)) return true;
      if (words.isGiven(token.word))
        return !words.isTime(token.word) || /^(?:may|june|april|summer|autumn)$/.test(token.word);
      return as === 'capital' && token.gap === ' ' && !words.isAllowed(token.word);
    }
    if (as === 'upper' && token.as === 'upper')
      return (
        !words.isAcronym(token.written) &&
        (words.isFamilyWord(token.word) ||
          (token.written.length > 3 && !words.isWord(token.word) && !words.isAllowed(token.word)))
      );
    if (as !== 'lower' || token.as !== 'lower') return false;
    const next = tokens[at + 1];
    // A slip or a name; but what people do comes behind it, so it is not that.
    if (!words.isFamilyWord(token.word) && !isPluralFamily(token.word))
      return !words.isWord(token.word) && !words.isAllowed(token.word) && next !== undefined && doings.has(next.word);
    if (!words.isWord(token.word)) return true;
    return (
      !next ||
      !isBeside(next) ||
      doings.has(next.word) ||
      never.has(next.word) ||
      /^(?:dob|born|aged|tel|mob|address|addr|nhs|dobs)$/.test(next.word)
    );
  }

  function isRare(word: string): boolean {
    return !words.isCommon(word) && !words.isAllowed(word) && !never.has(word) && !/(?:ed|ing|ly|s)$/.test(word);
  }

  /** "dawn pickersgill", and not "at dawn". */
  function isFirstInSmall(at: number): boolean {
    const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
    if (!token || !after || token.possessive || isSpared(at) || modals.has(token.word)) return false;
    if (!words.isGiven(token.word) || words.isGiven(after.word) || words.isTime(token.word)) return false;
    return !(before && token.gap === ' ' && (determiners.has(before.word) || /^(?:at|by|in|of|on)$/.test(before.word)));
  }

  /** "kit and chantelle" */
  function isBeforeAnother(at: number): boolean {
    const [token, and, other, before] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at - 1]];
    // "Pirate, Steel and their son": a list that begins a sentence.
    if (token?.initial && token.as === 'capital' && and?.gap === ', ' && named[at + 1] === true && !and.possessive)
      return (
        other !== undefined &&
        (other.word === 'and' || (other.gap === ', ' && named[at + 2] === true)) &&
        isRare(token.word)
      );
    if (!token || !and || !other || named[at + 2] !== true || token.as === 'upper' || isSpared(at)) return false;
    if (token.as === 'capital')
      return and.word === 'and' && isBeside(and) && other.gap === ' ' && other.as === 'capital' && isRare(token.word);
    if (!/^(?:and|n)$/.test(and.word) || !isBeside(and) || !isBeside(other)) return false;
    return words.isMostlyGiven(token.word) && !(before && token.gap === ' ' && determiners.has(before.word));
  }

  /** "Chunk, Bones and Lefty": a word with a capital, in a list behind a name. */
  function isListedLoud(token: Token, at: number): boolean {
    if (token.initial || never.has(token.word) || isSpared(at) || modals.has(token.word)) return false;
    if (words.isAllowed(token.word) || words.isAcronym(token.written) || words.isRole(token.word)) return false;
    const after = tokens[at + 1];
    if (after?.gap === ' ' && after.as === 'capital' && (words.isAllowed(after.word) || words.isWord(after.word)))
      return false;
    const before = tokens[at - 1];
    if (/^(?:, | & )$/.test(token.gap)) return named[at - 1] === true && before?.as === 'capital' && !before.possessive;
    return token.gap === ' ' && before?.word === 'and' && /^,? $/.test(before.gap) && named[at - 2] === true;
  }

  /** "chantelle and kit", "esme, sal & mo": a first name, or a word of no dictionary, in one list with a name. */
  function isTogether(at: number): boolean {
    const token = tokens[at];
    if (token?.as === 'capital') return isListedLoud(token, at);
    if (token?.as !== 'lower' || never.has(token.word) || modals.has(token.word) || isSpared(at)) return false;
    if (!words.isGiven(token.word) && (words.isWord(token.word) || words.isAllowed(token.word))) return false;
    if ((!words.isGiven(token.word) && words.isAcronym(token.word.toUpperCase())) || words.isTime(token.word))
      return false;
    const after = tokens[at + 1];
    const ends =
      !after || !isBeside(after) || never.has(after.word) || doings.has(after.word) || states.has(after.word);
    if (!ends) return false;
    if (!words.isGiven(token.word) && words.isSlip(token.word) && token.word.length > 5) return false;
    const before = tokens[at - 1];
    if (before && token.gap === ' ' && /^(?:and|n)$/.test(before.word))
      return (named[at - 2] === true && before.gap === ' ') || /\uE000 $/.test(before.gap);
    if (/^ ?[&+] ?$/.test(token.gap) || (token.gap === ', ' && words.isMostlyGiven(token.word)))
      return named[at - 1] === true;
    return /\uE000 ?[&+] ?$/.test(token.gap);
  }
}
