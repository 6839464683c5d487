import { and, asc, count, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from './database.ts';
import { inSession } from './in-session.ts';
import type { MasterKeys } from './keys/master-key.ts';
import { contentKey, sessionEvent } from './schema.ts';
import type { KeyRow, Sealing } from './sealing.ts';
import { resealing, unsealed } from './stored-events.ts';

export type Rotated = {
  /** Sessions that were sealed anew, each with a new key. */
  readonly sessions: number;
  /** Keys that stay the same, and were wrapped anew: the audit log's. */
  readonly rewrapped: number;
  /** Keys that are still wrapped with an older master key: somebody uses that one meanwhile. */
  readonly left: number;
};
type Parts = { readonly database: Database; readonly sealing: Sealing; readonly masters: MasterKeys };
type Told = { readonly at: string; readonly progress: (done: number, of: number) => void };

/**
 * Seals anew whatever is under an older master key. Bots may go on meanwhile. Stopped at any moment it leaves every session readable,
 * and goes on when it is started again; where nothing is to be done it does nothing.
 */
export async function rotateKeys({ database, sealing, masters }: Parts, { at, progress }: Told): Promise<Rotated> {
  const older = ne(contentKey.masterId, masters.current.id);
  const found = await database
    .selectDistinct({ id: contentKey.sessionId })
    .from(contentKey)
    .where(and(older, eq(contentKey.purpose, 'session')))
    .orderBy(asc(contentKey.sessionId));
  const ids = found.flatMap(({ id }) => id ?? []);
  let done = 0;
  let sessions = 0;
  progress(0, ids.length);
  for (const id of ids) {
    if (await resealSession(database, sealing, masters, id, at)) sessions += 1;
    done += 1;
    progress(done, ids.length);
  }

  const same = await database
    .select()
    .from(contentKey)
    .where(and(older, ne(contentKey.purpose, 'session')));
  for (const row of same) await rewrap(database, sealing, row);

  const [rest] = await database.select({ left: count() }).from(contentKey).where(older);
  return { sessions, rewrapped: same.length, left: rest?.left ?? 0 };
}

/** Whether there was anything left to do. */
const resealSession = (
  database: Database,
  sealing: Sealing,
  masters: MasterKeys,
  id: string,
  at: string,
): Promise<boolean> =>
  inSession(database, id, async (transaction, { keys }) => {
    // Another process may have been first; or the session is deleted.
    if (!keys.some(({ masterId }) => masterId !== masters.current.id)) return false;
    const rows = await transaction
      .select({ seq: sessionEvent.seq, keyId: sessionEvent.keyId, sealed: sessionEvent.sealed })
      .from(sessionEvent)
      .where(eq(sessionEvent.sessionId, id))
      .orderBy(asc(sessionEvent.seq));
    const events = [];
    for (const { seq, keyId, sealed } of rows) {
      const row = keys.find((one) => one.id === keyId);
      // What a version before sealing wrote is sealed where the store is opened.
      if (row && sealed) events.push({ seq, event: JSON.parse(unsealed(await sealing.unwrap(row), id, seq, sealed)) });
    }
    const { key, row } = sealing.made({ purpose: 'session', sessionId: id, at });
    await transaction.insert(contentKey).values(row);
    if (events.length > 0) await transaction.execute(resealing(key, id, events));
    await transaction.delete(contentKey).where(
      inArray(
        contentKey.id,
        keys.map(({ id }) => id),
      ),
    );
    sealing.forget(id);
    return true;
  });

async function rewrap(database: Database, sealing: Sealing, row: KeyRow): Promise<void> {
  const key = await sealing.unwrap(row);
  await database
    .update(contentKey)
    .set(sealing.wrap(key))
    .where(and(eq(contentKey.id, row.id), eq(contentKey.masterId, row.masterId)));
}
