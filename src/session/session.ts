import type { Does } from '../answers/does.ts';
import type { LensId, Role } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { BoundaryKind, UrgentKind } from '../safeguards/kinds.ts';
import type { Aliases, Spared } from '../safeguards/pseudonymise/aliases.ts';
import type { Spent } from '../thought/chat.ts';
import type { Happened, Noticed } from './events.ts';
import type { Voiced } from './given.ts';
import type { ActivityId, ChallengeId, PersonId, SessionId } from './ids.ts';
import type { Mode, Path, Step } from './steps.ts';

/** What names got placeholders: their words went through a key that is made with the salt, so that no name is kept. */
export type Masking = {
  readonly salt: string;
  readonly aliases: Aliases;
  /** What somebody said is no name. */
  readonly spared: Spared;
  /** Placeholders that were taken back: none gets a second meaning. */
  readonly retired: readonly string[];
};

/** What somebody said of the case, and in which message. */
export type Saying = { readonly by: PersonId; readonly text: string; readonly activity: ActivityId | null };

/** A challenge that was put, and what became of it. Where several people reflect together, each may answer. */
export type Asked = {
  readonly challenge: Challenge;
  readonly outcome: 'open' | 'answered' | 'skipped' | 'parked';
  readonly answers: readonly Saying[];
  /** What the last answer does. */
  readonly does: Does | null;
};

/** Somebody in a session of several; who has left may come back. */
export type Participant = { readonly person: PersonId; readonly name: string; readonly here: boolean };

/** The ledger: what each person held before the challenges, and holds after. */
export type View = Omit<Happened<'view-held'>, 'kind'>;

/** What is set down to be done, or to be looked out for; `id` is `action-1`, `tripwire-2`, … in a session. */
export type Item = {
  readonly id: string;
  readonly by: PersonId;
  readonly text: string;
  /** Who does it, in the words of whoever set it down; empty where they did not say, and for a tripwire. */
  readonly owner: string;
  /** YYYY-MM-DD. */
  readonly due: string | null;
  /** The message that it came in. */
  readonly activity: ActivityId | null;
  readonly followed: { readonly answer: 'yes' | 'not-yet' | 'no'; readonly at: string } | null;
};

/** What was set down and not taken back. */
export const isStanding = ({ text }: { readonly text: string }): boolean => text !== '';

export type Concern = Omit<Happened<'concern-written'>, 'kind'>;
export type Frame = Omit<Happened<'frame-given'>, 'kind'>;

/** What is true of a session from its start to the record that is made of it. */
export type Talk = {
  readonly id: SessionId;
  readonly mode: Mode;
  readonly path: Path;
  readonly role: Role;
  readonly startedAt: string;
  /** Whoever began it; null in what was kept before that was. */
  readonly begunBy: PersonId | null;
  /** Where a guided session stands; null where the person just talks. */
  readonly step: Step | null;
  /** What was said of the case, in order: accounts and answers. */
  readonly said: readonly Saying[];
  readonly noticed: Noticed;
  readonly asked: readonly Asked[];
  /** Urgent risk that was signposted so far, in order, and what was met and not granted. */
  readonly signposted: readonly UrgentKind[];
  readonly bounded: readonly BoundaryKind[];
  readonly views: readonly View[];
  readonly tripwires: readonly Item[];
  readonly actions: readonly Item[];
  readonly premortems: readonly Saying[];
  readonly frames: readonly Frame[];
  /** The latest that was marked of each voice. */
  readonly voices: readonly Voiced[];
  readonly concerns: readonly Concern[];
  /** Things of the record, by their ids, that are not to be on it. */
  readonly struck: readonly string[];
  /** Who takes part, in the order in which they joined; empty where a person is alone. */
  readonly people: readonly Participant[];
  /** Who leads; null where nobody does, or a person is alone. */
  readonly lead: PersonId | null;
  readonly pinned: readonly ChallengeId[];
  readonly timeBox: { readonly minutes: number; readonly until: string } | null;
  readonly handed: readonly { readonly lens: LensId; readonly to: PersonId }[];
  readonly paused: boolean;
  /** Whether a worry may be put to the group without saying whose it is. */
  readonly quiet: boolean;
  readonly spent: Spent;
  /** By what names are known again that got placeholders; null where there were none. */
  readonly masking: Masking | null;
  /** Whether a model outside may be asked; null where nobody was asked for leave. */
  readonly model: boolean | null;
};

/** Where a reflection stands. At most one challenge is open, and it is the last one asked. */
export type Session =
  | { readonly phase: 'listening' }
  | ({ readonly phase: 'reflecting' } & Talk)
  | ({ readonly phase: 'finished'; readonly finishedAt: string; readonly by: 'word' | 'talk' } & Talk);

/** A session that has begun. */
export type Begun = Exclude<Session, { phase: 'listening' }>;
/** A session that is going on. */
export type Open = Extract<Session, { phase: 'reflecting' }>;

export const newSession: Session = { phase: 'listening' };

/** Whether several people reflect together in it, and one of them leads. */
export const isTogether = ({ mode }: Pick<Talk, 'mode'>): boolean => mode !== 'reflect';

/** What was answered to a challenge, all of it, or null. */
export const answerTo = ({ answers }: Asked): string | null =>
  answers.length === 0 ? null : answers.map(({ text }) => text).join('\n\n');

/** All that was said of the case, in order. */
export const toldIn = ({ said }: Pick<Talk, 'said'>): string => said.map(({ text }) => text).join('\n\n');
