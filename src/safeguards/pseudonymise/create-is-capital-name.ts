import type { Around } from './create-around.ts';
import { isOwnerOf } from './create-is-likely.ts';
import {
  callings,
  households,
  kin,
  never,
  nicknames,
  particles,
  tellings,
  things,
  virtues,
  whereabouts,
} from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';
import { isAbstract, isFaith, isWordy } from './wordy-names.ts';

const people =
  /^(?:child|children|mum|dad|mam|mummy|daddy|mother|father|driver|friend|mate|neighbour|neighbor|landlord|landlady|dealer|lodger|tenant|cousin|uncle|auntie|aunt|brother|sister|son|daughter|boyfriend|girlfriend|partner|husband|wife|ex|fella|boy|girl|lad|lass|man|woman|pupil|classmate|carer|childminder|babysitter|nanny|tutor|mentor|colleague|interpreter|stepdad|stepmum|stepson|stepdaughter|nephew|niece|twin|baby|infant|grandson|granddaughter)$/;

/** What medicines end in and names do not. */
const medicine =
  /^[a-z]{3,}(?:axime|clovir|floxacin|heparin|caine|prazole|triptan|lukast|solone|barbital|iazide|setron|gliptin|formin|sartan|dipine|oxetine|azepam|olam|mycin|cillin|cycline|statin|profen|phenidate|racetam|amphetamine|amfetamine|zopine|iapine|zapine|zolam|conazole|tadine|phylline|phenamine|zepam)$/;

/** How much of something there is. */
const measures: ReadonlySet<string> = new Set(
  'can cans pint pints bottle bottles tin tins pack packs packet packets box boxes jar tub tubs glass bag bags crate crates litre litres dose doses mg ml tub tube sachet sachets tablets spoon spoonful shot shots half carton cartons'.split(
    ' ',
  ),
);

/** Says whether a word with a capital, and small letters behind it, is somebody's name. */
export function createIsCapitalName(
  text: string,
  tokens: readonly Token[],
  words: Words,
  around: Around,
  isHeading: (at: number) => boolean,
): (at: number) => boolean {
  const isLoud = manyWithCapitals(tokens, words);
  return (at) => {
    const token = tokens[at];
    if (!token) return false;
    const { word, written } = token;
    const before = tokens[at - 1];
    if (token.gap === ' ' && before && callings.has(before.word) && isOwnName(word)) return true;
    if (isOfMeasure(at)) return false;
    if (isBehindPerson(at)) return true;
    if (isNicknamed(at) || (!token.initial && hasAge(token) && !words.isTown(word) && !words.isRole(word))) return true;
    if (isAllowedWhole(token, words)) return words.isGiven(word) && isNameThough(token, at);
    if (/\p{Ll}\p{Lu}{2}/u.test(written)) return false;
    if (medicine.test(word) || (token.gap === ' ' && /^(?:operation|op)$/.test(before?.word ?? ''))) return false;
    // "Gp says"
    if (written.length < 4 && words.isAcronym(written.toUpperCase()) && !words.isGiven(word)) return false;
    // "LanguageLine", and not "DeShawn".
    const humps = written.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    if (humps.length > 1 && humps.every((hump) => hump.length > 2 && words.isWord(hump.toLowerCase()))) return false;
    if (isFaith(token, before)) return false;
    if (virtues.has(word) && isAbstract(tokens[at + 1], tokens[at + 2])) return false;
    if (token.initial || isHeading(at)) return isNameAtBeginning(token, at);
    if (words.isGiven(word)) return !words.isWord(word) || !(isThing(at) || isOfSomething(at) || isPartOfTitle(at));
    return words.isWord(word) ? isWordOfSomebody(token, at) : !isNameOfThing(at);
  };

  /** "driver Nas", "her friend Shy": right behind what somebody is, in small letters. */
  function isBehindPerson(at: number): boolean {
    const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
    if (!token || !before || before.possessive || !people.test(before.word)) return false;
    if (!/^ (?:= )?$/.test(token.gap) || before.as === 'upper' || (after?.gap === ' ' && after.as !== 'lower'))
      return false;
    if (never.has(token.word) || words.isTime(token.word) || words.isTown(token.word)) return false;
    return !words.isAllowed(token.word) || (before.as === 'lower' && !words.isCommon(token.word));
  }

  /** "cans of Stella", "Stella 10mg": what is counted so is nobody. */
  function isOfMeasure(at: number): boolean {
    const [token, of, measure, after] = [tokens[at], tokens[at - 1], tokens[at - 2], tokens[at + 1]];
    if (!token || token.possessive) return false;
    const dose = /^\s?\d+(?:\.\d+)? ?(?:mg|mcg|ml|g|micrograms?)\b/;
    if (after && !after.gap.includes('\n') && dose.test(after.gap + after.written)) return true;
    return of?.word === 'of' && token.gap === ' ' && measure !== undefined && measures.has(measure.word);
  }

  /** "Little Man", within a sentence. */
  function isNicknamed(at: number): boolean {
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (token?.gap !== ' ' || !before || before.as !== 'capital' || before.initial || !nicknames.has(before.word))
      return false;
    return !words.isAllowed(token.word) && !/s$/.test(token.word);
  }

  /** "wee Con, 2." */
  function hasAge({ end, as }: Token): boolean {
    return as === 'capital' && /^(?:, | \()\d{1,2}(?:[,;)]|\.(?!\d)|$)/.test(text.slice(end));
  }

  /** "the Outcomes Star": behind another word with a capital that is nobody. */
  function isPartOfTitle(at: number): boolean {
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (token?.gap !== ' ' || !before || before.initial || words.isMostlyGiven(token.word) || around.isActor(at))
      return false;
    return isPlainCapital(before) && !callings.has(before.word);
  }

  /** Not what somebody does: "Detective Constable". */
  function isOwnName(word: string): boolean {
    return !words.isAllowed(word) || words.isGiven(word) || words.isFamilyWord(word);
  }

  function isNameAtBeginning(token: Token, at: number): boolean {
    const { word } = token;
    if (words.isGiven(word) && !words.isWord(word)) return true;
    const after = tokens[at + 1];
    if (isFamilyFirst(token, after) || (!words.isWord(word) && isOwnerOf(token, after, words))) return true;
    // "Reg 44 visit"
    if (words.isWord(word) && /^ \d/.test(after?.gap ?? '')) return false;
    if (words.isMostlyGiven(word) && isWordy(token, after, words)) return false;
    if (words.isMostlyGiven(word))
      return after?.gap !== ' ' || !/^(?:my|me|him|his|the|a|an|it|them|your|our|this|that)$/.test(after.word);
    if (words.isGiven(word)) return around.isActor(at) || around.isActorThough(at);
    if (words.isWord(word)) return around.isActorThough(at);
    // At a beginning a slip of the finger has a capital too: "Recieved a call".
    return !words.isSlip(word) || ((token.possessive || after?.gap === ' ') && around.isActor(at));
  }

  /** "Smith, John", as registers have it. */
  function isFamilyFirst({ word }: Token, after: Token | undefined): boolean {
    if (!words.isFamilyWord(word) || after?.gap !== ', ' || after.as !== 'capital') return false;
    return words.isGiven(after.word) && !words.isWord(after.word);
  }

  /** "the Grace period", "a Faith school": no name of one person has an article. */
  function isThing(at: number): boolean {
    const { word = '', gap = '' } = tokens[at] ?? {};
    if (!/^(?:the|a|an|this|any|no|some)$/.test(tokens[at - 1]?.word ?? '') || gap !== ' ' || isOfHousehold(at))
      return false;
    // "the Harry that I know", and "a Frank talk".
    const after = tokens[at + 1];
    return !words.isMostlyGiven(word) || after?.gap !== ' ' || (after.as === 'lower' && words.isWord(after.word));
  }

  /** An ordinary word within a sentence: a name, or what somebody wrote with a capital because it matters. */
  function isWordOfSomebody({ word, gap }: Token, at: number): boolean {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (isOfHousehold(at)) return !words.isCommon(word) || words.isFamilyWord(word);
    if (gap === ' ' && before && (isPlainCapital(before) || words.isAcronym(before.written))) return false;
    if (around.isDetermined(at)) return false;
    if (after?.gap === ' ' && isPlainCapital(after)) return false;
    if (words.isFamilyWord(word)) return true;
    // A capital within a sentence is the sign of a name, whatever the word is; but for those who write Many Words so.
    if (around.isActorThough(at)) return true;
    if (!words.isCommon(word)) return !/(?:tion|sion|ness|ment|ism)$/.test(word);
    return !isLoud && isBesideNone(at) && around.isPlaced(at);
  }

  /** No other word with a capital stands beside it. */
  function isBesideNone(at: number): boolean {
    const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
    return (
      (!before || before.as === 'lower' || before.initial || token?.gap !== ' ') &&
      (after?.as === 'lower' || after?.gap !== ' ')
    );
  }

  /** A word with a capital that is nobody's name. */
  function isPlainCapital({ word, as }: Token): boolean {
    if (as !== 'capital' || word.length < 2 || never.has(word) || kin.has(word)) return false;
    return !words.isGiven(word) && !words.isFamilyWord(word) && (words.isAllowed(word) || words.isWord(word));
  }

  /** "Star of the Week" */
  function isOfSomething(at: number): boolean {
    const [of, the] = [tokens[at + 1], tokens[at + 2]];
    return of?.word === 'of' && of.gap === ' ' && the?.gap === ' ' && /^(?:the|a|my|his|her|their)$/.test(the.word);
  }

  /** "the Whitaker children", "the Hills" */
  function isOfHousehold(at: number): boolean {
    const after = tokens[at + 1];
    return after?.gap === ' ' && households.has(after.word);
  }

  /** "a Twingo", "the Bravanese community": in no dictionary, and the word behind it says that it is nobody. */
  function isNameOfThing(at: number): boolean {
    const after = tokens[at + 1];
    if (around.isDetermined(at) && after?.gap === ' ' && things.has(after.word)) return true;
    // "a Twingo.", "the Eden of": nobody is called so with an article.
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (token?.gap !== ' ' || !/^(?:a|an|some|any)$/.test(before?.word ?? '')) return false;
    if (token.possessive || words.isFamilyWord(token.word) || words.isGiven(token.word) || /s$/.test(token.word))
      return false;
    return after?.gap !== ' ' || never.has(after.word);
  }

  /** "Summer Lightowler": behind it a word of no dictionary, with a capital. */
  function isWithFamilyName(at: number): boolean {
    const after = tokens[at + 1];
    if (after?.gap !== ' ' || after.as !== 'capital' || words.isAllowed(after.word) || words.isGiven(after.word))
      return false;
    return !words.isWord(after.word) && !words.isSlip(after.word);
  }

  /** Towns, months and seasons that children are called after. */
  function isNameThough(token: Token, at: number): boolean {
    if (words.isTime(token.word)) return around.isTimeOfSomebody(at) || isWithFamilyName(at);
    if (around.isTold(at)) return true;
    const before = tokens[at - 1]?.word ?? '';
    const after = tokens[at + 1];
    const follows = token.gap === ' ';
    if (follows && whereabouts.has(before)) return false;
    if (after && words.isAllowed(after.word) && after.as === 'capital' && after.gap === ' ') return false;
    if (words.isTown(token.word)) return !around.isDetermined(at);
    return around.isActor(at) || (follows && tellings.has(before));
  }
}

/** Whether somebody gives a capital to words within sentences because they matter: to more than two of those that accounts are made of. */
function manyWithCapitals(tokens: readonly Token[], words: Words): boolean {
  const some = tokens.filter(
    ({ as, initial, word }) =>
      as === 'capital' &&
      !initial &&
      words.isCommon(word) &&
      !words.isAllowed(word) &&
      !words.isGiven(word) &&
      !never.has(word),
  );
  return new Set(some.map(({ word }) => word)).size > 2;
}

export function isAllowedWhole({ word, written }: Token, words: Words): boolean {
  if (words.isAllowed(word) || words.isAcronym(written)) return true;
  const parts = word.split(/[‐‑-]/);
  return (
    parts.length > 1 &&
    parts.every((part) => words.isAllowed(part) || words.isWord(part) || particles.has(part)) &&
    !parts.some(words.isGiven)
  );
}
