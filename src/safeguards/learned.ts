import { z } from 'zod';
import { familyOf } from '../reading/hear.ts';
import { BoundaryKind, UrgentKind } from './kinds.ts';

/** What was learned from labelled texts about hearing urgent risk, and requests that are not granted (`npm run learn`, docs/noticing.md). */
export const Learned = z.strictObject({
  texts: z.int().positive(),
  vocabulary: z.array(z.string()),
  urgent: familyOf(UrgentKind),
  boundary: familyOf(BoundaryKind),
});

export type Learned = Readonly<z.infer<typeof Learned>>;
