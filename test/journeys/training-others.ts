import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPackLinks } from '../../src/channel/training/files.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { ConversationId, PersonId } from '../../src/session/ids.ts';
import { RunId } from '../../src/training/run.ts';
import { aPerson, seen } from './person.ts';
import { type TrainingBot, words } from './training-room.ts';

const { training, talk } = catalogueFor(null);
const { boxIs, pack } = training;
const taken = talk.pressed;

const trainer = PersonId.parse('aad-trainer');

/** Files, one person alone, languages, demonstrations, and a session that goes on beside. */
export function otherTraining(bot: () => TrainingBot): void {
  describe.concurrent('a demonstration', () => {
    it('of two orders gives each of forty their half, the same on each device, and shows both', async () => {
      const room = bot().room();
      const id = await room.begin('two-orders');
      const [stage] = bot().stages('two-orders');
      const orders = stage && 'orders' in stage ? (stage.orders ?? []) : [];
      const firstLines = orders.map((order) => order.split('. ')[0] ?? '');
      /** Which of the two somebody reads: both hold the same sentences, and one begins with each of these. */
      const half = async (at: number) => {
        const box = words(await room.trainee(`p${at}`).opens('box', id));
        return box.indexOf(firstLines[0] ?? '') < box.indexOf(firstLines[1] ?? '') ? 0 : 1;
      };
      const all = Array.from({ length: 40 }, (_, at) => at);
      const halves = await Promise.all(all.map(half));
      expect(await Promise.all(all.map(half))).toEqual(halves);
      const first = halves.filter((one) => one === 0).length;
      expect(Math.min(first, 40 - first)).toBeGreaterThanOrEqual(8);
      await room.many(40, (at) => ({ stage: stage?.id, concern: halves[at] === 0 ? '30' : '70' }));
      await room.leads('close');
      await room.leads('reveal');
      expect(seen(room.card())).toContain(training.compared.orders('30', '70'));
    });

    it('of a show of hands shows the answers as they come in, and not before', async () => {
      const room = bot().room();
      await room.begin('hands-up');
      const [alone, together] = bot().stages('hands-up');
      const soFar = training.middleSoFar;
      await room.many(4, () => ({ stage: alone?.id, concern: '20' }));
      const [open] = await room.trainee('trainer').person.mentions('train');
      expect(seen(open)).toContain(training.answered(4));
      expect(seen(open)).not.toContain(soFar('20'));
      await room.leads('close');
      await room.leads('next');
      await room.many(4, () => ({ stage: together?.id, concern: '35' }));
      await room.shows(training.answeredOf('4', '4'));
      expect(seen(room.card())).toContain(soFar('35'));
    });

    it('of before and after goes on without showing the room its first numbers', async () => {
      const room = bot().room();
      await room.begin('before-and-after');
      const [decision, end] = bot().stages('before-and-after');
      await room.many(5, (at) => ({ stage: decision?.id, concern: String(10 + at) }));
      await room.leads('close');
      expect(words(await room.leads('next'))).toContain(taken);
      await room.many(5, (at) => ({ stage: end?.id, concern: String(60 + at) }));
      await room.leads('close');
      await room.leads('reveal');
      const { compared } = training;
      expect(seen(room.card())).toContain(compared.moved('12', '62'));
      expect(seen(room.card())).toContain(compared.higher('5', '5'));
    });
  });

  describe('the trainer’s files', () => {
    it('are not to be had where the bot is not reached from a browser, and the pack says so', async () => {
      await using broken = await bot().another({ base: null });
      const room = bot().room(broken);
      const id = await room.begin('alice');
      const told = words(await room.trainee('trainer').opens('pack', id));
      expect(told).toContain(pack.none);
      expect(told).not.toContain('"url"');
    });

    it('open by a link that is whole, for an hour, for a part that there is, and for whoever leads', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      const told = words(await room.trainee('trainer').opens('pack', id));
      const link = [...told.matchAll(/"url":"(http[^"]+)"/g)]
        .map(([, url]) => url ?? '')
        .find((url) => url.includes('/csv'));
      const status = async (url = '') => (await fetch(url)).status;
      expect(await status(link)).toBe(200);
      const links = createPackLinks({ key: bot().key, base: bot().server.url, now: bot().now });
      const forged = createPackLinks({ key: randomBytes(32), base: bot().server.url, now: bot().now });
      expect(await status(forged.to(id, 'csv', trainer))).toBe(403);
      expect(await status(link?.replace('/csv', '/notes'))).toBe(403);
      expect(await status(link?.replace(/expires=\d+/, 'expires=9999999999'))).toBe(403);
      expect(await status(`${link}&expires=1`)).toBe(403);
      expect(await status(link?.split('?')[0])).toBe(403);
      expect(await status(links.to(id, 'everything' as 'csv', trainer))).toBe(404);
      const others = links.to(id, 'csv', PersonId.parse('aad-somebody-else'));
      expect(await status(others)).toBe(404);
      expect(await status(link?.replace(/for=[^&]+/, /for=[^&]+/.exec(others)?.[0] ?? ''))).toBe(403);
      expect(await status(links.to(RunId.parse('no-such'), 'csv', trainer))).toBe(404);
      bot().itIsNow('2026-11-25T11:00:01.000Z');
      expect(await status(link)).toBe(410);
    });
  });

  describe('one person alone', () => {
    it('runs a scenario to its end, sees their own moves and no room, and has a table without rows', async () => {
      const room = bot().room(bot().server, 'personal');
      const id = await room.begin('alice');
      for (const at of [0, 1, 2]) {
        const one = room.trainee('trainer');
        await one.commits(id, { ...bot().answer(at), concern: String(20 + at * 10) });
        await room.leads('close');
        await room.leads('reveal');
        await room.shows(training.tooFew);
        expect(seen(room.card())).not.toMatch(/The middle of the room is/);
        await room.leads(at < 2 ? 'next' : 'end');
      }
      expect(seen(room.card())).toContain(training.tooFew);
      expect(words(await room.trainee('trainer').opens('own', id))).toContain(
        'You moved up by 10 points, from 20 to 30',
      );
      const csv = await (
        await fetch(createPackLinks({ key: bot().key, base: bot().server.url, now: bot().now }).to(id, 'csv', trainer))
      ).text();
      expect(csv.trim().split('\n')).toHaveLength(1);
    });

    it('who uses Teams in Welsh is asked in Welsh, and the card of the room stays as it was', async () => {
      const room = bot().room();
      const id = await room.begin('alice');
      const welsh = room.trainee('p', 'cy-GB');
      const cy = catalogueFor('cy').training;
      expect(words(await welsh.opens('box', id))).toContain(cy.boxIs);
      expect(words(await room.trainee('q').opens('box', id))).toContain(boxIs);
      expect(words(await welsh.commits(id, bot().answer()))).toContain(cy.committed.kept);
      expect(words(await welsh.presses(room.button('close')))).toContain(cy.notDone['not-the-trainer']);
      // A trainer with another language changes neither the card that is there nor the next.
      for (const what of ['close', 'reveal', 'next']) {
        const told = words(await room.trainee('trainer', 'cy-GB').presses(room.button(what)));
        expect(told).toContain(catalogueFor('cy').talk.pressed);
        const phase = what === 'close' ? 'closed' : what === 'reveal' ? 'revealed' : 'open';
        expect(seen(room.card())).toContain(training.phases[phase]);
        expect(seen(room.card())).not.toContain(cy.phases[phase]);
      }
    });
  });

  describe('in the middle of a session', () => {
    it('the word shows what can be run and changes nothing, and “training” is an answer like another', async () => {
      const person = aPerson(bot().server, { name: 'thinker' });
      const [first] = await person.says('Mum is engaging well. Her new partner seems nice, only met him the once.');
      expect(first?.text).toMatch(/\?/);
      const session = async () =>
        JSON.stringify(await bot().store.sessions.recall(ConversationId.parse(person.conversation)));
      const before = await session();
      const [menu] = await person.says('train');
      expect(seen(menu)).toContain(training.menu);
      expect(await session()).toBe(before);
      const [next] = await person.says('training');
      expect(seen(next)).not.toContain(training.menu);
      expect(await session()).not.toBe(before);
      expect(await session()).toContain('"training"');
    });
  });
}
