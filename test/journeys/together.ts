import { describe, expect, it } from 'vitest';
import { account, questionsIn } from './guided.ts';
import { aPerson, type Person, type Place, seen } from './person.ts';
import type { WholeBot } from './whole-bot.ts';

/** People in one conversation, each under a name of their own. */
export function people(bot: WholeBot, names: readonly string[], place: Place = 'groupChat'): Person[] {
  const [first, ...others] = names;
  const one = aPerson(bot.server, { place, ...(first ? { name: first } : {}) });
  return [one, ...others.map((name) => aPerson(bot.server, { place, name, conversation: one.conversation }))];
}

/** The words in the answer to a press, which nobody sees but who pressed. */
export const answerIn = (body: unknown): string => {
  const { value } = body as { value?: unknown };
  return typeof value === 'string' ? value : '';
};

const named = (what: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${what}${at + 1}`);

/** Several people in one session. */
export function togetherJourneys(bot: () => WholeBot): void {
  describe('supervision of two, in a group chat', () => {
    it('is led by the supervisor, answered by mention and by card, and the record says who said what', async () => {
      const [sue, pat] = people(bot(), ['Sue', 'Pat']) as [Person, Person];
      expect(seen((await sue.mentions('supervise'))[0])).toContain('Sue leads');
      expect(answerIn((await pat.fills('give-frame', { account })).body)).toMatch(/^Kept\./);
      const turnedAway = await pat.fills('move-on');
      expect(answerIn(turnedAway.body)).toMatch(/^Only whoever leads/);
      expect(turnedAway.said).toEqual([]);

      await sue.fills('move-on');
      const held = await pat.fills('hold-view', { view: 'Step down.', sure: '8' });
      expect([answerIn(held.body), held.said]).toEqual(['Kept. 1 of 2 have said what they hold.', []]);
      await sue.fills('hold-view', { view: 'Wait a month.', sure: '3' });
      const [asked] = (await sue.fills('move-on')).said;
      expect(questionsIn(asked?.text)).toHaveLength(1);
      expect(seen(asked)).toMatch(/Pat: \n“Step down.”[\s\S]*Sue: \n“Wait a month.”/);

      await pat.mentions('I met him once, in the kitchen.');
      const next = await pat.fills('next');
      expect([answerIn(next.body).slice(0, 18), next.said]).toEqual(['Only whoever leads', []]);
      expect(questionsIn((await sue.fills('next')).said[0]?.text)).toHaveLength(1);
      await sue.mentions('What I notice is that I was relieved.');

      const [record] = await sue.mentions('record');
      expect(seen(record)).toContain('Sue (led), Pat');
      const [close] = (await sue.fills('finish')).said;
      expect(seen(close)).toMatch(/Pat: \nI met him once, in the kitchen\./);
      expect(seen(close)).toMatch(/Sue: \nWhat I notice is that I was relieved\./);
    });

    it('is for two: a third is told so, and nothing of theirs is kept', async () => {
      const [, two, three] = await Promise.all(
        [people(bot(), ['Sid', 'Pia', 'Third'])].map(async (all) => {
          await all[0]?.mentions('supervise');
          await all[1]?.mentions(account);
          return all;
        }),
      ).then(([all]) => all as [Person, Person, Person]);
      expect((await three.mentions('The blue tricycle is what I think of.'))[0]?.text).toMatch(
        /Supervision is for two/,
      );
      expect(await bot().stored()).not.toContain('tricycle');
      expect(seen((await two.mentions('record'))[0])).not.toContain('Third');
    });
  });

  describe('a group of twelve, in a thread of a channel', () => {
    it('holds views apart until the lead goes on, and loses and doubles nothing that comes at once', async () => {
      const all = people(bot(), named('Twelve', 12), 'channel');
      const [lead, ...others] = all as [Person, ...Person[]];
      await lead.mentions('group supervision');
      await lead.fills('give-frame', { account });
      await lead.fills('move-on');

      const views = await Promise.all(
        all.map((one, at) => one.fills('hold-view', { view: `View number ${at + 1} here.`, sure: String(at % 11) })),
      );
      expect(views.map(({ status }) => status)).toEqual(all.map(() => 200));
      const before = bot().server.connector.messages(lead.conversation);
      for (const message of before) expect(seen(message)).not.toContain('View number');
      expect(seen((await others[0]?.mentions('record'))?.[0])).not.toContain('View number');

      const [first] = (await lead.fills('move-on')).said;
      for (const at of all.keys()) expect(seen(first)).toContain(`“View number ${at + 1} here.”`);

      // Answers by message, presses of those who do not lead, and the lead's own, all at the same moment.
      await Promise.all([
        ...others.map((one, at) => one.mentions(`Answer number ${at + 2} of ours.`)),
        ...others.slice(0, 4).map((one) => one.fills('next')),
        lead.fills('pin'),
        others[5]?.fills('source'),
      ]);
      const recordOf = async (one: Person | undefined) => {
        await one?.mentions('record');
        const items = strikeable(one);
        return items;
      };
      const once = await recordOf(lead);
      for (const at of others.keys())
        expect(once.filter((title) => title === `Answer number ${at + 2} of ours.`)).toHaveLength(1);
      for (const at of all.keys())
        expect(once.filter((title) => title === `View number ${at + 1} here.`)).toHaveLength(1);
      expect(await recordOf(others[3])).toEqual(once);
      expect(await recordOf(others[9])).toEqual(once);
    });

    it('is steered by who leads: parked, pinned, timed, a lens handed, paused, gone on, handed over and finished', async () => {
      const [ada, bea, cyn] = people(bot(), ['Ada', 'Bea', 'Cyn'], 'channel') as [Person, Person, Person];
      await ada.mentions('group');
      for (const one of [ada, bea, cyn]) await one.fills('give-frame', { account: `${account} ` });
      await ada.fills('move-on');
      await ada.fills('move-on');
      const [parked] = (await ada.fills('park')).said;
      expect(questionsIn(parked?.text)).toHaveLength(1);
      expect((await ada.fills('pin')).said[0]?.text).toMatch(/^Pinned/);
      expect((await ada.fills('time-box', { minutes: '15' })).said[0]?.text).toBe('15 minutes, until 10:15.');
      const handed = await ada.fills('hand-lens', { to: 'aad-Cyn', lens: 'invisible-males' });
      expect(handed.said[0]?.text).toMatch(/^Cyn now speaks for this lens/);

      expect((await ada.fills('pause')).said[0]?.text).toMatch(/^Paused/);
      expect((await bea.mentions('While we wait, a thought of mine.'))[0]?.text).toMatch(/paused/);
      expect((await bea.mentions('go on'))[0]?.text).toMatch(/Only whoever leads/);
      expect((await ada.mentions('go on'))[0]?.text).toMatch(/go on where we were/);
      expect((await bea.mentions('A thought of mine, again.'))[0]?.text).toMatch(/^Kept/);

      expect((await ada.fills('hand-over', { to: 'aad-Bea' })).said[0]?.text).toBe('Bea leads now.');
      expect(answerIn((await ada.fills('next')).body)).toMatch(/^Only whoever leads/);
      const [next] = (await bea.fills('next')).said;
      expect(seen(next)).toContain('Bea leads');
      expect(seen(next)).toContain('Cyn speaks for');
      const [close] = (await bea.fills('finish')).said;
      expect(seen(close)).toContain('A thought of mine, again.');
      expect(await bot().stored()).not.toContain('While we wait');
      const parkedOn = (await cyn.mentions('record'))[0];
      expect(seen(parkedOn)).toContain('Ada, Bea (led), Cyn');
    });
  });

  describe('a quiet word', () => {
    it('is refused until the lead allows it, and then everybody is told', async () => {
      const all = people(bot(), named('Loud', 5));
      const [lead, ...others] = all as [Person, Person, Person, Person, Person];
      await lead.mentions('group');
      for (const one of others) await one.mentions(account);
      const alone = aPerson(bot().server, { name: 'Loud3' });
      await alone.says('quiet word');
      const early = await alone.fills('quiet-word', { text: 'Nobody has looked at his history of violence.' });
      expect(early.said[0]?.text).toMatch(/no group where quiet words are on/);
      expect((await others[0].mentions('quiet words on'))[0]?.text).toMatch(/Only whoever leads/);
      expect((await lead.mentions('quiet words on'))[0]?.text).toMatch(/^Quiet words are on/);
    });

    it('becomes a question to the group, with none of its words and nothing that says whose it was', async () => {
      const all = people(bot(), named('Hush', 5));
      const [lead, ...others] = all as [Person, Person, Person, Person, Person];
      await lead.mentions('group');
      for (const one of others) await one.mentions(account);
      await lead.fills('move-on');
      await lead.fills('move-on');
      await lead.mentions('quiet words on');

      const alone = aPerson(bot().server, { name: 'Hush4' });
      await alone.says('quiet word');
      const kept = await bot().stored();
      const log = bot().server.log.length;
      const shown = bot().server.connector.messages(lead.conversation).length;
      const secret = 'Grizelda saw him at the flat in Quernmore Road, and nobody dares to say what men there are.';
      const put = await alone.fills('quiet-word', { text: secret });
      expect(put.said[0]?.text).toMatch(/I have asked the group/);
      await bot().server.connector.until(
        'the question',
        () => bot().server.connector.messages(lead.conversation).length > shown,
      );
      const [question] = bot().server.connector.messages(lead.conversation).slice(shown);
      expect(questionsIn(question?.text)).toHaveLength(1);
      expect(seen(question)).not.toMatch(/Grizelda|Quernmore|dares/);
      expect(seen((await others[0].fills('why')).said[0])).toContain('somebody here would like the group to think');

      const now = await bot().stored();
      expect(now).not.toMatch(/Grizelda|Quernmore|dares/);
      // What is new names nobody: the person stands in the session as before, and no oftener.
      expect(now.split('aad-Hush4').length).toBe(kept.split('aad-Hush4').length);
      expect(bot().server.log.slice(log).join('\n')).not.toMatch(/Grizelda|Quernmore|dares|Hush4/);
    });

    it('is refused where fewer than four take part, and met first where it tells of danger', async () => {
      const [lead, two, three] = people(bot(), ['Few1', 'Few2', 'Few3']) as [Person, Person, Person];
      await lead.mentions('group');
      for (const one of [two, three]) await one.mentions(account);
      await lead.fills('move-on');
      await lead.fills('move-on');
      await lead.mentions('quiet words on');
      const shown = bot().server.connector.messages(lead.conversation).length;
      const alone = aPerson(bot().server, { name: 'Few2' });
      await alone.says('quiet word');
      const few = await alone.fills('quiet-word', { text: 'Nobody has looked at what men there are.' });
      expect(few.said[0]?.text).toMatch(/Fewer than four/);
      const danger = await alone.fills('quiet-word', {
        text: 'He has turned up with a knife and the kids are upstairs.',
      });
      expect(seen(danger.said[0])).toMatch(/999/);
      expect(bot().server.connector.messages(lead.conversation)).toHaveLength(shown);
    });
  });
}

/** What stands in the list of the last record, as it may be ticked, without what it is called there ("Answer: …"). */
export function strikeable(person: Person | undefined): string[] {
  return choicesIn(person?.card()).map(({ title }) => title.replace(/^[A-Z][a-z]+: /, ''));
}

export function choicesIn(card: unknown): { title: string; value: string }[] {
  const found: { title: string; value: string }[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    else if (typeof node === 'object' && node !== null) {
      if ('id' in node && node.id === 'items' && 'choices' in node) found.push(...(node.choices as typeof found));
      Object.values(node).forEach(look);
    }
  };
  look(card);
  return found;
}
