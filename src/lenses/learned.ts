import { z } from 'zod';
import { LensId } from './lens.ts';

const Weights = z.array(z.number());

/**
 * What was learned from labelled accounts (`npm run learn`, docs/noticing.md). For each lens, two directions in the space of sentence
 * vectors (512 and a constant): towards accounts that call for it, and towards accounts that show it done well.
 */
export const Learned = z.strictObject({
  accounts: z.int().positive(),
  lenses: z.array(z.strictObject({ id: LensId, called: Weights, covered: Weights })),
  /** How the parts of a score are weighed, the same for every lens: feature by feature, and a constant last. */
  calledMix: Weights,
  coveredMix: Weights,
  /** A lens is taken for covered from this probability on. */
  coveredFrom: z.number().min(0).max(1),
});

export type Learned = z.infer<typeof Learned>;
