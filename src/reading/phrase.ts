import type { Span } from './span.ts';

/** Finds phrases as content files write them, each at its first place in a text; in the order of the file. */
export type FindPhrases = (text: string) => Span[];

/**
 * Case does not matter and whole words match. `*` at the end of a word stands for any ending ("engag*"); three dots between two
 * words stand for up to four words ("only met ... once"). Straight and curly apostrophes are the same.
 */
export function createPhrases(phrases: readonly string[]): FindPhrases {
  const sought = phrases.map((phrase) => ({
    begins: /^[\p{L}\p{N}]*/u.exec(phrase.trim().toLowerCase())?.[0] ?? '',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${patternOf(phrase)}(?![\\p{L}\\p{N}])`, 'iu'),
  }));
  return (text) => {
    const lower = text.toLowerCase();
    return sought.flatMap(({ begins, pattern }) => {
      // The engine compiles a pattern when it is first used, which is half a second for all of them; few begin in any one text.
      const match = lower.includes(begins) ? pattern.exec(text) : null;
      return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
    });
  };
}

const between = '[\\s,;:–—-]+';

function patternOf(phrase: string): string {
  const runs = phrase.trim().split(/\s+\.\.\.\s+/);
  return runs
    .map((run) => run.split(/\s+/).map(wordPattern).join(between))
    .join(`(?:${between}[^\\s.!?]+){0,4}?${between}`);
}

function wordPattern(word: string): string {
  const open = word.endsWith('*');
  const plain = (open ? word.slice(0, -1) : word)
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(/['’]/g, "['’]?");
  return open ? `${plain}[\\p{L}\\p{N}'’]*` : plain;
}
