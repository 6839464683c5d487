import { afterAll, beforeAll } from 'vitest';
import { createAudit } from '../../src/storage/audit.ts';
import type { OpenDatabase } from '../../src/storage/database.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { auditContract } from './audit.contract.ts';
import { emptied } from './emptied.ts';
import { thePostgres } from './postgres.ts';
import { aSealing } from './sealing.ts';

const postgres = thePostgres();
/** Two pools on one database, as two processes have. */
let pools: readonly [OpenDatabase, OpenDatabase];
beforeAll(async () => {
  const url = await postgres().fresh();
  pools = await Promise.all([openServerDatabase(url), openServerDatabase(url)]);
});
afterAll(() => Promise.all(pools.map(({ close }) => close())));

auditContract('a PostgreSQL server, by two processes', async () => {
  const [{ database }, another] = pools;
  await emptied(database);
  const logOf = (of: OpenDatabase) => createAudit(of.database, aSealing(of.database), () => undefined);
  return { database, log: logOf(pools[0]), other: logOf(another) };
});
