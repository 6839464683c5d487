import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { bringUpToDate } from './bring-up-to-date.ts';
import { lockFolder } from './lock.ts';
import * as schema from './schema.ts';
import { StorageError } from './storage-error.ts';

/** The database as repositories see it: the embedded one, or one on a PostgreSQL server. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;
export type OpenDatabase = { readonly database: Database; readonly close: () => Promise<void> };

const makeDatabase = fileURLToPath(new URL('./make-database.mjs', import.meta.url));

/**
 * Opens the embedded database in a folder, which is made if it is missing and held for this process alone.
 * What was kept survives a crash of the process; the embedded database never calls fsync, so a power cut may take the last moments.
 * @throws {StorageError} in one sentence, when the folder cannot be used
 */
export async function openDatabase(folder: string): Promise<OpenDatabase> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw unusable(folder, cause);
  }
  let lock: ReturnType<typeof lockFolder>;
  try {
    lock = lockFolder(folder);
  } catch (cause) {
    throw cause instanceof StorageError ? cause : unusable(folder, cause);
  }
  try {
    const place = join(folder, 'database');
    if (!existsSync(place)) await makeAt(place);
    const opened = await fromPglite(() => PGlite.create(place));
    return {
      ...opened,
      close: async () => {
        await opened.close();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    if (cause instanceof StorageError) throw cause;
    throw new StorageError(
      `The database in ${folder} cannot be opened. It was left as it is: restore a copy of that folder, or set DATA_DIR to another.`,
      { cause },
    );
  }
}

/**
 * Makes the database beside its place, and moves it there whole: who is stopped half way finds none, and begins again.
 * In a process of its own, because making one takes three times the memory that using it does, and a process gives it all back.
 */
async function makeAt(place: string): Promise<void> {
  const beside = `${place}.new`;
  rmSync(beside, { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [makeDatabase, beside]);
  renameSync(beside, place);
}

/** Brings a database to this version's schema. @throws {StorageError} when it is of a newer version */
async function fromPglite(open: () => Promise<PGlite>): Promise<OpenDatabase> {
  const client = await open();
  const database = drizzle(client, { schema });
  await bringUpToDate(database, (config) => migrate(database, config), 'DATA_DIR to another folder');
  return { database, close: () => client.close() };
}

function unusable(folder: string, cause: unknown): StorageError {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new StorageError(
    `The folder ${folder} cannot be written${code}, so nothing could be kept there. Make it writable, or set DATA_DIR to another folder.`,
    { cause },
  );
}
