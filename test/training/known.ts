import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { loadLenses } from '../../src/lenses/load.ts';

const library = loadLibrary('knowledge', '/nowhere');

/** What the exercises of this project are checked against: its own documents and its own lenses. */
export const known = { quotes: library.quotation, lenses: loadLenses('knowledge/lenses', library.quotation) };
