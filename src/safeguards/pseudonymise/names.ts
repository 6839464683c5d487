import type { Span } from '../../reading/span.ts';
import { again } from './again.ts';
import { birthsBeside } from './births-beside.ts';
import { createAround } from './create-around.ts';
import { createIsCapitalName } from './create-is-capital-name.ts';
import { createIsSmallName } from './create-is-small-name.ts';
import { createIsUpperName } from './create-is-upper-name.ts';
import type { Entity } from './entity.ts';
import { doings, modals, never, particles, titles } from './grammar.ts';
import { inForms } from './in-forms.ts';
import { quiet } from './quiet.ts';
import { runsOf } from './runs-of.ts';
import { shorten } from './shorten.ts';
import { headingsIn, initialsIn, inPhrases } from './spared.ts';
import { spread } from './spread.ts';
import { type Token, tokensOf } from './tokens.ts';
import { wholeName } from './whole-name.ts';
import type { Words } from './words.ts';

/** What a letter says which of. */
const labels =
  /^(?:case|child|stage|vitamin|hepatitis|group|band|plan|option|part|section|appendix|family|year|type|level|team|men|hep|strep|block|wing|set|class|unit|door|exit|route|tier|zone|cohort)$/;

type Found = {
  /** Also dates of birth, where it is the name beside that makes them so. */
  readonly names: Entity[];
  /** Words that are left where a name might be: "and mark was there". */
  readonly doubtful: Span[];
};

/**
 * The people named in a text. Deny by default: a word with a capital is a name unless it is allowed, or begins a sentence and is in the
 * dictionary. What is left to grammar is which words that are both, name and word ("Grace", "mark"), are names here.
 */
export function findNames(written: string, words: Words): Found {
  const text = quiet(written, words.isWord);
  const tokens = tokensOf(text);
  // Beside "Fa" for the father, "Mo" is the mother.
  const short = tokens.some(({ written }) => /^(?:Fa|Ch|MOC|FOC)$/.test(written));
  const phrased = inPhrases(text, words.phrases);
  const isInForm = inForms(text, tokens, words);
  const headings = headingsIn(tokens, words);
  const around = createAround(text, tokens, words);
  const isCapitalName = createIsCapitalName(text, tokens, words, around, (at) => headings.has(at));
  const isUpperName = createIsUpperName(text, tokens, words, around);
  const isSmallName = createIsSmallName(text, tokens, words, around);

  const named = tokens.map((token, at) => !phrased(token) && isName(token, at));
  const isSpared = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && phrased(token);
  };
  const isCapitalLetter = (at: number): boolean => {
    const { start, end } = tokens[at] ?? { start: 0, end: 0 };
    return (
      /^[B-HJ-Z]$/.test(written.slice(start, end)) || (written.charAt(start) === 'A' && written.charAt(end) === '.')
    );
  };
  spread(named, tokens, words, isSpared, isCapitalLetter);
  shorten(named, tokens, words);
  again(named, tokens, words, around);
  const people = [...runsOf(named, tokens), ...initialsIn(text, words)].map((one) => wholeName(text, one));
  return {
    names: [...people, ...birthsBeside(text, people)],
    doubtful: tokens
      .filter((token, at) => !named[at] && mayBeName(token, at))
      .map(({ start, end }) => ({ start, end })),
  };

  function isName(token: Token, at: number): boolean {
    const { word, as } = token;
    if (as === 'other') return true;
    if (short && token.written === 'Mo') return false;
    if (token.written.length === 1)
      return (
        as === 'capital' &&
        (isInForm(token) || isLoneInitial(token, at) || (isTitled(at) && /^[^I\d]$/.test(token.written)))
      );
    const before = tokens[at - 1];
    const titled = before !== undefined && isTitled(at);
    if (titled && !never.has(word) && !titles.has(word) && (as !== 'lower' || isFamilyLike(word))) return true;
    if (isInForm(token)) return true;
    if (as === 'lower') return isSmallName(at);
    if (never.has(word) && !words.isGiven(word)) return false;
    return as === 'upper' ? isUpperName(at) : isCapitalName(at);
  }

  /** "Mr Hill", "Mrs da Costa" */
  function isTitled(at: number, more = 4): boolean {
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (!token || !before || !/^\.?[ \u00a0]$/.test(token.gap)) return false;
    return (
      titles.has(before.word) ||
      (particles.has(before.word) && before.as === 'lower' && more > 0 && isTitled(at - 1, more - 1))
    );
  }

  /** Behind a title in small letters: "mrs hill said", and not "the lady said". */
  function isFamilyLike(word: string): boolean {
    return !doings.has(word) && (!words.isWord(word) || words.isFamilyWord(word) || words.isGiven(word));
  }

  function isLoneInitial(token: Token, at: number): boolean {
    if (/^[IAÓ]$/.test(token.written) || /[&/\d]$/.test(token.gap) || /^[&/\d]/.test(text.slice(token.end)))
      return false;
    const before = tokens[at - 1];
    // "Child A is", "Stage C is".
    if (
      before &&
      before.as !== 'upper' &&
      token.gap === ' ' &&
      (words.isAllowed(before.word) || labels.test(before.word))
    )
      return false;
    return token.possessive || doings.has(tokens[at + 1]?.word ?? '');
  }

  function mayBeName(token: Token, at: number): boolean {
    const { word, as } = token;
    if (as !== 'lower' || !words.isGiven(word) || words.isAllowed(word) || modals.has(word)) return false;
    return around.isSomebody(at) && !token.initial;
  }
}
