import { z } from 'zod';
import type { Citation } from '../knowledge/document.ts';
import { Quotation } from '../lenses/lens.ts';
import { BoundaryKind, UrgentKind } from './kinds.ts';

const Sentence = z.string().min(10).regex(/[.!]$/, 'end it with a full stop');

/** What to do now about one kind of urgent risk, and how such an account is told from talk that is not urgent. */
export const UrgentFile = z.strictObject({
  kind: UrgentKind,
  title: z.string().min(5),
  /** What to do now, in order; whom to ring is named. Never a timescale without its source. */
  steps: z.array(Sentence).min(2).max(5),
  source: z.string().min(5),
  cues: z.array(z.string().min(10)).min(12, 'give at least twelve accounts, as people say them'),
  phrases: z.array(z.string().min(3)).min(5),
});

/** A request that the bot meets kindly and does not grant, with the question behind it. */
export const BoundaryFile = z.strictObject({
  kind: BoundaryKind,
  title: z.string().min(5),
  /** One or two sentences: that it cannot, why, and who can. */
  says: Sentence,
  /** Said in place of it when the same was asked for before in a session: shorter, and with no question. */
  again: Sentence,
  /** The open question behind the request; none for distress and pushback, which are not questioned. */
  question: z.string().endsWith('?').nullable(),
  quotation: Quotation.nullable(),
  cues: z.array(z.string().min(5)).min(10, 'give at least ten requests, as people make them'),
  phrases: z.array(z.string().min(3)).min(5),
});

/** Accounts that sound urgent or like a request and are neither: history, hypothesis, training, figures of speech. */
export const NeitherFile = z.strictObject({
  cues: z.array(z.string().min(10)).min(30, 'give at least thirty'),
  phrases: z.array(z.string()),
});

export type UrgentGuide = Readonly<z.infer<typeof UrgentFile>>;
export type BoundaryGuide = Readonly<z.infer<typeof BoundaryFile>>;

/** What a person is shown for urgent risk: what to do now, and where that is from. */
export type Signpost = Pick<UrgentGuide, 'kind' | 'title' | 'steps' | 'source'>;

/** What a person is shown for a request that is not granted, its quotation checked. */
export type Boundary = Pick<BoundaryGuide, 'kind' | 'title' | 'says' | 'again' | 'question'> & {
  readonly citation: Citation | null;
};
