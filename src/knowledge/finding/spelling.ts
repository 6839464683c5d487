import { distance } from 'fastest-levenshtein';

/** Says whether a word is one of the language, spelt rightly. */
export type IsWord = (word: string) => boolean;

/** A text with the words that are in no dictionary put as the library writes them, where one comes near enough. */
export type Correct = (text: string) => string;

/** Letters that may be wrong: one in a short word, two in a long one. */
const wrong = (word: string): number => (word.length >= 6 ? 2 : 1);

/**
 * Puts right what is misspelt, and nothing else: a word that the library has, or the dictionary, stays as it is, and so do acronyms and names. Of the words that come
 * near, two letters that changed places come first, then the fewest wrong letters, then the word that is written most.
 */
export function createCorrect(words: ReadonlyMap<string, number>, isWord: IsWord): Correct {
  const known = [...words.keys()].filter((word) => word.length > 3 && /^\p{L}+$/u.test(word));

  function near(word: string): string | undefined {
    const candidates = known
      .filter((other) => Math.abs(other.length - word.length) <= wrong(word))
      .map((other) => ({ other, away: swapped(word, other) ? 1 : distance(word, other) }))
      .filter(({ away }) => away <= wrong(word));
    return candidates.sort((a, b) => a.away - b.away || (words.get(b.other) ?? 0) - (words.get(a.other) ?? 0))[0]
      ?.other;
  }

  return (text) =>
    text.replaceAll(/\p{L}+(?:['’]\p{L}+)*/gu, (written, at: number) => {
      const word = written.toLowerCase();
      if (word.length < 4 || /['’]/.test(word) || words.has(word) || isWord(word)) return written;
      // An acronym is no mistake, and a name within a sentence is none either.
      if (written === written.toUpperCase() || (at > 0 && /^\p{Lu}/u.test(written))) return written;
      return near(word) ?? written;
    });
}

/** Whether two words differ by two neighbouring letters that changed places. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first += 1;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
