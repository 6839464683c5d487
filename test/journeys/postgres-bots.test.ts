import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createStore } from '../../src/parts/store.ts';
import { ConversationId } from '../../src/session/ids.ts';
import { aPostgres, type Postgres } from '../storage/postgres.ts';
import { contentKeySetting } from '../storage/sealing.ts';
import { aBotProcess, type BotProcess } from './bot-process.ts';
import { aConnector, type Connector } from './connector.ts';
import { account } from './conversation.ts';
import { aPerson, type Person, seen } from './person.ts';

let postgres: Postgres;
let connector: Connector;
let url: string;
let bots: readonly [BotProcess, BotProcess];
/** Everything that was started, in order, whether or not all of it was. */
const started: AsyncDisposable[] = [];

const settings = () => ({ DATABASE_URL: url, CONTENT_KEY: contentKeySetting });

beforeAll(async () => {
  const starts = async <T extends AsyncDisposable>(starting: Promise<T>): Promise<T> => {
    const one = await starting;
    started.push(one);
    return one;
  };
  postgres = await starts(aPostgres());
  connector = await starts(aConnector());
  url = await postgres.fresh();
  // Both at once, on a database that is empty yet.
  const both = [0, 1].map(() => starts(aBotProcess(settings())));
  await Promise.allSettled(both);
  const [here, there] = await Promise.all(both);
  if (here && there) bots = [here, there];
});
afterAll(async () => {
  for (const one of started.reverse()) await one[Symbol.asyncDispose]();
});

/** One person, as each of the bots meets them. */
function aPersonOfBoth(): readonly [Person, Person] {
  const [one, other] = bots;
  const person = aPerson({ url: one.url, connector });
  return [person, aPerson({ url: other.url, connector }, { conversation: person.conversation })];
}

/** What was said in a conversation, as it is stored. */
async function saidIn({ conversation }: Person): Promise<readonly string[]> {
  await using store = await createStore(readConfig(settings()));
  const { session } = await store.sessions.recall(ConversationId.parse(conversation));
  if (session.phase !== 'reflecting') throw new Error('The session is not open.');
  return session.said.map(({ text }) => text);
}

describe('two bots on one database', () => {
  it('started on it when it was empty, and each says where it keeps sessions', () => {
    for (const bot of bots) expect(bot.log()).toContain('"database":"server"');
  });

  it('take turns in one conversation, as one bot would', async () => {
    const [here, there] = aPersonOfBoth();
    const [asked] = await here.says(account);
    const [why] = await there.says('why');
    expect(seen(why)).toMatch(/Asked because you said/);
    const [next] = await there.says('I have seen the children twice, and the nursery told me what they notice.');
    expect(next?.text).toMatch(/\?/);
    const [other] = await here.presses('different-lens');
    expect(new Set([asked, next, other].map((message) => message?.text)).size).toBe(3);
    expect(await saidIn(here)).toEqual([account, expect.stringContaining('the nursery told me')]);
  });

  it('lose nothing and double nothing of a conversation that comes to both at once', async () => {
    const [here, there] = aPersonOfBoth();
    await here.says(account);
    const texts = Array.from({ length: 12 }, (_, index) => `Visit ${index}: I saw the children and wrote it up.`);
    const statuses = await Promise.all(
      texts.map(async (text, index) => {
        const person = index % 2 === 0 ? here : there;
        return (await person.posts(person.activity({ text }))).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect([...(await saidIn(here))].sort()).toEqual([account, ...texts].sort());
  });

  it('apply a message once that comes to both at once', async () => {
    const [here, there] = aPersonOfBoth();
    await here.says(account);
    const activity = here.activity({ text: 'I saw the children on Monday.' });
    await Promise.all([here.posts(activity), there.posts(activity)]);
    expect(await saidIn(here)).toEqual([account, 'I saw the children on Monday.']);
  });

  it('outlive a server that goes away: the person is told so, and goes on when it is back', async () => {
    const [here, there] = aPersonOfBoth();
    await here.says(account);
    await postgres.stop();
    for (const person of [here, there]) {
      const [told] = await person.says('Zebedee was asleep when I came.');
      expect(told?.text).toMatch(
        /^I cannot reach the place where sessions are kept just now\. What you wrote before is kept/,
      );
      expect(told?.text).toMatch(/ring 999/);
    }
    await postgres.start();
    const [why] = await there.says('why');
    expect(seen(why)).toMatch(/Asked because you said/);
    await here.says('He was asleep when I came.');
    expect(await saidIn(here)).toEqual([account, 'He was asleep when I came.']);
    for (const bot of bots) {
      expect(bot.exitCode()).toBeNull();
      expect(bot.log()).not.toMatch(/Zebedee|asleep|engaging|nursery|only-for-tests/);
    }
  });
});

it('a bot whose server is not there ends with one sentence, without the password', async () => {
  const starting = aBotProcess({ DATABASE_URL: 'postgres://someone:Sesame@127.0.0.1:1/second_look' });
  await expect(starting).rejects.toThrow(
    /^The bot ended with 1: The PostgreSQL server of DATABASE_URL cannot be reached \(ECONNREFUSED\)\. [^\n]+\n$/,
  );
  await expect(starting).rejects.not.toThrow(/Sesame/);
});
