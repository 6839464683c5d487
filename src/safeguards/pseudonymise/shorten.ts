import { actors, isBeside, never } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

/**
 * Initials of two letters of somebody whose name stands in the same text, as minutes have them: "O. Hallam … OH said". Changes `named`, which has a
 * place for each token. What is an office too ("SW") is left.
 */
export function shorten(named: boolean[], tokens: readonly Token[], words: Words): void {
  const initials = new Set<string>();
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [first, last] = [tokens[at], tokens[at + 1]];
    if (!first || !last || !named[at] || !named[at + 1] || !/^\.? $/.test(last.gap)) continue;
    if (first.as === 'capital' && last.as === 'capital')
      initials.add(`${first.written.charAt(0)}${last.written.charAt(0)}`);
  }
  if (initials.size === 0) return;
  for (const [at, token] of tokens.entries()) {
    if (named[at] || token.written.length !== 2 || !initials.has(token.written) || actors.has(token.written)) continue;
    const after = tokens[at + 1];
    const isSubject = token.possessive || (after !== undefined && isBeside(after) && after.as === 'lower');
    if (words.isAcronym(token.written) || never.has(token.word) ? isSubject : true) named[at] = true;
  }
}
