import type { Span } from '../reading/span.ts';

/**
 * Every place of any of some words in a text, the longest where two begin together. Case does not matter and whole words match; `*` at the
 * end of a word stands for any ending, and an apostrophe may be curly or
 * left out, and so may the s of a plural.
 */
export function createFindWords(words: readonly string[]): (text: string) => Span[] {
  if (words.length === 0) return () => [];
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

function patternOf(words: string): string {
  return words
    .trim()
    .replaceAll(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(/\*/g, '[\\p{L}]*')
    .replaceAll(/['’]/g, "['’]?")
    .replaceAll(/\s+/g, '\\s+')
    .replace(/(?<=[a-rt-z])$/i, 's?');
}
