import { z } from 'zod';
import { LensId, Role } from '../lenses/lens.ts';
import { Challenge, Finding } from '../questions/challenge.ts';
import { BoundaryKind, UrgentKind } from '../safeguards/kinds.ts';
import { ChallengeId, PersonId, SessionId } from './command.ts';

const at = z.iso.datetime();

/** What a text called for when it was said: at most the first six lenses, best first, and those that it showed done well. */
const Noticed = z.strictObject({ findings: z.array(Finding).max(6), covered: z.array(LensId) });

/** Everything that can happen in a session, as it is stored. */
export const SessionEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started'), session: SessionId, mode: z.literal('reflect'), role: Role, at }),
  z.strictObject({ kind: z.literal('account-given'), by: PersonId, text: z.string(), noticed: Noticed, at }),
  z.strictObject({
    kind: z.literal('answered'),
    by: PersonId,
    challenge: ChallengeId,
    text: z.string(),
    noticed: Noticed,
    at,
  }),
  z.strictObject({ kind: z.literal('challenged'), challenge: Challenge, at }),
  z.strictObject({ kind: z.literal('skipped'), challenge: ChallengeId, at }),
  z.strictObject({ kind: z.literal('signposted'), urgent: UrgentKind, at }),
  z.strictObject({ kind: z.literal('bounded'), boundary: BoundaryKind, at }),
  z.strictObject({ kind: z.literal('exhausted'), at }),
  z.strictObject({
    kind: z.literal('feedback-given'),
    by: PersonId,
    challenge: ChallengeId.nullable(),
    reaction: z.enum(['like', 'dislike']),
    text: z.string(),
    at,
  }),
  z.strictObject({ kind: z.literal('finished'), at }),
]);

export type Noticed = z.infer<typeof Noticed>;
export type SessionEvent = z.infer<typeof SessionEvent>;

/** A challenge that was put, and what became of it. */
export type Asked = {
  readonly challenge: Challenge;
  readonly outcome: 'open' | 'answered' | 'skipped';
  readonly answer: string | null;
};

/** What is true of a session from its start to the record that is made of it. */
type Talk = {
  readonly id: SessionId;
  readonly role: Role;
  readonly startedAt: string;
  /** What the person has said of the case, in order: accounts and answers. */
  readonly said: readonly string[];
  readonly noticed: Noticed;
  readonly asked: readonly Asked[];
};

/** Where a reflection stands. At most one challenge is open, and it is the last one asked. */
export type Session =
  | { readonly phase: 'listening' }
  | ({ readonly phase: 'reflecting' } & Talk)
  | ({ readonly phase: 'finished'; readonly finishedAt: string } & Talk);

export const newSession: Session = { phase: 'listening' };
