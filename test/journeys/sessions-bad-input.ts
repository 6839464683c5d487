import { describe, expect, it } from 'vitest';
import { account, questionsIn } from './guided.ts';
import { aPerson, type Person, seen, type Verb } from './person.ts';
import { answerIn, people, strikeable } from './together.ts';
import type { WholeBot } from './whole-bot.ts';

const danger = 'He has turned up with a knife and the kids are upstairs.';
const long = 'word '.repeat(5_000);

/** What people do that was not meant, and what is said to them then. */
export function badInputJourneys(bot: () => WholeBot): void {
  const alone = (name: string) => aPerson(bot().server, { name });

  describe('a card', () => {
    it('of a session that ended is refused, and changes nothing of the one that is open', async () => {
      const person = alone('old-cards');
      await person.says('reflect');
      const old = [
        person.press('hold-view', { view: 'Pimlico is what I hold.' }),
        person.press('move-on'),
        person.press('finish'),
      ];
      await person.fills('finish');
      await person.says('reflect');
      for (const press of old) expect((await person.posts(press)).said[0]?.text).toMatch(/session that has ended/);
      expect(await bot().stored()).not.toContain('Pimlico');
      expect(seen((await person.fills('hold-view', { view: 'Close it.', account })).said[0])).toContain('step 2 of 4');
    });

    it('that Teams delivers twice is answered once', async () => {
      const person = alone('delivered-twice');
      await person.says('reflect');
      const press = person.press('hold-view', { view: 'Close it.', account });
      const both = await Promise.all([person.posts(press), person.posts(press)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect(bot().server.connector.messages(person.conversation)).toHaveLength(2);
      expect((await person.posts(press)).said).toEqual([]);
    });

    it('whose button is pressed twice does it once', async () => {
      const person = alone('pressed-twice');
      await person.says('reflect fully');
      const twice = async (verb: Verb, filled: Record<string, string> = {}) => {
        const [one, two] = [person.press(verb, filled), person.press(verb, filled)];
        const first = await person.posts(one);
        return { first, second: await person.posts(two) };
      };
      const { second } = await twice('move-on');
      expect(second.said[0]?.text).toMatch(/earlier in the session. Nothing was changed/);
      await twice('hold-view', { account, view: 'Close it.', sure: '8' });
      await twice('skip');
      await twice('move-on');
      await twice('move-on');
      await twice('tell-premortem', { text: 'Nobody asked.' });
      await twice('revise-view', { view: 'Wait.', sure: '2' });
      await twice('set-tripwire', { text: 'A missed visit.', due: '2027-04-01' });
      await twice('agree-action', { text: 'Ring the surgery.', due: '2027-04-01' });
      await twice('finish');
      await person.says('record');
      const on = strikeable(person);
      for (const one of ['Close it.', 'Nobody asked.', 'Wait.', 'A missed visit.', 'Ring the surgery.'])
        expect([one, on.filter((title) => title === one).length]).toEqual([one, 1]);
    });

    it.each([
      ['hold-view', { view: 'Close it.', sure: '11' }],
      ['hold-view', { view: 'Close it.', sure: 'very' }],
      ['hold-view', { view: '   ' }],
      ['hold-view', { view: long }],
      ['hold-view', {}],
      ['finish', null],
    ] as const)('filled in wrongly is answered plainly, and the step stays open (%s %#)', async (verb, filled) => {
      const person = alone(`wrong-${verb}-${JSON.stringify(filled).length}`);
      await person.says('reflect');
      if (filled === null) {
        // A button of ours that carries what no version of ours ever did.
        const odd = {
          action: { type: 'Action.Execute', verb: 'hold-view', data: { view: { a: 1 }, sure: [3], session: 7 } },
        };
        const activity = person.activity({ type: 'invoke', name: 'adaptiveCard/action', value: odd });
        const { status, body } = await person.posts(activity);
        expect([status, JSON.stringify(body)]).toEqual([200, expect.stringMatching(/could not read|do not know/)]);
      } else {
        const { body, status } = await person.fills(verb, filled);
        expect([status, answerIn(body)]).toEqual([200, expect.stringMatching(/could not read what was filled in/)]);
      }
      const [asked] = (await person.fills('hold-view', { view: 'Close it.', account, sure: '3' })).said;
      expect(seen(asked)).toContain('step 2 of 4');
    });

    it('with a day that is none, or has gone by, keeps nothing and says so', async () => {
      const person = alone('days');
      await person.says('reflect');
      await person.fills('move-on');
      await person.fills('move-on');
      await person.fills('move-on');
      for (const due of ['soon', '2026-13-45', '10/12/2026'])
        expect(answerIn((await person.fills('set-tripwire', { text: 'Barnaby.', due })).body)).toMatch(
          /could not read/,
        );
      const past = await person.fills('set-tripwire', { text: 'Barnaby.', due: '2026-11-25' });
      expect(past.said[0]?.text).toMatch(/That day has gone by/);
      expect(await bot().stored()).not.toContain('Barnaby');
      const [close] = (await person.fills('set-tripwire', { text: 'Barnaby.', due: '2026-11-26' })).said;
      expect(seen(close)).toContain('26 November 2026');
    });
  });

  describe('danger', () => {
    it.each([
      ['hold-view', { view: danger }],
      ['hold-view', { view: 'Close it.', account: danger }],
      ['hold-view', { view: danger, sure: '11' }],
      ['hold-view', { view: `${danger} ${long}` }],
    ] as const)('told on the first card is met before anything (%s %#)', async (verb, filled) => {
      const person = alone(`danger-${JSON.stringify(filled).length}`);
      await person.says('reflect');
      const { body, said } = await person.fills(verb, filled);
      expect(`${answerIn(body)} ${seen(said[0])}`).toMatch(/999/);
      expect(questionsIn(said[0]?.text)).toHaveLength(0);
    });

    it.each<readonly [Verb, Record<string, string>, number]>([
      ['give-frame', { worried: danger }, 0],
      ['mark-voices', { 'heard.gp': 'not-heard', 'unknown.gp': danger }, 3],
      ['tell-premortem', { text: danger }, 4],
      ['revise-view', { view: 'Wait.', moved: danger }, 5],
      ['set-tripwire', { text: danger }, 6],
      ['agree-action', { text: danger }, 7],
    ])('told at %s is met before anything', async (verb, filled, steps) => {
      const person = alone(`danger-at-${verb}`);
      await person.says('reflect fully');
      for (let at = 0; at < steps; at++) await person.fills('move-on');
      const { said } = await person.fills(verb, filled);
      expect(seen(said[0])).toMatch(/999/);
      expect(questionsIn(said[0]?.text)).toHaveLength(0);
    });

    it.each(['concern', 'evidence', 'asking'])('told in the %s of a concern is met before anything', async (field) => {
      const person = alone(`danger-in-${field}`);
      await person.says('concern');
      const { said } = await person.fills('write-concern', { concern: 'It is too early.', [field]: danger });
      expect(seen(said[0])).toMatch(/999/);
    });

    it('told in feedback, in a message that is changed, or by somebody for whom there is no room, is met too', async () => {
      const person = alone('danger-elsewhere');
      const message = person.activity({ text: account });
      await person.posts(message);
      expect(seen((await person.likes(danger))[0])).toMatch(/999/);
      const other = alone('danger-changed');
      const before = other.activity({ text: account });
      await other.posts(before);
      expect(seen((await other.edits(before.id, danger)).said[0])).toMatch(/999/);
      const [one, two, third] = people(bot(), ['Dan1', 'Dan2', 'Dan3']) as [Person, Person, Person];
      await one.mentions('supervise');
      await two.mentions(account);
      expect(seen((await third.mentions(danger))[0])).toMatch(/999/);
    });
  });

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
        expect(answerIn(body)).toMatch(/Only whoever leads|no part/);
      }
      expect(seen((await lead.mentions('record'))[0])).not.toContain('Out');
    });

    it.each(['with their directory id', 'by their Teams id alone'])(
      'the lead leaves the chat, %s, and somebody else leads',
      async (how) => {
        const [lead, two] = people(bot(), [`Gone ${how}`, 'Stays']) as [Person, Person];
        await lead.mentions('group');
        await two.mentions(account);
        await lead.fills('move-on');
        await lead.fills('move-on');
        const member = { id: `29:Gone ${how}`, ...(how.startsWith('with') ? { aadObjectId: `aad-Gone ${how}` } : {}) };
        const removal = two.activity({ type: 'conversationUpdate', membersRemoved: [member] });
        expect((await two.posts(removal)).said[0]?.text).toMatch(/has left. What they said is kept/);
        expect(answerIn((await two.fills('next')).body)).toMatch(/Nobody leads just now/);
        expect((await two.mentions('lead'))[0]?.text).toBe('Stays leads now.');
        expect(questionsIn((await two.fills('next')).said[0]?.text)).toHaveLength(1);
      },
    );

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
      const view = await late.fills('hold-view', { view: 'Samarkand is what I hold.' });
      expect(answerIn(view.body)).toMatch(/first view can no longer be kept/);
      expect((await late.mentions('I came late, and wonder about the partner.'))[0]?.text).toMatch(/^Kept/);
      const [close] = (await two.fills('finish')).said;
      for (const words of ['Here again', 'I came late']) expect(seen(close)).toContain(words);
      expect(await bot().stored()).not.toContain('Samarkand');
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
      const answer = person.activity({ text: 'Montmorency told me that she is engaging really well with him.' });
      await person.posts(answer);
      await person.says('I think that all is going really well with the two of them, and we could close.');
      const { said } = await person.edits(answer.id, 'A neighbour told me.');
      expect(said[0]?.text).toMatch(/^You changed your message/);
      await person.says('record');
      expect(strikeable(person)).toContain('A neighbour told me.');
      expect(await bot().stored()).not.toContain('Montmorency');
    });

    it('that was taken back is on no record, in no question, and in no table', async () => {
      const person = alone('taker-back');
      const first = person.activity({
        text: 'Ptolemy is engaging really well now and her new partner Quasimodo seems nice, so I am closing the case.',
      });
      await person.posts(first);
      for (let at = 0; at < 5; at++) await person.says(at % 2 === 0 ? 'another' : 'different lens');
      await person.says('I have only met him once, in the kitchen.');
      await person.says('He has been lovely each time that I rang.');
      const before = await bot().stored();
      expect(before).toMatch(/Ptolemy|Quasimodo/);
      expect((await person.deletes(first.id)).said[0]?.text).toMatch(/^You took your message back/);
      expect(seen((await person.says('record'))[0])).not.toMatch(/Ptolemy|Quasimodo|engaging really well/);
      expect(await bot().stored()).not.toMatch(/Ptolemy|Quasimodo|engaging really well now and/);
      // What came after goes on.
      expect(questionsIn((await person.says('another'))[0]?.text)).toHaveLength(1);
    });

    it('of an earlier session is taken back there, whatever was begun since', async () => {
      const person = alone('late-regret');
      const first = person.activity({ text: 'Balthazar is engaging really well, and I am closing the case.' });
      await person.posts(first);
      await person.says('finish');
      await person.says('Another mum, another case: she has been to every appointment, and I would step down.');
      expect((await person.deletes(first.id)).said[0]?.text).toMatch(/^You took your message back/);
      expect(await bot().stored()).not.toContain('Balthazar');
      expect(questionsIn((await person.says('another'))[0]?.text)).toHaveLength(1);
    });

    it('of somebody else cannot be taken back, and one of another chat changes nothing', async () => {
      const [one, two] = people(bot(), ['Own1', 'Own2']) as [Person, Person];
      await one.mentions('group');
      const said = two.activity({
        text: '<at>Second Look</at> Hippolyta is engaging really well with us.',
        entities: [{ type: 'mention', text: '<at>Second Look</at>', mentioned: { id: '28:second-look' } }],
      });
      await two.posts(said);
      expect((await one.deletes(said.id)).said).toEqual([]);
      expect(await bot().stored()).toContain('Hippolyta');
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
