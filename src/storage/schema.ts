import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  // PGlite gives plain arrays of bytes, and `pg` buffers.
  fromDriver: (value) => Buffer.from(value),
});

/**
 * A key that content is sealed with (AES-256-GCM), itself sealed with a master key, which stands outside the database. Whoever deletes this row has
 * destroyed what it sealed, in every copy of the other tables too.
 */
export const contentKey = pgTable(
  'content_key',
  {
    id: text('id').primaryKey(),
    purpose: text('purpose', { enum: ['session', 'audit'] }).notNull(),
    /** Null where it is no session's. */
    sessionId: text('session_id'),
    /** Which master key it is sealed with. */
    masterId: text('master_id').notNull(),
    wrapped: bytes('wrapped').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [index('key_of_session').on(table.sessionId), index('key_of_master').on(table.masterId)],
);

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
    /** When its people were told that it will be deleted; null while they were not. */
    noticedAt: timestamp('noticed_at', { withTimezone: true, mode: 'string' }),
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
    /** The event as JSON, sealed; null where a version before sealing wrote it, and nobody has sealed it yet. */
    sealed: bytes('sealed'),
    /** A key that was destroyed meanwhile seals nothing: the database refuses the row. */
    keyId: text('key_id').references(() => contentKey.id),
    event: jsonb('event'),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.seq] }),
    index('event_of_key').on(table.keyId),
    check(
      'sealed_or_plain',
      sql`(${table.sealed} is null) = (${table.keyId} is null) and (${table.sealed} is null) <> (${table.event} is null)`,
    ),
  ],
);

/** Who took part in which session, so that a person's own are found. */
export const sessionPerson = pgTable(
  'session_person',
  {
    sessionId: text('session_id').notNull(),
    personId: text('person_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.sessionId] })],
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

/** What is to be sent later, once each, and how far it has come. It holds no word of a case: what is said is read from the session. */
export const reminder = pgTable(
  'reminder',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id').notNull(),
    personId: text('person_id').notNull(),
    sessionId: text('session_id').notNull(),
    item: text('item').notNull(),
    kind: text('kind', { enum: ['action', 'tripwire'] }).notNull(),
    due: date('due', { mode: 'string' }).notNull(),
    locale: text('locale'),
    sendAt: timestamp('send_at', { withTimezone: true, mode: 'string' }).notNull(),
    state: text('state', { enum: ['waiting', 'sending', 'sent', 'unsure', 'stopped'] })
      .notNull()
      .default('waiting'),
    claimedBy: text('claimed_by'),
    claimedAt: timestamp('claimed_at', { withTimezone: true, mode: 'string' }),
    sentAt: timestamp('sent_at', { withTimezone: true, mode: 'string' }),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    index('reminder_waiting').on(table.sendAt, table.id).where(sql`${table.state} = 'waiting'`),
    index('reminder_of_person').on(table.personId),
    index('reminder_of_conversation').on(table.conversationId),
  ],
);

/** Until when a person wants no reminders. */
export const reminderPause = pgTable('reminder_pause', {
  personId: text('person_id').primaryKey(),
  until: timestamp('until', { withTimezone: true, mode: 'string' }).notNull(),
});

/** How to reach a conversation without being spoken to: ids and an address, and no names. */
export const conversationReference = pgTable(
  'conversation_reference',
  {
    conversationId: text('conversation_id').primaryKey(),
    /** Null for a group: nobody's alone. */
    personId: text('person_id'),
    kind: text('kind', { enum: ['personal', 'groupChat', 'channel'] }).notNull(),
    reference: jsonb('reference').notNull(),
    locale: text('locale'),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [index('reference_of_person').on(table.personId, table.at)],
);

/** An exercise that is run with a room; at most one is going on in a Teams conversation. */
export const trainingRun = pgTable(
  'training_run',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id').notNull(),
    exerciseId: text('exercise_id').notNull(),
    stageId: text('stage_id').notNull(),
    round: integer('round').notNull(),
    phase: text('phase').notNull(),
    trainerId: text('trainer_id').notNull(),
    seq: integer('seq').notNull(),
    card: text('card'),
    beganAt: timestamp('began_at', { withTimezone: true, mode: 'string' }).notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
  },
  (table) => [uniqueIndex('one_running').on(table.conversationId).where(sql`${table.endedAt} is null`)],
);

/** What one person committed to at a stage. Who that is cannot be told from it: `person` is a key of this run alone. */
export const trainingCommitment = pgTable(
  'training_commitment',
  {
    runId: text('run_id').notNull(),
    stageId: text('stage_id').notNull(),
    round: integer('round').notNull(),
    person: text('person').notNull(),
    choice: jsonb('choice').notNull(),
    concern: integer('concern'),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.stageId, table.round, table.person] })],
);

/** Who did what, when, and never what they said. Each row's `hash` covers the one before it, so that none can be changed or taken out unseen. */
export const auditEntry = pgTable('audit_entry', {
  seq: bigint('seq', { mode: 'number' }).primaryKey(),
  /** ISO 8601, UTC, as it was hashed. */
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  action: text('action').notNull(),
  target: text('target').notNull(),
  hash: text('hash').notNull(),
});

/** What must not be deleted, why, and who said so. It is lifted by an entry of its own, and stays here. */
export const legalHold = pgTable(
  'legal_hold',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['session', 'person'] }).notNull(),
    target: text('target').notNull(),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    liftedBy: text('lifted_by'),
    liftedAt: timestamp('lifted_at', { withTimezone: true, mode: 'string' }),
  },
  (table) => [uniqueIndex('one_hold').on(table.kind, table.target).where(sql`${table.liftedAt} is null`)],
);

/** What one process does once a day for all, such as deleting what is old. */
export const dailyJob = pgTable('daily_job', {
  name: text('name').primaryKey(),
  /** The day (London) on which it was last done to its end. */
  done: text('done'),
  /** Who is at it, and when they last said so; null while nobody is. */
  claimedBy: text('claimed_by'),
  claimedAt: timestamp('claimed_at', { withTimezone: true, mode: 'string' }),
});
