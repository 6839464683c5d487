import type { Embed } from '../knowledge/embed.ts';
import type { Read } from '../lenses/read.ts';
import { boundaryIn } from './boundary.ts';
import type { BoundaryKind, Screened, UrgentKind } from './kinds.ts';
import { likenessOf } from './likeness.ts';
import { urgentIn } from './urgent.ts';

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
