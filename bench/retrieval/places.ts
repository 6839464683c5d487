import type { Index } from '../../src/knowledge/finding/search.ts';

type Asked = { readonly query: string; readonly gold?: readonly string[] };

/** Shares of some queries: a right passage first, among three, one over its place on average, and how often nothing was said to answer. */
export type Places = {
  readonly first: number;
  readonly three: number;
  readonly reciprocal: number;
  readonly abstained: number;
};

export async function placesOf(index: Index, queries: readonly Asked[]): Promise<Places> {
  let [first, three, reciprocal, abstained] = [0, 0, 0, 0];
  for (const { query, gold = [] } of queries) {
    const { enough, results } = await index.retrieve(query, 10);
    const at = results.findIndex(({ passage }) => gold.some((words) => passage.text.includes(words)));
    if (at === 0) first += 1;
    if (at >= 0 && at < 3) three += 1;
    if (at >= 0) reciprocal += 1 / (at + 1);
    if (!enough) abstained += 1;
  }
  const all = queries.length;
  return { first: first / all, three: three / all, reciprocal: reciprocal / all, abstained: abstained / all };
}
