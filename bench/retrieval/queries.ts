import { z } from 'zod';
import { linesOf } from '../learning/texts.ts';

/**
 * The project's own queries, by several authors apart from those who wrote what people say: 140 over the review, 90 over the procedures
 * and thinking traps, and 360 that nothing in the library answers. A passage that has one of the gold strings is right.
 */
const Query = z.object({
  id: z.string(),
  style: z.string(),
  query: z.string(),
  gold: z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]),
});
export type Query = z.infer<typeof Query>;
const None = z.object({ id: z.string(), kind: z.string().default('mixed'), query: z.string() });

const read = (name: string) => linesOf(`bench/retrieval/${name}.jsonl`, Query);

export const reviewQueries = [...read('queries'), ...read('queries-b')];
export const procedureQueries = read('queries-c');
export const queries = [...reviewQueries, ...procedureQueries];
export const unanswered = ['none', 'none-b', 'none-c'].flatMap((name) =>
  linesOf(`bench/retrieval/${name}.jsonl`, None),
);
