import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { openSealed } from '../../src/storage/open-sealed.ts';
import { sealPlain } from '../../src/storage/seal-plain.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { sealAndWipe } from '../../src/storage/wipe-plain.ts';
import { aSealing } from './sealing.ts';
import { aConversation, aStart, aTurnAfter } from './sessions.contract.ts';

const at = '2026-11-26T09:00:00.000Z';

/** An empty database, which takes some seconds to make. */
const empty = mkdtempSync(join(tmpdir(), 'sealed-'));
beforeAll(async () => (await openDatabase(empty)).close());
afterAll(() => rmSync(empty, { recursive: true }));

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(empty, folder, { recursive: true });
  return folder;
}

async function opened(folder: string, settings: Record<string, string> = {}) {
  const told: string[] = [];
  const config = readConfig({ DATA_DIR: folder, ...settings });
  const store = await openSealed(config, { at, say: (sentence) => told.push(sentence) });
  const sessions = createSessions(store.database, store.sealing);
  return { ...store, sessions, told, [Symbol.asyncDispose]: store.close };
}

/** Every file under a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
/** Which files hold some words. */
const holding = (folder: string, words: string): string[] =>
  filesIn(folder).filter((file) => readFileSync(file).includes(words));

const words = 'Zebedee Quillfeather fell off the sofa';

describe('the folder of the database', () => {
  it('holds no word that was typed, while it is open and after', async () => {
    const folder = aFolder();
    {
      await using store = await opened(folder);
      const first = aStart(aConversation(), words);
      await store.sessions.keep(first);
      await store.sessions.keep(aTurnAfter(first, 2, { kind: 'finished', by: 'word', at }));
      await store.database.execute(sql`checkpoint`);
      expect(holding(folder, 'Zebedee')).toEqual([]);
      // What is not sealed is found there, so that this shows something.
      expect(holding(folder, first.conversation)).not.toEqual([]);
    }
    expect(holding(folder, 'Zebedee')).toEqual([]);
  });

  it('of which the key is missing is refused and left as it is, and read again once the key is back', async () => {
    const folder = aFolder();
    const first = aStart(aConversation(), words);
    {
      await using store = await opened(folder);
      await store.sessions.keep(first);
    }
    const key = join(folder, 'content-key');
    renameSync(key, `${key}-elsewhere`);
    await expect(opened(folder)).rejects.toThrow(/content-key is missing\. Nothing was changed: put back your copy/);
    expect(readdirSync(folder)).not.toContain('content-key');
    renameSync(`${key}-elsewhere`, key);
    await using store = await opened(folder);
    expect(store.told).toEqual([]);
    expect(await store.sessions.events(first.session)).toEqual(first.events);
  });

  it('of which the key is another is refused, naming the one that it wants', async () => {
    const folder = aFolder();
    const other = aFolder();
    await (await opened(folder)).close();
    await (await opened(other)).close();
    const key = readFileSync(join(folder, 'content-key'));
    renameSync(join(other, 'content-key'), join(folder, 'content-key'));
    await expect(opened(folder)).rejects.toThrow(
      /^What is kept was sealed with the master key 'local-[0-9a-f]{12}', which is not here\. Nothing was changed/,
    );
    expect(readFileSync(join(folder, 'content-key'))).not.toEqual(key);
  });

  it('of which the key has the right name and is not the right one is refused', async () => {
    const folder = aFolder();
    const named = (letter: string) => ({ CONTENT_KEY: `2026:${letter.repeat(43)}=` });
    await (await opened(folder, named('A'))).close();
    await expect(opened(folder, named('E'))).rejects.toThrow(
      /master key '2026' is not the one that it was sealed with/,
    );
    await (await opened(folder, named('A'))).close();
  });
});

/** Writes a session as versions before sealing did. */
async function keptPlain(folder: string, count: number) {
  const { database, close } = await openDatabase(folder);
  const all = Array.from({ length: count }, () => aStart(aConversation(), words));
  for (const { session, conversation, events } of all) {
    await database.execute(
      sql`insert into session (id, conversation_id, opened_at) values (${session}, ${conversation}, ${at}::timestamptz)`,
    );
    for (const [index, event] of events.entries())
      await database.execute(
        sql`insert into session_event (session_id, seq, event, at) values (${session}, ${index + 1}, ${JSON.stringify(event)}::jsonb, ${event.at}::timestamptz)`,
      );
  }
  await database.execute(sql`checkpoint`);
  await close();
  return all;
}

describe('what a version before sealing wrote', () => {
  it('is sealed at the start, and no word of it is left in the folder', async () => {
    const folder = aFolder();
    const all = await keptPlain(folder, 3);
    expect(holding(folder, 'Zebedee')).not.toEqual([]);
    await using store = await opened(folder);
    expect(store.told.at(-1)).toMatch(/^I sealed 3 sessions that a version before this one had kept unsealed\./);
    expect(readdirSync(folder)).not.toContain('to-be-wiped');
    for (const { session, events } of all) expect(await store.sessions.events(session)).toEqual(events);
    const { rows } = (await store.database.execute(
      sql`select count(*)::int as plain from session_event where event is not null`,
    )) as unknown as { rows: unknown[] };
    expect(rows).toEqual([{ plain: 0 }]);
    expect(holding(folder, 'Zebedee')).toEqual([]);
  });

  it('is sealed and wiped at the next start where the first was stopped half way', async () => {
    const folder = aFolder();
    await keptPlain(folder, 2);
    const { database, close } = await openDatabase(folder);
    const sealing = aSealing(database);
    await expect(
      sealAndWipe(database, folder, async () => {
        await sealPlain(database, sealing, at);
        throw new Error('Stopped.');
      }),
    ).rejects.toThrow('Stopped.');
    expect(holding(folder, 'Zebedee')).not.toEqual([]);
    expect(await sealAndWipe(database, folder, () => sealPlain(database, sealing, at))).toBe(0);
    expect(holding(folder, 'Zebedee')).toEqual([]);
    await close();
  });

  it('goes on from there: what is added is sealed too', async () => {
    const folder = aFolder();
    const [first] = await keptPlain(folder, 1);
    if (!first) throw new Error('One was kept.');
    await (await opened(folder)).close();
    await using store = await opened(folder);
    expect(store.told).toEqual([]);
    expect(await store.sessions.keep(aTurnAfter(first, 2))).toEqual({ kind: 'kept' });
    expect(await store.sessions.events(first.session)).toHaveLength(3);
  });
});
