import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import type { Stage } from '../../src/training/exercise.ts';
import { seen } from './person.ts';
import { type TrainingBot, words } from './training-room.ts';

const { notDone, committed, phases, answered } = catalogueFor(null).training;
const taken = catalogueFor(null).talk.pressed;

const optionsOf = (stage: Stage) => ('decision' in stage ? stage.decision.options : []).map(({ id }) => id);

/** What is answered, and pressed, as it should not be. */
export function answerJourneys(bot: () => TrainingBot): void {
  describe('an answer', () => {
    it('is kept at the part and round that are open, and at no other', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      const votes = async (given: Record<string, unknown>) => words(await room.trainee('p').commits(id, given));
      expect(await votes(bot().answer(1))).toContain(notDone.shut);
      for (const round of [2, 0, 3, -1, 'x', null])
        expect(await votes({ ...bot().answer(), round })).not.toMatch(/I have kept/);
      expect(await room.kept()).toEqual([]);
      expect(await votes(bot().answer())).toContain(committed.kept);
      await room.leads('close');
      expect(await votes({ ...bot().answer(), concern: '90' })).toContain(notDone.shut);
      await room.leads('reveal');
      expect(await votes({ ...bot().answer(), concern: '91' })).toContain(notDone.shut);
      await room.leads('next');
      expect(await votes({ ...bot().answer(0), concern: '92' })).toContain(notDone.shut);
      expect(await votes(bot().answer(1))).toContain(committed.kept);
      await room.leads('end');
      expect(await votes({ ...bot().answer(1), concern: '93' })).toContain(notDone.ended);
      expect((await room.kept()).map(({ concern }) => concern)).toEqual([40, 40]);
    });

    it('is none where something is left out, or is nothing that can be chosen', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      const both = bot().stages('alice').slice(0, 1).flatMap(optionsOf).slice(0, 2).join(',');
      const wrong = [
        ...[
          -1,
          101,
          '-1',
          '101',
          'abc',
          '',
          '  ',
          '50.5',
          50.5,
          '50,5',
          '0x10',
          '1e1',
          'Infinity',
          null,
          true,
          [],
          {},
        ].map((concern) => ({ concern })),
        { concern: undefined },
        ...['none-such', both, `${bot().answer().choice},${bot().answer().choice}`, '', ',', null, [], 7].map(
          (choice) => ({
            choice,
          }),
        ),
        { choice: undefined },
      ];
      for (const given of wrong)
        expect({ given, words: words(await room.trainee('p').commits(id, { ...bot().answer(), ...given })) }).toEqual({
          given,
          words: expect.stringContaining(notDone['not-an-answer']),
        });
      expect(await room.kept()).toEqual([]);
      for (const concern of ['0', 100, ' 50 '])
        await room.trainee(`p${concern}`).commits(id, { ...bot().answer(), concern });
      expect((await room.kept()).map(({ concern }) => concern)).toEqual([0, 100, 50]);
    });

    it('of another conversation, or of a run that was guessed, is told nothing', async () => {
      const [room, elsewhere] = [bot().room(), bot().room()];
      const id = await room.begin('alice');
      const stranger = elsewhere.trainee('p');
      const before = room.messages();
      for (const guessed of [
        id,
        randomUUID(),
        '\u0000',
        'x'.repeat(10_000),
        '../..',
        "'; drop table training_run; --",
      ]) {
        expect(words(await stranger.commits(guessed, bot().answer()))).toContain(notDone['no-such-run']);
        for (const what of ['box', 'own', 'pack'] as const)
          expect(words(await stranger.opens(what, guessed))).toContain(notDone['no-such-run']);
        const press = { ...room.button('close'), run: guessed };
        expect(words(await elsewhere.trainee('trainer').presses(press))).toContain(notDone['no-such-run']);
      }
      expect(await room.kept()).toEqual([]);
      expect([room.messages(), elsewhere.messages()]).toEqual([before, 0]);
    });

    it('is taken from every thread of the channel of its run, and from the channel itself', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      const channel = room.conversation.split(';')[0] ?? '';
      const places = [`${channel};messageid=${randomUUID()}`, channel].map((one) => bot().thread(one));
      for (const [at, place] of places.entries()) {
        const somebody = place.trainee(`p${at}`);
        expect(words(await somebody.opens('box', id))).toContain('"id":"concern"');
        expect(words(await somebody.commits(id, bot().answer()))).toContain(committed.kept);
      }
      expect(await room.kept()).toHaveLength(2);
      // A channel of which the name is the beginning of this one's, and one of which this one's is.
      for (const other of [channel.slice(0, -1), `${channel}x`, `${channel}x;messageid=1`]) {
        const stranger = bot().thread(other).trainee('p');
        expect(words(await stranger.opens('box', id))).toContain(notDone['no-such-run']);
        expect(words(await stranger.commits(id, bot().answer()))).toContain(notDone['no-such-run']);
      }
      expect(await room.kept()).toHaveLength(2);
    });

    it('that cannot be read at all gets words, says nothing in the room, and stops nothing', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      const before = room.messages();
      const person = room.trainee('p').person;
      const invoke = (name: string, value: unknown) =>
        person.posts(person.activity({ type: 'invoke', name, value, id: randomUUID() }));
      const values = [undefined, null, [], [null], 'text', 7, {}, { data: null }, { data: [] }, { data: 'x' }];
      for (const name of ['task/fetch', 'task/submit', 'adaptiveCard/action'])
        for (const value of values)
          expect({ name, value, words: words(await invoke(name, value)) }).toEqual({
            name,
            value,
            words: expect.stringMatching(/[a-z]{3,} [a-z]{2,} /),
          });
      // What names itself training's is training's to answer, however little of it can be read.
      for (const run of [undefined, null, '', 7, [], {}])
        expect(words(await invoke('task/fetch', { data: { training: 'box', run } }))).toContain(notDone['no-such-run']);
      expect(words(await invoke('task/fetch', { data: { training: 'none', run: id } }))).toContain(
        notDone['no-such-run'],
      );
      expect(words(await invoke('task/submit', { data: { training: 'commit' } }))).toContain(notDone['no-such-run']);
      expect(words(await invoke('task/submit', { data: { training: 'commit', run: id } }))).toContain(notDone.shut);
      expect(words(await room.trainee('trainer').presses({ do: 'start' }))).toContain(notDone['no-such-exercise']);
      expect(words(await room.trainee('trainer').presses({ do: 'fly', run: id, seq: 2 }))).toContain(
        notDone['no-such-exercise'],
      );
      expect(words(await room.trainee('trainer').presses({ ...room.button('close'), seq: {} }))).toContain(
        notDone['not-now'],
      );
      // Nothing was said to all, the run goes on, and so does "Reflect on this message".
      expect(room.messages()).toBe(before);
      expect(words(await room.trainee('p').commits(id, bot().answer()))).toContain(committed.kept);
      const messagePayload = { id: '1', body: { contentType: 'text', content: 'Mum seems well.' } };
      const box = words(await invoke('composeExtension/fetchTask', { commandId: 'reflect', messagePayload }));
      expect(box).toContain('"value":"Mum seems well."');
      const reflects = await invoke('composeExtension/submitAction', {
        commandId: 'reflect',
        data: { text: 'Mum is well.' },
      });
      expect(words(reflects)).toMatch(/\?/);
    });
  });

  describe('where the store has broken down', () => {
    it('each is told that their answer was not kept, and the room is told nothing', async () => {
      await using broken = await bot().broken();
      const room = bot().room(broken);
      const told = await Promise.all([
        room.trainee('p').commits('run', bot().answer()),
        room.trainee('p').opens('box', 'run'),
        room.trainee('trainer').presses({ do: 'close', run: 'run', seq: 1 }),
      ]);
      for (const one of told) expect(words(one)).toContain(catalogueFor(null).urgent.doNotWait);
      expect(room.messages()).toBe(0);
    });
  });

  describe('at the same moment', () => {
    it('one of several presses is taken, and the card is as stored', async () => {
      const room = bot().room();
      const starts = ['trainer', 'other'].map((name) => room.trainee(name).presses({ do: 'start', exercise: 'alice' }));
      const begun = (await Promise.all(starts)).map(words);
      expect(begun.filter((one) => one.includes(taken))).toHaveLength(1);
      expect(begun.filter((one) => one.includes(notDone.running))).toHaveLength(1);
      const leader = begun[0]?.includes(taken) ? 'trainer' : 'other';
      const other = leader === 'trainer' ? 'other' : 'trainer';
      const press = (what: string) => room.trainee(leader).presses(room.button(what));
      for (const what of ['open', 'close', 'reveal', 'next']) {
        const all = (await Promise.all(Array.from({ length: 8 }, () => press(what)))).map(words);
        expect(all.filter((one) => one.includes(taken))).toHaveLength(1);
        expect(all.filter((one) => one.includes(notDone['not-now']))).toHaveLength(7);
      }
      const old = { ...room.button('close'), do: 'open' };
      const mixed = await Promise.all([
        press('close'),
        room.trainee(other).presses(old),
        room.trainee(leader).presses(old),
      ]);
      expect(mixed.map(words).filter((one) => one.includes(taken))).toHaveLength(1);
      const stored = await bot().store.runs.one(room.run());
      expect(stored).toMatchObject({ phase: 'closed', seq: 6, stage: bot().answer(1).stage });
      await room.shows(phases.closed);
      expect(room.button('reveal')['seq']).toBe(stored?.seq);
    });

    it('one person on two devices is counted once, with one of their answers', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      const devices = Array.from({ length: 20 }, (_, at) =>
        ['10', '90'].map((concern) => room.trainee(`p${at >> 1}`).commits(id, { ...bot().answer(), concern })),
      );
      const told = (await Promise.all(devices.flat())).map(words);
      expect(told.filter((one) => one.includes(committed.kept))).toHaveLength(10);
      expect(told.filter((one) => one.includes(committed.changed))).toHaveLength(30);
      const kept = await room.kept();
      expect(kept).toHaveLength(10);
      expect(kept.every(({ concern }) => concern === 10 || concern === 90)).toBe(true);
      await room.leads('close');
      expect(seen(room.card())).toContain(answered(10));
    });
  });
}
