import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { before, type Retain } from '../../src/retention/duties.ts';
import { createRetention, type RetentionParts, type Told } from '../../src/retention/run.ts';
import type { SessionEvent } from '../../src/session/events.ts';
import { ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';
import { createAudit } from '../../src/storage/audit.ts';
import type { Database } from '../../src/storage/database.ts';
import { createHolds } from '../../src/storage/holds.ts';
import { createReferences } from '../../src/storage/references.ts';
import { createReminding } from '../../src/storage/reminding.ts';
import { createRetentionStore } from '../../src/storage/retention.ts';
import { createTurns } from '../../src/storage/retention-turns.ts';
import { createRuns } from '../../src/storage/runs.ts';
import { contentKey, reminder, reminderPause, sessionEvent, trainingCommitment } from '../../src/storage/schema.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { createWelcomes } from '../../src/storage/welcomes.ts';
import { RunId } from '../../src/training/run.ts';
import { aReminder, chatOf } from '../follow-up/reminders.ts';
import { aCommitment, aRun } from '../storage/runs.contract.ts';
import { aSealing } from '../storage/sealing.ts';
import { anActivity } from '../storage/sessions.contract.ts';

const retain: Retain = { sessions: 365, training: 90, chats: 365, audit: 2_190, notice: 14 };

/** A Thursday, at nine in London. */
const thursday = '2026-11-26T09:00:00.000Z';
const ago = (days: number, from = thursday) => before(from, days);
const [amal, bea] = [PersonId.parse('amal'), PersonId.parse('bea')];

/** A bot with a clock that the test moves. */
export function aBot(database: Database, over: Partial<RetentionParts> = {}) {
  let time = thursday;
  const sealing = aSealing(database);
  const failures: unknown[] = [];
  const audit = createAudit(database, sealing, (error) => failures.push(error));
  const sessions = createSessions(database, sealing, { shared: true });
  const told: [PersonId, number, string][] = [];
  const logged: Record<string, unknown>[] = [];
  const log = (what: string) => (fields: object) => void logged.push({ what, ...fields });
  const retention = createRetention({
    store: createRetentionStore(database),
    turns: createTurns(database),
    audit,
    destroy: (session) => sessions.destroy(session),
    tell: async (person, { sessions, on }): Promise<Told> => {
      told.push([person, sessions, on]);
      return 'told';
    },
    retain,
    now: () => time,
    who: randomUUID(),
    log: {
      deleted: log('deleted'),
      noticed: log('noticed'),
      auditEnds: log('auditEnds'),
      failed: (trace) => void failures.push(trace),
    },
    wait: async () => undefined,
    ...over,
  });
  return {
    retention,
    sessions,
    audit,
    told,
    logged,
    failures,
    at: (moment: string) => {
      time = moment;
    },
    /** Each action of the system and what to, in order. */
    noted: async () => {
      const noted: string[] = [];
      for await (const { action, target } of audit.entries()) noted.push(`${action} ${target}`);
      return noted;
    },
    /** A session that these people last spoke in at a moment. */
    session: (at: string, ...people: PersonId[]) => begun(sessions, at, people),
    speak: (session: SessionId, at: string) => spokenIn(sessions, session, at),
    isThere: async (session: SessionId) => (await sessions.events(session)) !== null,
  };
}

type Sessions = ReturnType<typeof createSessions>;

const said = (by: PersonId, at: string): SessionEvent => ({
  kind: 'account-given',
  by,
  text: 'It is going well.',
  noticed: { findings: [], covered: [] },
  at,
});

async function begun(sessions: Sessions, at: string, people: readonly PersonId[]): Promise<SessionId> {
  const session = SessionId.parse(randomUUID());
  const started: SessionEvent = { kind: 'started', session, mode: 'reflect', path: 'talk', role: 'practitioner', at };
  await sessions.keep({
    conversation: ConversationId.parse(randomUUID()),
    activity: anActivity(),
    session,
    after: 0,
    events: [started, ...people.map((person) => said(person, at))],
    reminders: [],
  });
  return session;
}

async function spokenIn(sessions: Sessions, session: SessionId, at: string): Promise<void> {
  const placed = await sessions.one(session);
  if (!placed) throw new Error('There is no such session.');
  const { conversation, seq } = placed;
  const events = [said(amal, at)] as const;
  const keeping = await sessions.keep({
    conversation,
    activity: anActivity(),
    session,
    after: seq,
    events,
    reminders: [],
  });
  expect(keeping).toEqual({ kind: 'kept' });
}

/** What every place does with what grows old. `fresh` gives it empty. */
export function retentionContract(where: string, fresh: () => Promise<Database>): void {
  describe(`an old session in ${where}`, () => {
    it('is told of, and deleted two weeks later, and all of it is noted', async () => {
      const database = await fresh();
      const bot = aBot(database);
      const old = await bot.session(ago(352), amal);
      const young = await bot.session(ago(300), amal);
      await bot.retention.tick();
      expect(bot.told).toEqual([[amal, 1, '2026-12-10']]);
      bot.at('2026-12-10T08:59:00.000Z');
      await bot.retention.tick();
      expect(await bot.isThere(old)).toBe(true);
      bot.at('2026-12-11T09:00:00.000Z');
      await bot.retention.tick();
      expect(await bot.isThere(old)).toBe(false);
      expect(await bot.isThere(young)).toBe(true);
      expect(bot.told).toHaveLength(1);
      expect(await bot.noted()).toEqual([
        'retention-ran sessions=0;runs=0;chats=0;reminders=0;entries=0',
        `retention-noticed ${old}`,
        'retention-ran sessions=0;runs=0;chats=0;reminders=0;entries=0',
        `session-deleted ${old}`,
        'retention-ran sessions=1;runs=0;chats=0;reminders=0;entries=0',
      ]);
      expect(bot.logged).toContainEqual({ what: 'deleted', sessions: 1, runs: 0, chats: 0, reminders: 0, entries: 0 });
      expect(bot.logged).toContainEqual({ what: 'noticed', people: 1, sessions: 1, unreached: 0, later: 0 });
      const { seq, hash } = await bot.audit.head();
      expect(bot.logged).toContainEqual({ what: 'auditEnds', head: `${seq}:${hash}` });
      expect(bot.failures).toEqual([]);
    });

    it('that is spoken in after that is not deleted, until its people are told again', async () => {
      const bot = aBot(await fresh());
      const old = await bot.session(ago(360), amal);
      await bot.retention.tick();
      await bot.speak(old, '2026-12-01T12:00:00.000Z');
      bot.at('2026-12-28T10:00:00.000Z');
      await bot.retention.clear();
      expect(await bot.isThere(old)).toBe(true);
      bot.at('2027-11-18T10:00:00.000Z');
      await bot.retention.tick();
      expect(bot.told).toEqual([
        [amal, 1, '2026-12-10'],
        [amal, 1, '2027-12-02'],
      ]);
      bot.at('2027-12-03T10:00:00.000Z');
      await bot.retention.tick();
      expect(await bot.isThere(old)).toBe(false);
    });

    it('that is spoken in while the others are being deleted stays', async () => {
      const { bot, first, second } = await twoOverdue(await fresh(), ({ speak }, other) =>
        speak(other, '2026-12-28T10:00:00.000Z'),
      );
      await bot.retention.clear();
      expect(await bot.isThere(first)).toBe(false);
      expect(await bot.isThere(second)).toBe(true);
    });

    it('that is held, or that somebody took part in who is held, stays until the hold is lifted', async () => {
      const database = await fresh();
      const bot = aBot(database);
      const holds = createHolds(database);
      const itself = await bot.session(ago(500), amal);
      const together = await bot.session(ago(500), amal, bea);
      const free = await bot.session(ago(500), amal);
      await bot.retention.notify();
      expect(bot.told).toEqual([
        [amal, 3, '2026-12-10'],
        [bea, 1, '2026-12-10'],
      ]);
      const by = PersonId.parse('administrator');
      await holds.place({ kind: 'session', target: itself, reason: 'Review', by, at: thursday });
      await holds.place({ kind: 'person', target: bea, reason: 'Review', by, at: thursday });
      bot.at('2026-12-28T10:00:00.000Z');
      await bot.retention.clear();
      expect(await Promise.all([itself, together, free].map(bot.isThere))).toEqual([true, true, false]);
      // The database would refuse it too, and does not have to.
      expect(bot.failures).toEqual([]);
      const at = '2026-12-29T09:00:00.000Z';
      await holds.lift({ kind: 'session', target: itself, by, at });
      await holds.lift({ kind: 'person', target: bea, by, at });
      bot.at('2026-12-29T10:00:00.000Z');
      await bot.retention.clear();
      expect(await Promise.all([itself, together].map(bot.isThere))).toEqual([false, false]);
    });

    it('of somebody who cannot be told is deleted all the same, and that is noted', async () => {
      const bot = aBot(await fresh(), { tell: async (person) => (person === bea ? 'unreached' : 'told') });
      const old = await bot.session(ago(400), amal, bea);
      const nobodys = await bot.session(ago(400));
      await bot.retention.tick();
      expect((await bot.noted()).slice(1)).toEqual([`retention-unreached ${nobodys}`, `retention-unreached ${old}`]);
      bot.at('2026-12-11T10:00:00.000Z');
      await bot.retention.tick();
      expect(await Promise.all([old, nobodys].map(bot.isThere))).toEqual([false, false]);
    });

    it('of somebody who could not be told just now is told of the next day', async () => {
      let answers: (Told | 'throw')[] = ['later', 'throw', 'told'];
      const told: string[] = [];
      const bot = aBot(await fresh(), {
        tell: async (person) => {
          const [answer = 'told', ...rest] = answers;
          answers = rest;
          told.push(`${person} ${answer}`);
          if (answer === 'throw') throw new Error('Teams is away.');
          return answer;
        },
      });
      await bot.session(ago(400), amal);
      for (const day of ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01']) {
        bot.at(`${day}T10:00:00.000Z`);
        await bot.retention.tick();
        await bot.retention.tick();
      }
      expect(told).toEqual(['amal later', 'amal throw', 'amal told']);
      expect(bot.failures).toHaveLength(1);
    });

    it('is told of in hours of work only, and deleted at any time', async () => {
      const bot = aBot(await fresh());
      const old = await bot.session(ago(400), amal);
      for (const moment of ['2026-11-28T10:00:00.000Z', '2026-11-29T10:00:00.000Z', '2026-11-30T06:00:00.000Z']) {
        bot.at(moment);
        await bot.retention.tick();
      }
      expect(bot.told).toEqual([]);
      bot.at('2026-11-30T08:30:00.000Z');
      await bot.retention.tick();
      expect(bot.told).toEqual([[amal, 1, '2026-12-14']]);
      bot.at('2026-12-20T03:00:00.000Z');
      await bot.retention.tick();
      expect(await bot.isThere(old)).toBe(false);
    });

    it('that cannot be deleted does not keep the others', async () => {
      const { bot, first, second } = await twoOverdue(await fresh(), async () => {
        throw new Error('It cannot be.');
      });
      await bot.retention.tick();
      expect(await Promise.all([first, second].map(bot.isThere))).toEqual([true, false]);
      expect((await bot.noted()).filter((one) => one.startsWith('session-deleted'))).toEqual([
        `session-deleted ${second}`,
      ]);
      expect(bot.failures).toHaveLength(1);
    });
  });

  describe(`the daily work in ${where}`, () => {
    it('is done once a day by one of two processes that begin at once', async () => {
      const database = await fresh();
      const [one, other] = [aBot(database), aBot(database)];
      await one.session(ago(352), amal);
      await Promise.all([one.retention.tick(), other.retention.tick()]);
      await Promise.all([one.retention.tick(), other.retention.tick()]);
      expect([...one.told, ...other.told]).toEqual([[amal, 1, '2026-12-10']]);
      expect((await one.noted()).filter((noted) => noted.startsWith('retention-ran'))).toHaveLength(1);
    });

    it('is taken over an hour after whoever did it was last heard of, and not sooner', async () => {
      const turns = createTurns(await fresh());
      const claim = (time: string, who: string, day = '2026-11-26') =>
        turns.claim('deleting', day, `${day}T${time}.000Z`, who);
      expect(await claim('09:00:00', 'one')).toBe(true);
      expect(await claim('09:10:00', 'other')).toBe(false);
      await turns.renew('deleting', '2026-11-26T09:30:00.000Z', 'one');
      expect(await claim('10:20:00', 'other')).toBe(false);
      expect(await claim('10:31:00', 'other')).toBe(true);
      // Who was taken over from, and lives, ends nothing of the other's.
      await turns.end('deleting', '2026-11-26', 'one');
      expect(await claim('10:32:00', 'third')).toBe(false);
      await turns.end('deleting', '2026-11-26', 'other');
      expect(await claim('23:00:00', 'third')).toBe(false);
      expect(await claim('00:10:00', 'third', '2026-11-27')).toBe(true);
      await turns.end('deleting', null, 'third');
      expect(await claim('00:20:00', 'one', '2026-11-27')).toBe(true);
    });

    it('goes on where it was stopped half way', async () => {
      const database = await fresh();
      const setting = aBot(database);
      const all = [await setting.session(ago(400), amal), await setting.session(ago(400), bea)];
      const bot = aBot(database, {
        tell: async (person) => {
          if (person === amal) void bot.retention.stop();
          return 'told';
        },
      });
      await bot.retention.notify();
      expect(await bot.noted()).toEqual([`retention-noticed ${all[0]}`]);
      await setting.retention.notify();
      expect(setting.told).toEqual([[bea, 1, '2026-12-10']]);
    });

    it('that fails is tried again when it is next looked at', async () => {
      const database = await fresh();
      let broken = true;
      const store = createRetentionStore(database);
      const bot = aBot(database, {
        store: {
          ...store,
          deleteChats: async (moment) => {
            if (broken) throw new Error('The database is away.');
            return store.deleteChats(moment);
          },
        },
      });
      await bot.retention.tick();
      expect(bot.failures).toHaveLength(1);
      broken = false;
      await bot.retention.tick();
      expect((await bot.noted()).filter((noted) => noted.startsWith('retention-ran'))).toHaveLength(1);
    });
  });

  describe(`what else grows old in ${where}`, () => {
    it('are runs and what was answered in them, after the last of both', async () => {
      const database = await fresh();
      const runs = createRuns(database);
      const old = aRun({ id: RunId.parse(randomUUID()), at: ago(91) });
      const answered = aRun({ at: ago(91) });
      const young = aRun({ at: ago(89) });
      for (const run of [old, answered, young]) await runs.begin(run);
      await runs.commit(old.id, aCommitment('mine'), ago(91));
      await runs.commit(answered.id, aCommitment('mine'), ago(89));
      const bot = aBot(database);
      await bot.retention.clear();
      expect(await bot.noted()).toEqual([
        `run-deleted ${old.id}`,
        'retention-ran sessions=0;runs=1;chats=0;reminders=0;entries=0',
      ]);
      expect(await runs.one(old.id)).toBeNull();
      expect(await runs.commitments(old.id)).toEqual([]);
      expect(await database.$count(trainingCommitment)).toBe(1);
      expect(await runs.one(answered.id)).not.toBeNull();
      expect(await runs.one(young.id)).not.toBeNull();
    });

    it('is where people are reached, once nothing of theirs is kept', async () => {
      const database = await fresh();
      const [references, welcomes, reminding] = [
        createReferences(database),
        createWelcomes(database),
        createReminding(database),
      ];
      const bot = aBot(database);
      const [gone, young, speaking] = [aReminder(), aReminder(), aReminder({ person: amal })];
      await bot.session(ago(300), amal);
      for (const [one, days] of [
        [gone, 366],
        [young, 364],
        [speaking, 366],
      ] as const) {
        await references.remember(chatOf(one), ago(days));
        await welcomes.first(one.conversation, ago(days));
        await reminding.stop(one.person);
      }
      const longOver = aReminder();
      await reminding.pause(longOver.person, ago(400));
      await bot.retention.clear();
      expect(bot.logged).toContainEqual({ what: 'deleted', sessions: 0, runs: 0, chats: 4, reminders: 0, entries: 0 });
      expect(await createReferences(database).of(gone.conversation)).toBeNull();
      expect(await createReferences(database).of(young.conversation)).not.toBeNull();
      expect(await createReferences(database).of(speaking.conversation)).not.toBeNull();
      expect(await welcomes.first(gone.conversation, thursday)).toBe(true);
      expect(await welcomes.first(young.conversation, thursday)).toBe(false);
      expect(await welcomes.first(speaking.conversation, thursday)).toBe(false);
      expect(await database.$count(reminderPause)).toBe(2);
    });

    it('is not where somebody is reached who waits for a reminder', async () => {
      const database = await fresh();
      const waiting = aReminder();
      await createReferences(database).remember(chatOf(waiting), ago(400));
      await database.insert(reminder).values({ ...rowOf(waiting), state: 'waiting', sendAt: thursday });
      await aBot(database).retention.clear();
      expect(await createReferences(database).of(waiting.conversation)).not.toBeNull();
    });

    it('are reminders that were sent or stopped, and not of what is held', async () => {
      const database = await fresh();
      const one = (state: 'sent' | 'stopped' | 'waiting', days: number, over = {}) => {
        const made = aReminder(over);
        const sentAt = state === 'sent' ? ago(days) : null;
        return { ...rowOf(made), state, sendAt: ago(days), sentAt };
      };
      const held = one('sent', 400);
      await database
        .insert(reminder)
        .values([one('sent', 366), one('stopped', 366), one('sent', 364), one('waiting', 400), held]);
      const by = PersonId.parse('administrator');
      await createHolds(database).place({
        kind: 'session',
        target: held.sessionId,
        reason: 'Review',
        by,
        at: thursday,
      });
      const bot = aBot(database);
      await bot.retention.clear();
      expect(bot.logged).toContainEqual(expect.objectContaining({ what: 'deleted', reminders: 2 }));
      expect(await database.$count(reminder)).toBe(3);
      expect(await database.$count(reminder, eq(reminder.id, held.id))).toBe(1);
    });

    it('are entries of the audit log, and what is left can be verified', async () => {
      const database = await fresh();
      const bot = aBot(database);
      for (const days of [2_200, 2_195, 2_000])
        await bot.audit.note({ actor: amal, action: 'record-seen', target: 'session', at: ago(days) });
      const known = await bot.audit.head();
      await bot.retention.clear();
      expect(await bot.audit.verify(known)).toMatchObject({ from: 3, entries: 3, broken: null });
      expect(bot.logged).toContainEqual(expect.objectContaining({ what: 'deleted', entries: 2 }));
    });
  });

  it(`a session that was deleted in ${where} leaves no key and no event behind`, async () => {
    const database = await fresh();
    const bot = aBot(database);
    const old = await bot.session(ago(400), amal);
    await bot.retention.tick();
    bot.at('2026-12-11T10:00:00.000Z');
    await bot.retention.tick();
    expect(await database.$count(sessionEvent, eq(sessionEvent.sessionId, old))).toBe(0);
    expect(await database.$count(contentKey, eq(contentKey.sessionId, old))).toBe(0);
  });
}

/** Two sessions of one person that are to be deleted now, and a bot to which something happens as it deletes the first. */
async function twoOverdue(
  database: Database,
  happens: (setting: ReturnType<typeof aBot>, second: SessionId) => Promise<unknown>,
) {
  const setting = aBot(database);
  const [first, second] = [await setting.session(ago(400), amal), await setting.session(ago(400), amal)];
  await setting.retention.notify();
  const bot = aBot(database, {
    destroy: async (session) => {
      if (session === first) await happens(setting, second);
      await setting.sessions.destroy(session);
    },
  });
  bot.at('2026-12-28T10:00:00.000Z');
  return { bot, first, second };
}

const rowOf = ({ id, conversation, person, session, item, kind, due }: ReturnType<typeof aReminder>) => ({
  id,
  conversationId: conversation,
  personId: person,
  sessionId: session,
  item,
  kind,
  due,
});
