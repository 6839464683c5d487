import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { expect, it } from 'vitest';
import { createAudit } from '../../src/storage/audit.ts';
import * as schema from '../../src/storage/schema.ts';
import { aNote } from '../audit/notes.ts';
import { all, auditContract } from './audit.contract.ts';
import { emptied } from './emptied.ts';
import { aSealing } from './sealing.ts';
import { theEmbedded } from './the-embedded.ts';

const embedded = theEmbedded();

const failures: unknown[] = [];
const logOf = (database = embedded()) => createAudit(database, aSealing(database), (error) => failures.push(error));

auditContract('the embedded database', async () => {
  await emptied(embedded());
  return { database: embedded(), log: logOf(), other: logOf() };
});

it('what was noted when the connection broke, before that was answered, is noted once', async () => {
  await emptied(embedded());
  const client = (embedded() as unknown as { $client: PGlite }).$client;
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
  await embedded().execute(sql`alter table audit_entry rename to away`);
  const log = logOf();
  log.noteSoon(aNote());
  await log.settled();
  await embedded().execute(sql`alter table away rename to audit_entry`);
  expect(failures).toMatchObject([{ name: 'StorageError' }]);
});
