import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { SessionEvent } from '../session/events.ts';
import { evolve, fold } from '../session/evolve.ts';
import { ConversationId, type SessionId } from '../session/ids.ts';
import { rewrites, rewritten } from '../session/rewritten.ts';
import { newSession } from '../session/session.ts';
import {
  type Entry,
  type Keeping,
  type Placed,
  peopleIn,
  type Remembered,
  type Sessions,
} from '../session/sessions.ts';
import type { Database } from './database.ts';
import { destroySession } from './destroy-session.ts';
import { adding } from './outbox.ts';
import { appliedActivity, contentKey, sessionPerson, session as sessions } from './schema.ts';
import type { ContentKey, KeyRow, Sealing } from './sealing.ts';
import { keyGone, keyTaken, lostRace, steadily } from './steadily.ts';
import { createReadEvents, resealing, sealedRows } from './stored-events.ts';

/** Where a session stands: whatever changes a log adds to it, so its id and length say which state it is in. */
type Recent = { readonly id: string; readonly remembered: Remembered };

type Options = { readonly shared?: boolean; readonly isHeld?: (session: SessionId) => Promise<boolean> };

const nothingIs = async (): Promise<boolean> => false;

/**
 * Sessions as event logs in Postgres. What `keep` has answered `kept` is in the database, whole.
 * `shared`: other processes write to the same database, so what this one remembers is compared with it before it is used. `isHeld`: whether what is stored
 * of a session must stay as it is, whatever is taken back; then it is taken back from what is shown alone.
 */
export function createSessions(
  database: Database,
  sealing: Sealing,
  { shared = false, isHeld = nothingIs }: Options = {},
): Sessions {
  const read = createReadEvents(database, sealing);
  /** The latest session of a conversation, as this process last saw it; dropped whenever that may not be so. */
  const recent = new LRUCache<ConversationId, Recent>({ max: 1_000 });

  return {
    async recall(conversation) {
      const known = recent.get(conversation);
      if (known && !shared) return known.remembered;
      return steadily(async () => {
        const latest = await latestOf(conversation);
        if (!latest) return { session: newSession, seq: 0 };
        if (known?.id === latest.id && known.remembered.seq === latest.seq) return known.remembered;
        const events = await read(latest.id);
        const remembered = { session: fold(events), seq: events.length };
        recent.set(conversation, { id: latest.id, remembered });
        return remembered;
      });
    },

    one: (session) =>
      steadily(async () => {
        const [row] = await database.select().from(sessions).where(eq(sessions.id, session));
        return row ? placed(row) : null;
      }),

    of: (person, most) =>
      steadily(async () => {
        const rows = await database
          .select({ id: sessions.id, conversationId: sessions.conversationId })
          .from(sessionPerson)
          .innerJoin(sessions, eq(sessions.id, sessionPerson.sessionId))
          .where(eq(sessionPerson.personId, person))
          .orderBy(desc(sessions.number))
          .limit(most);
        const all = await Promise.all(rows.reverse().map(placed));
        return all.filter((one) => one !== null);
      }),

    async keep(entry) {
      const { conversation, session: id, after, events } = entry;
      let keeping: Keeping = { kind: 'overtaken' };
      try {
        // Stored twice it is kept once: no activity is applied again.
        keeping = await steadily(() => store(entry));
      } finally {
        if (keeping.kind !== 'kept') {
          recent.delete(conversation);
          sealing.forget(id);
        }
      }
      if (keeping.kind !== 'kept') return keeping;
      const before = after === 0 ? { session: newSession, seq: 0 } : standing(recent.get(conversation), id, after);
      recent.delete(conversation);
      // Read again, a session is what its rewritten events make of it.
      if (before && !rewrites(entry))
        recent.set(conversation, {
          id,
          remembered: { session: events.reduce(evolve, before.session), seq: after + events.length },
        });
      return keeping;
    },

    events: (session) =>
      steadily(async () => {
        const events = await read(session);
        return events.length > 0 ? events : null;
      }),

    destroy: (session) =>
      steadily(async () => {
        const conversation = await destroySession(database, session);
        sealing.forget(session);
        if (conversation) recent.delete(conversation);
      }),
  };

  async function placed({ id, conversationId }: { id: string; conversationId: string }): Promise<Placed | null> {
    const events = await read(id);
    const session = fold(events);
    return session.phase === 'listening'
      ? null
      : { conversation: ConversationId.parse(conversationId), session, seq: events.length };
  }

  async function latestOf(conversation: ConversationId): Promise<{ id: string; seq: number | null } | undefined> {
    const [latest] = await database
      .select({
        id: sessions.id,
        seq: sql<number | null>`(select max(seq) from session_event where session_id = ${sessions}.id)`,
      })
      .from(sessions)
      .where(eq(sessions.conversationId, conversation))
      .orderBy(desc(sessions.number))
      .limit(1);
    return latest;
  }

  async function store(entry: Entry): Promise<Keeping> {
    const { session, after, events } = entry;
    try {
      if (after > 0) {
        const key = await sealing.ofSession(session);
        if (!key) return refused(entry);
        await insert(entry, key, null);
        return { kind: 'kept' };
      }
      const { key, row } = sealing.made({ purpose: 'session', sessionId: session, at: events[0].at });
      await insert(entry, key, row);
      sealing.remember(session, key);
      return { kind: 'kept' };
    } catch (error) {
      if (lostRace(error, keyTaken, keyGone)) return refused(entry);
      throw error;
    }
  }

  /** One statement, so all or nothing: the loser of a race violates a key, and stores nothing. */
  async function insert(entry: Entry, key: ContentKey, made: KeyRow | null): Promise<void> {
    const { conversation, activity, session, after, events, reminders } = entry;
    const rows = events.map((event, index) => ({ seq: after + 1 + index, event, at: event.at }));
    const last = after + events.length;
    const [{ at }] = events;
    const turned = events.findLast((event) => event.kind === 'finished' || event.kind === 'resumed');
    const people = peopleIn(events);
    // Most turns need two of these, and each costs the planner time.
    const parts: readonly (SQL | false)[] = [
      sql`applied as (
        insert into applied_activity (conversation_id, activity_id, session_id, first_seq, last_seq)
        values (${conversation}, ${activity}, ${session}, ${after + 1}::int, ${last}::int)
      )`,
      made !== null && sql`keyed as (${database.insert(contentKey).values(made).getSQL()})`,
      after === 0 &&
        sql`opened as (insert into session (id, conversation_id, opened_at) values (${session}, ${conversation}, ${at}::timestamptz))`,
      turned !== undefined &&
        sql`closed as (update session set ended_at = ${turned.kind === 'finished' ? turned.at : null}::timestamptz where id = ${session})`,
      people.length > 0 &&
        sql`present as (
          insert into session_person (session_id, person_id)
          select ${session}, person from jsonb_array_elements_text(${JSON.stringify(people)}::jsonb) as person on conflict do nothing
        )`,
      reminders.length > 0 && sql`reminded as (${adding(database, reminders).getSQL()})`,
      rewrites(entry) &&
        !(await isHeld(session)) &&
        sql`rewritten as (${resealing(key, session, await changed(entry))})`,
    ];
    await database.execute(sql`
      with ${sql.join(
        parts.filter((part) => part !== false),
        sql`, `,
      )}
      insert into session_event (session_id, seq, key_id, sealed, at)
      select ${session}, seq, ${key.id}, sealed, at from ${sealedRows(key, session, rows)} as given`);
  }

  /** What is stored of a session, where an entry makes something else of it. */
  async function changed(entry: Entry): Promise<{ seq: number; event: SessionEvent }[]> {
    const before = await read(entry.session, entry.after);
    return rewritten(entry, before).flatMap((event, at) => (event === before[at] ? [] : [{ seq: at + 1, event }]));
  }

  async function refused({ conversation, activity }: Entry): Promise<Keeping> {
    const [before] = await database
      .select()
      .from(appliedActivity)
      .where(and(eq(appliedActivity.conversationId, conversation), eq(appliedActivity.activityId, activity)));
    if (!before) return { kind: 'overtaken' };
    const events = await read(before.sessionId, before.lastSeq);
    return { kind: 'already', session: fold(events), events: events.slice(before.firstSeq - 1) };
  }
}

/** What was remembered, if it is that state of that session. */
const standing = (known: Recent | undefined, id: string, seq: number): Remembered | undefined =>
  known?.id === id && known.remembered.seq === seq ? known.remembered : undefined;
