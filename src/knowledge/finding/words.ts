import { stemmer } from 'stemmer';
import { eng } from 'stopword';

/** Words that say nothing of what a text is about. */
const idle = new Set(eng);

/** The words of a text as they are spelt, in lower case: letters and digits. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text that tell what it is about, as their stems (Porter 1980), so that 'assessed' finds 'assessment'. */
export const termsIn = (text: string): string[] => termsOf(wordsIn(text));

/** The same, of words that were already found. */
export const termsOf = (words: readonly string[]): string[] =>
  words.filter((word) => word.length > 1 && !idle.has(word)).map(stemOf);

/** Stems of words that came before: a library has few words, many times over. */
const stems = new Map<string, string>();
const mostStems = 200_000;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}
