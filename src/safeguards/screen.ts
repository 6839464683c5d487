import { createFeatures } from '../reading/direction.ts';
import { createHear, type Heeded } from '../reading/hear.ts';
import type { Read } from '../reading/read.ts';
import type { BoundaryKind, Screened, UrgentKind } from './kinds.ts';
import type { Learned } from './learned.ts';
import { signsIn } from './signs.ts';

type Guides = {
  readonly urgent: readonly Heeded<UrgentKind>[];
  readonly boundaries: readonly Heeded<BoundaryKind>[];
  readonly neither: { readonly phrases: readonly string[] };
};

/** How surely each family is heard, before it is decided whether it is. */
export function createEars({ urgent, boundaries, neither }: Guides, learned: Learned) {
  const featuresOf = createFeatures(learned.vocabulary);
  return {
    urgent: createHear(learned.urgent, urgent, neither.phrases, featuresOf, signsIn),
    boundary: createHear(learned.boundary, boundaries, neither.phrases, featuresOf),
  };
}

/** Makes the screen that every text passes first: the kind of urgent risk and of request that is heard in it, or null. */
export function createScreen(guides: Guides, learned: Learned): (read: Read) => Screened {
  const ears = createEars(guides, learned);
  return (read) => {
    const urgent = ears.urgent(read);
    const boundary = ears.boundary(read);
    return {
      urgent: urgent.score >= learned.urgent.from ? urgent.kind : null,
      boundary: boundary.score >= learned.boundary.from ? boundary.kind : null,
    };
  };
}
