import { and, eq, sql } from 'drizzle-orm';
import type { Turns } from '../retention/store.ts';
import type { Database } from './database.ts';
import { dailyJob } from './schema.ts';
import { steadily } from './steadily.ts';

/** Whose turn it is, in Postgres: of several processes, one takes a job in one statement. */
export function createTurns(database: Database): Turns {
  return {
    claim: (name, day, now, who) =>
      steadily(async () => {
        const claim = { claimedBy: who, claimedAt: now };
        const free = sql`(${dailyJob.done} is null or ${dailyJob.done} < ${day}) and (${dailyJob.claimedAt} is null
          or ${dailyJob.claimedBy} = ${who} or ${dailyJob.claimedAt} < ${now}::timestamptz - interval '1 hour')`;
        const rows = await database
          .insert(dailyJob)
          .values({ name, ...claim })
          .onConflictDoUpdate({ target: dailyJob.name, set: claim, setWhere: free })
          .returning({ name: dailyJob.name });
        return rows.length === 1;
      }),

    renew: (name, now, who) =>
      steadily(async () => {
        await database.update(dailyJob).set({ claimedAt: now }).where(mine(name, who));
      }),

    end: (name, day, who) =>
      steadily(async () => {
        await database
          .update(dailyJob)
          .set({ claimedBy: null, claimedAt: null, ...(day !== null && { done: day }) })
          .where(mine(name, who));
      }),
  };
}

const mine = (name: string, who: string) => and(eq(dailyJob.name, name), eq(dailyJob.claimedBy, who));
