import { z } from 'zod';
import { type Does, Replied } from '../answers/does.ts';
import { LensId, Role } from '../lenses/lens.ts';
import { Challenge, Finding } from '../questions/challenge.ts';
import { BoundaryKind, UrgentKind } from '../safeguards/kinds.ts';
import { Spent } from '../thought/chat.ts';
import { ChallengeId, PersonId, SessionId } from './command.ts';

const at = z.iso.datetime();

/** What a text called for when it was said: at most the first six lenses, best first, and those that it showed done well. */
const Noticed = z.strictObject({ findings: z.array(Finding).max(6), covered: z.array(LensId) });

/** What a model cost for this event, in tokens; absent where none was asked. */
const spent = Spent.optional();

/** Urgent risk that was heard in a text when the same had been signposted before: whoever is asked on is reminded first. */
const reminded = UrgentKind.optional();

/** Everything that can happen in a session, as it is stored. */
export const SessionEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started'), session: SessionId, mode: z.literal('reflect'), role: Role, at }),
  z.strictObject({
    kind: z.literal('account-given'),
    by: PersonId,
    text: z.string(),
    noticed: Noticed,
    reminded,
    spent,
    at,
  }),
  z.strictObject({
    kind: z.literal('answered'),
    by: PersonId,
    challenge: ChallengeId,
    text: z.string(),
    noticed: Noticed,
    /** What the answer does; absent in what was kept before anybody listened for it. */
    replied: Replied.optional(),
    reminded,
    spent,
    at,
  }),
  z.strictObject({ kind: z.literal('challenged'), challenge: Challenge, spent, at }),
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
  /** `by`: the word, or the person's own words that they are done; the second may be taken up again. */
  z.strictObject({ kind: z.literal('finished'), by: z.enum(['word', 'talk']).default('word'), at }),
  z.strictObject({ kind: z.literal('resumed'), at }),
]);

export type Noticed = z.infer<typeof Noticed>;
export type SessionEvent = z.infer<typeof SessionEvent>;

/** A challenge that was put, and what became of it. */
export type Asked = {
  readonly challenge: Challenge;
  readonly outcome: 'open' | 'answered' | 'skipped';
  readonly answer: string | null;
  readonly does: Does | null;
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
  /** Urgent risk that was signposted so far, in order, and what was met and not granted. */
  readonly signposted: readonly UrgentKind[];
  readonly bounded: readonly BoundaryKind[];
  readonly spent: Spent;
};

/** Where a reflection stands. At most one challenge is open, and it is the last one asked. */
export type Session =
  | { readonly phase: 'listening' }
  | ({ readonly phase: 'reflecting' } & Talk)
  | ({ readonly phase: 'finished'; readonly finishedAt: string; readonly by: 'word' | 'talk' } & Talk);

export const newSession: Session = { phase: 'listening' };
