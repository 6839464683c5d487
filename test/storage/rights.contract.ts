import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { reminderId } from '../../src/follow-up/reminder.ts';
import type { SessionEvent } from '../../src/session/events.ts';
import { everybodyIn } from '../../src/session/forgotten.ts';
import { ConversationId, PersonId, SessionId } from '../../src/session/ids.ts';
import type { Entry, Sessions } from '../../src/session/sessions.ts';
import type { Database } from '../../src/storage/database.ts';
import { createHolds } from '../../src/storage/holds.ts';
import { createReferences } from '../../src/storage/references.ts';
import { createReminding } from '../../src/storage/reminding.ts';
import { createRights } from '../../src/storage/rights.ts';
import { createRuns } from '../../src/storage/runs.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { createWelcomes } from '../../src/storage/welcomes.ts';
import { keyInRun } from '../builders.ts';
import { chatOf } from '../follow-up/reminders.ts';
import { inGroup, say, take } from '../session/people.ts';
import { aCommitment, aRun, followedBy } from './runs.contract.ts';
import { aSealing } from './sealing.ts';
import { anActivity } from './sessions.contract.ts';

const at = '2026-11-26T09:00:00.000Z';

/** What is asked of each person: everything that there is on them. */
type World = {
  readonly ann: PersonId;
  readonly bob: PersonId;
  readonly cas: PersonId;
  readonly sessions: Sessions;
  /** By who was in it; `onlooker`: of Bob and Cas, and Ann liked a question of theirs. */
  readonly ids: Readonly<Record<'ann' | 'bob' | 'annAndBob' | 'onlooker' | 'annAndCas' | 'rest', SessionId>>;
};

const somebody = (name: string) => PersonId.parse(`${name}-${randomUUID()}`);
const chat = (person: PersonId) => ConversationId.parse(`a:${person.slice(-36)}`);
const room = () => ConversationId.parse(`19:${randomUUID()}`);
const words = (person: PersonId) => `${person.slice(0, 3)}told${person.slice(-6)}`;

/** Three people, each with sessions of their own and with the others, chats, reminders and answers. */
async function aWorld(database: Database): Promise<World> {
  const [ann, bob, cas] = [somebody('ann'), somebody('bob'), somebody('cas')];
  const sessions = createSessions(database, aSealing(database));
  const runs = createRuns(database);
  const told = (who: PersonId) => inGroup(who, say(`It is said that ${words(who)} fell.`));

  async function kept(conversation: ConversationId, ...events: readonly SessionEvent[]): Promise<SessionId> {
    const [first, ...rest] = events;
    if (first?.kind !== 'started') throw new Error('A session begins with its start.');
    const session = SessionId.parse(randomUUID());
    const owner = everybodyIn(events)[0] ?? ann;
    const entry: Entry = {
      conversation,
      activity: anActivity(),
      session,
      after: 0,
      events: [{ ...first, session }, ...rest],
      reminders: ['action-1', 'action-2'].map((item) => ({
        id: reminderId(session, item),
        conversation,
        person: item === 'action-1' ? owner : cas,
        session,
        item,
        kind: 'action',
        due: '2026-12-01',
        locale: null,
      })),
    };
    expect(await sessions.keep(entry)).toEqual({ kind: 'kept' });
    return session;
  }
  const alone = (who: PersonId) => take(inGroup(who, say(words(who)), { place: 'personal' })).events;
  const group = (...people: [PersonId, ...PersonId[]]) =>
    take(inGroup(people[0], { kind: 'group' }), ...people.map(told)).events;

  const ids = {
    ann: await kept(chat(ann), ...alone(ann)),
    bob: await kept(chat(bob), ...alone(bob)),
    annAndBob: await kept(room(), ...group(ann, bob)),
    onlooker: await kept(room(), ...group(bob, cas), {
      kind: 'feedback-given',
      by: ann,
      challenge: null,
      reaction: 'like',
      text: words(ann),
      at,
    }),
    annAndCas: await kept(room(), ...group(cas, ann), { kind: 'finished', by: 'word', at }),
    rest: await kept(room(), ...group(bob, cas)),
  };
  for (const person of [ann, bob, cas]) {
    await createReferences(database).remember(chatOf({ conversation: chat(person), person }), at);
    await createWelcomes(database).first(chat(person), at);
    await createReminding(database).stop(person);
    const run = aRun({ trainer: person });
    await runs.begin(run);
    for (const one of [ann, bob, cas]) await runs.commit(run.id, aCommitment(keyInRun(run.id, one)), at);
    await runs.move(followedBy(run, { phase: 'ended' }));
  }
  return { ann, bob, cas, sessions, ids };
}

/** Every row of every table as text. */
async function everything(database: Database): Promise<string[]> {
  const tables = (await database.execute(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )) as unknown as { rows: { name: string }[] };
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const all = (await database.execute(
      sql`select row_to_json(one)::text as row from ${sql.identifier(name)} as one order by 1`,
    )) as unknown as { rows: { row: string }[] };
    rows.push(...all.rows.map(({ row }) => `${name} ${row}`));
  }
  return rows;
}

const eventsOf = async ({ sessions }: World, ...ids: readonly SessionId[]) =>
  JSON.stringify(await Promise.all(ids.map((id) => sessions.events(id))));

export function rightsContract(where: string, database: () => Database): void {
  const rightsOf = ({ sessions }: Pick<World, 'sessions'>) =>
    createRights(database(), sessions, createHolds(database()), keyInRun);

  describe(`the right to be forgotten in ${where}`, () => {
    it('deletes what is a person’s alone, takes them out of the rest, and leaves no id or word of theirs', async () => {
      const world = await aWorld(database());
      const { ann, ids, sessions } = world;
      const done = await rightsOf(world).forget(ann, at);
      expect(done).toEqual({ deleted: [ids.ann], rewritten: [ids.annAndBob, ids.annAndCas, ids.onlooker], held: [] });
      expect((await everything(database())).filter((row) => row.includes(ann.slice(-36)))).toEqual([]);
      const left = await eventsOf(world, ...Object.values(ids));
      expect(left).not.toContain(ann);
      expect(left).not.toContain(words(ann));
      expect(await sessions.one(ids.ann)).toBeNull();
      expect(await sessions.of(ann, 10)).toEqual([]);
      // What is remembered of an open session is not what it was.
      const open = await sessions.one(ids.annAndBob);
      expect(JSON.stringify(await sessions.recall(open?.conversation ?? chat(ann)))).not.toContain(words(ann));
    });

    it('touches nothing of anybody else', async () => {
      const world = await aWorld(database());
      const { ann, bob, cas, ids } = world;
      const others = await eventsOf(world, ids.bob, ids.rest);
      const shared = await eventsOf(world, ids.annAndBob, ids.onlooker, ids.annAndCas);
      const before = await everything(database());
      await rightsOf(world).forget(ann, at);
      expect(await eventsOf(world, ids.bob, ids.rest)).toBe(others);
      for (const who of [bob, cas]) {
        const count = (text: string) => text.split(words(who)).length;
        expect(count(await eventsOf(world, ids.annAndBob, ids.onlooker, ids.annAndCas))).toBe(count(shared));
      }
      const stays = (row: string) =>
        !/^(session_event|applied_activity|content_key) /.test(row) &&
        ![ann, ids.ann].some((id) => row.includes(id.slice(-36)));
      const after = new Set(await everything(database()));
      const gone = before.filter((row) => stays(row) && !after.has(row));
      // Of what has no id of anybody's in it, the answers of the person in three runs are gone, and no more.
      expect(gone.map((row) => row.split(' ')[0])).toEqual(Array(3).fill('training_commitment'));
    });

    it('is finished by another time where the process was killed half way, wherever that was', async () => {
      // Before and after each of the four steps that change a session.
      for (let stop = 0; stop < 8; stop++) {
        const world = await aWorld(database());
        const { ann, sessions, ids } = world;
        let done = 0;
        const dies =
          <Given extends readonly unknown[], T>(how: (...given: Given) => Promise<T>) =>
          async (...given: Given): Promise<T> => {
            if (done++ === stop) throw new Error('Killed.');
            const result = await how(...given);
            if (done++ === stop) throw new Error('Killed.');
            return result;
          };
        const dying = { ...sessions, destroy: dies(sessions.destroy), keep: dies(sessions.keep) };
        await expect(rightsOf({ sessions: dying }).forget(ann, at)).rejects.toThrow('Killed.');
        await rightsOf(world).forget(ann, at);
        expect((await everything(database())).filter((row) => row.includes(ann.slice(-36)))).toEqual([]);
        expect(await eventsOf(world, ...Object.values(ids))).not.toMatch(new RegExp(`${ann}|${words(ann)}`));
        expect(await rightsOf(world).forget(ann, at)).toEqual({ deleted: [], rewritten: [], held: [] });
      }
    });

    it('takes out what the person says while they are taken out, and lets nobody else’s words go', async () => {
      const world = await aWorld(database());
      const { ann, bob, sessions, ids } = world;
      let times = 0;
      const busy: Sessions = {
        ...sessions,
        keep: async (entry) => {
          // Somebody is faster: Bob twice, and then Ann herself.
          if (entry.session === ids.annAndBob && times++ < 3) {
            const by = times < 3 ? bob : ann;
            const text = `${words(by)} once more`;
            const event: SessionEvent = { kind: 'account-given', by, text, noticed: { findings: [], covered: [] }, at };
            const { rewrite: _rewrite, ...other } = entry;
            await sessions.keep({ ...other, activity: anActivity(), events: [event] });
          }
          return sessions.keep(entry);
        },
      };
      await rightsOf({ sessions: busy }).forget(ann, at);
      const left = await eventsOf(world, ids.annAndBob);
      expect(left).not.toMatch(new RegExp(`${ann}|${words(ann)}`));
      expect(left.split(`${words(bob)} once more`)).toHaveLength(3);
      expect((await sessions.of(ann, 10)).length).toBe(0);
    });

    it('leaves what is under a legal hold, says so, and does the rest; once it is lifted, another time does that too', async () => {
      const world = await aWorld(database());
      const { ann, cas, ids, sessions } = world;
      const holds = createHolds(database());
      const placed = { reason: 'An inquiry', by: somebody('dpo'), at };
      await holds.place({ ...placed, kind: 'session', target: ids.ann });
      await holds.place({ ...placed, kind: 'person', target: cas });
      const before = await eventsOf(world, ids.ann, ids.annAndCas, ids.onlooker);
      expect(await rightsOf(world).forget(ann, at)).toEqual({
        deleted: [],
        rewritten: [ids.annAndBob],
        held: [ids.ann, ids.annAndCas, ids.onlooker],
      });
      expect(await eventsOf(world, ids.ann, ids.annAndCas, ids.onlooker)).toBe(before);
      expect((await rightsOf(world).keptOn(ann)).reminders.map(({ session }) => session)).toEqual([ids.ann]);
      await holds.lift({ ...placed, kind: 'session', target: ids.ann });
      await holds.lift({ ...placed, kind: 'person', target: cas });
      expect(await rightsOf(world).forget(ann, at)).toEqual({
        deleted: [ids.ann],
        rewritten: [ids.annAndCas, ids.onlooker],
        held: [],
      });
      expect(await sessions.one(ids.ann)).toBeNull();
      expect((await rightsOf(world).keptOn(ann)).reminders).toEqual([]);
    });

    it('leaves what comes under a legal hold while it is being done', async () => {
      const world = await aWorld(database());
      const { ann, ids, sessions } = world;
      const holds = createHolds(database());
      const slow: Sessions = {
        ...sessions,
        destroy: async (id) => {
          await holds.place({ kind: 'session', target: ids.annAndBob, reason: 'An inquiry', by: somebody('dpo'), at });
          await sessions.destroy(id);
        },
      };
      const before = await eventsOf(world, ids.annAndBob);
      expect(await rightsOf({ sessions: slow }).forget(ann, at)).toEqual({
        deleted: [ids.ann],
        rewritten: [ids.annAndCas, ids.onlooker],
        held: [ids.annAndBob],
      });
      expect(await eventsOf(world, ids.annAndBob)).toBe(before);
    });

    it('does nothing to a person who is under a legal hold themselves', async () => {
      const world = await aWorld(database());
      const { ann, ids } = world;
      await createHolds(database()).place({ kind: 'person', target: ann, reason: 'An inquiry', by: ann, at });
      const before = await everything(database());
      expect(await rightsOf(world).forget(ann, at)).toEqual({
        deleted: [],
        rewritten: [],
        held: [ids.ann, ids.annAndBob, ids.annAndCas, ids.onlooker],
      });
      expect(await everything(database())).toEqual(before);
    });

    it('deletes what is left of a session once the last of several is forgotten', async () => {
      const world = await aWorld(database());
      const { ann, bob, ids, sessions } = world;
      await rightsOf(world).forget(ann, at);
      const { deleted } = await rightsOf(world).forget(bob, at);
      expect(deleted).toEqual([ids.bob, ids.annAndBob]);
      expect(await sessions.events(ids.annAndBob)).toBeNull();
    });

    it('leaves a trainer their run while it goes on, and takes them off it when it is over', async () => {
      const world = await aWorld(database());
      const runs = createRuns(database());
      const run = aRun({ trainer: world.ann });
      await runs.begin(run);
      await rightsOf(world).forget(world.ann, at);
      expect((await runs.one(run.id))?.trainer).toBe(world.ann);
      await runs.move(followedBy(run, { phase: 'ended' }));
      await rightsOf(world).forget(world.ann, at);
      expect((await runs.one(run.id))?.trainer).toBe('forgotten');
    });
  });

  describe(`what is kept on a person in ${where}`, () => {
    it('is counted before they are asked whether they are sure', async () => {
      const world = await aWorld(database());
      const none = { alone: 0, together: 0, held: 0 };
      expect(await rightsOf(world).holdings(world.ann)).toEqual({ alone: 1, together: 2, held: 0 });
      expect(await rightsOf(world).holdings(somebody('dan'))).toEqual(none);
      await rightsOf(world).forget(world.ann, at);
      expect(await rightsOf(world).holdings(world.ann)).toEqual(none);
    });

    it('is given whole, and is theirs alone', async () => {
      const world = await aWorld(database());
      const { ann, bob, cas, ids } = world;
      const kept = await rightsOf(world).keptOn(ann);
      expect(kept.chats).toEqual([
        {
          conversation: chat(ann),
          reference: chatOf({ conversation: chat(ann), person: ann }).reference,
          locale: 'en-GB',
          at,
          welcomedAt: at,
        },
      ]);
      expect(kept.answers.map(({ exercise, choice, concern }) => [exercise, choice, concern])).toEqual(
        Array(3).fill(['a-scenario', ['visit'], 40]),
      );
      expect(kept.noRemindersUntil).toMatch(/^9999-12-31T/);
      expect(kept.reminders.map(({ session }) => session).sort()).toEqual([ids.ann, ids.annAndBob].sort());
      expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${bob.slice(-36)}|${cas.slice(-36)}`));
    });

    it('finds each session in which their id stands, and reads it once', async () => {
      const { ann, ids, sessions } = await aWorld(database());
      const read: string[] = [];
      const watched: Sessions = {
        ...sessions,
        events: (id) => {
          read.push(id);
          return sessions.events(id);
        },
      };
      const found = await rightsOf({ sessions: watched }).sessionsWith(ann);
      expect(found.map(({ session }) => session)).toEqual([ids.ann, ids.annAndBob, ids.annAndCas, ids.onlooker]);
      expect(new Set(read).size).toBe(read.length);
      for (const { session, conversation, events } of found) {
        expect(conversation).toBe((await sessions.one(session))?.conversation);
        expect(events).toEqual(await sessions.events(session));
      }
    });

    it('finds none that was deleted meanwhile', async () => {
      const { ann, ids, sessions } = await aWorld(database());
      const emptied: Sessions = { ...sessions, events: async (id) => (id === ids.ann ? null : sessions.events(id)) };
      const found = await rightsOf({ sessions: emptied }).sessionsWith(ann);
      expect(found.map(({ session }) => session)).toEqual([ids.annAndBob, ids.annAndCas, ids.onlooker]);
    });
  });
}
