import { z } from 'zod';
import type { Passage, PassageId } from '../document.ts';

/** What people say when a passage is what they need, in words that the passage itself may have none of. One file a document. */
export const Said = z.array(
  z.strictObject({
    /** Verbatim in the passage, and enough of it to tell it from the others. */
    quote: z.string().min(3),
    said: z.array(z.string().min(3)).min(1),
  }),
);
export type Said = z.infer<typeof Said>;

/** The lines of people for each passage that has any. */
export type SaidOf = ReadonlyMap<PassageId, readonly string[]>;

/**
 * Which passage each quote is of: the one that is just that, or else the shortest that holds it; and the list that this one is an
 * item of. `lost` are the quotes that no passage has.
 */
export function saidOf(said: Said, passages: readonly Passage[]): { lines: SaidOf; lost: readonly string[] } {
  const lines = new Map<PassageId, string[]>();
  const lost: string[] = [];
  for (const { quote, said: some } of said) {
    const words = quote.replaceAll(/\s+/g, ' ').trim();
    const [passage] = passages.filter(({ text }) => text.includes(words)).sort((a, b) => a.text.length - b.text.length);
    if (!passage) lost.push(quote);
    else
      for (const { id } of passages.filter(({ start, end }) => start <= passage.start && passage.end <= end))
        lines.set(id, [...(lines.get(id) ?? []), ...some]);
  }
  return { lines, lost };
}
