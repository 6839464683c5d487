import { z } from 'zod';
import type { IsWord } from '../../knowledge/finding/spelling.ts';
import { createIsSlip, remembered } from './create-is-slip.ts';

/** Words between spaces and line breaks, as a trainer writes them in a file. */
const WordList = z.string().transform((words) => words.split(/\s+/).filter((word) => word !== ''));

/** `knowledge/safeguards/allowed-words.yaml` */
export const AllowedFile = z.strictObject({
  acronyms: WordList,
  roles: WordList,
  phrases: z.array(z.string().min(3)),
  pseudonyms: WordList,
  times: WordList,
  peoples: WordList,
  places: WordList,
  names_of_things: WordList,
  informal: WordList,
});

/** `knowledge/safeguards/names.yaml` */
export const NamesFile = z.strictObject({
  given: WordList,
  mostly_given: WordList,
  given_words: WordList,
  family: WordList,
  family_words: WordList,
});

/** `knowledge/safeguards/common-words.yaml` */
export const CommonFile = z.strictObject({ common: WordList });

/** What is known of single words; each is asked in lower case but for `isAcronym`. */
export type Words = {
  /** In the dictionary as an ordinary word, or one that people type though no dictionary has it. */
  readonly isWord: IsWord;
  /** In the dictionary with a capital only: a name of something. */
  readonly isProper: IsWord;
  /** That people type though no dictionary has it. */
  readonly isInformal: IsWord;
  /** With a capital, and still nobody's name. */
  readonly isAllowed: IsWord;
  readonly isAcronym: IsWord;
  /** What somebody is or does, and where: of the name of a place, what says nothing of which. */
  readonly isRole: IsWord;
  readonly isTown: IsWord;
  readonly isTime: IsWord;
  /** A first name; also one that is a word, or a town, besides. */
  readonly isGiven: IsWord;
  /** A first name that is seldom a word, though it be one: "barney", "sal". */
  readonly isMostlyGiven: IsWord;
  readonly isFamilyWord: IsWord;
  /** One of the words that accounts are made of. */
  readonly isCommon: IsWord;
  /** No word, but near to one: more likely a slip than a name. */
  readonly isSlip: IsWord;
  /** What is allowed as a whole, and not word by word. */
  readonly phrases: readonly string[];
};

export function createWords(
  inDictionary: IsWord,
  allowed: z.infer<typeof AllowedFile>,
  names: z.infer<typeof NamesFile>,
  { common }: z.infer<typeof CommonFile>,
): Words {
  const lower = (words: readonly string[]) => new Set(words.map((word) => plain(word)));
  const informal = lower(allowed.informal);
  const times = lower(allowed.times);
  const towns = lower(allowed.places);
  const roles = lower([...allowed.roles, ...allowed.times, ...allowed.peoples]);
  const allowedSet = lower(
    [allowed.roles, allowed.pseudonyms, allowed.times, allowed.peoples, allowed.places, allowed.names_of_things]
      .flat()
      // A word is asked for without its possessive: "McDonald's" as "mcdonald".
      .flatMap((word) => [word, word.replace(/['’]s$/, '')]),
  );
  // Of towns there is no plural: "Stokes" is somebody.
  const plural = (word: string) =>
    word.endsWith('s') && allowedSet.has(word.slice(0, -1)) && !towns.has(word.slice(0, -1));
  const acronyms = new Set(allowed.acronyms);
  const given = lower([...names.given, ...names.mostly_given, ...names.given_words]);
  const mostly = lower(names.mostly_given);
  const family = lower([...names.family, ...names.family_words]);
  const commonSet = new Set(common);

  const isWord = remembered((word) => word.length < 40 && (informal.has(word) || inDictionary(word)));
  return {
    isWord,
    isProper: remembered(
      (word) => word.length < 40 && !inDictionary(word) && inDictionary(word.charAt(0).toUpperCase() + word.slice(1)),
    ),
    isInformal: (word) => informal.has(word),
    isAllowed: (word) => allowedSet.has(word) || plural(word),
    isAcronym: (written) => acronyms.has(written) || (/s$/.test(written) && acronyms.has(written.slice(0, -1))),
    isRole: (word) => roles.has(word) || (word.endsWith('s') && roles.has(word.slice(0, -1))),
    isTown: (word) => towns.has(word),
    isTime: (word) => times.has(word),
    isGiven: (word) => given.has(word),
    isMostlyGiven: (word) => mostly.has(word),
    isFamilyWord: (word) => family.has(word),
    isCommon: (word) => commonSet.has(word),
    isSlip: createIsSlip(isWord, common),
    phrases: allowed.phrases.map((phrase) => phrase.toLowerCase()),
  };
}

/** One spelling for an apostrophe, so that lists need not have each. */
export const plain = (word: string): string => word.toLowerCase().replaceAll(/[’‘ʼ]/g, "'");
