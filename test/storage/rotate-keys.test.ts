import { expect, it } from 'vitest';
import { type Rotated, rotateKeys } from '../../src/storage/rotate-keys.ts';
import { createSealing } from '../../src/storage/sealing.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { aMasterKey, mastersOf } from './sealing.ts';
import { aConversation, aStart, aTurnAfter } from './sessions.contract.ts';
import { theEmbedded } from './the-embedded.ts';

const at = '2026-11-26T09:00:00.000Z';
const embedded = theEmbedded();

const [first, second, third] = [aMasterKey('1'), aMasterKey('2'), aMasterKey('3')];
/** A process with these master keys; nothing is remembered but what is in the database. */
function aProcess(...keys: Parameters<typeof mastersOf>) {
  const masters = mastersOf(...keys);
  const database = embedded();
  const sealing = createSealing(database, masters);
  const told: string[] = [];
  const rotate = (): Promise<Rotated> =>
    rotateKeys({ database, sealing, masters }, { at, progress: (done, of) => told.push(`${done}/${of}`) });
  return { sealing, sessions: createSessions(database, sealing), rotate, told };
}

it('seals every session anew with another key, once; afterwards the older master key is needed no more', async () => {
  const before = aProcess(first);
  const all = [1, 2, 3].map((number) => aStart(aConversation(), `Case ${number}.`));
  for (const one of all) await before.sessions.keep(one);
  const audit = await before.sealing.auditKey(at);
  const keys = await Promise.all(all.map(({ session }) => before.sealing.ofSession(session)));

  const rotating = aProcess(second, first);
  expect(await rotating.rotate()).toEqual({ sessions: 3, rewrapped: 1, left: 0 });
  expect(rotating.told).toEqual(['0/3', '1/3', '2/3', '3/3']);
  expect(await aProcess(second, first).rotate()).toEqual({ sessions: 0, rewrapped: 0, left: 0 });

  const after = aProcess(second);
  for (const [index, one] of all.entries()) {
    expect(await after.sessions.events(one.session)).toEqual(one.events);
    const key = await after.sealing.ofSession(one.session);
    expect(key?.id).not.toBe(keys[index]?.id);
    expect(key?.key).not.toEqual(keys[index]?.key);
  }
  expect(await after.sealing.auditKey(at)).toEqual(audit);
  await expect(aProcess(first).sessions.events(all[0]?.session ?? aStart(aConversation()).session)).rejects.toThrow(
    /was sealed with the master key '2', which is not here/,
  );
});

it('tells a writer, who remembers the older key, that it was overtaken, and lets it write when it asks again', async () => {
  const bot = aProcess(second);
  const start = aStart(aConversation(), 'Zebedee fell.');
  await bot.sessions.keep(start);
  // The bot knows the new master key before anybody seals with it.
  const knowing = aProcess(second, third);
  expect((await knowing.sessions.recall(start.conversation)).seq).toBe(2);
  await knowing.sealing.ofSession(start.session);
  expect(await aProcess(third, second).rotate()).toMatchObject({ left: 0 });
  const turn = aTurnAfter(start, 2);
  expect(await knowing.sessions.keep(turn)).toEqual({ kind: 'overtaken' });
  expect((await knowing.sessions.recall(start.conversation)).seq).toBe(2);
  expect(await knowing.sessions.keep(turn)).toEqual({ kind: 'kept' });
  expect(await aProcess(third).sessions.events(start.session)).toHaveLength(3);
});

it('says how many keys are left where a bot begins a session with the older one meanwhile, and then finishes', async () => {
  const bot = aProcess(third);
  await bot.sessions.keep(aStart(aConversation()));
  const fourth = aMasterKey('4');
  const masters = mastersOf(fourth, third, second);
  const { sealing, rotate } = aProcess(fourth, third, second);
  const late = aStart(aConversation());
  let keeping: Promise<unknown> = Promise.resolve();
  const progress = (done: number, of: number) => {
    if (done === of && of > 0) keeping = bot.sessions.keep(late);
  };
  const { left } = await rotateKeys({ database: embedded(), sealing, masters }, { at, progress });
  await keeping;
  expect(left).toBe(1);
  expect(await rotate()).toEqual({ sessions: 1, rewrapped: 0, left: 0 });
  expect(await aProcess(fourth).sessions.events(late.session)).toEqual(late.events);
});
