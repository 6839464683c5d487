import { z } from 'zod';
import { type Entry, usualLength } from '../knowledge/finding/engine.ts';
import { createMemoryEngine } from '../knowledge/finding/memory-engine.ts';
import { createIndex, type Index, vectorsOf } from '../knowledge/finding/search.ts';
import { wholeOf } from '../knowledge/passages.ts';
import type { Thinking } from '../parts/thinking.ts';
import { LineError } from './lines.ts';

export const RetrieveLine = z.object({ id: z.string(), query: z.string().min(1) });
export const DocumentLine = z.object({ id: z.string().min(1), title: z.string(), text: z.string() });
type DocumentLine = z.infer<typeof DocumentLine>;

/** What answers queries: the index over the library, or one over the documents given instead. @throws {LineError} when `k` is not a number from 1 */
export async function retrieverOf(
  { index: own, finding }: Thinking,
  documents: readonly DocumentLine[] | null,
  k = '5',
) {
  const count = z.coerce.number().int().positive().max(1_000).safeParse(k);
  if (!count.success) throw new LineError('--k must be a whole number from 1 to 1000.');
  const index = documents ? await indexOf(documents, finding) : own;

  return async ({ id, query }: z.infer<typeof RetrieveLine>) => {
    const { enough, results } = await index.retrieve(query, count.data);
    return {
      id,
      enough,
      results: results.map(({ passage: { document, headings, text, start, end }, score }) => ({
        source: document,
        section: headings.join(' › '),
        text,
        start,
        end,
        score,
      })),
    };
  };
}

/** Other people's documents, each found as a whole: a result is a document, and `source` is its id. What people say of ours is of no use with them. */
async function indexOf(documents: readonly DocumentLine[], finding: Thinking['finding']): Promise<Index> {
  const entries = documents.map(({ id, title, text }): Entry => {
    const passage = wholeOf(
      { id, title, text, publisher: 'given', source: 'given', date: 'undated', version: '', pages: [] },
      [title],
    );
    return { passage, readings: [`${title}. ${text}`], text: `${title}\n${text}`, prior: 0 };
  });
  const engine = createMemoryEngine(entries, await vectorsOf(entries, finding.embed), usualLength);
  return createIndex({ ...finding, spoken: () => false, engine });
}
