import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActivityId, ConversationId } from '../../src/session/ids.ts';
import type { Entry, Sessions } from '../../src/session/sessions.ts';
import type { OpenDatabase } from '../../src/storage/database.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { StorageError } from '../../src/storage/storage-error.ts';
import { createWelcomes } from '../../src/storage/welcomes.ts';
import { thePostgres } from './postgres.ts';
import { aSealing } from './sealing.ts';
import { aConversation, aStart, aTurnAfter, sessionsContract } from './sessions.contract.ts';

const at = '2026-11-23T09:00:00.000Z';
const postgres = thePostgres();
let url: string;
/** Two pools on one database, as two processes have. */
let pools: readonly [OpenDatabase, OpenDatabase];
/** A repository of each, which remembers from one test to the next. */
let both: readonly [Sessions, Sessions];

beforeAll(async () => {
  url = await postgres().fresh();
  pools = await Promise.all([openServerDatabase(url), openServerDatabase(url)]);
  const [here, there] = pools;
  both = [
    createSessions(here.database, aSealing(here.database), { shared: true }),
    createSessions(there.database, aSealing(there.database), { shared: true }),
  ];
});
afterAll(() => Promise.all(pools.map(({ close }) => close())));

sessionsContract('a PostgreSQL server', () =>
  createSessions(pools[0].database, aSealing(pools[0].database), { shared: true }),
);

let turn = 0;
sessionsContract('a PostgreSQL server, by two processes in turn', () => both[turn++ % 2] ?? both[0]);

const query = async (statement: string) => postgres().run(statement, new URL(url).pathname.slice(1));
/** The numbers of a session's events, as they are stored. */
const stored = async ({ session }: Entry) =>
  (await query(`select seq from session_event where session_id = '${session}' order by seq`)).map(({ seq }) => seq);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** Recalls and keeps until it is kept, as a turn does; where the server did not answer, again, as Teams does. How often it was overtaken. */
async function insist(sessions: Sessions, first: Entry): Promise<number> {
  const entry = aTurnAfter(first, 0);
  for (let overtaken = 0; ; overtaken++) {
    try {
      const { seq } = await sessions.recall(first.conversation);
      const { kind } = await sessions.keep({ ...entry, after: seq });
      if (kind !== 'overtaken') return overtaken;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }
}

describe('two processes in one session', () => {
  it('lose nothing and double nothing, however often they overtake each other', async () => {
    const [here, there] = both;
    const first = aStart(aConversation());
    await here.keep(first);
    const writers = [here, there, here, there].map(async (sessions) => {
      let overtaken = 0;
      for (let count = 0; count < 25; count++) overtaken += await insist(sessions, first);
      return overtaken;
    });
    const overtaken = (await Promise.all(writers)).reduce((sum, one) => sum + one);
    expect(await stored(first)).toEqual(upTo(102));
    expect(
      await query(`select count(*)::int as count from applied_activity where session_id = '${first.session}'`),
    ).toEqual([{ count: 101 }]);
    // Had nobody been overtaken, this would have shown nothing.
    expect(overtaken).toBeGreaterThan(0);
  });

  it('apply an activity once that comes to both at the same moment', async () => {
    for (let round = 0; round < 20; round++) {
      const first = aStart(aConversation());
      await both[0].keep(first);
      const entry = aTurnAfter(first, 2);
      const kinds = (await Promise.all(both.map((sessions) => sessions.keep(entry)))).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['already', 'kept']);
      expect(await stored(first)).toEqual(upTo(3));
    }
  });

  it('apply a first activity once that comes to both at the same moment, though each would begin a session', async () => {
    for (let round = 0; round < 20; round++) {
      const first = aStart(aConversation());
      const twin = { ...aStart(first.conversation), activity: first.activity };
      const kinds = await Promise.all([both[0].keep(first), both[1].keep(twin)]);
      expect(kinds.map(({ kind }) => kind).sort()).toEqual(['already', 'kept']);
      expect(await openIn(first.conversation)).toBe(1);
    }
  });

  it('begin one session where both would', async () => {
    for (let round = 0; round < 20; round++) {
      const conversation = aConversation();
      const kinds = await Promise.all(both.map((sessions) => sessions.keep(aStart(conversation))));
      expect(kinds.map(({ kind }) => kind).sort()).toEqual(['kept', 'overtaken']);
      expect(await openIn(conversation)).toBe(1);
    }
  });

  it('each see at once what the other kept, also after either remembered an earlier state', async () => {
    const [here, there] = both;
    const first = aStart(aConversation(), 'The first case.');
    await here.keep(first);
    expect((await there.recall(first.conversation)).seq).toBe(2);
    await there.keep(aTurnAfter(first, 2, { kind: 'finished', by: 'word', at }));
    expect(await here.recall(first.conversation)).toMatchObject({ seq: 3, session: { phase: 'finished' } });
    await here.keep(aStart(first.conversation, 'The second case.'));
    expect(await there.recall(first.conversation)).toMatchObject({
      seq: 2,
      session: { said: [{ text: 'The second case.' }] },
    });
  });

  it('do not take one session for another of the same length', async () => {
    const [here, there] = both;
    const first = aStart(aConversation(), 'The first case.');
    await here.keep(first);
    await here.keep(aTurnAfter(first, 2, { kind: 'finished', by: 'word', at }));
    const second = aStart(first.conversation, 'The second case.');
    await there.keep(second);
    await there.keep(aTurnAfter(second, 2));
    expect(await here.recall(first.conversation)).toMatchObject({
      seq: 3,
      session: { said: [{ text: 'The second case.' }] },
    });
  });

  it('leave nothing of a session that one destroys while the other writes to it', async () => {
    const [here, there] = both;
    let met = 0;
    for (let round = 0; round < 15; round++) {
      const first = aStart(aConversation());
      await here.keep(first);
      let seq = 2;
      const writing = (async () => {
        // Nobody writes without a pause for seconds, by which whoever waits for the key would be kept waiting too long.
        while (seq < 40 && (await there.keep(aTurnAfter(first, seq))).kind === 'kept') seq += 1;
        if (seq < 40) met += 1;
      })();
      while (seq === 2) await new Promise((resolve) => setImmediate(resolve));
      await here.destroy(first.session);
      await writing;
      expect(await stored(first)).toEqual([]);
      for (const table of ['session', 'session_person', 'applied_activity', 'content_key'])
        expect(
          await query(`select 1 from ${table} as one where to_jsonb(one)::text like '%"${first.session}"%'`),
        ).toEqual([]);
      expect(await there.recall(first.conversation)).toEqual({ session: { phase: 'listening' }, seq: 0 });
    }
    // Had they never met, this would have shown nothing.
    expect(met).toBeGreaterThan(0);
  });

  it('welcome a person once between them', async () => {
    const conversation = aConversation();
    const welcomes = pools.map(({ database }) => createWelcomes(database));
    const first = await Promise.all([...welcomes, ...welcomes].map((one) => one.first(conversation, at)));
    expect(first.filter(Boolean)).toHaveLength(1);
  });
});

const openIn = async (conversation: ConversationId) =>
  (
    await query(
      `select count(*)::int as count from session where conversation_id = '${conversation}' and ended_at is null`,
    )
  )[0]?.['count'];

describe('a connection that breaks', () => {
  /** Ends every connection but the one that asks. */
  const breakAll = () =>
    query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );

  it('while nobody uses it is replaced, and the process goes on', async () => {
    const first = aStart(aConversation());
    await both[0].keep(first);
    await breakAll();
    expect(await both[0].keep(aTurnAfter(first, 2))).toEqual({ kind: 'kept' });
    await breakAll();
    expect((await both[1].recall(first.conversation)).seq).toBe(3);
  });

  it('in the middle of keeping is no matter: it is kept on another', async () => {
    const first = aStart(aConversation());
    await both[0].keep(first);
    // Whoever keeps waits for this row, so that there is a middle.
    const inTheWay = new Client({ connectionString: url });
    await inTheWay.connect();
    await inTheWay.query('begin');
    await inTheWay.query(
      `insert into session_event (session_id, seq, key_id, sealed, at)
       select session_id, 3, key_id, sealed, now() from session_event where session_id = '${first.session}' and seq = 2`,
    );
    const keeping = both[0].keep(aTurnAfter(first, 2));
    const waiting = async (other?: unknown): Promise<unknown> => {
      for (let look = 0; look < 1_000; look++) {
        const rows = await query(
          "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        const one = rows.find(({ pid }) => pid !== other);
        if (one) return one['pid'];
      }
      throw new Error('Nobody waits.');
    };
    const broken = await waiting();
    await query(`select pg_terminate_backend(${broken})`);
    await waiting(broken);
    await inTheWay.query('rollback');
    await inTheWay.end();
    expect(await keeping).toEqual({ kind: 'kept' });
    expect(await stored(first)).toEqual(upTo(3));
  });

  it('again and again loses nothing and doubles nothing', async () => {
    const first = aStart(aConversation());
    await both[0].keep(first);
    let kept = 0;
    const writing = (async () => {
      for (; kept < 60; kept++) await insist(both[0], first);
    })();
    while (kept < 60) {
      await breakAll();
      await Promise.race([writing, new Promise((resolve) => setImmediate(resolve))]);
    }
    await writing;
    expect(await stored(first)).toEqual(upTo(62));
  });
});

it('what a server refuses to store is told without the words', async () => {
  const first = aStart(aConversation(), 'Zebedee');
  // No such id comes through the edge.
  const refused = both[0].keep({ ...first, activity: 'Quillfeather \u0000' as ActivityId });
  await expect(refused).rejects.toThrow(/cannot reach the place where sessions are kept/);
  const error = await refused.catch((error: unknown) => error);
  expect(error instanceof Error && error.stack).not.toMatch(/Zebedee|Quillfeather/);
});
