import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { StorageError } from '../../src/storage/storage-error.ts';
import { password, thePostgres } from './postgres.ts';
import { aSealing } from './sealing.ts';
import { aConversation, aStart } from './sessions.contract.ts';

const postgres = thePostgres();

/** What opening it says. @throws when it opens */
async function refusal(url: string): Promise<string> {
  const error: unknown = await openServerDatabase(url).then(
    ({ close }) => close(),
    (error: unknown) => error,
  );
  if (!(error instanceof StorageError)) throw new Error('It opened, or failed in another way.', { cause: error });
  return error.message;
}
const migrations = (url: string) =>
  postgres().run('select hash from drizzle.__drizzle_migrations', new URL(url).pathname.slice(1));

describe('a database on a server', () => {
  it('is brought to this version once, by four that open it at the same moment', async () => {
    const alone = await postgres().fresh();
    await (await openServerDatabase(alone)).close();
    const once = await migrations(alone);
    for (let round = 0; round < 5; round++) {
      const url = await postgres().fresh();
      const opened = await Promise.all([url, url, url, url].map(openServerDatabase));
      expect(await migrations(url)).toEqual(once);
      await Promise.all(opened.map(({ close }) => close()));
    }
    expect(once.length).toBeGreaterThan(0);
  });

  it('of a newer version is refused and left as it is', async () => {
    const url = await postgres().fresh();
    const { database, close } = await openServerDatabase(url);
    await database.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`,
    );
    await close();
    const before = await migrations(url);
    expect(await refusal(url)).toMatch(/newer version.*left as it is.*or set DATABASE_URL to another database\.$/);
    expect(await migrations(url)).toEqual(before);
  });

  it('that is brought to this version already serves a user who may not make tables', async () => {
    const url = await postgres().fresh();
    const name = new URL(url).pathname.slice(1);
    await (await openServerDatabase(url)).close();
    await postgres().run(
      `create role worker login password '${password}'; grant usage on schema drizzle, public to worker; grant select on all tables in schema drizzle to worker; grant select, insert, update on all tables in schema public to worker`,
      name,
    );
    const { database, close } = await openServerDatabase(postgres().url(name, 'worker'));
    const first = aStart(aConversation());
    expect(await createSessions(database, aSealing(database), { shared: true }).keep(first)).toEqual({ kind: 'kept' });
    await close();
  });
});

describe('a database that cannot be opened says why, and never the password', () => {
  it('where nobody answers', async () => {
    expect(await refusal('postgres://someone:Sesame@127.0.0.1:1/second_look')).toBe(
      'The PostgreSQL server of DATABASE_URL cannot be reached (ECONNREFUSED). No session was changed. Start it, correct DATABASE_URL, or leave that empty for the embedded database.',
    );
  });

  it('where the password is wrong, or there is no such user', async () => {
    const url = await postgres().fresh();
    for (const who of ['postgres:Sesame@', 'zebedee:Sesame@', 'postgres@']) {
      const refused = await refusal(url.replace(/\/\/[^@]+@/, `//${who}`));
      expect(refused).toMatch(/does not accept the user or the password.*Correct DATABASE_URL\.$/);
      expect(refused).not.toMatch(/Sesame|zebedee/);
    }
  });

  it('where there is no such database', async () => {
    expect(await refusal(postgres().url('elsewhere'))).toMatch(/has no database of that name \(3D000\).*Make it/);
  });

  it('where the user may not make tables', async () => {
    const url = await postgres().fresh();
    await postgres().run(`create role reader login password '${password}'`);
    const refused = await refusal(url.replace('//postgres:', '//reader:'));
    expect(refused).toMatch(/does not let its user make or use the tables \(42501\).*Give that user the right/);
  });

  it('where encryption is asked for and not offered', async () => {
    const url = await postgres().fresh();
    expect(await refusal(`${url}?sslmode=verify-full`)).toMatch(/does not offer the encryption/);
  });

  it('where the server only reads', async () => {
    const url = await postgres().fresh();
    const name = new URL(url).pathname.slice(1);
    await postgres().run(`alter database ${name} set default_transaction_read_only = on`);
    expect(await refusal(url)).toMatch(/takes no changes, as a copy of another server does \(25006\)/);
  });

  it('where it cannot hold every letter', async () => {
    await postgres().run("create database narrow encoding 'SQL_ASCII' template template0");
    expect(await refusal(postgres().url('narrow'))).toMatch(/not in UTF8.*make a database in UTF8/);
  });
});
