import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { aFreePort } from './free-port.ts';

/** Where Debian puts PostgreSQL 15; `POSTGRES_BIN` names another folder. */
const bin = process.env['POSTGRES_BIN'] ?? '/usr/lib/postgresql/15/bin';

/** Everybody's, so that a wrong one is refused. */
export const password = 'only-for-tests';

/** A real PostgreSQL server on this machine, in a temporary folder. It writes nothing through to the disk: it is thrown away. */
export type Postgres = AsyncDisposable & {
  /** The address of a database, as the superuser or as another. */
  readonly url: (database: string, user?: string) => string;
  /** Makes an empty database, and gives its address. */
  readonly fresh: () => Promise<string>;
  /** Runs a statement as the superuser. */
  readonly run: (statement: string, database?: string) => Promise<readonly Record<string, unknown>[]>;
  /** Ends every connection and the server (a fast shutdown). */
  readonly stop: () => Promise<void>;
  /** Starts it, on the same port as before. */
  readonly start: () => Promise<void>;
};

/** @throws when no server is installed: what needs one is never skipped */
export async function aPostgres(): Promise<Postgres> {
  if (!existsSync(join(bin, 'initdb')))
    throw new Error(
      `There is no PostgreSQL server in ${bin}. Install postgresql-15, or set POSTGRES_BIN to the folder that holds initdb and postgres.`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const owner = unprivileged();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const passwords = join(folder, 'password');
  writeFileSync(passwords, password);
  const options = { ...owner, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwords}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    options,
  );
  const port = await aFreePort();
  let server: ChildProcess | undefined;
  let made = 0;

  const url = (database: string, user = 'postgres') => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

  async function run(statement: string, database = 'postgres') {
    const client = new Client({ connectionString: url(database) });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  async function start(): Promise<void> {
    const settings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'listen_addresses=127.0.0.1'];
    const flags = [...settings, `unix_socket_directories=${folder}`, `port=${port}`].flatMap((one) => ['-c', one]);
    const starting = spawn(join(bin, 'postgres'), ['-D', data, ...flags], options);
    server = starting;
    for (;;) {
      const ready = await run('select 1').then(
        () => true,
        () => false,
      );
      if (ready) return;
      if (starting.exitCode !== null) throw new Error(`PostgreSQL ended with ${starting.exitCode} as it started.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function stop(): Promise<void> {
    const stopping = server;
    server = undefined;
    if (!stopping || stopping.exitCode !== null) return;
    await new Promise((resolve) => {
      stopping.once('exit', resolve);
      // SIGINT is PostgreSQL's fast shutdown.
      stopping.kill('SIGINT');
    });
  }

  await start();
  return {
    url,
    run,
    start,
    stop,
    fresh: async () => {
      made += 1;
      await run(`create database fresh_${made}`);
      return url(`fresh_${made}`);
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One server for a test file: it takes a second or two to make. */
export function thePostgres(): () => Postgres {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await aPostgres();
  });
  afterAll(() => postgres?.[Symbol.asyncDispose]());
  return () => postgres;
}

/** PostgreSQL refuses to run as root, and so runs as the user that its package made. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
