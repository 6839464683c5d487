import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ConversationId, PersonId } from '../../src/session/ids.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { createWelcomes } from '../../src/storage/welcomes.ts';
import { thePostgres } from '../storage/postgres.ts';
import { aBot } from './retention.contract.ts';

const postgres = thePostgres();
const folder = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bin = process.env['POSTGRES_BIN'] ?? '/usr/lib/postgresql/15/bin';
const run = (program: string, ...words: string[]) => execFileSync(join(bin, program), words, { stdio: 'pipe' });

/** The two copies of docs/backups, and how they are put back. */
const [content, keys] = [join(folder, 'second-look.dump'), join(folder, 'keys.dump')];
const copyContent = (url: string) => run('pg_dump', '-Fc', '--exclude-table-data=content_key', '-f', content, url);
const copyKeys = (url: string) => run('pg_dump', '-Fc', '--data-only', '--table=content_key', '-f', keys, url);
function putBack(url: string): void {
  run('pg_restore', '--no-owner', '--section=pre-data', '--section=data', '-d', url, content);
  run('pg_restore', '--no-owner', '-d', url, keys);
  run('psql', url, '-v', 'ON_ERROR_STOP=1', '-f', 'docs/backups/after-restore.sql');
  run('pg_restore', '--no-owner', '--section=post-data', '-d', url, content);
}

it('what was deleted after a copy was made is gone once it is put back with the newest keys, and all else is there', async () => {
  const amal = PersonId.parse('amal');
  const chat = ConversationId.parse('a:chat');
  const url = await postgres().fresh();
  const before = await openServerDatabase(url);
  const bot = aBot(before.database);
  const kept = await bot.session('2026-11-01T09:00:00.000Z', amal);
  const deleted = await bot.session('2026-11-01T09:00:00.000Z', amal);
  await bot.audit.note({ actor: amal, action: 'record-seen', target: kept, at: '2026-11-01T09:00:00.000Z' });
  await createWelcomes(before.database).first(chat, '2025-11-01T09:00:00.000Z');
  copyContent(url);
  await bot.sessions.destroy(deleted);
  await bot.session('2026-11-02T09:00:00.000Z', amal);
  copyKeys(url);
  await before.close();

  const again = await postgres().fresh();
  putBack(again);
  const after = await openServerDatabase(again);
  const restored = aBot(after.database);
  expect((await restored.sessions.of(amal, 10)).map(({ session }) => session.id)).toEqual([kept]);
  expect(await restored.isThere(deleted)).toBe(false);
  expect(await restored.audit.verify()).toMatchObject({ entries: 1, broken: null });
  // What is old and came back goes before anybody is answered.
  await restored.retention.clear();
  expect(restored.failures).toEqual([]);
  expect(await createWelcomes(after.database).first(chat, '2026-11-26T09:00:00.000Z')).toBe(true);
  await restored.audit.note({ actor: amal, action: 'record-seen', target: kept, at: '2026-11-26T09:00:00.000Z' });
  await expect(after.database.execute('delete from audit_entry where seq = 1')).rejects.toThrow();
  await after.close();
});
