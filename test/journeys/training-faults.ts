import { describe, expect, it } from 'vitest';
import { createLive } from '../../src/channel/training/live.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { RunId } from '../../src/training/run.ts';
import { aPerson, seen } from './person.ts';
import { morning, type TrainingBot, words } from './training-room.ts';

const { notDone, notAMember, over, answered, answeredOf } = catalogueFor(null).training;
const taken = catalogueFor(null).talk.pressed;

/** Connections that are lost, and a Teams that takes no messages. */
export function trainingFaults(bot: () => TrainingBot): void {
  describe('a trainer whose connection is lost', () => {
    it('gets the card back with the exact count by the word, and another may take over after ten minutes', async () => {
      const room = bot().room();
      bot().itIsNow(morning);
      const id = await room.begin('alice');
      await room.many(7, () => bot().answer());
      const takesOver = () => room.trainee('second').presses({ ...room.button('close'), do: 'take-over' });
      bot().itIsNow('2026-11-25T10:09:59.000Z');
      expect(words(await takesOver())).toContain(notDone['trainer-is-here']);
      const [again] = await room.trainee('trainer').person.mentions('train');
      expect(seen(again)).toContain(answered(7));
      bot().itIsNow('2026-11-25T10:10:00.000Z');
      expect(words(await takesOver())).toContain(taken);
      expect(words(await room.trainee('trainer').presses(room.button('close')))).toContain(notDone['not-the-trainer']);
      expect(words(await room.trainee('second').presses(room.button('close')))).toContain(taken);
      expect(await bot().store.runs.one(id)).toMatchObject({ phase: 'closed', trainer: 'aad-second' });
      bot().itIsNow(morning);
    });

    it('is told kindly that a card was an old one, and nothing is changed', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      const [old, before] = [room.button('end'), await bot().store.runs.one(id)];
      await room.leads('close');
      await room.leads('reveal');
      await room.leads('next');
      const stored = await bot().store.runs.one(id);
      expect(stored?.seq).toBe((before?.seq ?? 0) + 3);
      for (const seq of [old['seq'], 0, -1, 99, 1e30, '2', 'x'])
        expect(words(await room.trainee('trainer').presses({ ...old, seq }))).toContain(notDone['not-now']);
      expect(await bot().store.runs.one(id)).toEqual(stored);
    });
  });

  describe.concurrent('where Teams takes no messages', () => {
    it('because it was taken out of the room, the trainer is told, all is kept, and the word brings it back', async () => {
      await using broken = await bot().another();
      const own = aPerson(broken, { name: 'trainer' });
      await own.says('hello');
      const room = bot().room(broken);
      const told = () => broken.connector.messages(own.conversation).filter(({ text }) => text === notAMember).length;
      const toldTimes = (times: number) =>
        broken.connector.until(`the trainer is told ${times} times`, () => told() === times);
      const id = await room.begin('alice');
      await room.many(5, () => bot().answer());
      await room.shows(answered(5));
      broken.connector.fails(403);
      expect(words(await room.leads('close'))).toContain(notAMember);
      await toldTimes(1);
      const [again] = await room.trainee('trainer').person.mentions('train');
      expect(seen(again)).toContain(answered(5));
      await room.leads('reveal');
      // The next part begins, and its card cannot be posted.
      broken.connector.fails(403);
      expect(words(await room.leads('next'))).toContain(notAMember);
      await toldTimes(2);
      expect(await bot().store.runs.one(id)).toMatchObject({ phase: 'open', stage: bot().answer(1).stage, card: null });
      await room.many(5, () => bot().answer(1));
      const [next] = await room.trainee('trainer').person.mentions('train');
      expect(seen(next)).toContain(answeredOf('5', '5'));
      expect(await room.kept()).toHaveLength(10);
      expect(words(await room.leads('close'))).toContain(taken);
    });

    it('any more at all, the trainer is told once in their own chat and not with every answer', async () => {
      const gone: string[] = [];
      const later: (() => void)[] = [];
      const live = createLive({
        update: async () => ({ kind: 'gone' }),
        gone: (run) => void gone.push(run),
        failed: () => undefined,
        after: (_ms, work) => void later.push(work),
      });
      const id = RunId.parse('run');
      for (let time = 0; time < 5; time++) {
        live.touch(id);
        await live.now(id);
        for (const work of later.splice(0)) work();
      }
      expect(gone).toEqual([id]);
    });

    it('for a while, the card comes right in the end though nobody answers any more', async () => {
      await using broken = await bot().another();
      const room = bot().room(broken);
      await room.begin('alice');
      const updates = () => broken.connector.sent.filter(({ method }) => method === 'PUT');
      await broken.connector.until('the first update', () => updates().length > 0);
      broken.connector.fails(429, { headers: { 'retry-after': '1' } });
      await room.many(3, () => bot().answer());
      await broken.connector.until('the update is refused', () => updates().at(-1)?.status === 429);
      expect(await room.kept()).toHaveLength(3);
      await room.shows(answered(3));
    });

    it('in place of the old card, the new one is posted all the same', async () => {
      await using broken = await bot().another();
      const room = bot().room(broken);
      await room.begin('alice');
      await room.leads('close');
      await room.leads('reveal');
      const before = broken.connector.sent.length;
      const since = (method: string) => broken.connector.sent.slice(before).filter((one) => one.method === method);
      const pressed = room.leads('next');
      await broken.connector.until('the new card', () => since('POST').length > 0);
      broken.connector.fails(500);
      expect(words(await pressed)).toContain(taken);
      expect(since('PUT')[0]).toMatchObject({ status: 500 });
      expect(JSON.stringify(since('PUT')[0]?.activity)).toContain(over);
      expect(seen(room.card())).toContain(bot().stages('alice')[1]?.story.slice(0, 40));
      expect(words(await room.leads('close'))).toContain(taken);
    });
  });
}
