import { z } from 'zod';
import { Direction } from '../reading/direction.ts';
import { BoundaryKind, UrgentKind } from './kinds.ts';

const familyOf = <Kind extends z.ZodType>(kind: Kind) =>
  z.strictObject({
    /** Towards texts in which none of the kinds is heard. */
    none: Direction,
    kinds: z.array(z.strictObject({ kind, direction: Direction })),
    /** What a phrase of a kind counts for that kind, and a phrase of `neither` for none. */
    said: z.number(),
    denied: z.number(),
    /** From this score on, something is heard. */
    from: z.number(),
  });

/** What was learned from labelled texts about hearing urgent risk, and requests that are not granted (`npm run learn`, docs/noticing.md). */
export const Learned = z.strictObject({
  texts: z.int().positive(),
  vocabulary: z.array(z.string()),
  urgent: familyOf(UrgentKind),
  boundary: familyOf(BoundaryKind),
});

export type Learned = Readonly<z.infer<typeof Learned>>;

/** What was learned about one family of kinds, before it was settled from which score on it is heard. */
export type LearnedFamily<Kind> = Omit<z.infer<ReturnType<typeof familyOf<z.ZodType<Kind>>>>, 'from'>;
