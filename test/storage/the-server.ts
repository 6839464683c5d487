import { afterAll, beforeAll } from 'vitest';
import type { Database, OpenDatabase } from '../../src/storage/database.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { thePostgres } from './postgres.ts';

/** A database on a PostgreSQL server for all tests of a file, in a zone that is not the one that times are told in. */
export function theServer(): () => Database {
  const postgres = thePostgres();
  let open: OpenDatabase;
  beforeAll(async () => {
    const url = await postgres().fresh();
    await postgres().run(`alter database ${new URL(url).pathname.slice(1)} set timezone to 'Asia/Kolkata'`);
    open = await openServerDatabase(url);
  });
  afterAll(() => open.close());
  return () => open.database;
}
