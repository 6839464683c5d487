import { loadWords } from '../../../src/safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from '../../../src/safeguards/pseudonymise/pseudonymise.ts';

/** With the words that ship with the bot. */
export const words = loadWords('knowledge/safeguards');
export const pseudonymise = createPseudonymise(words);

/** What was found in a text, as it was written, with its kind. */
export const foundIn = (text: string): [written: string, kind: string][] =>
  pseudonymise(text).entities.map(({ start, end, kind }) => [text.slice(start, end), kind]);
