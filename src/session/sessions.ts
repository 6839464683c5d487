import type { ActivityId, ConversationId, SessionId } from './command.ts';
import type { Session, SessionEvent } from './session.ts';

/** The latest session of a conversation, and how many events it is made of. A new conversation is `listening`, at 0. */
export type Remembered = { readonly session: Session; readonly seq: number };

/** The events that one activity led to, decided on a session that stood at `after` (0 starts a new one). */
export type Entry = {
  readonly conversation: ConversationId;
  readonly activity: ActivityId;
  readonly session: SessionId;
  readonly after: number;
  readonly events: readonly [SessionEvent, ...SessionEvent[]];
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
  recall(conversation: ConversationId): Promise<Remembered>;
  keep(entry: Entry): Promise<Keeping>;
};
