import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAudit } from '../../src/storage/audit.ts';
import { type OpenDatabase, openDatabase } from '../../src/storage/database.ts';
import * as schema from '../../src/storage/schema.ts';
import { aNote } from '../audit/notes.ts';
import { all, auditContract } from './audit.contract.ts';
import { emptied } from './emptied.ts';
import { aSealing } from './sealing.ts';

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase(folder);
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

const failures: unknown[] = [];
const logOf = (database = open.database) => createAudit(database, aSealing(database), (error) => failures.push(error));

auditContract('the embedded database', async () => {
  await emptied(open.database);
  return { database: open.database, log: logOf(), other: logOf() };
});

it('what was noted when the connection broke, before that was answered, is noted once', async () => {
  await emptied(open.database);
  const client = (open.database as unknown as { $client: PGlite }).$client;
  let broke = false;
  const query = async (...given: Parameters<PGlite['query']>) => {
    const answer = await client.query(...given);
    if (broke || !given[0].startsWith('insert into "audit_entry"')) return answer;
    broke = true;
    throw Object.assign(new Error('The connection broke.'), { code: 'ECONNRESET' });
  };
  const deaf = new Proxy(client, { get: (of, key) => (key === 'query' ? query : Reflect.get(of, key, of)) });
  const log = logOf(drizzle({ client: deaf, schema }));
  await log.note(aNote());
  expect(broke).toBe(true);
  expect(await all(log)).toHaveLength(1);
  expect(await log.verify()).toMatchObject({ entries: 1, broken: null });
});

it('what could not be noted is told of', async () => {
  failures.length = 0;
  await open.database.execute(sql`alter table audit_entry rename to away`);
  const log = logOf();
  log.noteSoon(aNote());
  await log.settled();
  await open.database.execute(sql`alter table away rename to audit_entry`);
  expect(failures).toMatchObject([{ name: 'StorageError' }]);
});
