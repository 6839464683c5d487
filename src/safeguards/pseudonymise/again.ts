import type { Around } from './create-around.ts';
import { writtenAlike } from './create-is-likely.ts';
import { determiners, modals, never } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

/**
 * Whoever was named once in a text is named wherever it says so again: "Shell" and then "shell's", "sky 5" and then "sky had a cold". Of a word that is
 * ordinary besides, only where somebody could stand. Changes `named`, which has a place for each token.
 */
export function again(named: boolean[], tokens: readonly Token[], words: Words, around: Around): void {
  const called = new Set(
    tokens.flatMap(({ word, as }, at) => (named[at] && as !== 'other' && word.length > 2 ? [word] : [])),
  );
  if (called.size === 0) return;
  const isAlike = writtenAlike(tokens, 'lower');
  for (const [at, token] of tokens.entries()) {
    const { word, as, gap } = token;
    if (named[at] || !called.has(word) || never.has(word) || modals.has(word)) continue;
    const before = gap === ' ' ? tokens[at - 1] : undefined;
    if (before && determiners.has(before.word)) continue;
    if (words.isTime(word) || words.isRole(word)) continue;
    if (as !== 'lower' || !words.isWord(word)) named[at] = !words.isAllowed(word);
    else
      named[at] =
        token.possessive ||
        around.isSomebody(at) ||
        around.isTold(at) ||
        (isAlike && (around.isActor(at) || around.isPlaced(at)));
  }
}
