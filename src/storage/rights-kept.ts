import { and, asc, eq, inArray, ne, notInArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Reference } from '../follow-up/reference.ts';
import type { KeyInRun } from '../key-in-run.ts';
import type { Kept } from '../rights/kept.ts';
import { nobody } from '../session/forgotten.ts';
import { ConversationId, type PersonId, SessionId } from '../session/ids.ts';
import { RunId } from '../training/run.ts';
import type { Database } from './database.ts';
import {
  auditEntry,
  trainingCommitment as commitments,
  conversationReference as references,
  reminder,
  reminderPause,
  trainingRun as runs,
  welcome,
} from './schema.ts';
import { utcOf } from './utc.ts';

/** What is kept on a person beside their sessions. */
export async function keptOn(database: Database, person: PersonId, keyInRun: KeyInRun): Promise<Kept> {
  const [paused] = await database.select().from(reminderPause).where(eq(reminderPause.personId, person));
  const reminders = await database
    .select()
    .from(reminder)
    .where(eq(reminder.personId, person))
    .orderBy(asc(reminder.id));
  const chats = await database
    .select({ chat: references, welcomedAt: welcome.at })
    .from(references)
    .leftJoin(welcome, eq(welcome.conversationId, references.conversationId))
    .where(eq(references.personId, person))
    .orderBy(asc(references.at));
  const led = await database.select().from(runs).where(eq(runs.trainerId, person)).orderBy(asc(runs.beganAt));
  const noted = await database
    .select({ at: auditEntry.at, action: auditEntry.action })
    .from(auditEntry)
    .where(eq(auditEntry.actor, person))
    .orderBy(asc(auditEntry.seq));
  return {
    reminders: reminders.map(({ sessionId, item, kind, due, state, sentAt }) => ({
      session: SessionId.parse(sessionId),
      item,
      kind,
      due,
      state,
      sentAt: sentAt && utcOf(sentAt),
    })),
    noRemindersUntil: paused ? utcOf(paused.until) : null,
    chats: chats.map(({ chat: { conversationId, reference, locale, at }, welcomedAt }) => ({
      conversation: ConversationId.parse(conversationId),
      reference: Reference.safeParse(reference).data ?? null,
      locale,
      at: utcOf(at),
      welcomedAt: welcomedAt && utcOf(welcomedAt),
    })),
    answers: await answersOf(database, person, keyInRun),
    led: led.map(({ id, exerciseId, beganAt, endedAt }) => ({
      run: RunId.parse(id),
      exercise: exerciseId,
      beganAt: utcOf(beganAt),
      endedAt: endedAt && utcOf(endedAt),
    })),
    noted,
  };
}

async function answersOf(database: Database, person: PersonId, keyInRun: KeyInRun): Promise<Kept['answers']> {
  const rows = await database
    .select({ answer: commitments, exercise: runs.exerciseId })
    .from(commitments)
    .leftJoin(runs, eq(runs.id, commitments.runId))
    .where(theirs(await keysOf(database, person, keyInRun)))
    .orderBy(asc(commitments.at));
  return rows.map(({ answer: { runId, stageId, round, choice, concern, at }, exercise }) => ({
    run: RunId.parse(runId),
    exercise,
    stage: stageId,
    round,
    choice: z.array(z.string()).parse(choice),
    concern,
    at: utcOf(at),
  }));
}

/**
 * Deletes what is kept on a person beside their sessions, at once or not at all. `chats`: conversations that were theirs alone, as far as is known.
 * `except`: sessions whose reminders stay.
 */
export const forgetKept = (
  database: Database,
  person: PersonId,
  {
    chats,
    except,
    keyInRun,
  }: {
    readonly chats: readonly ConversationId[];
    readonly except: readonly SessionId[];
    readonly keyInRun: KeyInRun;
  },
): Promise<void> =>
  database.transaction(async (transaction) => {
    const of = eq(reminder.personId, person);
    await transaction.delete(reminder).where(and(of, notInArray(reminder.sessionId, [...except])));
    await transaction.delete(reminderPause).where(eq(reminderPause.personId, person));
    const own = await transaction
      .delete(references)
      .where(eq(references.personId, person))
      .returning({ conversation: references.conversationId });
    const known = await transaction
      .select({ conversation: references.conversationId })
      .from(references)
      .where(and(inArray(references.conversationId, [...chats]), ne(references.kind, 'personal')));
    const rooms = new Set(known.map(({ conversation }) => conversation));
    const gone = [...own.map(({ conversation }) => conversation), ...chats.filter((one) => !rooms.has(one))];
    await transaction.delete(welcome).where(inArray(welcome.conversationId, gone));
    await transaction.delete(commitments).where(theirs(await keysOf(transaction, person, keyInRun)));
    await transaction
      .update(runs)
      .set({ trainerId: nobody })
      .where(and(eq(runs.trainerId, person), sql`${runs.endedAt} is not null`));
  });

/** What stands for a person in each run that anybody answered in. */
async function keysOf(database: Pick<Database, 'selectDistinct'>, person: PersonId, keyInRun: KeyInRun) {
  const rows = await database.selectDistinct({ run: commitments.runId }).from(commitments);
  return rows.map(({ run }) => ({ run, person: keyInRun(RunId.parse(run), person) }));
}

const theirs = (keys: Awaited<ReturnType<typeof keysOf>>) =>
  sql`(${commitments.runId}, ${commitments.person}) in
    (select run, person from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as key (run text, person text))`;
