import { and, desc, eq, lt, lte, sql } from 'drizzle-orm';
import { type Checked, chained, type Mac } from '../audit/chain.ts';
import { type Audit, type AuditEntry, type AuditHead, AuditNote, headText, noHead } from '../audit/entry.ts';
import { type AuditFilter, checkedLog, entriesIn, headOf, macWith, notBefore } from './audit-reading.ts';
import type { Database } from './database.ts';
import { auditEntry } from './schema.ts';
import type { Sealing } from './sealing.ts';
import { keyTaken, lostRace, steadily } from './steadily.ts';
import { StorageError } from './storage-error.ts';

export type AuditLog = Audit & {
  /** Where it ends now: to be written down elsewhere, so that a tail that is cut off is found. */
  head(): Promise<AuditHead>;
  /** Oldest first. */
  entries(filter?: AuditFilter): AsyncIterable<AuditEntry>;
  /** `known`: a head that was written down elsewhere. @throws {StorageError} when the key of the log is not there */
  verify(known?: AuditHead | null): Promise<Checked>;
  /** Deletes the oldest entries, up to the first that is not before `before` (ISO 8601), and notes the last of them. Gives how many. */
  prune(before: string, now: string): Promise<number>;
};

type Waiting = {
  readonly note: AuditNote;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

/** So many notes are stored in one statement; so many entries are pruned in one. */
const mostAtOnce = 100;
const mostPruned = 50_000;

/** The audit log in Postgres; many processes may add to it at once. `failed` hears why something that was to be noted soon was not. */
export function createAudit(
  database: Database,
  { auditKey }: Pick<Sealing, 'auditKey'>,
  failed: (error: unknown) => void,
): AuditLog {
  const waiting: Waiting[] = [];
  let storing: Promise<void> | null = null;

  async function note(given: AuditNote): Promise<void> {
    // An edge: what is in the log cannot be taken out.
    AuditNote.parse(given);
    return new Promise((resolve, reject) => {
      waiting.push({ note: given, resolve, reject });
      storing ??= storeAll().finally(() => {
        storing = null;
      });
    });
  }

  /** Each entry follows the one before it, so one statement at a time; what came meanwhile goes together. */
  async function storeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostAtOnce);
      try {
        await append(batch.map(({ note }) => note));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  async function append(notes: readonly AuditNote[]): Promise<void> {
    const mac = await macAt(notes[0]?.at);
    let tried = noHead;
    await steadily(async () => {
      // The connection may have broken when these were stored, and before that was answered.
      if (tried.seq > 0 && (await isStored(tried))) return;
      await racing(async () => {
        const entries = chained(mac, notes, await headOf(database));
        tried = entries.at(-1) ?? noHead;
        await database.insert(auditEntry).values(entries);
      });
    });
  }

  const macAt = async (at = anyTime): Promise<Mac> => macWith((await auditKey(at)).key);

  async function isStored({ seq, hash }: AuditHead): Promise<boolean> {
    const same = and(eq(auditEntry.seq, seq), eq(auditEntry.hash, hash));
    return (await database.select({ seq: auditEntry.seq }).from(auditEntry).where(same)).length === 1;
  }

  return {
    note,
    noteSoon: (given) => {
      note(given).catch(failed);
    },
    settled: async () => {
      while (storing !== null) await storing;
    },
    head: () => steadily(() => headOf(database)),
    entries: (filter) => entriesIn(database, filter),
    verify: (known = null) => steadily(() => checkedLog(database, async () => (await auditKey(anyTime)).key, known)),

    async prune(before, now) {
      const mac = await macAt(now);
      return racing(() =>
        database.transaction(async (tx) => {
          const last = await lastBefore(tx, before);
          if (!last) return 0;
          const note: AuditNote = { actor: 'system', action: 'audit-pruned', target: headText(last), at: now };
          await tx.insert(auditEntry).values(chained(mac, [note], await headOf(tx)));
          // The table refuses to lose anything but what this says.
          await tx.execute(sql`select set_config('second_look.prune_until', ${String(last.seq)}, true)`);
          const gone = await tx
            .delete(auditEntry)
            .where(lte(auditEntry.seq, last.seq))
            .returning({ seq: auditEntry.seq });
          return gone.length;
        }),
      );
    },
  };
}

/** For a key that is there already: it is made with the first entry. */
const anyTime = '1970-01-01T00:00:00.000Z';

/** The last of the oldest entries, all of which are from before that moment. */
async function lastBefore(database: Database, before: string): Promise<AuditHead | undefined> {
  const young = sql`coalesce((select min(seq) from audit_entry where ${notBefore(before)}), ${Number.MAX_SAFE_INTEGER})`;
  const [last] = await database
    .select({ seq: auditEntry.seq, hash: auditEntry.hash })
    .from(auditEntry)
    .where(and(lt(auditEntry.seq, young), sql`${auditEntry.seq} < (select min(seq) from audit_entry) + ${mostPruned}`))
    .orderBy(desc(auditEntry.seq))
    .limit(1);
  return last;
}

/** Whoever finds the place taken by another process takes the next. Each time somebody gets on, so it ends. */
async function racing<T>(work: () => Promise<T>): Promise<T> {
  for (let times = 0; times < 1_000; times++) {
    try {
      return await work();
    } catch (error) {
      if (!lostRace(error, keyTaken)) throw error;
    }
  }
  throw new StorageError(
    'The audit log could not be added to, since others add to it all the time. What was to be noted was not: please try again in a minute.',
  );
}
