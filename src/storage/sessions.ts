import { and, asc, desc, eq, gte, lte, sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { ConversationId } from '../session/command.ts';
import { evolve, fold } from '../session/evolve.ts';
import { newSession, SessionEvent } from '../session/session.ts';
import type { Entry, Keeping, Remembered, Sessions } from '../session/sessions.ts';
import type { Database } from './database.ts';
import { appliedActivity, sessionEvent, session as sessions } from './schema.ts';
import { StorageError } from './storage-error.ts';

/** Sessions as event logs in Postgres. What `keep` has answered `kept` is in the database, whole. */
export function createSessions(database: Database): Sessions {
  /** The latest session of a conversation, as this process last stored it; dropped whenever that may not be so. */
  const recent = new LRUCache<ConversationId, Remembered>({ max: 1_000 });

  return {
    async recall(conversation) {
      const known = recent.get(conversation);
      if (known) return known;
      const [latest] = await database
        .select({ id: sessions.id })
        .from(sessions)
        .where(eq(sessions.conversationId, conversation))
        .orderBy(desc(sessions.number))
        .limit(1);
      if (!latest) return { session: newSession, seq: 0 };
      const events = await read(latest.id);
      const remembered = { session: fold(events), seq: events.length };
      recent.set(conversation, remembered);
      return remembered;
    },

    async keep(entry) {
      try {
        await store(entry);
      } catch (error) {
        recent.delete(entry.conversation);
        return refused(entry, error);
      }
      const before = recent.get(entry.conversation);
      recent.delete(entry.conversation);
      if (entry.after === 0 || before?.seq === entry.after) {
        const from = entry.after === 0 ? newSession : (before?.session ?? newSession);
        recent.set(entry.conversation, {
          session: entry.events.reduce(evolve, from),
          seq: entry.after + entry.events.length,
        });
      }
      return { kind: 'kept' };
    },
  };

  /** One statement, so all or nothing: the loser of a race violates a key, and stores nothing. */
  async function store({ conversation, activity, session, after, events }: Entry): Promise<void> {
    const rows = JSON.stringify(
      events.map((event, index) => ({ seq: after + 1 + index, kind: event.kind, event, at: event.at })),
    );
    const last = after + events.length;
    const [{ at }] = events;
    const opened =
      after === 0
        ? sql`insert into session (id, conversation_id, opened_at) values (${session}, ${conversation}, ${at}::timestamptz)`
        : sql`select 1`;
    const turned = events.findLast((event) => event.kind === 'finished' || event.kind === 'resumed');
    const closed = turned
      ? sql`update session set ended_at = ${turned.kind === 'finished' ? turned.at : null}::timestamptz where id = ${session}`
      : sql`select 1`;
    await database.execute(sql`
      with opened as (${opened}), closed as (${closed}), applied as (
        insert into applied_activity (conversation_id, activity_id, session_id, first_seq, last_seq)
        values (${conversation}, ${activity}, ${session}, ${after + 1}::int, ${last}::int)
      )
      insert into session_event (session_id, seq, kind, event, at)
      select ${session}, seq, kind, event, at
      from jsonb_to_recordset(${rows}::jsonb) as row (seq int, kind text, event jsonb, at timestamptz)`);
  }

  async function refused({ conversation, activity }: Entry, error: unknown): Promise<Keeping> {
    if (codeOf(error) !== '23505') throw error;
    const [before] = await database
      .select()
      .from(appliedActivity)
      .where(and(eq(appliedActivity.conversationId, conversation), eq(appliedActivity.activityId, activity)));
    if (!before) return { kind: 'overtaken' };
    const events = await read(before.sessionId, before.lastSeq);
    return { kind: 'already', session: fold(events), events: events.slice(before.firstSeq - 1) };
  }

  /** Stored events are an edge: last year's event was written by last year's code. */
  async function read(id: string, until = Number.MAX_SAFE_INTEGER): Promise<SessionEvent[]> {
    const rows = await database
      .select({ seq: sessionEvent.seq, event: sessionEvent.event })
      .from(sessionEvent)
      .where(
        and(
          eq(sessionEvent.sessionId, id),
          gte(sessionEvent.seq, 1),
          lte(sessionEvent.seq, Math.min(until, 2_147_483_647)),
        ),
      )
      .orderBy(asc(sessionEvent.seq));
    return rows.map(({ seq, event }) => {
      const parsed = SessionEvent.safeParse(event);
      if (parsed.success) return parsed.data;
      const field = parsed.error.issues[0]?.path.join('.') || 'the event';
      throw new StorageError(
        `Event ${seq} of session ${id} cannot be read ('${field}' is not as it should be). Nothing was changed; tell whoever runs the bot.`,
      );
    });
  }
}

/** Postgres' code of an error, which drizzle wraps. */
function codeOf(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') return one.code;
  }
  return undefined;
}
