import { inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Aged } from '../retention/duties.ts';
import type { RetentionStore } from '../retention/store.ts';
import { PersonId, SessionId } from '../session/ids.ts';
import { RunId } from '../training/run.ts';
import type { Database } from './database.ts';
import { session as sessions, trainingCommitment } from './schema.ts';
import { steadily } from './steadily.ts';

/** What grows old, in Postgres. Nothing here is done twice by mistake: what is gone is gone. */
export function createRetentionStore(database: Database): RetentionStore {
  async function agedIn(before: string, of: SQL): Promise<Aged[]> {
    // The last event by its number, which the key of the table finds at once.
    const { rows } = (await database.execute(sql`
      select session.id as session, ${utc(sql`old.last`)} as last, ${utc(sql`session.noticed_at`)} as noticed, ${held(sql`session.id`)} as held,
        (select coalesce(jsonb_agg(person_id order by person_id), '[]') from session_person where session_id = session.id) as people
      from session cross join lateral (
        select coalesce((select at from session_event where session_id = session.id order by seq desc limit 1), session.opened_at) as last
      ) as old
      where session.opened_at <= ${before}::timestamptz and old.last <= ${before}::timestamptz and ${of}
      order by session.number`)) as { rows: unknown[] };
    return z.array(AgedRow).parse(rows);
  }

  return {
    aged: (before) => steadily(() => agedIn(before, sql`true`)),

    one: (session, before) => steadily(async () => (await agedIn(before, sql`session.id = ${session}`))[0] ?? null),

    noticed: (ids, at) =>
      steadily(async () => {
        await database
          .update(sessions)
          .set({ noticedAt: at })
          .where(inArray(sessions.id, [...ids]));
      }),

    deleteRuns: (before) =>
      steadily(() =>
        database.transaction(async (tx) => {
          // The run first: whoever commits to it waits for this, and is then told that it is shut.
          const { rows } = (await tx.execute(sql`
            delete from training_run as run where run.at < ${before}::timestamptz and not exists (
              select from training_commitment where run_id = run.id and at >= ${before}::timestamptz)
            returning run.id`)) as { rows: { id: string }[] };
          const ids = rows.map(({ id }) => RunId.parse(id));
          if (ids.length > 0) await tx.delete(trainingCommitment).where(inArray(trainingCommitment.runId, ids));
          return ids;
        }),
      ),

    deleteReminders: (before) =>
      steadily(() =>
        deleted(sql`delete from reminder where state in ('sent', 'stopped', 'unsure')
          and coalesce(sent_at, send_at) < ${before}::timestamptz and not ${held(sql`reminder.session_id`)}`),
      ),

    // Where a person is reached is kept for as long as anything of theirs is, since they are told there before it is deleted.
    deleteChats: (before) =>
      steadily(async () => {
        const references =
          await deleted(sql`delete from conversation_reference as known where at < ${before}::timestamptz
          and not exists (select from session_person where person_id = known.person_id)
          and not exists (select from reminder where state in ('waiting', 'sending') and (person_id = known.person_id or conversation_id = known.conversation_id))
          and ${unused(sql`known.conversation_id`)}`);
        const welcomes = await deleted(sql`delete from welcome where at < ${before}::timestamptz
          and not exists (select from conversation_reference where conversation_id = welcome.conversation_id)
          and ${unused(sql`welcome.conversation_id`)}`);
        const pauses = await deleted(sql`delete from reminder_pause as paused where until < ${before}::timestamptz or (
          not exists (select from session_person where person_id = paused.person_id)
          and not exists (select from conversation_reference where person_id = paused.person_id)
          and not exists (select from reminder where person_id = paused.person_id))`);
        return references + welcomes + pauses;
      }),
  };

  async function deleted(statement: SQL): Promise<number> {
    const { rows } = (await database.execute(sql`${statement} returning 1`)) as { rows: unknown[] };
    return rows.length;
  }
}

/** Whether a session is held, itself or by somebody who took part. */
const held = (session: SQL): SQL => sql`exists (select from legal_hold where lifted_at is null and (
  (kind = 'session' and target = ${session})
  or (kind = 'person' and target in (select person_id from session_person where session_id = ${session}))))`;

/** Nothing that happened in a conversation is kept. */
const unused = (conversation: SQL): SQL => sql`not exists (select from session where conversation_id = ${conversation})
  and not exists (select from training_run where conversation_id = ${conversation})`;

const utc = (time: SQL): SQL => sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const AgedRow = z.object({
  session: SessionId,
  last: z.iso.datetime(),
  noticed: z.iso.datetime().nullable(),
  people: z.array(PersonId),
  held: z.boolean(),
});
