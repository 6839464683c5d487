import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SecondLookError } from '../../src/errors.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import type { Turned } from '../../src/turn.ts';
import { aPerson, type Person, type Place, seen } from '../journeys/person.ts';
import { aServer, type BotServer } from '../journeys/server.ts';
import { aTurn, replies } from './replies.ts';

const say = catalogueFor('en-GB');

let inside: ReturnType<typeof aTurn>;
let server: BotServer;
let person: Person;
beforeEach(async () => {
  inside = aTurn();
  server = await aServer({ turn: inside.turn });
  // What comes after the answer to a press is waited for where a test says so.
  person = aPerson({ url: server.url, connector: server.connector });
});
afterEach(() => server[Symbol.asyncDispose]());

const types = () => server.connector.sent.map(({ activity }) => activity.type);

describe('the first words', () => {
  it('are said once, however often the bot is installed', async () => {
    expect(seen((await person.installs())[0])).toMatch(/critical friend/);
    expect(await person.installs()).toEqual([]);
  });

  it('tell a group how to speak to the bot', async () => {
    const [welcome] = await aPerson(server, { place: 'groupChat' }).installs();
    expect(welcome?.text).toMatch(/Mention me/);
  });

  it('are not said because somebody else joins', async () => {
    const joins = { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] };
    expect((await person.posts(person.activity(joins))).said).toEqual([]);
  });
});

describe('somebody whose Teams is in Welsh', () => {
  const locale = 'cy-GB';

  it('is welcomed in Welsh, and told of 999', async () => {
    const { said } = await person.posts(
      person.activity({
        type: 'conversationUpdate',
        membersAdded: [{ id: '28:bot' }],
        recipient: { id: '28:bot' },
        locale,
      }),
    );
    expect(said[0]?.text).toMatch(/ffrind beirniadol.*ffoniwch 999/s);
  });

  it('has a card in Welsh that says so, with the person’s and the review’s own words as they were', async () => {
    inside.answers(replies().why);
    const { said } = await person.posts(person.activity({ text: 'pam', locale }));
    const card = said[0]?.attachments?.[0]?.content;
    expect(card).toMatchObject({ lang: 'cy' });
    expect(seen(said[0])).toMatch(/Pam gofyn am hyn\?[\s\S]*“doing really well”[\s\S]*Gorffen/);
    expect(seen(said[0])).toContain('“The voice of the child was not heard.”');
  });

  it.each(['xx', 'en_GB', '../..', 'cy'.repeat(2_500)])(
    'or in no language that is known is answered in English: %s',
    async (other) => {
      inside.answers(replies().thanks);
      expect((await person.posts(person.activity({ text: 'Hello.', locale: other }))).said[0]?.text).toMatch(
        /^Thank you/,
      );
    },
  );

  it('is told in Welsh that it went wrong, and not to wait', async () => {
    inside.answers(async () => {
      throw new Error('broken');
    });
    const { said } = await person.posts(person.activity({ text: 'Zebedee fell.', locale }));
    expect(said[0]?.text).toMatch(/Aeth rhywbeth o’i le.*peidiwch ag aros.*999/);
  });
});

describe('an activity that says nothing', () => {
  it.each([
    ['no text', {}],
    ['an empty text', { text: ' \n ' }],
    [
      'a picture alone',
      { text: null, attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/a' }] },
    ],
  ])('%s: asks for words', async (_what, over) => {
    const { status, said } = await person.posts(person.activity(over));
    expect([status, said.length]).toEqual([200, 1]);
    expect(said[0]?.text).toMatch(/words/);
    expect(inside.heard).toEqual([]);
  });

  it.each(['typing', 'messageReaction', 'endOfConversation', 'somethingNew'])(
    'of type %s: is passed over',
    async (type) => {
      const { status, said } = await person.posts(person.activity({ type }));
      expect(status).toBeLessThan(300);
      expect(said).toEqual([]);
    },
  );
});

describe('an invoke', () => {
  const invoke = (over: object) => person.posts(person.activity({ type: 'invoke', ...over }));

  it('that nobody knows is answered so, and heard by no turn', async () => {
    expect(await invoke({ name: 'composeExtension/anonymousQueryLink', value: { queryText: 'a' } })).toMatchObject({
      status: 501,
    });
    expect(inside.heard).toEqual([]);
  });

  it.each([
    ['another verb', { action: { verb: 'delete-everything', data: {} } }],
    ['no action', {}],
    ['no value', undefined],
  ])('of a card with %s is told to the card', async (_what, value) => {
    const { status, body } = await invoke({ name: 'adaptiveCard/action', value });
    expect([status, body]).toMatchObject([200, { statusCode: 400, type: 'application/vnd.microsoft.error' }]);
    expect(inside.heard).toEqual([]);
  });

  it('is answered within two seconds though the turn takes three, and the reply comes after', async () => {
    inside.answers(replies().challenge);
    await person.says('An account.');
    inside.answers(async () => {
      await pause(3_000);
      return { reply: replies().why, repeated: false };
    });
    const before = server.connector.messages().length;
    const began = performance.now();
    expect(await person.presses('why')).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
    await server.connector.until('the reply', () => server.connector.messages().length > before);
    expect(types().at(-1)).toBe('message');
  });
});

describe('a turn that takes its time', () => {
  it('shows that the bot is at work within two seconds, and not after the reply', async () => {
    inside.answers(async () => {
      await pause(1_500);
      return { reply: replies().help, repeated: false };
    });
    const began = performance.now();
    await person.says('An account.');
    expect(types()).toEqual(['typing', 'message']);
    expect((server.connector.sent[0]?.at ?? Infinity) - began).toBeLessThan(2_000);
  });

  it('is followed by what was said after it, in order', async () => {
    inside.answers(async () => {
      await pause(300);
      return { reply: replies().help, repeated: false };
    });
    const first = person.says('First.');
    await expect.poll(() => inside.heard.length).toBe(1);
    inside.answers(replies().thanks);
    await Promise.all([first, person.says('Second.')]);
    expect(inside.heard.map(({ command }) => command)).toEqual([
      { kind: 'say', text: 'First.' },
      { kind: 'say', text: 'Second.' },
    ]);
    expect(server.connector.messages().map(({ text }) => text?.slice(0, 5))).toEqual(['Tell ', 'Thank']);
  });
});

describe('somebody who waits while a model thinks', () => {
  /** A bot whose turn says that it is reading, and then takes so many ms; it fails where it has no reply. */
  const aThinker = (takes: number, reply: Turned['reply'] | null) =>
    aServer({
      turn: async (_said, aloud) => {
        aloud?.('reading');
        await pause(takes);
        if (!reply) throw new Error('cannot insert: Zebedee fell');
        return { reply, repeated: false };
      },
    });
  const ends = (streamId: string) => ({ type: 'streaminfo', streamType: 'final', streamId });
  const streams = ({ connector: { sent } }: BotServer) =>
    sent.flatMap(({ activity }) => activity.entities ?? []).filter(({ type }) => type === 'streaminfo');

  it('is told within a second what is being done, and the reply, marks and all, takes the place of that line', async () => {
    await using bot = await aThinker(3_000, replies().challenge);
    const began = performance.now();
    const said = await aPerson(bot).says('An account.');
    const [line] = bot.connector.sent;
    expect((line?.at ?? Infinity) - began).toBeLessThan(1_000);
    expect(line?.activity).toMatchObject({
      type: 'typing',
      text: say.talk.status.reading,
      entities: [{ type: 'streaminfo', streamType: 'informative', streamSequence: 1 }],
    });
    expect(said).toHaveLength(1);
    expect(said[0]?.entities).toEqual([
      expect.objectContaining({ additionalType: ['AIGeneratedContent'] }),
      ends('sent-1'),
    ]);
    expect(bot.connector.sent).toHaveLength(2);
  });

  it('for a button is told the same, and the reply ends that stream', async () => {
    await using bot = await aThinker(0, replies().challenge);
    const someone = aPerson(bot);
    await someone.says('An account.');
    const [reply] = await someone.presses('another');
    expect(streams(bot)).toHaveLength(4);
    expect(reply?.entities).toContainEqual(ends('sent-3'));
  });

  it.each<Place>(['groupChat', 'channel'])('in a %s sees the typing indicator, and no line', async (place) => {
    await using bot = await aThinker(1_000, replies().challenge);
    const said = await aPerson(bot, { place }).mentions('An account.');
    expect(said).toHaveLength(1);
    expect(bot.connector.sent.map(({ activity: { type } }) => type)).toEqual(['typing', 'message']);
    expect(bot.connector.sent[0]?.activity.text ?? '').toBe('');
    expect(streams(bot)).toEqual([]);
  });

  it('gets the reply with its card also from a connector that will not have it as the end of a stream', async () => {
    await using bot = await aThinker(0, replies().challenge);
    bot.connector.fails(403);
    const said = await aPerson(bot).says('An account.');
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toContain('what have you seen yourself?');
    expect(said[0]?.attachments).toHaveLength(1);
    expect(said[0]?.entities).toMatchObject([{ additionalType: ['AIGeneratedContent'] }]);
  });

  it('is told that it went wrong in place of the line, and not beside it', async () => {
    await using bot = await aThinker(0, null);
    const said = await aPerson(bot).says('Zebedee fell.');
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toMatch(/went wrong.*999/);
    expect(said[0]?.entities).toEqual([ends('sent-1')]);
    expect(bot.log.join('\n')).not.toContain('Zebedee');
  });

  it('is told that it went wrong also by a connector that will not have it as the end of a stream', async () => {
    await using bot = await aThinker(0, null);
    bot.connector.fails(403);
    const said = await aPerson(bot).says('Zebedee fell.');
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toMatch(/went wrong.*999/);
  });
});

describe('a turn that fails', () => {
  it('says that nothing was lost, logs no word of it, and may be tried again', async () => {
    inside.answers(async () => {
      throw new Error('cannot insert: Zebedee fell');
    });
    const activity = person.activity({ text: 'Zebedee fell.' });
    const { status, said } = await person.posts(activity);
    expect([status, said.length]).toEqual([200, 1]);
    expect(said[0]?.text).toMatch(/went wrong/);
    expect(server.log.join('\n')).not.toContain('Zebedee');

    inside.answers(replies().help);
    expect((await person.posts(activity)).said[0]?.text).toMatch(/Tell me about a case/);
  });

  it('says it in the words of an error of ours', async () => {
    inside.answers(async () => {
      throw new (class extends SecondLookError {
        readonly code = 'full';
      })('The disk is full. Nothing was kept.');
    });
    expect((await person.says('Hello there.'))[0]?.text).toMatch(/^The disk is full\. Nothing was kept\. .*999/);
  });
});

describe('a connector that fails', () => {
  beforeEach(() => inside.answers(replies().challenge));

  it.each([
    ['asks to wait', 429, { 'retry-after': '1' }],
    ['is down for a moment', 503, {}],
    ['met two writes at once', 412, {}],
  ])('and %s gets the reply once it can take it', async (_what, status, headers) => {
    server.connector.fails(status, { headers });
    expect(await person.says('An account.')).toHaveLength(1);
  });

  it.each([400, 413])('and will not have the card (%i) gets the words alone', async (status) => {
    server.connector.fails(status);
    const [said] = await person.says('An account.');
    expect(said?.attachments ?? []).toEqual([]);
    expect(said?.text).toContain('what have you seen yourself?');
  });

  it('for good leaves the process up, and what is sent again is answered', async () => {
    const activity = person.activity({ text: 'An account.' });
    server.connector.fails(403);
    expect(await person.posts(activity)).toMatchObject({ status: 200, said: [] });
    expect((await person.posts(activity)).said).toHaveLength(1);
  });
});
