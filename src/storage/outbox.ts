import { and, asc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import { sendAt } from '../follow-up/calendar.ts';
import type { Outbox } from '../follow-up/outbox.ts';
import { mostAttempts, type Reminder } from '../follow-up/reminder.ts';
import { ConversationId, PersonId, SessionId } from '../session/ids.ts';
import type { Database } from './database.ts';
import { reminder } from './schema.ts';
import { steadily } from './steadily.ts';

type Row = typeof reminder.$inferSelect;

/**
 * The outbox in Postgres. What `claim` gave is marked before it is given. What may be done twice is, where a connection
 * broke: what was sent must be known to be.
 */
export function createOutbox(database: Database): Outbox {
  return {
    async claim(now, who) {
      // Found and marked in one statement: two processes never take the same one, and none waits for another.
      const next = sql`(
        select due.id from reminder as due
        where due.state = 'waiting' and due.send_at <= ${now}::timestamptz
          and not exists (select from reminder_pause as paused
            where paused.person_id = due.person_id and paused.until > ${now}::timestamptz)
          and not exists (select from reminder as other where other.conversation_id = due.conversation_id
            and (other.state = 'sending' or other.sent_at > ${now}::timestamptz - interval '1 second'))
        order by due.send_at, due.id limit 1 for update skip locked)`;
      const [row] = await database
        .update(reminder)
        .set({ state: 'sending', claimedBy: who, claimedAt: now, attempts: sql`${reminder.attempts} + 1` })
        .where(eq(reminder.id, next))
        .returning();
      return row ? { reminder: reminderIn(row), attempts: row.attempts } : null;
    },

    sent: (id, now) =>
      steadily(async () => {
        await database.update(reminder).set({ state: 'sent', sentAt: now }).where(eq(reminder.id, id));
      }),

    async failed(id, retryAt) {
      // Not done twice: meanwhile another process may have it in hand.
      await database
        .update(reminder)
        .set({
          state: sql`case when ${reminder.attempts} < ${mostAttempts}::int then 'waiting' else 'unsure' end`,
          sendAt: retryAt,
          claimedBy: null,
          claimedAt: null,
        })
        .where(and(eq(reminder.id, id), eq(reminder.state, 'sending')));
    },

    unsure: (id) =>
      steadily(async () => {
        await database
          .update(reminder)
          .set({ state: 'unsure' })
          .where(and(eq(reminder.id, id), eq(reminder.state, 'sending')));
      }),

    async abandon(now) {
      const rows = await database
        .update(reminder)
        .set({ state: 'unsure' })
        .where(
          and(
            eq(reminder.state, 'sending'),
            lt(reminder.claimedAt, sql`${now}::timestamptz - interval '${sql.raw(String(longestMinutes))} minutes'`),
          ),
        )
        .returning({ id: reminder.id });
      return rows.length;
    },

    stop: (id) =>
      steadily(async () => {
        await database
          .update(reminder)
          .set({ state: 'stopped' })
          .where(and(eq(reminder.id, id), ne(reminder.state, 'sent')));
      }),

    unsureOf: (person) =>
      steadily(async () => {
        const rows = await database
          .select()
          .from(reminder)
          .where(and(eq(reminder.personId, person), eq(reminder.state, 'unsure')))
          .orderBy(asc(reminder.sendAt), asc(reminder.id));
        return rows.map(reminderIn);
      }),

    mentioned: (ids, now) =>
      steadily(async () => {
        await database
          .update(reminder)
          .set({ state: 'sent', sentAt: now })
          .where(and(inArray(reminder.id, [...ids]), eq(reminder.state, 'unsure')));
      }),
  };
}

/**
 * Adds what is not there yet, of at least one reminder: a part of the statement that stores what they come from. One that
 * waits, and is given another date, moves to it; any other stays as it is.
 */
export function adding(database: Database, reminders: readonly Reminder[]) {
  const rows = [...new Map(reminders.map((one) => [one.id, rowOf(one)])).values()];
  return database
    .insert(reminder)
    .values(rows)
    .onConflictDoUpdate({
      target: reminder.id,
      set: { due: sql`excluded.due`, sendAt: sql`excluded.send_at`, attempts: 0 },
      setWhere: sql`${reminder.state} = 'waiting' and ${reminder.due} <> excluded.due`,
    });
}

/** A message is given up on far sooner than this, so whoever has one in hand for longer is no more. */
const longestMinutes = 5;

const rowOf = ({ id, conversation, person, session, item, kind, due, locale }: Reminder) => ({
  id,
  conversationId: conversation,
  personId: person,
  sessionId: session,
  item,
  kind,
  due,
  locale,
  sendAt: sendAt(due),
});

const reminderIn = ({ id, conversationId, personId, sessionId, item, kind, due, locale }: Row): Reminder => ({
  id,
  conversation: ConversationId.parse(conversationId),
  person: PersonId.parse(personId),
  session: SessionId.parse(sessionId),
  item,
  kind,
  due,
  locale,
});
