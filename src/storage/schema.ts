import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/** One reflective conversation; at most one is open in a Teams conversation. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id').notNull(),
    /** The order in which sessions began: two may begin within a millisecond. */
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
    openedAt: timestamp('opened_at', { withTimezone: true, mode: 'string' }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
  },
  (table) => [
    uniqueIndex('one_open_session').on(table.conversationId).where(sql`${table.endedAt} is null`),
    index('latest_session').on(table.conversationId, table.number),
  ],
);

/** What happened in a session, in order from 1. The event's words are the session's content: nobody reads them but the session. */
export const sessionEvent = pgTable(
  'session_event',
  {
    sessionId: text('session_id').notNull(),
    seq: integer('seq').notNull(),
    kind: text('kind').notNull(),
    event: jsonb('event').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.seq] })],
);

/** Which activity led to which events, so that none is applied twice. */
export const appliedActivity = pgTable(
  'applied_activity',
  {
    conversationId: text('conversation_id').notNull(),
    activityId: text('activity_id').notNull(),
    sessionId: text('session_id').notNull(),
    firstSeq: integer('first_seq').notNull(),
    lastSeq: integer('last_seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.activityId] })],
);

/** Where the bot has said hello, so that it does so once. */
export const welcome = pgTable('welcome', {
  conversationId: text('conversation_id').primaryKey(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
});
