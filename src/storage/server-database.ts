import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, Pool } from 'pg';
import { bringUpToDate } from './bring-up-to-date.ts';
import type { OpenDatabase } from './database.ts';
import * as schema from './schema.ts';
import { codeOf } from './steadily.ts';
import { StorageError } from './storage-error.ts';

/** How many statements of one process may run at once; many processes share the server's connections. */
const mostConnections = 10;
/** A person waits for each of these (ms): to connect, to be answered by the server, and to hear from it at all. */
const patience = { connectionTimeoutMillis: 5_000, statement_timeout: 5_000, query_timeout: 7_000 };
/** How long a start waits for another process that is changing the tables (ms). */
const patienceAtStart = 60_000;
/** Whoever changes the tables holds this advisory lock meanwhile. Any number will do, as long as it stays the same. */
const migrating = 7_265_011;

/**
 * Opens a database on a PostgreSQL server, which other processes may use at the same time, and brings it to this version's schema.
 * A server that goes away later makes single calls fail; the next call connects again.
 * @throws {StorageError} in one sentence without the address, which has a password in it, when the database cannot be used
 */
export async function openServerDatabase(url: string): Promise<OpenDatabase> {
  try {
    await prepare(url);
  } catch (cause) {
    throw cause instanceof StorageError ? cause : unusable(cause);
  }
  const pool = new Pool({ connectionString: url, max: mostConnections, keepAlive: true, ...patience });
  // A connection that breaks while nobody uses it is replaced when it is next wanted.
  pool.on('error', () => undefined);
  // One that breaks between two statements of a transaction fails the next of them, which is enough.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return { database: drizzle(pool, { schema }), close: () => pool.end() };
}

/** On one connection, so that the lock is let go of with it, however this ends. */
async function prepare(url: string): Promise<void> {
  const { connectionTimeoutMillis } = patience;
  const client = new Client({ connectionString: url, connectionTimeoutMillis, lock_timeout: patienceAtStart });
  // A connection that breaks fails the query that waits for it, which is enough.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
    if (rows[0]?.server_encoding !== 'UTF8')
      throw new StorageError(
        'The database of DATABASE_URL cannot hold every letter that people write (it is not in UTF8). Nothing was changed: make a database in UTF8, and name it in DATABASE_URL.',
      );
    const database = drizzle(client, { schema });
    await database.execute(sql`select pg_advisory_lock(${migrating})`);
    await bringUpToDate(database, (config) => migrate(database, config), 'DATABASE_URL to another database');
  } finally {
    await client.end();
  }
}

type Problem = { readonly what: string; readonly next: string };

const password: Problem = { what: 'does not accept the user or the password', next: 'Correct DATABASE_URL' };
const problems: Readonly<Record<string, Problem>> = {
  '28P01': password,
  '28000': password,
  '3D000': { what: 'has no database of that name', next: 'Make it, or correct DATABASE_URL' },
  '42501': {
    what: 'does not let its user make or use the tables',
    next: 'Give that user the right to create in the database',
  },
  '25006': {
    what: 'takes no changes, as a copy of another server does',
    next: 'Name the other server in DATABASE_URL',
  },
  '55P03': {
    what: 'has been changed by another process for a minute',
    next: 'See what that process does, then start again',
  },
};
const withoutTls: Problem = {
  what: 'does not offer the encryption that DATABASE_URL asks for',
  next: 'Switch it on at the server, or correct sslmode in DATABASE_URL',
};
const unreached: Problem = {
  what: 'cannot be reached',
  next: 'Start it, correct DATABASE_URL, or leave that empty for the embedded database',
};

/** Only codes are told: the messages of others may quote what they were given. */
function unusable(cause: unknown): StorageError {
  const code = codeOf(cause);
  const { what, next } = (code && problems[code]) || byMessage(cause) || unreached;
  return new StorageError(
    `The PostgreSQL server of DATABASE_URL ${what}${code ? ` (${code})` : ''}. No session was changed. ${next}.`,
    { cause },
  );
}

/** The driver's own refusals have no code. */
function byMessage(cause: unknown): Problem | undefined {
  if (!(cause instanceof Error)) return undefined;
  if (cause.message.startsWith('SASL')) return password;
  if (cause.message.includes('does not support SSL')) return withoutTls;
  return undefined;
}
