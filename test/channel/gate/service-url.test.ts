import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mayBeSentTo } from '../../../src/channel/gate/service-url.ts';
import { aConnector } from '../../journeys/connector.ts';
import { aPerson } from '../../journeys/person.ts';
import { aServer } from '../../journeys/server.ts';
import { aTurn, replies } from '../replies.ts';

describe('without credentials the bot sends to this machine only', () => {
  it.each([
    ['http://127.0.0.1:56150/_connector', true],
    ['http://localhost:56150', true],
    ['https://[::1]/', true],
    [undefined, true],
    ['https://smba.trafficmanager.net/uk/', false],
    ['http://localhost.example.org/', false],
    ['http://127.0.0.1@example.org/', false],
    ['http://somebody@127.0.0.1/', false],
    ['http://169.254.169.254/metadata', false],
    ['file:///etc/passwd', false],
    ['nowhere', false],
    [['http://127.0.0.1'], false],
  ])('%s: %s', (serviceUrl, may) => expect(mayBeSentTo(serviceUrl, true)).toBe(may));
});

describe('with credentials the bot sends by https only', () => {
  it.each([
    ['https://smba.trafficmanager.net/uk/', true],
    ['http://smba.trafficmanager.net/uk/', false],
    ['https://somebody:secret@example.org/', false],
    ['ftp://example.org/', false],
    [undefined, false],
    ['', false],
    [7, false],
  ])('%s: %s', (serviceUrl, may) => expect(mayBeSentTo(serviceUrl, false)).toBe(may));
});

it('an activity that names another machine is not heard, not answered there, and not remembered', async () => {
  const inside = aTurn();
  inside.answers(replies().help);
  const remembered: unknown[] = [];
  await using server = await aServer({
    turn: inside.turn,
    references: {
      remember: async (known) => void remembered.push(known),
      of: async () => null,
      personalOf: async () => null,
      forget: async () => undefined,
    },
  });
  const elsewhere = await aConnector();
  onTestFinished(() => elsewhere[Symbol.asyncDispose]());
  const person = aPerson(server);
  const away = elsewhere.url.replace('127.0.0.1', '0.0.0.0');
  const { status } = await person.posts(person.activity({ id: randomUUID(), text: 'help', serviceUrl: away }));
  expect([status, inside.heard, elsewhere.sent, remembered]).toEqual([403, [], [], []]);
  expect(server.log.join()).toContain('"code":"service-url"');
  expect((await person.says('help')).length).toBe(1);
  expect(remembered).toHaveLength(1);
});
