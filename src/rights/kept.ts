import type { Reference } from '../follow-up/reference.ts';
import type { SessionEvent } from '../session/events.ts';
import type { ConversationId, PersonId, SessionId } from '../session/ids.ts';
import type { Holdings } from '../session/reply.ts';
import type { RunId } from '../training/run.ts';

/** One session as it is stored, and where it was held. */
export type Stored = {
  readonly session: SessionId;
  readonly conversation: ConversationId;
  readonly events: readonly SessionEvent[];
};

/** Everything that is kept on a person beside their sessions. Times: ISO 8601, UTC. */
export type Kept = {
  readonly reminders: readonly {
    readonly session: SessionId;
    readonly item: string;
    readonly kind: 'action' | 'tripwire';
    /** YYYY-MM-DD. */
    readonly due: string;
    readonly state: string;
    readonly sentAt: string | null;
  }[];
  /** Until when they want no reminders; null where they want them. */
  readonly noRemindersUntil: string | null;
  /** Their own chats with the bot. */
  readonly chats: readonly {
    readonly conversation: ConversationId;
    readonly reference: Reference | null;
    readonly locale: string | null;
    readonly at: string;
    readonly welcomedAt: string | null;
  }[];
  readonly answers: readonly {
    readonly run: RunId;
    /** Null where the run is not kept any more. */
    readonly exercise: string | null;
    readonly stage: string;
    readonly round: number;
    readonly choice: readonly string[];
    readonly concern: number | null;
    readonly at: string;
  }[];
  /** Runs that they lead, or led. */
  readonly led: readonly {
    readonly run: RunId;
    readonly exercise: string;
    readonly beganAt: string;
    readonly endedAt: string | null;
  }[];
  /** What the audit log says that they did; on what is not told, since it may be another person. */
  readonly noted: readonly { readonly at: string; readonly action: string }[];
};

/** What became of the sessions of a person who was forgotten. */
export type Forgot = {
  readonly deleted: readonly SessionId[];
  readonly rewritten: readonly SessionId[];
  /** Kept as they are, because of a legal hold. */
  readonly held: readonly SessionId[];
};

/** What a person may ask for of what is kept on them. */
export type Rights = {
  /**
   * Deletes what is theirs alone, takes them out of the rest, and leaves what is under a legal hold. Safe to do twice, and after a process was killed
   * half way: another time does what is left. `at`: now, ISO 8601, UTC.
   * @throws {StorageError} where not all of it could be done
   */
  forget(person: PersonId, at: string): Promise<Forgot>;
  /** How many sessions of theirs there are, for asking whether they are sure. */
  holdings(person: PersonId): Promise<Holdings>;
  keptOn(person: PersonId): Promise<Kept>;
  /** Every session in which their id stands, oldest first, with those in which they never spoke. */
  sessionsWith(person: PersonId): Promise<readonly Stored[]>;
};
