import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { lockFolder } from '../../src/storage/lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that tries to take the lock, says how it went, and holds it until it is killed. */
function aStarter(): Promise<{ process: ChildProcess; said: string }> {
  const process = fork('test/storage/lock-holder.ts', [folder], { execArgv: ['--import', 'tsx'] });
  return new Promise((resolve) => process.once('message', (said) => resolve({ process, said: String(said) })));
}
const killed = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });

describe('the folder of the database', () => {
  it('is made when it is missing', async () => {
    await using opened = disposable(await openDatabase(join(folder, 'deep', 'down')));
    expect(opened.database).toBeDefined();
  });

  it('that is a file is refused in one sentence that says what to do', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(openDatabase(file)).rejects.toThrow(/cannot be written.*DATA_DIR to another folder\.$/);
  });

  it('that holds something else than a database is refused and left as it is', async () => {
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database', 'PG_VERSION'), 'not a version');
    await expect(openDatabase(folder)).rejects.toThrow(/cannot be opened.*left as it is/);
  });

  it('of a newer version is refused and left as it is', async () => {
    const { database, close } = await openDatabase(folder);
    await database.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`,
    );
    await close();
    await expect(openDatabase(folder)).rejects.toThrow(/newer version/);
  });

  it('in use is refused with the id of the process that holds it, and free again once that is closed', async () => {
    const { close } = await openDatabase(folder);
    await expect(openDatabase(folder)).rejects.toThrow(`in use by process ${process.pid}`);
    await close();
    await disposable(await openDatabase(folder))[Symbol.asyncDispose]();
  });
});

describe('the lock', () => {
  it('of a killed process is taken over by exactly one of four that start at once', async () => {
    let dead = (await aStarter()).process;
    for (let round = 0; round < 4; round++) {
      await killed(dead);
      const starters = await Promise.all([aStarter(), aStarter(), aStarter(), aStarter()]);
      const owners = starters.filter(({ said }) => said === 'held');
      expect(owners).toHaveLength(1);
      for (const { said } of starters) if (said !== 'held') expect(said).toContain(`process ${owners[0]?.process.pid}`);
      await Promise.all(starters.filter((one) => !owners.includes(one)).map(({ process }) => killed(process)));
      dead = owners[0]?.process ?? dead;
    }
    await killed(dead);
  }, 60_000);

  it('of a process id that was given to another process since is not believed', () => {
    writeFileSync(join(folder, 'lock-7'), JSON.stringify({ pid: process.ppid, startedAt: '1' }));
    lockFolder(folder).release();
  });
});

const disposable = <T extends { close: () => Promise<void> }>(opened: T) => ({
  ...opened,
  [Symbol.asyncDispose]: opened.close,
});
