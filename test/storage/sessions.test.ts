import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonId } from '../../src/session/ids.ts';
import type { Entry } from '../../src/session/sessions.ts';
import { type OpenDatabase, openDatabase } from '../../src/storage/database.ts';
import { createMemorySessions } from '../../src/storage/memory-sessions.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { resealing } from '../../src/storage/stored-events.ts';
import { createWelcomes } from '../../src/storage/welcomes.ts';
import { aFinding, aLens } from '../builders.ts';
import { aChallenge } from '../channel/replies.ts';
import { aSealing } from './sealing.ts';
import { aConversation, aStart, aTurnAfter, sessionsContract } from './sessions.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'sessions-'));
let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase(folder);
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

const memory = createMemorySessions();
sessionsContract('memory', () => memory);

/** A new repository each time: nothing is remembered but what is in the database. */
sessionsContract('the embedded database', () => createSessions(open.database, aSealing(open.database)));

/** Puts something else in the place of an event, sealed as it should be. */
async function sealAs({ session }: Entry, seq: number, event: unknown): Promise<void> {
  const key = await aSealing(open.database).ofSession(session);
  if (!key) throw new Error('There is no such session.');
  await open.database.execute(resealing(key, session, [{ seq, event }]));
}

describe('sessions in the database', () => {
  it('are there after the database was closed and opened', async () => {
    const first = aStart(aConversation(), 'Kept overnight.');
    await createSessions(open.database, aSealing(open.database)).keep(first);
    await open.close();
    open = await openDatabase(folder);
    expect(await createSessions(open.database, aSealing(open.database)).recall(first.conversation)).toMatchObject({
      seq: 2,
      session: { said: [{ text: 'Kept overnight.' }] },
    });
  });

  it('that cannot be read say which event and field, and never what it holds', async () => {
    const first = aStart(aConversation(), 'A secret about Zebedee.');
    await createSessions(open.database, aSealing(open.database)).keep(first);
    await sealAs(first, 2, { ...first.events[1], noticed: 'Zebedee' });
    const recall = createSessions(open.database, aSealing(open.database)).recall(first.conversation);
    await expect(recall).rejects.toThrow(`Event 2 of session ${first.session} cannot be read ('noticed'`);
    await expect(recall).rejects.not.toThrow('Zebedee');
  });

  it.each([
    ['a byte of it was changed', sql`set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)`],
    [
      'it was exchanged with another event of the session',
      sql`set sealed = (select sealed from session_event as one where one.session_id = session_event.session_id and one.seq = 1)`,
    ],
    [
      'its key is said to be that of another session',
      sql`set key_id = (select id from content_key where session_id is distinct from session_event.session_id limit 1)`,
    ],
  ])('are not read where %s, and say which event it is and nothing that it held', async (_, change) => {
    const first = aStart(aConversation(), 'A secret about Zebedee.');
    await createSessions(open.database, aSealing(open.database)).keep(first);
    await open.database.execute(sql`update session_event ${change} where session_id = ${first.session} and seq = 2`);
    const recall = createSessions(open.database, aSealing(open.database)).recall(first.conversation);
    await expect(recall).rejects.toThrow(
      `Event 2 of session ${first.session} cannot be opened: it, or its key, is not as it was when it was sealed. Nothing was changed;`,
    );
    await expect(recall).rejects.not.toThrow('Zebedee');
  });

  it('are not read where the key of a session was changed, and say which session it is', async () => {
    const first = aStart(aConversation());
    await createSessions(open.database, aSealing(open.database)).keep(first);
    await open.database.execute(
      sql`update content_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1) where session_id = ${first.session}`,
    );
    const recall = createSessions(open.database, aSealing(open.database)).recall(first.conversation);
    await expect(recall).rejects.toThrow(`Session ${first.session} cannot be opened: the master key 'test'`);
  });

  it('have a key each, which is gone with them', async () => {
    const both = [aStart(aConversation()), aStart(aConversation())];
    const sessions = createSessions(open.database, aSealing(open.database));
    for (const one of both) await sessions.keep(one);
    const keysOf = async ({ session }: Entry) =>
      (await aSealing(open.database).ofSession(session))?.key.toString('hex');
    const [here, there] = await Promise.all(both.map(keysOf));
    expect(here).toBeDefined();
    expect(here).not.toBe(there);
    const [first, second] = both as [Entry, Entry];
    await sessions.destroy(first.session);
    expect(await keysOf(first)).toBeUndefined();
    expect(await keysOf(second)).toBe(there);
    for (const table of ['session', 'session_event', 'session_person', 'applied_activity', 'reminder', 'content_key']) {
      const { rows } = (await open.database.execute(
        sql`select 1 from ${sql.identifier(table)} as one where to_jsonb(one)::text like ${`%"${first.session}"%`}`,
      )) as unknown as { rows: unknown[] };
      expect(rows).toEqual([]);
    }
  });

  it('that are held by an order stay as they are stored, whatever is taken back from what is shown', async () => {
    const first = aStart(aConversation());
    const { activity } = first;
    const sessions = createSessions(open.database, aSealing(open.database), { isHeld: async () => true });
    const [begun] = first.events;
    const told = { by: PersonId.parse('person'), at: '2026-11-23T09:00:00.000Z' };
    const said = {
      kind: 'account-given',
      text: 'The lavender was trodden down.',
      noticed: { findings: [], covered: [] },
    };
    await sessions.keep({ ...first, events: [begun, { ...told, ...said, kind: 'account-given', activity }] });
    await sessions.keep(aTurnAfter(first, 2, { kind: 'withdrawn', activity, at: told.at }));
    expect(JSON.stringify(await sessions.events(first.session))).toContain('lavender');
    expect(await sessions.recall(first.conversation)).toMatchObject({ session: { said: [] } });
  });

  it('hold nothing more of a message that was taken back, nor what quoted it', async () => {
    const first = aStart(aConversation());
    const activity = first.activity;
    const lens = aLens('recording');
    const finding = aFinding(lens, { kind: 'words', quote: 'Zebedee fell' });
    const noticed = { findings: [finding], covered: [] };
    const [begun] = first.events;
    const told = { by: PersonId.parse('person'), at: '2026-11-23T09:00:00.000Z' };
    const challenge = { ...aChallenge(), text: 'You said “Zebedee fell”. Who saw?', because: finding.because };
    const sessions = createSessions(open.database, aSealing(open.database));
    await sessions.keep({
      ...first,
      events: [
        begun,
        { ...told, kind: 'account-given', text: 'Zebedee fell off the sofa.', noticed, activity },
        { ...told, kind: 'account-given', text: 'Nursery rang.', noticed },
        { kind: 'challenged', challenge, at: told.at },
      ],
    });
    await sessions.keep(aTurnAfter(first, 4, { kind: 'withdrawn', activity, at: told.at }));
    const kept = await createSessions(open.database, aSealing(open.database)).events(first.session);
    expect(JSON.stringify(kept)).toContain('Nursery rang.');
    expect(JSON.stringify(kept)).not.toContain('Zebedee');
    expect(await createSessions(open.database, aSealing(open.database)).recall(first.conversation)).toMatchObject({
      seq: 5,
      session: { said: [{ text: 'Nursery rang.' }], asked: [{ challenge: { text: 'You said “…”. Who saw?' } }] },
    });
  });

  it('remember their last state without asking the database, and forget it when another process was faster', async () => {
    const here = createSessions(open.database, aSealing(open.database));
    const there = createSessions(open.database, aSealing(open.database));
    const first = aStart(aConversation());
    await here.keep(first);
    await there.keep(aTurnAfter(first, 2));
    expect((await here.recall(first.conversation)).seq).toBe(2);
    expect(await here.keep(aTurnAfter(first, 2))).toEqual({ kind: 'overtaken' });
    expect((await here.recall(first.conversation)).seq).toBe(3);
  });
});

describe('welcomes', () => {
  it('are said once, also when two installs come at once, and after a restart', async () => {
    const conversation = aConversation();
    const at = '2026-11-23T09:00:00.000Z';
    const welcomes = createWelcomes(open.database);
    const both = await Promise.all([welcomes.first(conversation, at), welcomes.first(conversation, at)]);
    expect(both.sort()).toEqual([false, true]);
    expect(await createWelcomes(open.database).first(conversation, at)).toBe(false);
  });
});
