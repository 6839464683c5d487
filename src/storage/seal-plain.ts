import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { inSession } from './in-session.ts';
import { contentKey, sessionEvent } from './schema.ts';
import type { Sealing } from './sealing.ts';
import { resealing } from './stored-events.ts';

/**
 * Seals what versions before sealing wrote, one session after the other: who is stopped half way goes on at the next start. How many
 * sessions had something plain. To be done before anybody reads.
 */
export async function sealPlain(database: Database, sealing: Sealing, at: string): Promise<number> {
  for (let count = 0; ; count++) {
    const [next] = await database
      .select({ id: sessionEvent.sessionId })
      .from(sessionEvent)
      .where(isNotNull(sessionEvent.event))
      .limit(1);
    if (!next) return count;
    await sealSession(database, sealing, next.id, at);
  }
}

const sealSession = (database: Database, sealing: Sealing, id: string, at: string): Promise<void> =>
  inSession(database, id, async (transaction) => {
    const events = await transaction
      .select({ seq: sessionEvent.seq, event: sessionEvent.event })
      .from(sessionEvent)
      .where(and(eq(sessionEvent.sessionId, id), isNotNull(sessionEvent.event)))
      .orderBy(asc(sessionEvent.seq));
    // Another process may have been first.
    if (events.length === 0) return;
    const { key, row } = sealing.made({ purpose: 'session', sessionId: id, at });
    await transaction.insert(contentKey).values(row);
    await transaction.execute(resealing(key, id, events));
  });
