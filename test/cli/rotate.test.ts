import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createAudit } from '../../src/storage/audit.ts';
import { type OpenSealed, openSealed } from '../../src/storage/open-sealed.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { aConversation, aStart } from '../storage/sessions.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'rotate-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** The command as a person runs it. */
function run(settings: Record<string, string>): Promise<Ran> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'rotate'], {
    env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent', ...settings },
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

const open = (settings: Record<string, string>): Promise<OpenSealed> =>
  openSealed(readConfig({ DATA_DIR: folder, ...settings }), { at: '2026-11-26T09:00:00.000Z', say: () => undefined });

it('rotate moves what is kept from the key in DATA_DIR to the one that is set, with the bot stopped, and a second time does nothing', async () => {
  const first = aStart(aConversation(), 'Kept before.');
  const bot = await open({});
  await createSessions(bot.database, bot.sealing).keep(first);
  const settings = { CONTENT_KEY: `2026-11:${'A'.repeat(43)}=` };

  const refused = await run(settings);
  expect(refused).toEqual({
    code: 1,
    out: '',
    err: `The folder ${folder} is in use by process ${process.pid}. Stop that process, or set DATA_DIR to another folder. Nothing was changed.\n`,
  });
  await bot.close();

  const rotated = await run(settings);
  expect(rotated.code).toBe(0);
  expect(JSON.parse(rotated.out)).toEqual({ sessions: 1, rewrapped: 1, left: 0 });
  expect(rotated.err).toBe(
    `0 of 1 sessions that were under an older master key are sealed with the one of now.
1 of 1 sessions that were under an older master key are sealed with the one of now.
Nothing is sealed with an older master key. CONTENT_KEYS_BEFORE may be emptied.
`,
  );
  const again = await run(settings);
  expect({ code: again.code, counts: JSON.parse(again.out) }).toEqual({
    code: 0,
    counts: { sessions: 0, rewrapped: 0, left: 0 },
  });

  rmSync(join(folder, 'content-key'));
  const after = await open(settings);
  expect(await createSessions(after.database, after.sealing).events(first.session)).toEqual(first.events);
  const log = createAudit(after.database, after.sealing, () => undefined);
  const noted = [];
  for await (const { action, target } of log.entries()) noted.push({ action, target });
  expect(noted).toEqual([{ action: 'keys-rotated', target: '2026-11' }]);
  expect(await log.verify()).toMatchObject({ entries: 1, broken: null });
  await after.close();
});
