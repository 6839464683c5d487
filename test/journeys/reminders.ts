import { describe, expect, it } from 'vitest';
import { aPerson, seen } from './person.ts';
import { answerIn, people } from './together.ts';
import { thursday, type WholeBot } from './whole-bot.ts';

/** What is said later of what was set down: the clock is moved, so these come after whatever else is lived through. */
export function reminderJourneys(bot: () => WholeBot): void {
  const ticks = (at: string) => {
    bot().itIsNow(at);
    return bot().server.followUp.tick();
  };
  const latest = (conversation: string) => bot().server.connector.messages(conversation).at(-1);

  describe('a reminder', () => {
    it('comes once, in working hours, says nothing of the case on a locked phone, and is answered in one tap', async () => {
      bot().itIsNow(thursday);
      const person = aPerson(bot().server, { name: 'reminded' });
      await person.says('reflect fully');
      for (let at = 0; at < 7; at++) await person.fills('move-on');
      await person.fills('agree-action', { text: 'Ring Hezekiah at the surgery.', due: '2026-12-05' });
      await person.fills('finish');

      // The fifth is a Saturday.
      expect(await ticks('2026-12-05T11:00:00.000Z')).toBe(0);
      expect(await ticks('2026-12-07T07:30:00.000Z')).toBe(0);
      expect(await ticks('2026-12-07T09:31:00.000Z')).toBe(1);
      expect(await ticks('2026-12-07T09:32:00.000Z')).toBe(0);
      const reminder = latest(person.conversation);
      for (const shown of [reminder?.text, reminder?.summary]) {
        expect(shown).toBe('A reminder of an action that you set down.');
      }
      expect(seen(reminder)).toContain('Ring [Person A] at the surgery.');

      const { said } = await person.fills('follow-up', { answer: 'yes' });
      expect(said[0]?.text).toMatch(/^Kept\. It is off your list/);
      // Pressed once more, it is gone already or answered the same.
      expect((await person.fills('follow-up', { answer: 'yes' })).status).toBe(200);
      expect(seen((await person.says('actions'))[0])).toContain('Nothing is waiting for you.');
      expect(bot().server.log.join('\n')).not.toMatch(/Hezekiah|surgery/);
      expect(await bot().stored()).not.toContain('Hezekiah');
    });

    it('waits while they are paused, and is not sent once they are stopped', async () => {
      bot().itIsNow('2027-01-04T10:00:00.000Z');
      const person = aPerson(bot().server, { name: 'pausing' });
      await person.says('reflect fully');
      for (let at = 0; at < 7; at++) await person.fills('move-on');
      await person.fills('agree-action', { text: 'First thing.', due: '2027-01-05' });
      await person.fills('agree-action', { text: 'Second thing.', due: '2027-01-06' });
      await person.fills('agree-action', { text: 'Third thing.', due: '2027-01-20' });
      await person.fills('finish');
      expect(await ticks('2027-01-05T09:31:00.000Z')).toBe(1);
      expect((await person.fills('pause-reminders')).said[0]?.text).toMatch(/paused for 7 days/);
      expect(await ticks('2027-01-06T09:31:00.000Z')).toBe(0);
      expect(await ticks('2027-01-12T09:20:00.000Z')).toBe(0);
      expect(await ticks('2027-01-12T09:40:00.000Z')).toBe(1);
      expect(seen(latest(person.conversation))).toContain('Second thing.');
      expect((await person.fills('stop-reminders')).said[0]?.text).toMatch(/^Reminders are off/);
      expect(await ticks('2027-01-20T10:00:00.000Z')).toBe(0);
      expect(seen((await person.says('actions'))[0])).toContain('Overdue. It was for 6 January 2027');
    });

    it('of an action that was handed out in a group goes to whoever does it, in their own chat, and never to the group', async () => {
      bot().itIsNow('2027-02-01T10:00:00.000Z');
      const [lead, doer] = people(bot(), ['Giver', 'Doer']);
      if (!lead || !doer) throw new Error('Two people are needed.');
      const own = aPerson(bot().server, { name: 'Doer' });
      await own.says('hello');
      await lead.mentions('group');
      await doer.fills('give-frame', { worried: 'The partner.' });
      for (let at = 0; at < 7; at++) await lead.mentions('next step');
      await lead.fills('agree-action', { text: 'Ring about the trampoline.', owner: 'Doer', due: '2027-02-03' });
      await lead.fills('finish');
      const before = bot().server.connector.messages(lead.conversation).length;
      expect(await ticks('2027-02-03T09:31:00.000Z')).toBe(1);
      expect(bot().server.connector.messages(lead.conversation)).toHaveLength(before);
      expect(seen(latest(own.conversation))).toContain('Ring about the trampoline.');
      expect((await own.fills('follow-up', { answer: 'not-yet' })).said[0]?.text).toMatch(/stays on your list/);
      expect(seen((await own.says('actions'))[0])).toContain('Ring about the trampoline.');
      expect(bot().server.connector.messages(lead.conversation)).toHaveLength(before);
    });

    it('goes to whoever does it, also where somebody of the case is called the same', async () => {
      bot().itIsNow('2027-02-04T10:00:00.000Z');
      const [lead, doer] = people(bot(), ['Maud Giver', 'Kelly Moss']);
      if (!lead || !doer) throw new Error('Two people are needed.');
      const own = aPerson(bot().server, { name: 'Kelly Moss' });
      await own.says('hello');
      await lead.mentions('group');
      await doer.fills('give-frame', { worried: 'The partner.' });
      for (let at = 0; at < 7; at++) await lead.mentions('next step');
      await lead.fills('agree-action', { text: 'Ring about the piano.', owner: 'Kelly Moss', due: '2027-02-05' });
      await lead.mentions('people');
      expect(answerIn((await lead.fills('name-people', { people: 'Kelly, mum' })).body)).not.toMatch(/nothing new/);
      await lead.fills('finish');
      expect(await ticks('2027-02-05T09:31:00.000Z')).toBe(1);
      expect(seen(latest(own.conversation))).toContain('Ring about the piano.');
      expect((await own.fills('follow-up', { answer: 'not-yet' })).said[0]?.text).toMatch(/stays on your list/);
      expect(seen((await own.says('actions'))[0])).toContain('Ring about the piano.');
    });

    it('of what was struck, or taken back, is not sent', async () => {
      bot().itIsNow('2027-02-08T10:00:00.000Z');
      const person = aPerson(bot().server, { name: 'unminded' });
      await person.says('reflect fully');
      for (let at = 0; at < 7; at++) await person.fills('move-on');
      await person.fills('agree-action', { text: 'Struck thing.', due: '2027-02-10' });
      await person.fills('finish');
      await person.says('record');
      await person.fills('strike', { items: 'action-1' });
      expect(await ticks('2027-02-10T09:31:00.000Z')).toBe(0);
    });
  });
}
