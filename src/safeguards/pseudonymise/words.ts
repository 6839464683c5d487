import { z } from 'zod';
import type { IsWord } from '../../knowledge/finding/spelling.ts';

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
export const NamesFile = z.strictObject({ given: WordList, given_words: WordList, family_words: WordList });

/** What is known of single words; each is asked in lower case but for `isAcronym`. */
export type Words = {
  /** In the dictionary as an ordinary word, or one that people type though no dictionary has it. */
  readonly isWord: IsWord;
  /** In the dictionary with a capital only: a name of something. */
  readonly isProper: IsWord;
  /** With a capital, and still nobody's name. */
  readonly isAllowed: IsWord;
  readonly isAcronym: IsWord;
  readonly isTown: IsWord;
  readonly isTime: IsWord;
  /** A first name; also one that is a word, or a town, besides. */
  readonly isGiven: IsWord;
  readonly isFamilyWord: IsWord;
  /** No word, but one letter from one: more likely a slip than a name. */
  readonly isSlip: IsWord;
  /** What is allowed as a whole, and not word by word. */
  readonly phrases: readonly string[];
};

export function createWords(
  inDictionary: IsWord,
  allowed: z.infer<typeof AllowedFile>,
  names: z.infer<typeof NamesFile>,
): Words {
  const lower = (words: readonly string[]) => new Set(words.map((word) => plain(word)));
  const informal = lower(allowed.informal);
  const times = lower(allowed.times);
  const towns = lower(allowed.places);
  const allowedSet = lower(
    [allowed.roles, allowed.pseudonyms, allowed.times, allowed.peoples, allowed.places, allowed.names_of_things]
      .flat()
      // A word is asked for without its possessive: "McDonald's" as "mcdonald".
      .flatMap((word) => [word, word.replace(/['’]s$/, '')]),
  );
  const acronyms = new Set(allowed.acronyms);
  const given = lower([...names.given, ...names.given_words]);
  const family = lower(names.family_words);

  const isWord = (word: string) => informal.has(word) || inDictionary(word);
  return {
    isWord,
    isProper: (word) => !inDictionary(word) && inDictionary(word.charAt(0).toUpperCase() + word.slice(1)),
    isAllowed: (word) => allowedSet.has(word) || (word.endsWith('s') && allowedSet.has(word.slice(0, -1))),
    isAcronym: (written) => acronyms.has(written) || (/s$/.test(written) && acronyms.has(written.slice(0, -1))),
    isTown: (word) => towns.has(word),
    isTime: (word) => times.has(word),
    isGiven: (word) => given.has(word),
    isFamilyWord: (word) => family.has(word),
    isSlip: remembered((word) => ending.test(word) || isCompound(word, isWord) || nearTo(word).some(isWord)),
    phrases: allowed.phrases.map((phrase) => phrase.toLowerCase()),
  };
}

/** One spelling for an apostrophe, so that lists need not have each. */
export const plain = (word: string): string => word.toLowerCase().replaceAll(/[’‘ʼ]/g, "'");

/** What long words end in and names do not, spelt wrongly in the middle or of medicine. */
const ending =
  /^[a-z]{4,}(?:ments?|tions?|sions?|ness|ously|fully|ability|ible|ally|edly|ised|ising|ology|ological|osis|itis|aemia|epam|azine|mycin|cillin|therapy|opathy|graphy|otomy|ostomy|ectomy|ional|ative|iveness)$|^[a-z]{6,}ing$/;

/** "sleepsuit" and its like, which no dictionary has all of. */
function isCompound(word: string, isWord: IsWord): boolean {
  for (let at = 4; at <= word.length - 4; at++) if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return true;
  return (
    /^(?:un|re|non|pre|over|mis)(?=\p{L}{5})/u.test(word) && isWord(word.replace(/^(?:un|re|non|pre|over|mis)/, ''))
  );
}

/** Everything that one slip of the finger makes of a word, its first letter kept: that one is seldom wrong. */
function nearTo(word: string): string[] {
  if (word.length < 4 || !/^[a-z']+$/.test(word)) return [];
  const near: string[] = [];
  for (let at = 1; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    // Four letters are one letter from something, whatever they are: of those, only one that was left out counts.
    const long = word.length > 4;
    if (long) near.push(before + after.slice(1), before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of "abcdefghijklmnopqrstuvwxyz'")
      near.push(before + letter + after, ...(long ? [before + letter + after.slice(1)] : []));
  }
  return near;
}

function remembered(ask: IsWord): IsWord {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    // The dictionary is asked some hundred times for one word; but a text of slips must not fill the memory.
    if (answers.size > 20_000) answers.clear();
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}
