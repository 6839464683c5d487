import { afterAll, beforeAll } from 'vitest';
import type { OpenDatabase } from '../../src/storage/database.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { thePostgres } from './postgres.ts';
import { rightsContract } from './rights.contract.ts';

const postgres = thePostgres();
let open: OpenDatabase;
beforeAll(async () => {
  const url = await postgres().fresh();
  // Not the zone that times are told in.
  await postgres().run(`alter database ${new URL(url).pathname.slice(1)} set timezone to 'Asia/Kolkata'`);
  open = await openServerDatabase(url);
});
afterAll(() => open.close());

rightsContract('a PostgreSQL server', () => open.database);
