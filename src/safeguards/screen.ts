import type { Embed } from '../knowledge/embed.ts';
import type { Read } from '../lenses/read.ts';
import { z } from 'zod';
import { boundaryIn } from './boundary.ts';
import { likenessOf } from './likeness.ts';
import { urgentIn } from './urgent.ts';

/** What kind of urgent risk an account speaks of. */
export const UrgentKind = z.enum(['immediate-danger', 'new-injury', 'missing-child', 'self-harm', 'worker-at-risk']);

/** What the person asks for that the bot will not give, or how they are. `distress` is met first, before any case work. */
export const BoundaryKind = z.enum([
  'decision',
  'threshold',
  'medical',
  'legal',
  'blame',
  'prediction',
  'write-my-report',
  'instructions',
  'distress',
]);

export type UrgentKind = z.infer<typeof UrgentKind>;
export type BoundaryKind = z.infer<typeof BoundaryKind>;

/** What must come before reflection. Both may be true of one text: urgent risk is answered first. */
export type Screened = { readonly urgent: UrgentKind | null; readonly boundary: BoundaryKind | null };

/** What is listened for: examples of each kind, and of talk that only sounds like it. */
type Heeded = { readonly cues: readonly string[]; readonly phrases: readonly string[] };

/** Makes the screen that every text passes first. The examples are embedded once. */
export async function createScreen(
  guides: {
    readonly urgent: readonly (Heeded & { readonly kind: UrgentKind })[];
    readonly boundaries: readonly (Heeded & { readonly kind: BoundaryKind })[];
    readonly neither: Heeded;
  },
  embed: Embed,
): Promise<(read: Read) => Screened> {
  const urgent = await Promise.all(guides.urgent.map((guide) => likenessOf(guide.kind, guide, embed)));
  const boundaries = await Promise.all(guides.boundaries.map((guide) => likenessOf(guide.kind, guide, embed)));
  const neither = await likenessOf(null, guides.neither, embed);
  return (read) => ({ urgent: urgentIn(read, urgent, neither), boundary: boundaryIn(read, boundaries, neither) });
}
