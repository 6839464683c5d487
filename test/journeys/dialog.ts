import { describe, expect, it } from 'vitest';
import { account, questionsIn } from './guided.ts';
import { aPerson, type Person, seen } from './person.ts';
import { thursday, type WholeBot } from './whole-bot.ts';

/** What a dialog shows, card and all. */
const shown = (body: unknown): string => {
  const { task } = body as { task: { type: string; value: { card: { contentType: string; content: never } } } };
  return seen({ type: 'message', attachments: [task.value.card] });
};

/** What stands in the box of a dialog. */
const inBox = (body: unknown): string =>
  /"id":"text".*?"value":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(body))?.[1] ?? '';

/** "Reflect on this message", from the menu of a message in a chat of others. */
export function dialogJourneys(bot: () => WholeBot): void {
  const from = (name: string) => aPerson(bot().server, { name, place: 'groupChat' });
  const opens = (person: Person, content: string) =>
    person.posts(
      person.activity({
        type: 'invoke',
        name: 'composeExtension/fetchTask',
        value: { commandId: 'reflect', messagePayload: { id: '1', body: { contentType: 'html', content } } },
      }),
    );
  const sends = (person: Person, data: object, over: object = {}) =>
    person.posts(
      person.activity({
        type: 'invoke',
        name: 'composeExtension/submitAction',
        value: { commandId: 'reflect', data },
        ...over,
      }),
    );

  describe('somebody who reflects on a message', () => {
    it('sees its words in a box first, and nothing is kept until they send it', async () => {
      bot().itIsNow(thursday);
      const person = from('opener');
      const { body, said } = await opens(person, '<p>Mum &amp; her <b>glockenspiel</b> seem nice.</p>');
      expect(inBox(body)).toBe('Mum & her glockenspiel seem nice.');
      expect(said).toEqual([]);
      expect(await bot().stored()).not.toContain('glockenspiel');
    });

    it('is asked in their own chat where there is one, and nothing comes into the chat of the message', async () => {
      const own = aPerson(bot().server, { name: 'known' });
      await own.says('hello');
      const before = bot().server.connector.messages(own.conversation).length;
      const person = from('known');
      const { body, said } = await sends(person, { text: account });
      expect(shown(body)).toContain('Your question is in our chat');
      expect(said).toEqual([]);
      const [question] = bot().server.connector.messages(own.conversation).slice(before);
      expect(questionsIn(question?.text)).toHaveLength(1);
      // The conversation goes on there.
      expect(questionsIn((await own.says('another'))[0]?.text)).toHaveLength(1);
    });

    it('is asked in the dialog where the bot has never been spoken to, and has their words to copy', async () => {
      const person = from('unknown-chat');
      const { body, said } = await sends(person, { text: account });
      expect(questionsIn(shown(body)).length).toBeGreaterThan(0);
      expect(shown(body)).toContain('we have not talked yet');
      expect(shown(body)).toContain(account);
      expect(said).toEqual([]);
    });

    it('is told what to do first where the words tell of danger, in the dialog itself', async () => {
      const own = aPerson(bot().server, { name: 'known-danger' });
      await own.says('hello');
      const { body } = await sends(from('known-danger'), {
        text: 'He has turned up with a knife and the kids are here.',
      });
      expect(shown(body)).toMatch(/999/);
    });

    it('may press twice, and is asked once', async () => {
      const own = aPerson(bot().server, { name: 'pressing' });
      await own.says('hello');
      const before = bot().server.connector.messages(own.conversation).length;
      const person = from('pressing');
      const same = { id: 'dialog-pressed' };
      await sends(person, { text: account }, same);
      const { status } = await sends(person, { text: account }, same);
      expect(status).toBe(200);
      expect(bot().server.connector.messages(own.conversation).slice(before)).toHaveLength(1);
    });

    it.each([
      [{ text: '' }, /The box was empty/],
      [{}, /The box was empty/],
      [{ text: 'word '.repeat(5_000) }, /more than I can read at once/],
    ])('who sends %o by mistake is told so, and has their words still (%#)', async (data, words) => {
      const { body, status } = await sends(from('mistaken'), data);
      expect(status).toBe(200);
      expect(shown(body)).toMatch(words);
    });

    it.each([[{ commandId: 'other', data: { text: 'x' } }], [null], ['x'], [{ commandId: 'reflect', data: [] }]])(
      'sent by nothing of ours (%o) takes nothing',
      async (value) => {
        const person = from('strange');
        const invoke = { type: 'invoke', name: 'composeExtension/submitAction', value };
        const { status, body } = await person.posts(person.activity(invoke));
        expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('Nothing was taken')]);
      },
    );

    it('in a guided session of their own has their words kept there as what the step asks for', async () => {
      const own = aPerson(bot().server, { name: 'guided-already' });
      await own.says('reflect');
      const { body } = await sends(from('guided-already'), { text: account });
      expect(shown(body)).toMatch(/in our chat/);
      const last = bot().server.connector.messages(own.conversation).at(-1);
      expect(seen(last)).toContain('step 2 of 4');
    });
  });
}
