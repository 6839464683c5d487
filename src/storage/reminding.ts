import { and, eq, gt } from 'drizzle-orm';
import type { Reminding } from '../beyond.ts';
import type { Database } from './database.ts';
import { reminderPause } from './schema.ts';
import { steadily } from './steadily.ts';

/** For as long as anybody will ask: whoever stopped may start again, and what waits meanwhile is kept. */
const forGood = '9999-12-31T00:00:00.000Z';

/** Who wants no reminders, for a while or for good. What waits for them meanwhile is sent once that is over. */
export function createReminding(database: Database): Reminding {
  const pause = (personId: string, until: string): Promise<void> =>
    steadily(async () => {
      await database
        .insert(reminderPause)
        .values({ personId, until })
        .onConflictDoUpdate({ target: reminderPause.personId, set: { until } });
    });

  return {
    pause,
    stop: (person) => pause(person, forGood),
    start: (person) =>
      steadily(async () => {
        await database.delete(reminderPause).where(eq(reminderPause.personId, person));
      }),
    of: (person, at) =>
      steadily(async () => {
        const [row] = await database
          .select({ until: reminderPause.until })
          .from(reminderPause)
          .where(and(eq(reminderPause.personId, person), gt(reminderPause.until, at)));
        if (!row) return 'on';
        return row.until.startsWith('9999') ? 'stopped' : 'paused';
      }),
  };
}
