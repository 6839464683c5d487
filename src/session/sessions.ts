import type { Reminder } from '../follow-up/reminder.ts';
import type { SessionEvent } from './events.ts';
import type { ActivityId, ConversationId, PersonId, SessionId } from './ids.ts';
import type { Begun, Session } from './session.ts';

/** A session, and how many events it is made of. A new conversation is `listening`, at 0. */
export type Remembered = { readonly session: Session; readonly seq: number };

/** A session that has begun, and where it is held. */
export type Placed = { readonly conversation: ConversationId; readonly session: Begun; readonly seq: number };

/** The events that one activity led to, decided on a session that stood at `after` (0 starts a new one). */
export type Entry = {
  readonly conversation: ConversationId;
  readonly activity: ActivityId;
  readonly session: SessionId;
  readonly after: number;
  readonly events: readonly [SessionEvent, ...SessionEvent[]];
  /** What is to be said later, stored with what it comes from or not at all. */
  readonly reminders: readonly Reminder[];
  /** What was stored of the session before is rewritten by this, in the same step; each event keeps its place. */
  readonly rewrite?: (events: readonly SessionEvent[]) => readonly SessionEvent[];
};

/**
 * What became of an entry.
 * `kept`: it is stored, all of it. `already`: this activity was applied before; `events` are what it led to then, and `session` is as they left it.
 * `overtaken`: another activity was applied since the session was recalled; nothing was stored, so recall and decide again.
 */
export type Keeping =
  | { readonly kind: 'kept' }
  | { readonly kind: 'already'; readonly session: Session; readonly events: readonly SessionEvent[] }
  | { readonly kind: 'overtaken' };

/** Where sessions are kept. What `keep` has answered `kept` survives the process. */
export type Sessions = {
  /** The latest session of a conversation. */
  recall(conversation: ConversationId): Promise<Remembered>;
  /** One session, whether it is over or not, or null where there is none by that id. */
  one(session: SessionId): Promise<Placed | null>;
  /** Those in which a person took part, oldest first; at most the latest `most`. */
  of(person: PersonId, most: number): Promise<readonly Placed[]>;
  keep(entry: Entry): Promise<Keeping>;
  /** Every event of one session, oldest first, or null where there is none by that id. */
  events(session: SessionId): Promise<readonly SessionEvent[] | null>;
  /** Deletes one session, and everything that is kept only because of it. Nothing happens where there is none by that id. */
  destroy(session: SessionId): Promise<void>;
};

/** Who takes part from these events on: whoever began it, spoke, or joined. */
export const peopleIn = (events: readonly SessionEvent[]): PersonId[] => [
  ...new Set(
    events.flatMap((event) => ('by' in event && takesPart.has(event.kind) && event.by ? [event.by as PersonId] : [])),
  ),
];

const takesPart: ReadonlySet<SessionEvent['kind']> = new Set(['started', 'joined', 'account-given', 'answered']);
