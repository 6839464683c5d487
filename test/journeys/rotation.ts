import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { SessionEvent } from '../../src/session/events.ts';
import type { Entry, Sessions } from '../../src/session/sessions.ts';
import { type OpenSealed, openSealed } from '../../src/storage/open-sealed.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { aMasterKey } from '../storage/sealing.ts';
import { aConversation, aStart, aTurnAfter } from '../storage/sessions.contract.ts';

const at = '2026-11-26T09:00:00.000Z';
const rounds = 5;
const count = 60;

type Settings = Record<string, string>;
/** Sessions as the test knows them: by their first turn, with how many events were acknowledged, and what was said at first, as it reads now. */
type Known = Map<Entry, { readonly length: number; readonly text: string }>;
type Kept = OpenSealed & { readonly sessions: Sessions };

/**
 * Rotates again and again, each time to another master key, and kills the process in the middle. `meanwhile` goes on with sessions of the
 * same database until it is told to stop, where that can be.
 */
export function rotationJourneys(
  name: string,
  where: () => Promise<Settings>,
  meanwhile: (open: () => Promise<Kept>, known: Known, stopped: () => boolean) => Promise<void>,
): void {
  it(`a rotation that is killed at any moment leaves every session readable, on ${name}; the next finishes it`, {
    timeout: 240_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rotation-'));
    const keys = Array.from({ length: rounds + 2 }, (_, round) => {
      const { id, key } = aMasterKey(`key-${round}`);
      return `${id}:${key.toString('base64')}`;
    });
    const place = { DATA_DIR: folder, ...(await where()) };
    /** With one master key, and as many before it. */
    const settingsOf = (round: number, before = keys.slice(0, round)): Settings => ({
      ...place,
      CONTENT_KEY: keys[round] ?? '',
      CONTENT_KEYS_BEFORE: before.join(','),
      LOG_LEVEL: 'silent',
    });
    const known: Known = new Map();
    await withOpen(settingsOf(0), async ({ sessions }) => {
      for (let number = 0; number < count; number++) {
        const text = `Case ${number}.`;
        const first = aStart(aConversation(), text);
        await sessions.keep(first);
        known.set(first, { length: 2, text });
      }
    });

    let halfWay = 0;
    for (let round = 1; round <= rounds; round++) {
      const settings = settingsOf(round);
      let stop = false;
      const going = meanwhile(
        () => opened(settings),
        known,
        () => stop,
      );
      // The moments are spread over its work, the very beginning and nearly the end among them.
      await rotating(settings, 1 + Math.floor(((round - 1) * 20) / rounds));
      stop = true;
      await going;
      await withOpen(settings, async (kept) => {
        await expectAll(kept.sessions, known);
        if ((await mastersIn(kept)) > 1) halfWay += 1;
      });
    }
    // Had it never been half way, this would have shown nothing.
    expect(halfWay).toBeGreaterThan(0);

    const last = rounds + 1;
    expect(await rotating(settingsOf(last))).toMatchObject({ sessions: count, left: 0 });
    expect(await rotating(settingsOf(last))).toEqual({ sessions: 0, rewrapped: 0, left: 0 });
    await withOpen(settingsOf(last, []), async (kept) => {
      await expectAll(kept.sessions, known);
      expect(await mastersIn(kept)).toBe(1);
    });
    rmSync(folder, { recursive: true });
  });
}

/**
 * The command's work in a process of its own: what it says it did, or undefined where it was killed before. It is killed a moment after it said for the
 * `until`th time how far it is, if that is given.
 */
function rotating(settings: Settings, until = Number.POSITIVE_INFINITY): Promise<unknown> {
  const child = fork('test/journeys/rotating.ts', [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...settings },
  });
  let said = 0;
  let rotated: unknown;
  child.on('message', (message) => {
    if (typeof message !== 'string') rotated = message;
    else if (++said === until) setTimeout(() => child.kill('SIGKILL'), (until * 7) % 10);
  });
  return new Promise((resolve) => child.once('exit', () => resolve(rotated)));
}

async function opened(settings: Settings): Promise<Kept> {
  const store = await openSealed(readConfig(settings), { at, say: () => undefined });
  return { ...store, sessions: createSessions(store.database, store.sealing, { shared: store.shared }) };
}

async function withOpen(settings: Settings, work: (kept: Kept) => Promise<void>): Promise<void> {
  const kept = await opened(settings);
  try {
    await work(kept);
  } finally {
    await kept.close();
  }
}

async function expectAll(sessions: Sessions, known: Known): Promise<void> {
  for (const [first, { length, text }] of known) {
    const events = await sessions.events(first.session);
    expect(events).toHaveLength(length);
    expect(events?.slice(0, 2)).toEqual(retold(first.events, text));
  }
}

const retold = (events: readonly SessionEvent[], text: string): SessionEvent[] =>
  events.map((event) => (event.kind === 'account-given' ? { ...event, text } : event));

const mastersIn = async ({ database }: Kept): Promise<number> =>
  (
    (await database.execute(sql`select distinct master_id from content_key where purpose = 'session'`)) as unknown as {
      rows: unknown[];
    }
  ).rows.length;

/** Goes on with every session in turn, as turns do: recalled, and kept, until it is kept. Every other turn rewrites what was said before. */
export async function goingOn(open: () => Promise<Kept>, known: Known, stopped: () => boolean): Promise<void> {
  const { sessions, close } = await open();
  const all = [...known.keys()];
  for (let turn = 0; !stopped(); turn++) {
    const first = all[turn % all.length];
    if (!first) throw new Error('There is no session.');
    const before = known.get(first);
    if (!before) throw new Error('It is not known.');
    const text = turn % 2 === 0 ? before.text : `Case as it was put in turn ${turn}.`;
    const plain = aTurnAfter(first, 0);
    const entry =
      turn % 2 === 0 ? plain : { ...plain, rewrite: (events: readonly SessionEvent[]) => retold(events, text) };
    for (let kind = 'overtaken'; kind === 'overtaken'; ) {
      const { seq } = await sessions.recall(first.conversation);
      kind = (await sessions.keep({ ...entry, after: seq })).kind;
    }
    known.set(first, { length: before.length + 1, text });
  }
  await close();
}
