import { cite } from './knowledge/cite.ts';
import type { Index } from './knowledge/finding/search.ts';
import type { Library } from './knowledge/library.ts';
import type { Quoted } from './session/reply.ts';

/** The passages that answer some words, quoted whole, at most `most` and best first; none where nothing in the library answers them. */
export type Find = (words: string, most: number) => Promise<readonly Quoted[]>;

/** As many quotes as a person reads in a conversation. */
const mostQuotes = 3;
/** Some passages cannot be quoted as they stand (a list is found as a whole too), so more are asked for than are shown. */
const spare = 5;

/** Finds in the index, and quotes only what passes `cite`. */
export function createFind(index: Pick<Index, 'retrieve'>, library: Pick<Library, 'inContext'>): Find {
  return async (words, most) => {
    const { enough, results } = await index.retrieve(words, most + spare);
    if (!enough) return [];
    const quotes = results.flatMap(({ passage: { id } }): Quoted[] => {
      const place = library.inContext(id);
      const citation = place && cite(place.passage.text, place.passage, place.document);
      return place && citation ? [{ citation, place }] : [];
    });
    const shown = new Set<string>();
    const distinct = quotes.filter(({ citation: { document, quote } }) => {
      const key = `${document} ${quote}`;
      return !shown.has(key) && shown.add(key);
    });
    return distinct.slice(0, most);
  };
}

/** What is looked up in a conversation. */
export const lookUpWith =
  (find: Find) =>
  (words: string): Promise<readonly Quoted[]> =>
    find(words, mostQuotes);
