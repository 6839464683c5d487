import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { createLive } from '../../src/channel/training/live.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { RunId } from '../../src/training/run.ts';
import { aPerson, type Posted, seen } from './person.ts';
import { aTrainee, buttonsOf } from './training.ts';
import { morning, type TrainingBot, words } from './training-room.ts';

const { notDone, notAMember, over, phases, answered, answeredOf } = catalogueFor(null).training;
const none = { type: 'none' };
/** The word, as Teams sends it from a room; to be delivered more than once. */
const mention = '<at>Second Look</at>';
const asksByName = {
  text: `${mention} train`,
  textFormat: 'plain',
  entities: [{ type: 'mention', text: mention, mentioned: { id: '28:second-look', name: 'Second Look' } }],
};
const taken = catalogueFor(null).talk.pressed;

/** Connections that are lost, and a Teams that takes no messages. */
export function trainingFaults(bot: () => TrainingBot): void {
  describe('a trainer whose connection is lost', () => {
    it('gets the card back with the exact count by the word, and another may take over ten minutes after the part', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      await room.many(7, () => bot().answer());
      const takesOver = () => room.trainee('second').presses({ ...room.button('close'), do: 'take-over' });
      const away = DateTime.fromISO(morning).plus({ minutes: (bot().stages('alice')[0]?.minutes ?? 0) + 10 });
      bot().itIsNow(away.minus({ second: 1 }).toUTC().toISO() ?? '');
      expect(words(await takesOver())).toContain(notDone['trainer-is-here']);
      const [again] = await room.trainee('trainer').person.mentions('train');
      expect(seen(again)).toContain(answered(7));
      bot().itIsNow(away.toUTC().toISO() ?? '');
      expect(words(await takesOver())).toContain(taken);
      expect(words(await room.trainee('trainer').presses(room.button('close')))).toContain(notDone['not-the-trainer']);
      expect(words(await room.trainee('second').presses(room.button('close')))).toContain(taken);
      expect(await bot().store.runs.one(id)).toMatchObject({ phase: 'closed', trainer: 'aad-second' });
    });

    it('leaves the card to whoever asks for it once they are away, and the one before has nothing to press', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      await room.many(5, () => bot().answer());
      const asks = (name: string) => room.trainee(name).person.mentions('train');
      const [refused] = await asks('second');
      expect(refused).toMatchObject({ text: notDone.running });
      expect(buttonsOf(refused ?? none)).toEqual([]);
      bot().itIsNow('2026-11-25T10:40:00.000Z');
      const before = await bot().store.runs.one(id);
      const [brought] = await asks('second');
      expect(seen(brought)).toContain(answered(5));
      const after = await bot().store.runs.one(id);
      expect(after).toEqual({ ...before, card: expect.any(String) });
      expect(after?.card).not.toBe(before?.card);
      const left = room.sent().findLast(({ about }) => about === before?.card);
      expect(seen(left?.activity)).toContain(over);
      expect(buttonsOf(left?.activity ?? none)).toEqual([]);
      expect(words(await room.trainee('second').presses(room.button('take-over')))).toContain(taken);
      expect(await bot().store.runs.one(id)).toMatchObject({ phase: 'open', trainer: 'aad-second' });
      // Whoever took over is here again, so nobody else is brought the card.
      expect(await asks('trainer')).toMatchObject([{ text: notDone.running }]);
    });

    it('gets one card by a word that Teams delivers twice, and a new one by each that they say', async () => {
      await using broken = await bot().another();
      const room = bot().room(broken);
      const id = await room.begin('alice');
      const { person } = room.trainee('trainer');
      const cards = () => room.sent().filter(({ method, status }) => method === 'POST' && status < 300).length;
      const before = cards();
      const said = person.activity(asksByName);
      await Promise.all([person.posts(said), person.posts(said)]);
      await person.posts(said);
      expect(cards()).toBe(before + 1);
      const card = (await bot().store.runs.one(id))?.card;
      await person.mentions('train');
      expect(cards()).toBe(before + 2);
      const left = room.sent().findLast(({ about }) => about === card);
      expect(buttonsOf(left?.activity ?? none)).toEqual([]);
      expect(words(await room.leads('close'))).toContain(taken);
    });

    it('gets their card by the second delivery of a word where the first came to nothing', async () => {
      await using broken = await bot().another();
      const room = bot().room(broken);
      await room.begin('alice');
      await room.leads('close');
      const { person } = room.trainee('trainer');
      const said = person.activity(asksByName);
      broken.connector.fails(403);
      const hasCard = ({ said }: Posted) => said.some((one) => buttonsOf(one).length > 0);
      expect(hasCard(await person.posts(said))).toBe(false);
      expect(hasCard(await person.posts(said))).toBe(true);
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

    it('in time, a press is answered in time all the same, and whoever stops the bot waits for its card', async () => {
      await using broken = await bot().another();
      const [going, fresh] = [bot().room(broken), bot().room(broken)];
      await going.begin('alice');
      /** Somebody who sees the answer to their press and does not wait for what comes of it. */
      const trainer = ({ conversation }: typeof going) => {
        const { url, connector } = broken;
        return aTrainee(aPerson({ url, connector }, { place: 'channel', name: 'trainer', conversation }));
      };
      await broken.connector.until('the first cards', () => going.sent().some(({ method }) => method === 'PUT'));
      broken.connector.slow(4_000);
      const pressed = await Promise.all([
        trainer(going).presses(going.button('close')),
        trainer(fresh).presses({ do: 'start', exercise: 'alice' }),
      ]);
      for (const one of pressed) {
        expect(words(one)).toContain(taken);
        expect(one.ms).toBeLessThan(2_000);
      }
      expect(seen(going.card())).not.toContain(phases.closed);
      expect(fresh.sent()).toEqual([]);
      await broken.settled();
      expect(seen(going.card())).toContain(phases.closed);
      expect(seen(fresh.card())).toContain(phases.ready);
      broken.connector.slow(0);
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
