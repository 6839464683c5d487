import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/storage/database.ts';
import { createRuns } from '../../src/storage/runs.ts';
import * as schema from '../../src/storage/schema.ts';
import { aCommitment, aRun, followedBy, runsContract } from './runs.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'runs-'));
let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase(folder);
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

runsContract('the embedded database', () => createRuns(open.database));

describe('runs in the database', () => {
  it('are there, with what was committed to, after it was closed and opened', async () => {
    const run = aRun();
    await createRuns(open.database).begin(run);
    await createRuns(open.database).commit(run.id, aCommitment('mine'), run.at);
    await open.close();
    open = await openDatabase(folder);
    const runs = createRuns(open.database);
    expect(await runs.current(run.conversation)).toEqual(run);
    expect(await runs.mine(run.id, 'mine')).toEqual([aCommitment('mine')]);
    expect(await runs.commit(run.id, aCommitment('mine', { concern: 41 }), run.at)).toBe('changed');
  });

  it('that cannot be read say which run and field, and never what it holds', async () => {
    const run = aRun();
    const runs = createRuns(open.database);
    await runs.begin(run);
    await runs.commit(run.id, aCommitment('Zebedee'), run.at);
    await open.database.execute(sql`update training_commitment set choice = '"Quillfeather"' where run_id = ${run.id}`);
    const mine = runs.mine(run.id, 'Zebedee');
    await expect(mine).rejects.toThrow(
      `A commitment of run ${run.id} cannot be read ('choice' is not as it should be)`,
    );
    await expect(mine).rejects.not.toThrow(/Zebedee|Quillfeather/);
    await open.database.execute(sql`update training_run set phase = 'Quillfeather' where id = ${run.id}`);
    const one = runs.one(run.id);
    await expect(one).rejects.toThrow(`Run ${run.id} cannot be read ('phase' is not as it should be)`);
    await expect(one).rejects.not.toThrow(/Quillfeather/);
  });
});

describe('a connection that breaks when the database has done it, and before it says so,', () => {
  /** Runs whose first answer does not come; `meanwhile`: what others do before it is asked again. */
  function deafOnce(meanwhile: () => Promise<unknown> = async () => undefined) {
    const client = (open.database as unknown as { $client: PGlite }).$client;
    let heard = false;
    const query = async (...given: Parameters<PGlite['query']>) => {
      const answer = await client.query(...given);
      if (heard) return answer;
      heard = true;
      await meanwhile();
      throw Object.assign(new Error('The connection broke.'), { code: 'ECONNRESET' });
    };
    const deaf = new Proxy(client, { get: (of, key) => (key === 'query' ? query : Reflect.get(of, key, of)) });
    return createRuns(drizzle({ client: deaf, schema }));
  }

  it('does not make a run that was begun, or moved, one that was not', async () => {
    const run = aRun();
    expect(await deafOnce().begin(run)).toBe(true);
    const closed = followedBy(run, { phase: 'closed' });
    expect(await deafOnce().move(closed)).toBe(true);
    expect(await createRuns(open.database).one(run.id)).toEqual(closed);
  });

  it('does not make one trainer’s move another’s', async () => {
    const runs = createRuns(open.database);
    const run = aRun();
    await runs.begin(run);
    await runs.move(followedBy(run, { phase: 'closed' }));
    expect(await deafOnce().move(followedBy(run, { phase: 'ended' }))).toBe(false);
    expect(await deafOnce().begin(aRun({ conversation: run.conversation }))).toBe(false);
  });

  it('does not shut out a commitment that was stored before a close', async () => {
    const runs = createRuns(open.database);
    const run = aRun();
    await runs.begin(run);
    const close = () => runs.move(followedBy(run, { phase: 'closed' }));
    expect(await deafOnce(close).commit(run.id, aCommitment('mine'), run.at)).toBe('kept');
    expect(await deafOnce().commit(run.id, aCommitment('late'), run.at)).toBe('shut');
    expect(await runs.commitments(run.id)).toEqual([aCommitment('mine')]);
  });
});
