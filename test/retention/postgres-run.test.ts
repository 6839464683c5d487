import { afterAll, beforeAll } from 'vitest';
import type { OpenDatabase } from '../../src/storage/database.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { emptied } from '../storage/emptied.ts';
import { holdsContract } from '../storage/holds.contract.ts';
import { thePostgres } from '../storage/postgres.ts';
import { retentionContract } from './retention.contract.ts';

const postgres = thePostgres();
let open: OpenDatabase;
beforeAll(async () => {
  const url = await postgres().fresh();
  // Not the zone that times are told in.
  await postgres().run(`alter database ${new URL(url).pathname.slice(1)} set timezone to 'Asia/Kolkata'`);
  open = await openServerDatabase(url);
});
afterAll(() => open.close());

holdsContract('a PostgreSQL server', () => open.database);
retentionContract('a PostgreSQL server', async () => {
  await emptied(open.database);
  return open.database;
});
