import { z } from 'zod';
import { createPhrases } from '../../reading/phrase.ts';

/** What people call a thing, and what a document calls it. */
export const Terms = z.array(
  z.strictObject({ said: z.array(z.string().min(2)).min(1), written: z.array(z.string().min(2)).min(1) }),
);

/** The words that documents use for what a query says in others; empty where none is known. */
export type Widen = (query: string) => string;

export function createWiden(terms: z.infer<typeof Terms>): Widen {
  const known = terms.map(({ said, written }) => ({ said: createPhrases(said), written: written.join(' ') }));
  return (query) =>
    known
      .filter(({ said }) => said(query).length > 0)
      .map(({ written }) => written)
      .join(' ');
}
