import { describe, expect, it } from 'vitest';
import { account, questionsIn } from './guided.ts';
import { aPerson, type Person, seen } from './person.ts';
import { answerIn, people, strikeable } from './together.ts';
import type { WholeBot } from './whole-bot.ts';

/** People who come and go, messages that are changed, and sessions and languages that nobody meant. */
export function badInputJourneys(bot: () => WholeBot): void {
  const alone = (name: string) => aPerson(bot().server, { name });

  describe('people who come and go', () => {
    it('somebody who is not in the session presses, and is answered alone', async () => {
      const [lead, two, outsider] = people(bot(), ['In1', 'In2', 'Out']) as [Person, Person, Person];
      await lead.mentions('group');
      await two.mentions(account);
      await lead.fills('move-on');
      await lead.fills('move-on');
      await lead.mentions('record');
      for (const verb of ['next', 'park', 'finish', 'pin', 'pause', 'strike', 'export'] as const) {
        const { body, said } = await outsider.fills(verb);
        expect([verb, said]).toEqual([verb, []]);
        expect(answerIn(body)).toMatch(/^Only (whoever leads|those who take part)/);
      }
      expect(seen((await lead.mentions('record'))[0])).not.toContain('Out');
    });

    it.each([
      { how: 'with their directory id', name: 'Gone', more: { aadObjectId: 'aad-Gone' } },
      { how: 'by their Teams id alone', name: 'Left', more: {} },
    ])('the lead leaves the chat, $how, and somebody else leads', async ({ name, more }) => {
      const [lead, two] = people(bot(), [name, 'Stays']) as [Person, Person];
      await lead.mentions('group');
      await two.mentions(account);
      await lead.fills('move-on');
      await lead.fills('move-on');
      const member = { id: `29:${name}`, ...more };
      const removal = two.activity({ type: 'conversationUpdate', membersRemoved: [member] });
      expect((await two.posts(removal)).said[0]?.text).toMatch(/has left. What they said is kept/);
      expect(answerIn((await two.fills('next')).body)).toMatch(/Nobody leads just now/);
      expect((await two.mentions('lead'))[0]?.text).toBe('Stays leads now.');
      expect(questionsIn((await two.fills('next')).said[0]?.text)).toHaveLength(1);
    });

    it('the lead says that they leave, comes back, and is a participant like any other', async () => {
      const [lead, two, late] = people(bot(), ['Lea', 'Tom', 'Uma']) as [Person, Person, Person];
      await lead.mentions('group');
      await two.mentions(account);
      await lead.fills('move-on');
      await lead.fills('move-on');
      expect((await lead.mentions('leave'))[0]?.text).toMatch(/Lea has left/);
      expect((await two.mentions('I will lead'))[0]?.text).toBe('Tom leads now.');
      expect((await lead.mentions('Here again, and I think it is too early.'))[0]?.text).toMatch(/^Kept/);
      expect(answerIn((await lead.fills('next')).body)).toMatch(/Only whoever leads/);
      // Whoever comes late takes part, but holds no first view any more.
      const view = await late.fills('hold-view', { view: 'The juniper hedge is what I hold.' });
      expect(answerIn(view.body)).toMatch(/first view can no longer be kept/);
      expect((await late.mentions('I came late, and wonder about the partner.'))[0]?.text).toMatch(/^Kept/);
      const [close] = (await two.fills('finish')).said;
      for (const words of ['Here again', 'I came late']) expect(seen(close)).toContain(words);
      expect(await bot().stored()).not.toContain('juniper');
    });

    it('the bot is taken out and added again, and the session goes on', async () => {
      const [lead, two] = people(bot(), ['Re1', 'Re2']) as [Person, Person];
      await lead.installs();
      await lead.mentions('group');
      await two.mentions(account);
      await lead.posts(lead.activity({ type: 'conversationUpdate', membersRemoved: [{ id: '28:second-look' }] }));
      const known = await bot().rows('conversation_reference');
      expect(known.filter((one) => one['conversation_id'] === lead.conversation)).toEqual([]);
      await lead.installs();
      await lead.mentions('next');
      expect(questionsIn((await lead.mentions('next'))[0]?.text)).toHaveLength(1);
    });
  });

  describe('a message', () => {
    it('that was changed stands on the record as it is now, and its first words are kept nowhere', async () => {
      const person = alone('changer');
      await person.says(account);
      const answer = person.activity({ text: 'The upholsterer told me that she is engaging really well with him.' });
      await person.posts(answer);
      await person.says('I think that all is going really well with the two of them, and we could close.');
      expect(await bot().stored()).toContain('upholsterer');
      const { said } = await person.edits(answer.id, 'A neighbour told me.');
      expect(said[0]?.text).toMatch(/^You changed your message/);
      await person.says('record');
      expect(strikeable(person)).toContain('A neighbour told me.');
      expect(await bot().stored()).not.toContain('upholsterer');
    });

    it('that was taken back is on no record, in no question, and in no table', async () => {
      const person = alone('taker-back');
      const first = person.activity({
        text: 'The cobbler is engaging really well now and her partner the glassblower seems nice, so I am closing the case.',
      });
      await person.posts(first);
      for (let at = 0; at < 5; at++) await person.says(at % 2 === 0 ? 'another' : 'different lens');
      await person.says('I have only met him once, in the kitchen.');
      await person.says('He has been lovely each time that I rang.');
      const before = await bot().stored();
      for (const word of ['cobbler', 'glassblower']) expect(before).toContain(word);
      expect((await person.deletes(first.id)).said[0]?.text).toMatch(/^You took your message back/);
      expect(seen((await person.says('record'))[0])).not.toMatch(/cobbler|glassblower|engaging really well/);
      expect(await bot().stored()).not.toMatch(/cobbler|glassblower|engaging really well now and/);
      // What came after goes on.
      expect(questionsIn((await person.says('another'))[0]?.text)).toHaveLength(1);
    });

    it('of an earlier session is taken back there, whatever was begun since', async () => {
      const person = alone('late-regret');
      const first = person.activity({ text: 'The trombonist is engaging really well, and I am closing the case.' });
      await person.posts(first);
      await person.says('finish');
      await person.says('Another mum, another case: she has been to every appointment, and I would step down.');
      expect(await bot().stored()).toContain('trombonist');
      expect((await person.deletes(first.id)).said[0]?.text).toMatch(/^You took your message back/);
      expect(await bot().stored()).not.toContain('trombonist');
      expect(questionsIn((await person.says('another'))[0]?.text)).toHaveLength(1);
    });

    it('of somebody else cannot be taken back, and one of another chat changes nothing', async () => {
      const [one, two] = people(bot(), ['Own1', 'Own2']) as [Person, Person];
      await one.mentions('group');
      const said = two.activity({
        text: '<at>Second Look</at> The choirmaster is engaging really well with us.',
        entities: [{ type: 'mention', text: '<at>Second Look</at>', mentioned: { id: '28:second-look' } }],
      });
      await two.posts(said);
      expect((await one.deletes(said.id)).said).toEqual([]);
      expect(await bot().stored()).toContain('choirmaster');
    });
  });

  describe('a session', () => {
    it('of sixty questions comes to an end of them, and its record can be read', async () => {
      const person = alone('sixty');
      await person.says(account);
      for (let at = 0; at < 60; at++) {
        const [said] = await person.says(
          at % 3 === 0 ? 'different lens' : at % 3 === 1 ? `Answer ${at}: she was seen at nursery.` : 'another',
        );
        expect(questionsIn(said?.text).length).toBeLessThanOrEqual(1);
      }
      expect(seen((await person.says('finish'))[0])).toContain('What we looked at');
      expect(seen((await person.says('record'))[0])).toMatch(/older things? (is|are) not shown here|things are on it/);
    });

    it('of one person ends when they say that they leave', async () => {
      const person = alone('leaving');
      await person.says(account);
      expect(seen((await person.says('leave'))[0])).toContain('What we looked at');
    });

    it('that is empty is finished without a summary, and has an empty record', async () => {
      const person = alone('empty');
      await person.says('reflect');
      const [close] = await person.says('finish');
      expect(close?.text).toMatch(/Nothing was written down/);
      expect(seen((await person.says('record'))[0])).toContain('There is nothing on this record yet.');
    });
  });

  describe('a language', () => {
    it.each(['tlh', 'xx-YY', 'x'.repeat(5_000), '', 'en_GB@calendar=buddhist', '../../etc'])(
      'that is not known is answered in English (%#)',
      async (locale) => {
        const person = alone(`speaks-${locale.slice(0, 6)}`);
        const { status, said } = await person.posts(person.activity({ text: 'help', locale }));
        expect([status, said[0]?.text]).toEqual([200, expect.stringMatching(/^Tell me about a case/)]);
      },
    );

    it('that is Welsh is answered in Welsh, step by step', async () => {
      const person = alone('cymraes');
      const { said } = await person.posts(person.activity({ text: 'reflect', locale: 'cy-GB' }));
      expect(said[0]?.text).not.toMatch(/What do you think/);
      expect(JSON.stringify(said[0])).toContain('"lang":"cy"');
      const press = { ...person.press('hold-view', { view: 'Cau.', account }), locale: 'cy-GB' };
      const [asked] = (await person.posts(press)).said;
      expect(seen(asked)).toContain('cam 2 o 4');
      expect(seen(asked)).not.toMatch(/\bSkip\b|Next step/);
      const close = (await person.posts(person.activity({ text: 'gorffen', locale: 'cy-GB' }))).said[0];
      expect(seen(close)).not.toMatch(/What we looked at|not a decision/);
    });
  });
}
