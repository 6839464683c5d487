import { z } from 'zod';

export const LensId = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'use lower-case words joined by hyphens')
  .brand('LensId');

/** Who is speaking. A group is several people in one session; a trainer speaks of a made-up case. */
export const Role = z.enum(['practitioner', 'supervisor', 'group', 'trainer']);

/** Where in a lens a question belongs: it opens gently, then sharpens, then turns to what comes next. */
export const Phase = z.enum(['opening', 'deepening', 'closing']);

/** What a question asks for. Evidence-seeking questions are asked more often than any other kind. */
export const QuestionKind = z.enum(['evidence', 'perspective', 'alternative', 'consequence', 'scaling']);

const Question = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*-\d\d$/, "a question's id is the lens and two digits, e.g. recording-07"),
  text: z
    .string()
    .endsWith('?', 'a question ends with a question mark')
    .refine((text) => text.split('?').length === 2, 'ask one question, with one question mark')
    .refine((text) => !/\{(?!cue\})/.test(text), 'the only placeholder is {cue}'),
  phase: Phase,
  kind: QuestionKind,
  roles: z.array(Role).min(1, 'name at least one role, or leave the key out for all').default(Role.options),
});

const Absence = z.strictObject({
  /** Words one of which must be in the account, so that the silence means something. */
  mentioned: z.array(z.string().min(2)).min(1, 'name at least one word that makes the silence matter'),
  /** Words none of which is in the account. */
  silent: z.array(z.string().min(2)).min(1, 'name at least one word that would break the silence'),
  /** Said to the person in place of their own words, as a plain statement. */
  because: z.string().endsWith('.', "end 'because' with a full stop"),
});

export const Quotation = z.strictObject({
  document: z.string().min(1),
  quote: z.string().min(10, 'quote at least ten letters'),
});

/** A way of looking that a learning review has taught us. Its file is written for safeguarding trainers. */
export const LensFile = z.strictObject({
  id: LensId,
  name: z.string().min(3),
  definition: z.string().min(20, 'say in a sentence what this lens looks for'),
  /** Why it is asked: findings, each with where it was found. */
  research: z.array(z.strictObject({ finding: z.string().min(20), source: z.string().min(5) })).min(1),
  cues: z.array(z.string().min(10)).min(12, 'give at least twelve cues: sentences as people say them'),
  phrases: z.array(z.string().min(3)).min(5, 'give at least five phrases'),
  counterCues: z.array(z.string().min(10)).min(8, 'give at least eight counter-cues'),
  counterPhrases: z.array(z.string().min(3)).default([]),
  absences: z.array(Absence).default([]),
  questions: z.array(Question).min(10, 'give at least ten questions'),
  passages: z.array(Quotation).min(1, 'quote at least one passage'),
});

export type LensId = z.infer<typeof LensId>;
export type Role = z.infer<typeof Role>;
export type Phase = z.infer<typeof Phase>;
export type QuestionKind = z.infer<typeof QuestionKind>;
export type Question = Readonly<z.infer<typeof Question>>;
export type Quotation = Readonly<z.infer<typeof Quotation>>;
export type Lens = Readonly<z.infer<typeof LensFile>>;
