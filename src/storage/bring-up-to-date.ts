import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { StorageError } from './storage-error.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

const Journal = z.object({ entries: z.array(z.object({ when: z.number() })) });
const Found = z.tuple([z.object({ found: z.string().nullable() })]);
const Applied = z.tuple([z.object({ at: z.coerce.number() })]);

/** As much of a database as is needed here; what it answers is typed by its driver. */
type Database = { execute(query: SQL): PromiseLike<unknown> };

/**
 * Brings a database to this version's schema, by the driver's own `migrate`. A database that is there already is only read, so a user
 * who may not make tables can go on with those that somebody else made. `elsewhere` says what to set to use another database.
 * @throws {StorageError} when it is of a newer version: migrations go forward only, and an older version must not write to newer tables
 */
export async function bringUpToDate(
  database: Database,
  migrate: (config: { migrationsFolder: string }) => Promise<void>,
  elsewhere: string,
): Promise<void> {
  const journal = Journal.parse(JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')));
  const ours = Math.max(...journal.entries.map(({ when }) => when));
  const theirs = await latestApplied(database);
  if (theirs > ours)
    throw new StorageError(
      `The database was written by a newer version of Second Look. It was left as it is: start that version, or set ${elsewhere}.`,
    );
  if (theirs < ours) await migrate({ migrationsFolder });
}

/** When the latest migration that was applied was made (ms); 0 where none was. */
async function latestApplied(database: Database): Promise<number> {
  const tables = await rowsOf(database, sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`);
  if (Found.parse(tables)[0].found === null) return 0;
  const latest = sql`select coalesce(max(created_at), 0) as at from drizzle.__drizzle_migrations`;
  return Applied.parse(await rowsOf(database, latest))[0].at;
}

/** Both of our drivers answer so. */
const rowsOf = async (database: Database, query: SQL): Promise<unknown[]> =>
  ((await database.execute(query)) as { rows: unknown[] }).rows;
