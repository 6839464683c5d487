import { z } from 'zod';
import { Citation } from '../knowledge/document.ts';
import { LensId, Phase, QuestionKind } from '../lenses/lens.ts';
import { ChallengeId } from '../session/ids.ts';

/** Why a lens is called for: the person's own words, what they did not say, or a worry that is nobody's to know of (and so no words at all). */
export const Because = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), quote: z.string().min(1) }),
  z.strictObject({ kind: z.literal('absence'), statement: z.string().min(1) }),
  z.strictObject({ kind: z.literal('quiet') }),
]);

/** A lens that an account calls for, with what called for it and the passages that bear on it, best first. */
export const Finding = z.strictObject({
  lens: LensId,
  score: z.number(),
  because: Because,
  citations: z.array(Citation).min(1),
});

/** One open question under one lens, with why it is asked and its citations. */
export const Challenge = z.strictObject({
  id: ChallengeId,
  lens: LensId,
  question: z.strictObject({ id: z.string(), kind: QuestionKind, phase: Phase }),
  text: z.string().min(1),
  /** What meets the person's last words, where a model wrote the question. */
  acknowledgement: z.string().min(1).nullable().optional(),
  because: Because,
  citations: z.array(Citation).min(1),
  writer: z.enum(['bank', 'model']),
});

export type Because = z.infer<typeof Because>;

/** What called for a lens, as it is said: the person's own words, or the plain statement of what they did not say; empty where nothing is said of it. */
export const wordsBehind = (because: Because): string =>
  because.kind === 'words' ? because.quote : because.kind === 'absence' ? because.statement : '';
export type Finding = z.infer<typeof Finding>;
export type Challenge = z.infer<typeof Challenge>;
