import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditHead, headText } from '../../src/audit/entry.ts';
import { type AuditOptions, audit } from '../../src/cli/audit.ts';
import { ConfigError, readConfig } from '../../src/config.ts';
import { PersonId } from '../../src/session/ids.ts';
import { createAudit } from '../../src/storage/audit.ts';
import type { Database } from '../../src/storage/database.ts';
import { openSealed } from '../../src/storage/open-sealed.ts';
import { aNote } from '../audit/notes.ts';

const folder = mkdtempSync(join(tmpdir(), 'audit-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const config = readConfig({ DATA_DIR: folder });
const at = '2026-11-26T09:00:00.000Z';

async function inDatabase<T>(
  work: (database: Database, log: ReturnType<typeof createAudit>) => Promise<T>,
): Promise<T> {
  const opened = await openSealed(config, { at, say: () => undefined });
  try {
    return await work(
      opened.database,
      createAudit(opened.database, opened.sealing, () => undefined),
    );
  } finally {
    await opened.close();
  }
}

async function run(words: readonly string[], options: AuditOptions = {}) {
  const lines: unknown[] = [];
  const said: string[] = [];
  const report = (line: unknown) => void lines.push(line);
  const code = await audit(words, options, config, { at, report, say: (sentence) => void said.push(sentence) });
  return { code, lines, said: said.join(' ') };
}

let head: AuditHead;
beforeAll(async () => {
  head = await inDatabase(async (_, log) => {
    await log.note(aNote());
    await log.note(aNote({ actor: PersonId.parse('bea'), target: 'session-2', at: '2026-11-27T09:00:00.000Z' }));
    await log.note(aNote({ target: 'session-3' }));
    return log.head();
  });
});

describe('audit list', () => {
  it('prints who did what, when, and narrows it down', async () => {
    const { code, lines } = await run(['list'], { actor: 'bea' });
    expect(code).toBe(0);
    const only = { seq: 2, at: '2026-11-27T09:00:00.000Z', actor: 'bea', action: 'record-seen', target: 'session-2' };
    expect(lines).toEqual([only]);
    expect((await run(['list'])).lines).toHaveLength(3);
    expect((await run(['list'], { since: '2026-11-27' })).lines).toEqual([only]);
    expect((await run(['list'], { target: 'session-2' })).lines).toEqual([only]);
  });
});

describe('audit verify', () => {
  it('says that the log is whole, and where it ends', async () => {
    expect(await run(['verify'], { head: headText(head) })).toEqual({
      code: 0,
      lines: [{ entries: 3, from: 1, head: headText(head), ok: true }],
      said: '',
    });
    expect((await run(['verify'])).said).toContain('can only be told with --head');
  });

  it.each([
    ['verify', '--head', { head: '3' }],
    ['list', '--since', { since: 'yesterday' }],
  ] as const)('and %s name an option that cannot be read: %s', async (task, named, options) => {
    await expect(run([task], options)).rejects.toThrow(ConfigError);
    await expect(run([task], options)).rejects.toThrow(named);
  });

  it('and list are all that there is', async () => {
    expect(await run([])).toMatchObject({ code: 2, said: 'Say which: audit verify, or audit list.' });
    expect(await run(['verify', 'more'])).toMatchObject({ code: 2, lines: [] });
  });

  it('ends with 1 and a sentence where a row was changed, as a command does', async () => {
    await inDatabase(async (database) => {
      await database.execute(sql`alter table audit_entry disable trigger user`);
      await database.execute(sql`update audit_entry set target = 'session-9' where seq = 2`);
    });
    const command = ['--import', 'tsx', 'src/cli/main.ts', 'audit', 'verify', '--head', headText(head)];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent' },
      encoding: 'utf8',
    });
    expect(stderr).toContain('Entry 2 of the audit log is not what was noted there');
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, broken: { seq: 2, why: 'changed' } });
    expect(status).toBe(1);
  });
});
