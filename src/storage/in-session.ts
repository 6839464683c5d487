import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { contentKey, session as sessions } from './schema.ts';
import type { KeyRow } from './sealing.ts';
import { keyGone, lostRace } from './steadily.ts';

/** What a transaction is given in place of the database. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
type Locked = {
  /** Null where there is no such session. */
  readonly conversationId: string | null;
  readonly keys: readonly KeyRow[];
};

/** How often it is begun again. */
const most = 50;

/**
 * Does work on all that is stored of a session, in a transaction of its own. Nobody else does meanwhile: whoever would add an event needs the
 * session's key, and waits for it; if the work exchanges or destroys that key, the database then refuses the event.
 */
export async function inSession<T>(
  database: Database,
  id: string,
  work: (transaction: Transaction, locked: Locked) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(async (transaction) => {
        const [row] = await transaction.select().from(sessions).where(eq(sessions.id, id)).for('update');
        const keys = await transaction.select().from(contentKey).where(eq(contentKey.sessionId, id)).for('update');
        return work(transaction, { conversationId: row?.conversationId ?? null, keys });
      });
    } catch (error) {
      // A key that came meanwhile may seal an event.
      if (attempt === most || !lostRace(error, keyGone)) throw error;
    }
  }
}
