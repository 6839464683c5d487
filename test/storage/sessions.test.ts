import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonId } from '../../src/session/ids.ts';
import { type OpenDatabase, openDatabase } from '../../src/storage/database.ts';
import { createMemorySessions } from '../../src/storage/memory-sessions.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { createWelcomes } from '../../src/storage/welcomes.ts';
import { aFinding, aLens } from '../builders.ts';
import { aChallenge } from '../channel/replies.ts';
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
sessionsContract('the embedded database', () => createSessions(open.database));

describe('sessions in the database', () => {
  it('are there after the database was closed and opened', async () => {
    const first = aStart(aConversation(), 'Kept overnight.');
    await createSessions(open.database).keep(first);
    await open.close();
    open = await openDatabase(folder);
    expect(await createSessions(open.database).recall(first.conversation)).toMatchObject({
      seq: 2,
      session: { said: [{ text: 'Kept overnight.' }] },
    });
  });

  it('that cannot be read say which event and field, and never what it holds', async () => {
    const first = aStart(aConversation(), 'A secret about Zebedee.');
    await createSessions(open.database).keep(first);
    await open.database.execute(
      sql`update session_event set event = jsonb_set(event, '{noticed}', '"Zebedee"') where session_id = ${first.session} and seq = 2`,
    );
    const recall = createSessions(open.database).recall(first.conversation);
    await expect(recall).rejects.toThrow(`Event 2 of session ${first.session} cannot be read ('noticed'`);
    await expect(recall).rejects.not.toThrow('Zebedee');
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
    const sessions = createSessions(open.database);
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
    const { rows } = (await open.database.execute(
      sql`select event::text as event from session_event where session_id = ${first.session} order by seq`,
    )) as { rows: { event: string }[] };
    expect(rows.map(({ event }) => event).join('\n')).not.toContain('Zebedee');
    expect(await createSessions(open.database).recall(first.conversation)).toMatchObject({
      seq: 5,
      session: { said: [{ text: 'Nursery rang.' }], asked: [{ challenge: { text: 'You said “…”. Who saw?' } }] },
    });
  });

  it('remember their last state without asking the database, and forget it when another process was faster', async () => {
    const here = createSessions(open.database);
    const there = createSessions(open.database);
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
