import { describe, expect, it } from 'vitest';
import { PersonId } from '../../src/session/ids.ts';
import { type Commitment, type Run, RunId, type Runs } from '../../src/training/run.ts';
import { aConversation } from './sessions.contract.ts';

const at = '2026-11-23T09:00:00.000Z';
const later = '2026-11-23T09:01:00.000Z';
let count = 0;

/** A run at its first stage, which is open. */
export function aRun(over: Partial<Run> = {}): Run {
  return {
    id: RunId.parse(`run-${process.pid}-${++count}`),
    conversation: aConversation(),
    seq: 1,
    exercise: 'a-scenario',
    stage: 'first',
    round: 1,
    phase: 'open',
    trainer: PersonId.parse('trainer'),
    at,
    card: null,
    ...over,
  };
}

/** What comes after a run. */
export const followedBy = (run: Run, over: Partial<Run>): Run => ({ ...run, seq: run.seq + 1, at: later, ...over });

export const aCommitment = (person: string, over: Partial<Commitment> = {}): Commitment => ({
  stage: 'first',
  round: 1,
  person,
  choice: ['visit'],
  concern: 40,
  ...over,
});

export const people = (many: number): string[] => Array.from({ length: many }, (_, index) => `person ${index}`);

/** In the order of their people: none is promised. */
const inOrder = (commitments: readonly Commitment[]) =>
  commitments.toSorted((a, b) => a.person.localeCompare(b.person) || a.round - b.round);

async function begun(runs: Runs, over: Partial<Run> = {}): Promise<Run> {
  const run = aRun(over);
  expect(await runs.begin(run)).toBe(true);
  return run;
}

/** What every place for runs does. `runs` gives one that remembers nothing but what is stored. */
export function runsContract(where: string, runs: () => Runs): void {
  describe(`runs in ${where}`, () => {
    it('are given back as they were begun, by their id and as the one that is going on', async () => {
      const run = await begun(runs(), { round: 2, at: '2026-07-01T09:00:00.123Z' });
      expect(await runs().one(run.id)).toEqual(run);
      expect(await runs().current(run.conversation)).toEqual(run);
      expect(await runs().one(RunId.parse('nothing-by-that-id'))).toBeNull();
      expect(await runs().current(aConversation())).toBeNull();
    });

    it('begin once in a conversation until they have ended, and then again', async () => {
      const run = await begun(runs());
      expect(await runs().begin(run)).toBe(false);
      const other = aRun({ conversation: run.conversation });
      expect(await runs().begin(other)).toBe(false);
      expect(await runs().one(other.id)).toBeNull();
      const ended = followedBy(run, { phase: 'ended' });
      expect(await runs().move(ended)).toBe(true);
      expect(await runs().current(run.conversation)).toBeNull();
      expect(await runs().one(run.id)).toEqual(ended);
      expect(await runs().begin(other)).toBe(true);
      expect(await runs().current(run.conversation)).toEqual(other);
    });

    it('begin once where two would at the same moment', async () => {
      const run = aRun();
      const twin = aRun({ conversation: run.conversation });
      const both = await Promise.all([runs().begin(run), runs().begin(twin)]);
      expect(both.sort()).toEqual([false, true]);
    });

    it('are moved by one of two trainers who lead at the same moment', async () => {
      for (let round = 0; round < 10; round++) {
        const run = await begun(runs());
        const [closed, taken] = [
          followedBy(run, { phase: 'closed' }),
          followedBy(run, { trainer: PersonId.parse('another') }),
        ];
        const [first, second] = await Promise.all([runs().move(closed), runs().move(taken)]);
        expect([first, second].toSorted()).toEqual([false, true]);
        expect(await runs().one(run.id)).toEqual(first ? closed : taken);
      }
    });

    it('are moved once by a button that is pressed twice', async () => {
      const run = await begun(runs());
      const closed = followedBy(run, { phase: 'closed' });
      expect((await Promise.all([runs().move(closed), runs().move(closed)])).sort()).toEqual([false, true]);
      expect(await runs().move(closed)).toBe(false);
    });

    it('remember the card of a stage, also where it was sent while the trainer led, until the next one opens', async () => {
      const run = await begun(runs());
      await runs().cardIs(run, 'card 1');
      const closed = followedBy(run, { phase: 'closed' });
      await runs().move(closed);
      expect((await runs().one(run.id))?.card).toBe('card 1');
      const revealed = followedBy(closed, { phase: 'revealed', card: 'card 1' });
      await runs().move(revealed);
      expect(await runs().one(run.id)).toEqual(revealed);
      const next = followedBy(revealed, { stage: 'second', phase: 'open', card: null });
      await runs().move(next);
      expect(await runs().one(run.id)).toEqual(next);
      await runs().cardIs(run, 'card 1, late');
      expect((await runs().one(run.id))?.card).toBeNull();
      await runs().cardIs(next, 'card 2');
      await runs().move(followedBy(next, { trainer: PersonId.parse('another') }));
      expect((await runs().one(run.id))?.card).toBe('card 2');
    });
  });

  describe(`commitments in ${where}`, () => {
    it('are given back whole, of everybody and of one', async () => {
      const run = await begun(runs());
      const mine = aCommitment('mine', { choice: ['visit', 'ring'], concern: 0 });
      const theirs = aCommitment('theirs', { choice: [], concern: null });
      expect(await runs().commit(run.id, mine, at)).toBe('kept');
      expect(await runs().commit(run.id, theirs, at)).toBe('kept');
      expect(inOrder(await runs().commitments(run.id))).toEqual([mine, theirs]);
      expect(await runs().mine(run.id, 'mine')).toEqual([mine]);
      expect(await runs().mine(run.id, 'nobody')).toEqual([]);
    });

    it('are one a person at a stage and round, the latest, however often they change', async () => {
      const run = await begun(runs());
      expect(await runs().commit(run.id, aCommitment('mine'), at)).toBe('kept');
      const changed = aCommitment('mine', { choice: ['ring'], concern: 90 });
      expect(await runs().commit(run.id, changed, later)).toBe('changed');
      expect(await runs().commit(run.id, changed, later)).toBe('changed');
      expect(await runs().commitments(run.id)).toEqual([changed]);
    });

    it.each([
      ['at another stage', { stage: 'second' }, {}],
      ['in another round', { round: 2 }, {}],
      ['before the stage is open', {}, { phase: 'ready' }],
      ['after it was closed', {}, { phase: 'closed' }],
      ['after it was revealed', {}, { phase: 'revealed' }],
      ['after the run has ended', {}, { phase: 'ended' }],
    ] as const)('%s are shut out, and not stored', async (_, commitment, run) => {
      const { id } = await begun(runs(), run);
      expect(await runs().commit(id, aCommitment('mine', commitment), at)).toBe('shut');
      expect(await runs().commitments(id)).toEqual([]);
    });

    it('of a run that is not there are shut out', async () => {
      expect(await runs().commit(RunId.parse('nothing-by-that-id'), aCommitment('mine'), at)).toBe('shut');
    });

    it('that were kept before a close are not changed or lost by what comes after it', async () => {
      const run = await begun(runs());
      await runs().commit(run.id, aCommitment('early'), at);
      await runs().move(followedBy(run, { phase: 'closed' }));
      expect(await runs().commit(run.id, aCommitment('early', { concern: 99 }), later)).toBe('shut');
      expect(await runs().commit(run.id, aCommitment('late'), later)).toBe('shut');
      expect(await runs().commitments(run.id)).toEqual([aCommitment('early')]);
    });

    it('are counted at their stage and round, and people over the whole run', async () => {
      const run = await begun(runs());
      expect(await runs().counted(run)).toEqual({ here: 0, people: 0 });
      for (const person of ['a', 'b', 'c']) await runs().commit(run.id, aCommitment(person), at);
      const closed = followedBy(run, { phase: 'closed' });
      const revealed = followedBy(closed, { phase: 'revealed' });
      const again = followedBy(revealed, { phase: 'open', round: 2 });
      for (const one of [closed, revealed, again]) await runs().move(one);
      await runs().commit(run.id, aCommitment('a', { round: 2 }), later);
      await runs().commit(run.id, aCommitment('d', { round: 2 }), later);
      expect(await runs().counted(again)).toEqual({ here: 2, people: 4 });
      expect(await runs().counted(run)).toEqual({ here: 3, people: 4 });
    });

    it('of two hundred people at once, twice each, are two hundred, and the second of each counts', async () => {
      const run = await begun(runs());
      const first = await Promise.all(people(200).map((one) => runs().commit(run.id, aCommitment(one), at)));
      expect(new Set(first)).toEqual(new Set(['kept']));
      expect(await runs().counted(run)).toEqual({ here: 200, people: 200 });
      const changed = people(200).map((one, index) => aCommitment(one, { concern: index % 101 }));
      const second = await Promise.all(changed.map((one) => runs().commit(run.id, one, later)));
      expect(new Set(second)).toEqual(new Set(['changed']));
      expect(await runs().counted(run)).toEqual({ here: 200, people: 200 });
      expect(inOrder(await runs().commitments(run.id))).toEqual(inOrder(changed));
    });

    it('of one person who presses twice at the same moment are kept once and changed once', async () => {
      const run = await begun(runs());
      for (const one of people(20)) {
        const both = await Promise.all(
          [1, 2].map((times) => runs().commit(run.id, aCommitment(one), `${at}${times}`.slice(0, 24))),
        );
        expect(both.sort()).toEqual(['changed', 'kept']);
      }
      expect(await runs().counted(run)).toEqual({ here: 20, people: 20 });
    });

    it('that race a close are stored if and only if they were told that they were kept', async () => {
      const run = await begun(runs());
      const all = people(200);
      const answers = all.map((one) => runs().commit(run.id, aCommitment(one), at));
      // The first are through before the close is asked for, and most are still on their way.
      await Promise.race(answers);
      const closing = runs().move(followedBy(run, { phase: 'closed' }));
      const late = people(20).map((one) => runs().commit(run.id, aCommitment(`late ${one}`), later));
      const told = [...(await Promise.all(answers)), ...(await Promise.all(late))];
      expect(await closing).toBe(true);
      const names = [...all, ...people(20).map((one) => `late ${one}`)];
      const kept = names.filter((_, index) => told[index] === 'kept');
      expect((await runs().commitments(run.id)).map(({ person }) => person).toSorted()).toEqual(kept.toSorted());
      expect(await runs().counted(run)).toEqual({ here: kept.length, people: kept.length });
      expect(told.filter((one) => one === 'shut')).toHaveLength(names.length - kept.length);
    });
  });
}
