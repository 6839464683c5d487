import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, headText } from '../../src/audit/entry.ts';
import type { AuditLog } from '../../src/storage/audit.ts';
import type { AuditFilter } from '../../src/storage/audit-reading.ts';
import type { Database } from '../../src/storage/database.ts';
import { aNote } from '../audit/notes.ts';

/** A log of its own, which `database` holds; `others` add to the same one. */
export type LogPlace = { readonly database: Database; readonly log: AuditLog; readonly other: AuditLog };

/** What the table itself says, or that nothing was refused. */
const refusalOf = (work: PromiseLike<unknown>): PromiseLike<unknown> =>
  work.then(
    () => 'done',
    (error: Error) => (error.cause instanceof Error ? error.cause.message : error.message),
  );
const refused = 'The audit log can be added to, and not changed.';

const day = (of: number) => `2026-11-${String(of).padStart(2, '0')}T09:00:00.000Z`;

/** One entry a day, from 1 November. */
async function noteDays(log: AuditLog, days: number): Promise<void> {
  for (let of = 1; of <= days; of++) await log.note(aNote({ target: `session-${of}`, at: day(of) }));
}

export async function all(log: AuditLog, filter: AuditFilter = {}): Promise<AuditEntry[]> {
  const found: AuditEntry[] = [];
  for await (const entry of log.entries(filter)) found.push(entry);
  return found;
}

/** What somebody does who owns the table. */
async function tamper(database: Database, ...statements: string[]): Promise<void> {
  await database.execute(sql`alter table audit_entry disable trigger user`);
  for (const statement of statements) await database.execute(sql.raw(statement));
  await database.execute(sql`alter table audit_entry enable trigger user`);
}

/** What every place for the audit log does. `fresh` gives an empty one. */
export function auditContract(where: string, fresh: () => Promise<LogPlace>): void {
  describe(`the audit log in ${where}`, () => {
    it('gives back what was noted, in order, and is whole', async () => {
      const { log, other } = await fresh();
      expect(await log.verify()).toEqual({ entries: 0, from: null, last: { seq: 0, hash: '' }, broken: null });
      await noteDays(log, 3);
      expect(await all(other)).toMatchObject(
        [1, 2, 3].map((seq) => ({ seq, ...aNote({ target: `session-${seq}`, at: day(seq) }) })),
      );
      expect(await other.verify(await log.head())).toMatchObject({ entries: 3, from: 1, broken: null });
    });

    it('finds entries by who did it, what to, and since when', async () => {
      const { log } = await fresh();
      await noteDays(log, 4);
      await log.note(aNote({ actor: 'system', target: 'session-2', at: day(5) }));
      const seqs = async (filter: object) => (await all(log, filter)).map(({ seq }) => seq);
      expect(await seqs({ actor: 'system' })).toEqual([5]);
      expect(await seqs({ target: 'session-2' })).toEqual([2, 5]);
      expect(await seqs({ since: '2026-11-03' })).toEqual([3, 4, 5]);
      expect(await seqs({ since: '2026-11-03', target: 'session-2' })).toEqual([5]);
    });

    it('takes thirty at once from two processes, and each stands in it once', async () => {
      const { log, other } = await fresh();
      const targets = Array.from({ length: 30 }, (_, index) => `session-${index}`);
      await Promise.all(targets.map((target, index) => (index % 2 === 0 ? log : other).note(aNote({ target }))));
      const stored = await all(log);
      expect(stored.map(({ seq }) => seq)).toEqual(targets.map((_, index) => index + 1));
      expect(stored.map(({ target }) => target).toSorted()).toEqual(targets.toSorted());
      expect(await log.verify(await other.head())).toMatchObject({ entries: 30, broken: null });
    });

    it('lets nobody change, delete or empty it', async () => {
      const { database, log } = await fresh();
      await noteDays(log, 3);
      expect(await refusalOf(database.execute(sql`update audit_entry set actor = 'nobody' where seq = 2`))).toBe(
        refused,
      );
      expect(await refusalOf(database.execute(sql`delete from audit_entry where seq = 1`))).toBe(refused);
      expect(await refusalOf(database.execute(sql`truncate audit_entry`))).toBe(refused);
      expect(await log.verify(await log.head())).toMatchObject({ entries: 3, broken: null });
    });

    it('lets nobody prune it without a note of the last that goes, or leave some out', async () => {
      const { database, log } = await fresh();
      await noteDays(log, 5);
      const prune = (until: number, where: string, target?: string) =>
        database.transaction(async (tx) => {
          await tx.execute(sql.raw(`select set_config('second_look.prune_until', '${until}', true)`));
          if (target)
            await tx.execute(sql`insert into audit_entry values (6, '', 'system', 'audit-pruned', ${target}, '')`);
          await tx.execute(sql.raw(`delete from audit_entry where ${where}`));
        });
      const [, second] = await all(log);
      const name = second ? headText(second) : '';
      expect(await refusalOf(prune(2, 'seq <= 2'))).toBe(refused);
      expect(await refusalOf(prune(2, 'seq <= 2', `2:${'0'.repeat(64)}`))).toBe(refused);
      expect(await refusalOf(prune(2, 'seq = 2', name))).toBe(refused);
      expect(await refusalOf(prune(2, 'seq <= 3', name))).toBe(refused);
      expect(await log.verify(await log.head())).toMatchObject({ entries: 5, from: 1, broken: null });
    });

    it('is whole after it was pruned, again and again, and says from where', async () => {
      const { log, other } = await fresh();
      await noteDays(log, 6);
      const before = await log.head();
      expect(await log.prune('2026-11-04', day(7))).toBe(3);
      expect(await log.verify(before)).toMatchObject({ entries: 4, from: 4, broken: null });
      expect(await other.prune('2026-11-04', day(8))).toBe(0);
      await other.note(aNote({ at: day(9) }));
      // The note of the first pruning goes with the second.
      expect(await other.prune('2026-11-08', day(10))).toBe(4);
      expect((await all(log)).map(({ seq, action }) => [seq, action])).toEqual([
        [8, 'record-seen'],
        [9, 'audit-pruned'],
      ]);
      expect(await log.verify(await log.head())).toMatchObject({ entries: 2, from: 8, broken: null });
      expect(await log.prune('2027-01-01', '2027-01-02T09:00:00.000Z')).toBe(2);
      expect(await log.verify()).toMatchObject({ entries: 1, from: 10, broken: null });
    });

    it('keeps an old entry that stands after a younger one, until that may go too', async () => {
      const { log } = await fresh();
      await noteDays(log, 2);
      await log.note(aNote({ at: day(1) }));
      expect(await log.prune('2026-11-02', day(9))).toBe(1);
      expect(await log.verify()).toMatchObject({ entries: 3, from: 2, broken: null });
    });

    it.each([
      ['a row that was changed', ["update audit_entry set actor = 'nobody' where seq = 3"], { seq: 3, why: 'changed' }],
      ['a row that was taken out', ['delete from audit_entry where seq = 3'], { seq: 4, why: 'missing' }],
      ['the first row that was taken out', ['delete from audit_entry where seq = 1'], { seq: 2, why: 'missing' }],
      [
        'a row that was put in',
        [
          'update audit_entry set seq = -seq where seq > 2',
          "insert into audit_entry select 3, at, 'nobody', action, target, hash from audit_entry where seq = 2",
          'update audit_entry set seq = 1 - seq where seq < 0',
        ],
        { seq: 3, why: 'changed' },
      ],
      [
        'two rows that changed places',
        [
          'update audit_entry set seq = -seq where seq in (2, 3)',
          'update audit_entry set seq = 3 where seq = -2',
          'update audit_entry set seq = 2 where seq = -3',
        ],
        { seq: 2, why: 'changed' },
      ],
      ['a tail that was cut off', ['delete from audit_entry where seq > 3'], { seq: 3, why: 'cut' }],
      ['a log that was emptied', ['delete from audit_entry'], { seq: 0, why: 'cut' }],
    ] as const)('shows %s', async (_, statements, broken) => {
      const { database, log } = await fresh();
      await noteDays(log, 5);
      const head = await log.head();
      await tamper(database, ...statements);
      expect((await log.verify(head)).broken).toEqual(broken);
    });

    it('shows a note of a pruning that was none', async () => {
      const { database, log } = await fresh();
      await noteDays(log, 5);
      const [, second] = await all(log);
      const forged = `update audit_entry set action = 'audit-pruned', target = '${headText(second ?? { seq: 0, hash: '' })}' where seq = 4`;
      await tamper(database, forged, 'delete from audit_entry where seq <= 2');
      expect((await log.verify()).broken).toEqual({ seq: 4, why: 'changed' });
    });

    it('says so where its key is gone, and makes no other', async () => {
      const { database, log } = await fresh();
      await noteDays(log, 1);
      await database.execute(sql`delete from content_key where purpose = 'audit'`);
      await expect(log.verify()).rejects.toThrow('The key of the audit log is not in the database any more');
      const { rows } = (await database.execute(sql`select id from content_key`)) as { rows: unknown[] };
      expect(rows).toEqual([]);
    });

    it('takes no sentence, and nothing that is not noted', async () => {
      const { log } = await fresh();
      await expect(log.note(aNote({ target: 'Mum was out' }))).rejects.toThrow();
      await expect(log.note(aNote({ at: 'yesterday' }))).rejects.toThrow();
      expect(await all(log)).toEqual([]);
    });

    it('tells why what it was to note soon was not, and goes on', async () => {
      const { database, log } = await fresh();
      await database.execute(sql`alter table audit_entry rename to away`);
      log.noteSoon(aNote());
      await log.settled();
      await database.execute(sql`alter table away rename to audit_entry`);
      log.noteSoon(aNote({ target: 'session-2' }));
      await log.settled();
      expect((await all(log)).map(({ target }) => target)).toEqual(['session-2']);
    });
  });
}
