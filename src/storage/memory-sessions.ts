import type { SessionEvent } from '../session/events.ts';
import { fold } from '../session/evolve.ts';
import type { ConversationId, SessionId } from '../session/ids.ts';
import { rewrites, rewritten } from '../session/rewritten.ts';
import { newSession, type Session } from '../session/session.ts';
import { type Entry, type Placed, peopleIn, type Sessions } from '../session/sessions.ts';

type Log = { readonly conversation: ConversationId; readonly events: readonly SessionEvent[] };

/** Sessions for the length of the process: for the command line, and for tests of the turn. */
export function createMemorySessions(): Sessions {
  /** In the order in which they began. */
  const logs = new Map<SessionId, Log>();
  const latest = new Map<ConversationId, SessionId>();
  const applied = new Map<string, { session: SessionId; first: number; last: number }>();

  const eventsOf = (id: SessionId | undefined): readonly SessionEvent[] => (id && logs.get(id)?.events) ?? [];

  function placed(log: Log | undefined): Placed | null {
    const session: Session = log ? fold(log.events) : newSession;
    return log && session.phase !== 'listening' ? { ...log, session, seq: log.events.length } : null;
  }

  return {
    async recall(conversation) {
      const events = eventsOf(latest.get(conversation));
      return { session: fold(events), seq: events.length };
    },

    one: async (id) => placed(logs.get(id)),

    async of(person, most) {
      const theirs = [...logs.values()].filter(({ events }) => peopleIn(events).includes(person));
      return theirs.slice(-most).flatMap((log) => placed(log) ?? []);
    },

    async keep(entry: Entry) {
      const { conversation, activity, session, after, events } = entry;
      const key = JSON.stringify([conversation, activity]);
      const before = applied.get(key);
      if (before) {
        const then = eventsOf(before.session).slice(0, before.last);
        return { kind: 'already', session: fold(then), events: then.slice(before.first) };
      }
      const current = eventsOf(session);
      const open = fold(eventsOf(latest.get(conversation))).phase === 'reflecting';
      if (current.length !== after || (after === 0 && open)) return { kind: 'overtaken' };
      const now = [...(rewrites(entry) ? rewritten(entry, current) : current), ...events];
      logs.set(session, { conversation, events: now });
      if (after === 0) latest.set(conversation, session);
      applied.set(key, { session, first: after, last: now.length });
      return { kind: 'kept' };
    },

    events: async (id) => logs.get(id)?.events ?? null,

    async destroy(id) {
      const log = logs.get(id);
      if (!log) return;
      logs.delete(id);
      for (const [key, { session }] of applied) if (session === id) applied.delete(key);
      if (latest.get(log.conversation) !== id) return;
      const before = [...logs].findLast(([, { conversation }]) => conversation === log.conversation);
      if (before) latest.set(log.conversation, before[0]);
      else latest.delete(log.conversation);
    },
  };
}
