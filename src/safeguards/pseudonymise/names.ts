import type { Entity } from './entity.ts';
import {
  callings,
  doings,
  joins,
  kin,
  modals,
  never,
  particles,
  sayings,
  tellings,
  titles,
  whens,
  whereabouts,
} from './grammar.ts';
import { headingsIn, initialsIn, inPhrases } from './spared.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Words } from './words.ts';

type Found = {
  readonly names: Entity[];
  /** Whether a word is left where a name might be: "and mark was there". */
  readonly doubtful: boolean;
};

/**
 * The people named in a text. Deny by default: a word with a capital is a name unless it is allowed, or begins a sentence and is in the
 * dictionary. What is left to grammar is which words that are both, name and word ("Grace", "mark"), are names here.
 */
export function findNames(text: string, words: Words): Found {
  const tokens = tokensOf(text);
  // Beside "Fa" for the father, "Mo" is the mother.
  const short = tokens.some(({ written }) => /^(?:Fa|Ch|MOC|FOC)$/.test(written));
  const phrased = inPhrases(text, words.phrases);
  const headings = headingsIn(tokens, words);
  const named = tokens.map((token, at) => !phrased(token) && isName(token, at));
  const initials = initialsIn(text, words);
  extend();
  return { names: [...runs(), ...initials], doubtful: tokens.some((token, at) => !named[at] && mayBeName(token, at)) };

  function isName(token: Token, at: number): boolean {
    const { word, written, as } = token;
    if (as === 'other') return true;
    if (short && written === 'Mo') return false;
    if (written.length === 1) return as === 'capital' && isLoneInitial(token, at);
    const before = tokens[at - 1];
    const titled = before !== undefined && /^\.?[ \u00a0]$/.test(token.gap) && titles.has(before.word);
    if (titled && !never.has(word) && !titles.has(word) && (as !== 'lower' || isFamilyLike(word))) return true;
    if (as === 'lower') return isLowerName(token, at);
    if (never.has(word) && !words.isGiven(word)) return false;
    if (as === 'upper') return isUpperName(token, at);
    if (token.gap === ' ' && before && callings.has(before.word) && isOwnName(word)) return true;
    if (isAllowedWhole(token)) return words.isGiven(word) && isNameThough(token, at);
    if (!token.initial && !headings.has(at)) return true;
    if (words.isGiven(word)) return !words.isWord(word) || isActor(token, at);
    if (words.isWord(word)) return token.initial && isActorThough(token, at);
    // At a beginning a slip of the finger has a capital too: "Recieved a call".
    return !(token.initial && words.isSlip(word) && !isActor(token, at));
  }

  /** Not what somebody does: "Detective Constable". */
  function isOwnName(word: string): boolean {
    return !words.isAllowed(word) || words.isGiven(word) || words.isFamilyWord(word);
  }

  /** Behind a title in small letters: "mrs hill said", and not "the lady said". */
  function isFamilyLike(word: string): boolean {
    return !doings.has(word) && (!words.isWord(word) || words.isFamilyWord(word) || words.isGiven(word));
  }

  function isAllowedWhole({ word, written }: Token): boolean {
    if (words.isAllowed(word) || words.isAcronym(written)) return true;
    const parts = word.split(/[‐‑-]/);
    return (
      parts.length > 1 &&
      parts.every((part) => words.isAllowed(part) || words.isWord(part)) &&
      !parts.some(words.isGiven)
    );
  }

  /** Towns, months and seasons that children are called after. */
  function isNameThough(token: Token, at: number): boolean {
    const before = tokens[at - 1]?.word ?? '';
    const after = tokens[at + 1];
    const follows = token.gap === ' ';
    if (words.isTime(token.word)) {
      if (/\d\s?(?:st|nd|rd|th)?\s?$/.test(token.gap) || /^\s\d/.test(text.slice(token.end))) return false;
      if (follows && whens.has(before) && !tellings.has(before)) return false;
      return (follows && tellings.has(before)) || isSayer(at);
    }
    if (follows && whereabouts.has(before)) return false;
    if (after && words.isAllowed(after.word) && after.as === 'capital' && after.gap === ' ') return false;
    return words.isTown(token.word) || isActor(token, at) || (follows && tellings.has(before));
  }

  /** Behind it stands what people do or have, or whoever is with them. */
  function isActor(token: Token, at: number): boolean {
    if (token.possessive) return true;
    const after = tokens[at + 1];
    if (!after || !isBeside(after))
      return /^\s*(?:[),.&]|[-–—]|$)/.test(text.slice(token.end)) && !/^\.{2}/.test(text.slice(token.end));
    if (modals.has(token.word) && /^(?:never|always|also|still|could|would|did|does|do)$/.test(after.word))
      return false;
    if (doings.has(after.word)) return true;
    if (after.as === 'capital' && !never.has(after.word))
      return !(modals.has(token.word) && (words.isGiven(after.word) || words.isAllowed(after.word)));
    if (after.word === 'and' || after.word === 'n') {
      const other = tokens[at + 2];
      return (
        other !== undefined && (words.isGiven(other.word) || (other.as === 'capital' && !words.isAllowed(other.word)))
      );
    }
    return (
      after.word.length > 4 && /(?:ed|[^su]s)$/.test(after.word) && words.isWord(after.word) && !never.has(after.word)
    );
  }

  /** "June's mum", "Summer told me": of a month, no less will do. */
  function isSayer(at: number): boolean {
    const after = tokens[at + 1];
    if (!after || after.gap.trim().length > 2) return false;
    return sayings.has(after.word) || (tokens[at]?.possessive === true && kin.has(after.word));
  }

  /** An ordinary word that begins a sentence and has an age, or tells: "Sapphire, 19", "Sapphire told me". */
  function isActorThough(token: Token, at: number): boolean {
    if (/^(?:,| \() ?\d{1,2}(?:[,;) ]|$)/.test(text.slice(token.end))) return true;
    const after = tokens[at + 1];
    return after?.gap === ' ' && /^(?:told|says|said|asked|denied|insists|texted|disclosed)$/.test(after.word);
  }

  function isLoneInitial(token: Token, at: number): boolean {
    if (/^[IAÓ]$/.test(token.written) || /[&/\d]$/.test(token.gap) || /^[&/]/.test(text.slice(token.end))) return false;
    const before = tokens[at - 1];
    if (before?.as === 'capital' && token.gap === ' ' && words.isAllowed(before.word)) return false;
    return token.possessive || doings.has(tokens[at + 1]?.word ?? '');
  }

  function isUpperName(token: Token, at: number): boolean {
    const { word, written } = token;
    if (words.isAcronym(written) || words.isAllowed(word)) return false;
    if (words.isWord(word)) return words.isGiven(word) && isActor(token, at) && !modals.has(word) && shouted(at);
    if (isAllowedWhole(token)) return false;
    if (words.isGiven(word) || words.isProper(word) || word.length < 5 || !shouted(at)) return true;
    return !words.isSlip(word);
  }

  /** Whether the words around are in capitals too, so that they say nothing. */
  function shouted(at: number): boolean {
    return [at - 1, at + 1].some((near) => {
      const other = tokens[near];
      return other !== undefined && other.as === 'upper' && words.isWord(other.word);
    });
  }

  function isLowerName(token: Token, at: number): boolean {
    const { word } = token;
    if (never.has(word) || word.length < 2 || /[\d_]$/.test(token.gap) || /^[\d_]/.test(text.slice(token.end)))
      return false;
    if (words.isWord(word)) return words.isGiven(word) && isCertainlySomebody(token, at);
    if (isAllowedWhole(token))
      return words.isGiven(word) && isSomebody(token, at) && !whereabouts.has(tokens[at - 1]?.word ?? '');
    if (words.isAcronym(word.toUpperCase())) return false;
    if (words.isGiven(word) || words.isProper(word)) return true;
    const parts = word.split(/['‐‑-]/);
    if (parts.length > 1)
      return !parts.some((part) => part.length > 1 && (words.isWord(part) || never.has(part)) && !words.isGiven(part));
    // Three letters are mostly shorthand.
    if (word.length <= 3 && !isSomebody(token, at)) return false;
    // "parents'" keeps its apostrophe outside; "goin", "nothin" lost a letter; a plural or a form of a word is none either.
    if (/in$/.test(word) && words.isWord(`${word}g`)) return false;
    if (/s$/.test(word) && words.isWord(word.slice(0, -1)) && !isSomebody(token, at)) return false;
    return !words.isSlip(word) || (!words.isWord(word.replace(/s$/, '')) && isSomebody(token, at));
  }

  function isSomebody(token: Token, at: number): boolean {
    const before = tokens[at - 1];
    if (before && token.gap === ' ' && tellings.has(before.word)) return true;
    const free = !before || token.initial || (token.gap === ' ' && joins.has(before.word)) || /^,\s$/.test(token.gap);
    return free && (token.possessive || doings.has(tokens[at + 1]?.word ?? ''));
  }

  /** "told grace that", "will said": of a word, a nearer look, since "hope was all she had". */
  function isCertainlySomebody(token: Token, at: number): boolean {
    const after = tokens[at + 1];
    if (modals.has(token.word) && after && /^(?:never|always|also|still|could|would|get|take|make)$/.test(after.word))
      return false;
    if (isTold(at)) {
      const ends = !after || !isBeside(after) || !words.isWord(after.word);
      return ends || never.has(after.word) || doings.has(after.word);
    }
    return isSomebody(token, at) && after !== undefined && sayings.has(after.word);
  }

  /** "asked grace", "spoke with grace", "a boy called river" */
  function isTold(at: number): boolean {
    const [token, before, earlier] = [tokens[at], tokens[at - 1], tokens[at - 2]];
    if (!before || token?.gap !== ' ') return false;
    if (/^(?:with|to)$/.test(before.word))
      return before.gap === ' ' && /^(?:met|spoke|spoken|speak|talked|chatted)$/.test(earlier?.word ?? '');
    if (/^(?:is|was)$/.test(before.word)) return earlier?.word === 'name';
    return /^(?:told|asked|saw|met|visited|rang|phoned|texted|named|called|uncle|auntie|aunty|aunt|cousin)$/.test(
      before.word,
    );
  }

  function mayBeName(token: Token, at: number): boolean {
    const { word, as } = token;
    if (as !== 'lower' || !words.isGiven(word) || words.isAllowed(word) || modals.has(word)) return false;
    return isSomebody(token, at) && !token.initial;
  }

  /** Family names, particles and small words beside a name are part of it. */
  function extend(): void {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      const after = tokens[at + 1];
      if (!token || !after || !/^[ \u00a0]$/.test(after.gap) || after.initial) continue;
      if (named[at] && !named[at + 1] && !token.possessive && isFamilyName(token, after, at + 1)) named[at + 1] = true;
    }
    for (let at = tokens.length - 2; at >= 0; at--) {
      const token = tokens[at];
      const after = tokens[at + 1];
      if (!token || !after || named[at] || !named[at + 1] || !/^\.? $/.test(after.gap) || after.initial) continue;
      // "J. Smith", and not "Child A. Smith".
      if (token.as === 'capital' && /^[B-HJ-Z]$/.test(token.written) && !token.possessive) named[at] = true;
      if (after.gap !== ' ') continue;
      const first = token.as === 'capital' && words.isGiven(token.word) && !token.possessive;
      if (first && !(modals.has(token.word) && words.isGiven(after.word)) && !words.isTime(token.word))
        named[at] = true;
    }
  }

  function isFamilyName(token: Token, after: Token, at: number): boolean {
    if (never.has(after.word) || phrased(after)) return false;
    if (after.as === 'capital') {
      if (words.isFamilyWord(after.word) || words.isTown(after.word)) return true;
      return words.isGiven(after.word) && /^(?:may|june|april|summer|autumn)$/.test(after.word);
    }
    if (token.as !== 'lower' || after.as !== 'lower' || !words.isFamilyWord(after.word)) return false;
    const next = tokens[at + 1];
    return !next || !isBeside(next) || doings.has(next.word) || next.word === 'and';
  }

  function runs(): Entity[] {
    const found: Entity[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || !named[at]) continue;
      let last = token;
      let next = at + 1;
      for (; next < tokens.length; next++) {
        const other = tokens[next];
        if (!other || last.possessive || !/^(?:[ \u00a0]|\.[ \u00a0])$/.test(other.gap) || other.initial) break;
        if (other.gap.startsWith('.') && last.written.length > 1) break;
        if (named[next]) last = other;
        else if (!leadsOn(next)) break;
      }
      found.push({ start: token.start, end: last.end, kind: 'PERSON' });
      while (at + 1 < tokens.length && (tokens[at + 1]?.start ?? 0) < last.end) at += 1;
    }
    return found;
  }

  /** "van der", "de", a middle initial: part of a name if a name comes behind. */
  function leadsOn(at: number): boolean {
    const token = tokens[at];
    if (!token) return false;
    const small = particles.has(token.word) || (token.as === 'capital' && token.written.length === 1);
    const after = tokens[at + 1];
    if (!small || !after || !/^(?:[ \u00a0]|\.[ \u00a0])$/.test(after.gap)) return false;
    return named[at + 1] === true || leadsOn(at + 1);
  }
}

/** Nothing but a space stands before it. */
const isBeside = ({ gap }: Token): boolean => gap.trim() === '';
