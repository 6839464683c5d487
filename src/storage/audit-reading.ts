import { createHmac } from 'node:crypto';
import { and, asc, desc, eq, gt, like, type SQL, sql } from 'drizzle-orm';
import { anchorIn, type Checked, checkEnd, checkNext, type Mac, unchecked } from '../audit/chain.ts';
import { type AuditEntry, type AuditHead, noHead } from '../audit/entry.ts';
import type { Database } from './database.ts';
import { auditEntry, contentKey } from './schema.ts';
import { steadily } from './steadily.ts';
import { StorageError } from './storage-error.ts';

/** `since`: a day or a moment, ISO 8601, UTC. */
export type AuditFilter = {
  readonly actor?: string | undefined;
  readonly target?: string | undefined;
  readonly since?: string | undefined;
};

/** How many rows are held in memory at once. */
const pageSize = 1_000;

/** Oldest first. */
export async function* entriesIn(
  database: Database,
  { actor, target, since }: AuditFilter = {},
): AsyncIterable<AuditEntry> {
  const wanted = [
    actor === undefined ? undefined : eq(auditEntry.actor, actor),
    target === undefined ? undefined : eq(auditEntry.target, target),
    since === undefined ? undefined : notBefore(since),
  ];
  for (let after = 0; ; ) {
    const from = after;
    const page = await steadily(() =>
      database
        .select()
        .from(auditEntry)
        .where(and(gt(auditEntry.seq, from), ...wanted))
        .orderBy(asc(auditEntry.seq))
        .limit(pageSize),
    );
    yield* page;
    const last = page.at(-1);
    if (page.length < pageSize || !last) return;
    after = last.seq;
  }
}

/** As texts: a row that was changed may hold no time at all. Ordered by bytes, whatever the order of the database. */
export const notBefore = (moment: string): SQL => sql`${auditEntry.at} collate "C" >= ${moment}`;

export async function headOf(database: Database): Promise<AuditHead> {
  const [last] = await database
    .select({ seq: auditEntry.seq, hash: auditEntry.hash })
    .from(auditEntry)
    .orderBy(desc(auditEntry.seq))
    .limit(1);
  return last ?? noHead;
}

export const macWith =
  (key: Buffer): Mac =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex');

/**
 * Looks through the whole log. `known`: a head that was written down elsewhere.
 * @throws {StorageError} when there are entries, and not the key that they were made with
 */
export async function checkedLog(
  database: Database,
  keyOf: () => Promise<Buffer>,
  known: AuditHead | null,
): Promise<Checked> {
  const [first] = await database.select().from(auditEntry).orderBy(asc(auditEntry.seq)).limit(1);
  if (!first) return checkEnd(unchecked(), known);
  const keys = await database.select({ id: contentKey.id }).from(contentKey).where(eq(contentKey.purpose, 'audit'));
  if (keys.length === 0)
    throw new StorageError(
      'The key of the audit log is not in the database any more, so nobody can tell whether the log was changed. Nothing was changed now: put back a copy of the table content_key.',
    );
  const mac = macWith(await keyOf());
  let checked = unchecked(await anchorBefore(database, first.seq));
  for await (const entry of entriesIn(database)) {
    checked = checkNext(mac, checked, entry, known);
    if (checked.broken) return checked;
  }
  return checkEnd(checked, known);
}

/** The entry that stood before the first: the log itself says which that was, further on, and so it is looked through like all else. */
async function anchorBefore(database: Database, first: number): Promise<AuditHead> {
  if (first <= 1) return noHead;
  const rows = await database
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.action, 'audit-pruned'), like(auditEntry.target, `${first - 1}:%`)));
  return rows.map(anchorIn).find((anchor) => anchor !== null) ?? noHead;
}
