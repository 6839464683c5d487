import type { ConversationId } from '../session/command.ts';
import { evolve, fold } from '../session/evolve.ts';
import type { SessionEvent } from '../session/session.ts';
import { newSession } from '../session/session.ts';
import type { Entry, Sessions } from '../session/sessions.ts';

/** Sessions for the length of the process: for the command line, and for tests of the turn. */
export function createMemorySessions(): Sessions {
  const logs = new Map<ConversationId, { session: Entry['session']; events: SessionEvent[] }>();
  const applied = new Map<string, { log: readonly SessionEvent[]; first: number }>();

  return {
    async recall(conversation) {
      const log = logs.get(conversation);
      return log ? { session: fold(log.events), seq: log.events.length } : { session: newSession, seq: 0 };
    },

    async keep({ conversation, activity, session, after, events }) {
      const key = JSON.stringify([conversation, activity]);
      const before = applied.get(key);
      if (before) {
        return { kind: 'already', session: fold(before.log), events: before.log.slice(before.first) };
      }
      const log = logs.get(conversation);
      const current = log?.session === session ? log.events : [];
      const open = log !== undefined && log.events.reduce(evolve, newSession).phase === 'reflecting';
      if (current.length !== after || (after === 0 && open)) return { kind: 'overtaken' };
      const now = [...current, ...events];
      logs.set(conversation, { session, events: now });
      applied.set(key, { log: now, first: after });
      return { kind: 'kept' };
    },
  };
}
