import { z } from 'zod';
import { Direction } from '../reading/direction.ts';
import { LensId } from './lens.ts';

/** What phrases, counter-phrases and absences count for, the same for every lens. */
const SignWeights = z.tuple([z.number(), z.number(), z.number()]);

/**
 * What was learned from labelled accounts (`npm run learn`, docs/noticing.md). For each lens, a direction towards accounts that call for
 * it rather than for another, and one towards accounts that show it done well; the first gives logits over the lenses, the second log-odds.
 */
export const Learned = z.strictObject({
  accounts: z.int().positive(),
  vocabulary: z.array(z.string()),
  lenses: z.array(z.strictObject({ id: LensId, called: Direction, covered: Direction })),
  calledSigns: SignWeights,
  coveredSigns: SignWeights,
});

export type Learned = z.infer<typeof Learned>;
