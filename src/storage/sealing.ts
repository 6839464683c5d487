import { randomBytes, randomUUID } from 'node:crypto';
import { desc, eq, inArray } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { open, seal } from '../seal.ts';
import type { Database } from './database.ts';
import { keyBytes, type MasterKey, type MasterKeys } from './keys/master-key.ts';
import { contentKey } from './schema.ts';
import { steadily } from './steadily.ts';
import { StorageError } from './storage-error.ts';

export type ContentKey = { readonly id: string; readonly key: Buffer };
/** A content key as it is stored: wrapped. */
export type KeyRow = typeof contentKey.$inferSelect;
export type Wrapped = Pick<KeyRow, 'id' | 'sessionId' | 'masterId' | 'wrapped'>;

/** What content keys are made, wrapped and opened with. */
export type Sealing = ReturnType<typeof createSealing>;

/**
 * Content keys: random, each wrapped by a master key (AES-256-GCM) with its id for its place. Opened ones are remembered in memory for
 * ten minutes, so that one which another process destroyed is soon forgotten here too.
 */
export function createSealing(database: Database, masters: MasterKeys) {
  const memory = { max: 2_000, ttl: 10 * 60_000 };
  const opened = new LRUCache<string, ContentKey>(memory);
  const ofSessions = new LRUCache<string, ContentKey>(memory);

  /** A new key and the row that stores it, which is not stored yet. */
  function made(of: Pick<KeyRow, 'purpose' | 'sessionId' | 'at'>, id: string = randomUUID()): MadeKey {
    const key = { id, key: randomBytes(keyBytes) };
    return { key, row: { ...of, id, ...wrap(key) } };
  }

  /** A key wrapped with the master key of now. */
  const wrap = ({ id, key }: ContentKey): Pick<KeyRow, 'masterId' | 'wrapped'> => ({
    masterId: masters.current.id,
    wrapped: seal(masters.current.key, id, key),
  });

  /** @throws {StorageError} when its master key is not there, or does not open it */
  async function unwrap(row: Wrapped): Promise<ContentKey> {
    const known = opened.get(row.id);
    if (known) return known;
    const { current } = masters;
    const master = row.masterId === current.id ? current : await masters.find(row.masterId);
    const key = { id: row.id, key: unwrapped(row, master) };
    opened.set(row.id, key);
    return key;
  }

  return {
    made,
    wrap,
    unwrap,

    /** The key that a session is sealed with now, or null where it has none: there is no such session, or no longer. */
    async ofSession(session: string): Promise<ContentKey | null> {
      const known = ofSessions.get(session);
      if (known) return known;
      const [row] = await database
        .select()
        .from(contentKey)
        .where(eq(contentKey.sessionId, session))
        .orderBy(desc(contentKey.at))
        .limit(1);
      if (!row) return null;
      const key = await unwrap(row);
      ofSessions.set(session, key);
      return key;
    },

    /** Those keys by their ids, or null where one of them is gone. */
    async keys(ids: readonly string[]): Promise<ReadonlyMap<string, ContentKey> | null> {
      const found = new Map<string, ContentKey>();
      const unknown = [...new Set(ids)].filter((id) => {
        const known = opened.get(id);
        if (known) found.set(id, known);
        return !known;
      });
      if (unknown.length === 0) return found;
      const rows = await database.select().from(contentKey).where(inArray(contentKey.id, unknown));
      for (const row of rows) found.set(row.id, await unwrap(row));
      return rows.length === unknown.length ? found : null;
    },

    remember: (session: string, key: ContentKey): void => {
      ofSessions.set(session, key);
    },
    /** To be called where the key of a session may have been exchanged or destroyed. */
    forget: (session: string): void => {
      ofSessions.delete(session);
    },

    /** The one key of the audit log, which is made when it is first asked for. Rotation wraps it anew, and leaves it the same. */
    auditKey: (at: string): Promise<ContentKey> =>
      steadily(async () => {
        // Each note that is stored asks for it.
        const known = opened.get('audit');
        if (known) return known;
        const { row } = made({ purpose: 'audit', sessionId: null, at }, 'audit');
        await database.insert(contentKey).values(row).onConflictDoNothing();
        const [kept] = await database.select().from(contentKey).where(eq(contentKey.id, row.id));
        return unwrap(kept ?? row);
      }),
  };
}

export type MadeKey = { readonly key: ContentKey; readonly row: KeyRow };

function unwrapped({ id, sessionId, masterId, wrapped }: Wrapped, master: MasterKey | null): Buffer {
  const what = sessionId === null ? 'What is kept' : `Session ${sessionId}`;
  if (!master)
    throw new StorageError(
      `${what} was sealed with the master key '${masterId}', which is not here. Nothing was changed: put that key back (the file content-key in DATA_DIR, CONTENT_KEY, CONTENT_KEYS_BEFORE, or its version in the vault), and start again. Bots that share a database have the same one.`,
    );
  const key = open(master.key, id, wrapped);
  if (key) return key;
  throw new StorageError(
    `${what} cannot be opened: the master key '${masterId}' is not the one that it was sealed with, or what is stored was changed. Nothing was changed now: put back the key that had that name, or a copy of the database, and start again.`,
  );
}
