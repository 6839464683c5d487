import { z } from 'zod';
import { Direction } from '../reading/direction.ts';
import { LensId } from './lens.ts';

/**
 * What was learned from labelled accounts (`npm run learn`, docs/noticing.md). For each lens three directions: `called`, of a whole account towards
 * those that call for this lens first rather than for another (logits over the lenses); `calls`, of one sentence towards those that call for it,
 * and `shows`, towards those that show it done well (log-odds).
 */
export const Learned = z.strictObject({
  accounts: z.int().positive(),
  vocabulary: z.array(z.string()),
  lenses: z.array(z.strictObject({ id: LensId, called: Direction, calls: Direction, shows: Direction })),
});

export type Learned = Readonly<z.infer<typeof Learned>>;
