import { describe, expect, it } from 'vitest';
import { account, questionsIn } from './guided.ts';
import { aPerson, type Person, seen, type Verb } from './person.ts';
import { answerIn, people, strikeable } from './together.ts';
import type { WholeBot } from './whole-bot.ts';

const danger = 'He has turned up with a knife and the kids are upstairs.';
const long = 'word '.repeat(5_000);

/** Cards that are old, pressed twice or filled in wrongly, and danger wherever it is told. */
export function cardJourneys(bot: () => WholeBot): void {
  const alone = (name: string) => aPerson(bot().server, { name });

  describe('a card', () => {
    it('of a session that ended is refused, and changes nothing of the one that is open', async () => {
      const person = alone('old-cards');
      await person.says('reflect');
      const old = [
        person.press('hold-view', { view: 'The rhubarb crumble is what I hold.' }),
        person.press('move-on'),
        person.press('finish'),
      ];
      await person.fills('finish');
      await person.says('reflect');
      for (const press of old) expect((await person.posts(press)).said[0]?.text).toMatch(/session that has ended/);
      expect(await bot().stored()).not.toContain('rhubarb');
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
        expect(answerIn((await person.fills('set-tripwire', { text: 'Marzipan cake.', due })).body)).toMatch(
          /could not read/,
        );
      const past = await person.fills('set-tripwire', { text: 'Marzipan cake.', due: '2026-11-25' });
      expect(past.said[0]?.text).toMatch(/That day has gone by/);
      expect(await bot().stored()).not.toContain('Marzipan');
      const [close] = (await person.fills('set-tripwire', { text: 'Marzipan cake.', due: '2026-11-26' })).said;
      expect(seen(close)).toContain('26 November 2026');
      expect(await bot().stored()).toContain('Marzipan');
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
}
