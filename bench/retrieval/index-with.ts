import { createMemoryEngine } from '../../src/knowledge/finding/memory-engine.ts';
import { createIndex, entriesOf, type Index, vectorsOf } from '../../src/knowledge/finding/search.ts';
import type { Library } from '../../src/knowledge/library.ts';
import type { Thinking } from '../../src/parts/thinking.ts';

/** What is other than in `src/`: a part of the index, what people say, the prior, or that one of the two scores counts alone. */
export type IndexChange = Partial<Thinking['finding']> & {
  readonly said?: Library['said'];
  readonly prior?: number;
  readonly alone?: 'meaning' | 'words';
};

/** The index over the library with something changed. */
export async function indexWith({ library, finding }: Thinking, change: IndexChange): Promise<Index> {
  const { said = library.said, prior, alone, ...over } = change;
  const entries = entriesOf({ ...library, said }, prior);
  const engine = createMemoryEngine(entries, await vectorsOf(entries, finding.embed));
  if (!alone) return createIndex({ ...finding, ...over, engine });
  const find: typeof engine.find = async (sought, k) =>
    (await engine.find(sought, entries.length)).toSorted((a, b) => b[alone] - a[alone]).slice(0, k);
  return createIndex({ ...finding, ...over, engine: { ...engine, find } });
}
