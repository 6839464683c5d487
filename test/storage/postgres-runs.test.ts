import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/storage/database.ts';
import { createRuns } from '../../src/storage/runs.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import type { Run, Runs } from '../../src/training/run.ts';
import { thePostgres } from './postgres.ts';
import { aCommitment, aRun, followedBy, people, runsContract } from './runs.contract.ts';

const postgres = thePostgres();
let url: string;
/** Two pools on one database, as two processes have. */
let pools: readonly [OpenDatabase, OpenDatabase];
let both: readonly [Runs, Runs];

beforeAll(async () => {
  url = await postgres().fresh();
  // Not the zone that times are told in.
  await postgres().run(`alter database ${new URL(url).pathname.slice(1)} set timezone to 'Asia/Kolkata'`);
  pools = await Promise.all([openServerDatabase(url), openServerDatabase(url)]);
  both = [createRuns(pools[0].database), createRuns(pools[1].database)];
});
afterAll(() => Promise.all(pools.map(({ close }) => close())));

let turn = 0;
runsContract('a PostgreSQL server, by two processes in turn', () => both[turn++ % 2] ?? both[0]);

const query = (statement: string) => postgres().run(statement, new URL(url).pathname.slice(1));

/** Whoever waits for a lock but `other`. */
async function waiting(other?: unknown): Promise<unknown> {
  for (let look = 0; look < 1_000; look++) {
    const rows = await query(
      "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    const one = rows.find(({ pid }) => pid !== other);
    if (one) return one['pid'];
  }
  throw new Error('Nobody waits.');
}

/** Another's connection, in the middle of something. */
async function inTheMiddle(
  statement: string,
): Promise<{ readonly end: (how: 'commit' | 'rollback') => Promise<void> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(statement);
  return {
    end: async (how) => {
      await client.query(how);
      await client.end();
    },
  };
}

async function begun(): Promise<Run> {
  const run = aRun();
  await both[0].begin(run);
  return run;
}

describe('a close and a commitment that meet', () => {
  it('shut the commitment out where the close was first and was not done yet', async () => {
    const run = await begun();
    const closing = await inTheMiddle(`update training_run set phase = 'closed', seq = 2 where id = '${run.id}'`);
    const committing = both[1].commit(run.id, aCommitment('mine'), run.at);
    await waiting();
    await closing.end('commit');
    expect(await committing).toBe('shut');
    expect(await both[0].commitments(run.id)).toEqual([]);
  });

  it('keep the commitment where the close came to nothing', async () => {
    const run = await begun();
    const closing = await inTheMiddle(`update training_run set phase = 'closed', seq = 2 where id = '${run.id}'`);
    const committing = both[1].commit(run.id, aCommitment('mine'), run.at);
    await waiting();
    await closing.end('rollback');
    expect(await committing).toBe('kept');
  });

  it('let the close wait for a commitment that was first, so that whoever reveals sees it', async () => {
    const run = await begun();
    // A key that another is about to take: the commitment waits there, and holds the run meanwhile.
    const other = await inTheMiddle(
      `insert into training_commitment values ('${run.id}', 'first', 1, 'mine', '[]', 1, now())`,
    );
    const committing = both[0].commit(run.id, aCommitment('mine'), run.at);
    const first = await waiting();
    const closing = both[1].move(followedBy(run, { phase: 'closed' }));
    await waiting(first);
    await other.end('rollback');
    expect(await committing).toBe('kept');
    expect(await closing).toBe(true);
    expect(await both[1].commitments(run.id)).toEqual([aCommitment('mine')]);
  });

  it('never disagree, whenever in two hundred commitments by two processes the close comes', async () => {
    const seen = new Set<string>();
    for (const place of [1, 40, 100, 160, 199]) {
      const run = await begun();
      let through = 0;
      let close: () => void = () => undefined;
      const time = new Promise<void>((resolve) => {
        close = resolve;
      });
      const answers = people(200).map(async (one, index) => {
        const told = await both[index % 2 === 0 ? 0 : 1].commit(run.id, aCommitment(one), run.at);
        through += 1;
        if (through === place) close();
        return { one, told };
      });
      await time;
      expect(await both[1].move(followedBy(run, { phase: 'closed' }))).toBe(true);
      const told = await Promise.all(answers);
      const kept = told.filter((one) => one.told === 'kept').map(({ one }) => one);
      expect((await both[0].commitments(run.id)).map(({ person }) => person).toSorted()).toEqual(kept.toSorted());
      for (const one of told) seen.add(one.told);
    }
    // Had the close always come last, this would have shown nothing.
    expect(seen).toEqual(new Set(['kept', 'shut']));
  });
});

describe('a connection that breaks', () => {
  /** What waits for `gate` loses its connection, and then finds the gate open on another. */
  const breakOnce = async <T>(doing: Promise<T>, gate: Awaited<ReturnType<typeof inTheMiddle>>): Promise<T> => {
    const broken = await waiting();
    await query(`select pg_terminate_backend(${broken})`);
    await waiting(broken);
    await gate.end('rollback');
    return doing;
  };

  it('in the middle of a commitment is no matter: it is kept on another', async () => {
    const run = await begun();
    const gate = await inTheMiddle(
      `insert into training_commitment values ('${run.id}', 'first', 1, 'mine', '[]', 1, now())`,
    );
    expect(await breakOnce(both[0].commit(run.id, aCommitment('mine'), run.at), gate)).toBe('kept');
    expect(await both[1].counted(run)).toEqual({ here: 1, people: 1 });
  });

  it('in the middle of a move is no matter: it is done on another', async () => {
    const run = await begun();
    const gate = await inTheMiddle(`select from training_run where id = '${run.id}' for share`);
    const closed = followedBy(run, { phase: 'closed' });
    expect(await breakOnce(both[0].move(closed), gate)).toBe(true);
    expect(await both[1].one(run.id)).toEqual(closed);
  });
});
