import { z } from 'zod';
import type { Document } from '../knowledge/document.ts';
import { passagesOf } from '../knowledge/passages.ts';
import { createIndex } from '../knowledge/search.ts';
import type { Thinking } from '../parts.ts';
import { LineError } from './lines.ts';

export const RetrieveLine = z.object({ id: z.string(), query: z.string().min(1) });
export const DocumentLine = z.object({ id: z.string().min(1), title: z.string(), text: z.string() });

/** What answers queries: the index over `knowledge/`, or one over the documents given instead. @throws {LineError} when `k` is not a number from 1 */
export async function retrieverOf(
  thinking: Thinking,
  documents: readonly z.infer<typeof DocumentLine>[] | null,
  k = '5',
) {
  const count = z.coerce.number().int().positive().max(1_000).safeParse(k);
  if (!count.success) throw new LineError('--k must be a whole number from 1 to 1000.');
  const index = documents
    ? await createIndex(documents.flatMap(passagesIn), thinking.embed, thinking.widen)
    : thinking.index;

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

function passagesIn({ id, title, text }: z.infer<typeof DocumentLine>) {
  const document: Document = { id, title, publisher: 'given', source: 'given', date: 'undated', text };
  return passagesOf(document).map((passage) => ({ ...passage, headings: [title, ...passage.headings] }));
}
