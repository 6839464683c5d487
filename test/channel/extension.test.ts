import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Quoted } from '../../src/session/reply.ts';
import { aPerson, type Person } from '../journeys/person.ts';
import { aServer, type BotServer } from '../journeys/server.ts';
import { complaints, runs } from './elements.ts';
import { aPassage, aPlace, aQuoted, aTurn } from './replies.ts';

let find: (words: string, most: number) => Promise<readonly Quoted[]>;
let server: BotServer;
let person: Person;
beforeEach(async () => {
  server = await aServer({ turn: aTurn().turn, find: (words, most) => find(words, most) });
  person = aPerson(server);
});
afterEach(() => server[Symbol.asyncDispose]());

const asks = async (value: unknown) => {
  const { status, body, said, ms } = await person.posts(
    person.activity({ type: 'invoke', name: 'composeExtension/query', value }),
  );
  expect(said).toEqual([]);
  return { status, body: JSON.parse(JSON.stringify(body)), ms };
};
const query = (value: string, queryOptions?: object) => ({
  commandId: 'search',
  parameters: [{ name: 'query', value }],
  queryOptions,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => aQuoted(aPlace(aPassage(`Passage number ${at}.`))));

describe('a search from the box above a message', () => {
  it('is answered with a list of quotes, and a card for each with no button of a session', async () => {
    find = async (words, most) => (words === 'voice' && most === 10 ? many(2) : []);
    const { status, body } = await asks(query(' voice '));
    expect(status).toBe(200);
    expect(body.composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    const [first, ...others] = body.composeExtension.attachments;
    expect(others).toHaveLength(1);
    expect(first).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title: 'The review › Voice of the Child?', text: 'Passage number 0.' },
      },
    });
    expect(first.content.actions).toEqual([]);
    expect(runs(first.content).map(({ text }) => text)).toContain('“Passage number 0.”');
    expect(complaints(first.content)).toEqual([]);
  });

  it('gives the part of the list that is asked for', async () => {
    find = async () => many(7);
    const texts = async (options: object) =>
      (await asks(query('voice', options))).body.composeExtension.attachments.map(
        ({ preview }: { preview: { content: { text: string } } }) => preview.content.text,
      );
    expect(await texts({ skip: 2, count: 3 })).toEqual(['Passage number 2.', 'Passage number 3.', 'Passage number 4.']);
    expect(await texts({ skip: 5, count: 25 })).toHaveLength(2);
    expect(await texts({ skip: 25, count: 25 })).toEqual([]);
  });

  it.each([
    ['on opening', { commandId: 'search', parameters: [{ name: 'initialRun', value: 'true' }] }],
    ['with nothing typed', query('  ')],
  ])('%s suggests what to type, and searches for nothing', async (_what, value) => {
    find = async () => {
      throw new Error('Nothing was typed.');
    };
    const { body } = await asks(value);
    expect(body.composeExtension).toMatchObject({ type: 'message', text: expect.stringMatching(/Type a few words/) });
  });

  it('that nothing answers says so, and that no answer is not a no', async () => {
    find = async () => [];
    expect((await asks(query('the weather'))).body.composeExtension).toMatchObject({
      type: 'message',
      text: expect.stringMatching(/Nothing in the library answers that\. No answer is not a “no”/),
    });
  });

  it('that is longer than anybody types is not made', async () => {
    find = async () => many(1);
    expect((await asks(query('a'.repeat(1_001)))).body.composeExtension.text).toMatch(/more than I can search/);
  });

  it('that goes wrong says so in a sentence, and logs no word of it', async () => {
    find = async (words) => {
      throw new Error(`cannot find ${words}`);
    };
    const { status, body } = await asks(query('Zebedee'));
    expect(status).toBe(200);
    expect(body.composeExtension).toMatchObject({ type: 'message', text: expect.stringMatching(/went wrong/) });
    expect(server.log.join('\n')).toMatch(/failed/);
    expect(server.log.join('\n')).not.toContain('Zebedee');
  });

  it('that takes too long is given up within five seconds', async () => {
    find = () => new Promise(() => undefined);
    const { body, ms } = await asks(query('voice'));
    expect(body.composeExtension.text).toMatch(/took too long/);
    expect(ms).toBeLessThan(5_000);
  });

  it.each([
    ['nothing', undefined],
    ['no parameters', { commandId: 'search' }],
    ['parameters that are none', { parameters: [{ name: 'query' }] }],
    ['a query that is a number', { parameters: [{ name: 'query', value: 7 }] }],
    ['another parameter', { parameters: [{ name: 'colour', value: 'red' }] }],
    ['half a result', query('voice', { skip: 0.5 })],
    ['less than nothing', query('voice', { skip: -1 })],
  ])('with %s is told that it is not clear', async (_what, value) => {
    find = async () => many(1);
    expect(await asks(value)).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest' } },
    });
  });

  it('shows what a hostile document says as text, in the list as in the card', async () => {
    const hostile = '<b onclick=alert(1)>&lt;now&gt; ![x](https://evil.example/x.png) \u202edrow';
    find = async () => [aQuoted(aPlace(aPassage(hostile)))];
    const [{ preview, content }] = (await asks(query('voice'))).body.composeExtension.attachments;
    expect(preview.content.text).not.toMatch(/<b|&lt;|\u202e/);
    expect(preview.content.text.replaceAll('\u2060', '')).toBe(hostile.replace('\u202e', ''));
    expect(runs(content).map(({ text }) => text)).toContain(`“${hostile.replace('\u202e', '')}”`);
  });

  it('shows a long passage whole up to 1,500 characters, and marks what is left out of a longer one', async () => {
    const long = 'The review found this. '.repeat(65).trim();
    find = async () => [aQuoted(aPlace(aPassage(long))), aQuoted(aPlace(aPassage(`${long} ${long}`)))];
    const cards = (await asks(query('voice'))).body.composeExtension.attachments.map(
      ({ content }: { content: never }) =>
        runs(content)
          .map(({ text }) => text)
          .join(''),
    );
    expect(cards[0]).toContain(`“${long}”`);
    expect(cards[0]).not.toContain('[…]');
    expect(cards[1]).toContain('” […]');
  });
});
