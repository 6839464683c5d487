import { z } from 'zod';
import { Direction } from '../reading/direction.ts';
import { Does } from './does.ts';

/** What was learned from labelled replies (`npm run learn`, docs/noticing.md): a direction towards each thing that a reply can do. */
export const LearnedReplies = z.strictObject({
  texts: z.int().positive(),
  vocabulary: z.array(z.string()),
  kinds: z.array(z.strictObject({ does: Does, direction: Direction })).length(Does.options.length),
});
export type LearnedReplies = Readonly<z.infer<typeof LearnedReplies>>;
