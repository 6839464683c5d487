import type { Read } from '../reading/read.ts';
import type { Span } from '../reading/span.ts';
import type { Learned } from './learned.ts';
import type { Lens, LensId } from './lens.ts';
import { createWeigher, type Seen } from './notice.ts';

/** One lens on one account: how it was weighed, and the words that spoke for it and against it. */
export type Explained = {
  readonly lens: LensId;
  readonly score: number;
  /** Not raised, because the account shows that it was done well. */
  readonly covered: boolean;
  readonly parts: Seen['parts'];
  /** Sentences that call for it, and that show it done well, the most telling first, with how likely each does: 0 to 1. */
  readonly calls: readonly Weight[];
  readonly shows: readonly Weight[];
  /** What is not said, as the lens file puts it. */
  readonly absences: readonly string[];
};
type Weight = Span & { readonly likely: number };

export type Explain = (read: Read) => Explained[];

/** A sentence that speaks less than this for or against a lens is not worth showing. */
const worthShowing = 0.1;

/** Every lens on an account, best first, with what was weighed. */
export function createExplain(lenses: readonly Lens[], learned: Learned): Explain {
  const weighed = createWeigher(lenses, learned);
  return (read) => {
    const weights = (likely: readonly number[]): Weight[] =>
      read.sentences
        .map(({ start, end }, at) => ({ start, end, likely: likely[at] ?? 0 }))
        .filter((one) => one.likely >= worthShowing)
        .sort((a, b) => b.likely - a.likely);
    const { open, covered } = weighed(read);
    return [...open, ...covered].map((one) => ({
      lens: one.lens,
      score: one.score,
      covered: covered.includes(one),
      parts: one.parts,
      calls: weights(one.calls),
      shows: weights(one.shows),
      absences: one.signs.absences.map(({ because }) => because),
    }));
  };
}
