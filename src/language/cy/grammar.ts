import { createGrammar } from '../grammar.ts';

/** Welsh has a form for 0, 1, 2, 3, 6 and the rest; after a number the thing is in the singular, often mutated. */
export const grammar = createGrammar('cy-GB');
