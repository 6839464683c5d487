import { and, asc, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { SessionEvent } from '../session/events.ts';
import { evolve, fold } from '../session/evolve.ts';
import { ConversationId } from '../session/ids.ts';
import { newSession } from '../session/session.ts';
import {
  type Entry,
  type Keeping,
  type Placed,
  peopleIn,
  type Remembered,
  type Sessions,
} from '../session/sessions.ts';
import { scrubbed } from '../session/taken-back.ts';
import type { Database } from './database.ts';
import { adding } from './outbox.ts';
import { appliedActivity, sessionEvent, sessionPerson, session as sessions } from './schema.ts';
import { codeOf, steadily } from './steadily.ts';
import { StorageError } from './storage-error.ts';

/** Where a session stands: whatever changes a log adds to it, so its id and length say which state it is in. */
type Recent = { readonly id: string; readonly remembered: Remembered };

/**
 * Sessions as event logs in Postgres. What `keep` has answered `kept` is in the database, whole.
 * `shared`: other processes write to the same database, so what this one remembers is compared with it before it is used.
 */
export function createSessions(database: Database, { shared = false } = {}): Sessions {
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
        if (keeping.kind !== 'kept') recent.delete(conversation);
      }
      if (keeping.kind !== 'kept') return keeping;
      const before = after === 0 ? { session: newSession, seq: 0 } : standing(recent.get(conversation), id, after);
      recent.delete(conversation);
      if (before)
        recent.set(conversation, {
          id,
          remembered: { session: events.reduce(evolve, before.session), seq: after + events.length },
        });
      return keeping;
    },
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
    try {
      await insert(entry);
      return { kind: 'kept' };
    } catch (error) {
      return refused(entry, error);
    }
  }

  /** One statement, so all or nothing: the loser of a race violates a key, and stores nothing. */
  async function insert(entry: Entry): Promise<void> {
    const { conversation, activity, session, after, events, reminders } = entry;
    const rows = JSON.stringify(
      events.map((event, index) => ({ seq: after + 1 + index, kind: event.kind, event, at: event.at })),
    );
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
      await scrubbing(entry),
    ];
    await database.execute(sql`
      with ${sql.join(
        parts.filter((part) => part !== false),
        sql`, `,
      )}
      insert into session_event (session_id, seq, kind, event, at)
      select ${session}, seq, kind, event, at
      from jsonb_to_recordset(${rows}::jsonb) as row (seq int, kind text, event jsonb, at timestamptz)`);
  }

  /** Words that were changed or taken back in Teams are gone from what is stored, and not only from what is shown. */
  async function scrubbing({ session, after, events }: Entry): Promise<SQL | false> {
    const change = events.find((event) => event.kind === 'reworded' || event.kind === 'withdrawn');
    if (!change) return false;
    const before = await read(session, after);
    const now = fold([...before, ...events]);
    const said = now.phase === 'listening' ? [] : now.said;
    const text = change.kind === 'reworded' ? change.text : null;
    const changed = scrubbed(before, change.activity, text, said).flatMap((event, at) =>
      event === before[at] ? [] : [{ seq: at + 1, event }],
    );
    return sql`scrubbed as (update session_event set event = row.event
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as row (seq int, event jsonb)
      where session_event.session_id = ${session} and session_event.seq = row.seq)`;
  }

  async function refused({ conversation, activity }: Entry, error: unknown): Promise<Keeping> {
    const code = codeOf(error) ?? '';
    if (!lostRace.has(code)) throw error;
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

/** A key that is taken; and what a server says that is set to stricter isolation than it comes with, or that had to end a deadlock. */
const lostRace: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);

/** What was remembered, if it is that state of that session. */
const standing = (known: Recent | undefined, id: string, seq: number): Remembered | undefined =>
  known?.id === id && known.remembered.seq === seq ? known.remembered : undefined;
