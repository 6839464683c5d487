import { randomUUID } from 'node:crypto';
import { ActivityHandler } from 'botbuilder';
import { generateKeyPair, SignJWT } from 'jose';
import pino from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAdapter, processWith } from '../../src/channel/adapter.ts';
import { sorry } from '../../src/channel/page/shell.ts';
import { createServer, listen } from '../../src/channel/server.ts';
import { createEvents } from '../../src/log.ts';
import { anIssuer, issuerOfTeams } from './an-issuer.ts';

const appId = randomUUID();
const tenant = randomUUID();
const other = randomUUID();
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const claims = { iss: issuerOfTeams, aud: appId, serviceurl: serviceUrl };

const anActivity = (over: object = {}) => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl,
  text: 'Zebedee was not at school.',
  from: { id: '29:somebody', aadObjectId: randomUUID() },
  recipient: { id: '28:second-look' },
  conversation: { id: 'a:chat', conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  ...over,
});

type Issuer = Awaited<ReturnType<typeof anIssuer>>;

/** A bot with Teams credentials, over HTTP; `heard` is how many turns it took. */
async function aBot(issuer: Pick<Issuer, 'metadata'>) {
  // botbuilder prints what it finds wrong with a token.
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const log: string[] = [];
  const events = createEvents(pino({}, { write: (line: string) => log.push(line) }));
  const teams = { appId, password: 'a-secret', tenantId: tenant, tenants: [tenant, other] };
  const adapter = createAdapter(teams, events, { issuer });
  let heard = 0;
  const bot = new ActivityHandler();
  bot.onTurn(async () => {
    heard += 1;
  });
  const server = createServer(
    {
      handle: (request, response) => processWith(adapter, bot, request, response),
      open: (_, __, say) => sorry('gone', say),
    },
    events,
  );
  const port = await listen(server, 0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    expect(`${log.join()} ${JSON.stringify(printed.mock.calls)}`).not.toContain('Zebedee');
    printed.mockRestore();
  });
  return {
    log,
    heard: () => heard,
    posts: (authorization: string | null, activity: object = anActivity()) =>
      fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
        body: JSON.stringify(activity),
      }),
  };
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const changed = (token: string, change: (payload: Record<string, unknown>) => object): string => {
  const [header, payload = '', signature] = token.split('.');
  return [header, part(change(JSON.parse(Buffer.from(payload, 'base64url').toString()))), signature].join('.');
};

describe('a token that Teams signed for this bot', () => {
  it('lets an activity in, and again', async () => {
    const issuer = await anIssuer();
    const bot = await aBot(issuer);
    const token = await issuer.signs({ claims });
    for (const turns of [1, 2]) {
      expect((await bot.posts(`Bearer ${token}`)).status).toBe(200);
      expect(bot.heard()).toBe(turns);
    }
  });

  it('may be five minutes late or early, since clocks differ', async () => {
    const issuer = await anIssuer();
    const bot = await aBot(issuer);
    for (const time of [{ until: -240 }, { from: 240 }])
      expect((await bot.posts(`Bearer ${await issuer.signs({ claims, ...time })}`)).status).toBe(200);
    expect(bot.heard()).toBe(2);
  });
});

describe('whoever is not Teams is refused before a turn is taken', () => {
  it.each<[string, (issuer: Issuer) => Promise<string | null> | string | null, object?]>([
    ['no token', () => null],
    ['an empty header', () => ''],
    ['a token without the word Bearer', async (issuer) => issuer.signs({ claims })],
    ['another scheme', async (issuer) => `Basic ${await issuer.signs({ claims })}`],
    ['two tokens', async (issuer) => `Bearer ${await issuer.signs({ claims })} ${await issuer.signs({ claims })}`],
    ['something that is no token', () => 'Bearer of-good-news'],
    [
      'a signature of nobody',
      async (issuer) => `Bearer ${(await issuer.signs({ claims })).replace(/[^.]+$/, 'c2lnbmVk')}`,
    ],
    ['no signature', async (issuer) => `Bearer ${(await issuer.signs({ claims })).replace(/[^.]+$/, '')}`],
    [
      'a signature by another key under the same name',
      async (issuer) => `Bearer ${await issuer.signs({ claims }, (await generateKeyPair('RS256')).privateKey)}`,
    ],
    [
      'a key that nobody has told of',
      async (issuer) => `Bearer ${await issuer.signs({ claims, header: { kid: 'b-key' } })}`,
    ],
    [
      'no algorithm',
      async (issuer) =>
        `Bearer ${part({ alg: 'none', typ: 'JWT', kid: 'a-key' })}.${(await issuer.signs({ claims })).split('.')[1]}.`,
    ],
    [
      'the public key used as a password',
      async (issuer) => {
        const secret = new TextEncoder().encode(await issuer.spki());
        const token = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'a-key' });
        return `Bearer ${await token.setExpirationTime('1h').sign(secret)}`;
      },
    ],
    ['a token that has expired', async (issuer) => `Bearer ${await issuer.signs({ claims, until: -360 })}`],
    ['a token of tomorrow', async (issuer) => `Bearer ${await issuer.signs({ claims, from: 86_400, until: 90_000 })}`],
    [
      'a token for another bot',
      async (issuer) => `Bearer ${await issuer.signs({ claims: { ...claims, aud: randomUUID() } })}`,
    ],
    ['a token for nobody', async (issuer) => `Bearer ${await issuer.signs({ claims: { ...claims, aud: '' } })}`],
    [
      'another issuer',
      async (issuer) => `Bearer ${await issuer.signs({ claims: { ...claims, iss: 'https://example.org' } })}`,
    ],
    [
      'a token that an application got for itself, as the Emulator does',
      async (issuer) =>
        `Bearer ${await issuer.signs({
          claims: { iss: `https://sts.windows.net/${tenant}/`, tid: tenant, aud: appId, appid: appId, ver: '1.0' },
        })}`,
    ],
    [
      'a token that names a tenant of somebody else',
      async (issuer) => `Bearer ${await issuer.signs({ claims: { ...claims, tid: randomUUID() } })}`,
    ],
    [
      'the address of another service than the activity has',
      async (issuer) => `Bearer ${await issuer.signs({ claims: { ...claims, serviceurl: 'https://example.org/' } })}`,
    ],
    [
      'no address of a service',
      async (issuer) => `Bearer ${await issuer.signs({ claims: { iss: claims.iss, aud: claims.aud } })}`,
    ],
    [
      'a payload that was changed after it was signed',
      async (issuer) =>
        `Bearer ${changed(await issuer.signs({ claims: { ...claims, aud: randomUUID() } }), (payload) => ({ ...payload, aud: appId }))}`,
    ],
    [
      'another channel of the same bot',
      async (issuer) => `Bearer ${await issuer.signs({ claims })}`,
      { channelId: 'webchat' },
    ],
    [
      'a channel that has rules of its own',
      async (issuer) => `Bearer ${await issuer.signs({ claims })}`,
      { channelId: 'AseChannel' },
    ],
  ])('%s', async (_what, authorization, over = {}) => {
    const issuer = await anIssuer();
    const bot = await aBot(issuer);
    const response = await bot.posts(await authorization(issuer), anActivity(over));
    expect([response.status, await response.json(), bot.heard()]).toEqual([
      401,
      { code: 'Unauthorized', message: 'Only Microsoft Teams may speak to this bot.' },
      0,
    ]);
    expect(bot.log.join()).toContain('"code":"not-from-teams"');
  });

  it('a key that is not good for this channel', async () => {
    const issuer = await anIssuer(['webchat', 'directline']);
    const bot = await aBot(issuer);
    const response = await bot.posts(`Bearer ${await issuer.signs({ claims })}`);
    expect([response.status, bot.heard()]).toEqual([401, 0]);
    expect(bot.log.join()).toContain('"code":"not-from-teams"');
  });

  it('everybody, while the keys cannot be fetched; that is a fault of ours', async () => {
    const issuer = await anIssuer();
    const bot = await aBot(issuer);
    issuer.falls();
    const response = await bot.posts(`Bearer ${await issuer.signs({ claims })}`);
    expect([response.status, bot.heard()]).toEqual([500, 0]);
    expect(bot.log.join()).toContain('"code":"no-keys"');
  });
});

describe('what Teams signed, and is not for this bot to hear', () => {
  const stranger = randomUUID();
  it.each<[string, object, string]>([
    [
      'of another tenant',
      { conversation: { id: 'a', tenantId: stranger }, channelData: { tenant: { id: stranger } } },
      'tenant',
    ],
    ['of two tenants at once', { channelData: { tenant: { id: other } } }, 'tenant'],
    ['of no tenant', { conversation: { id: 'a' }, channelData: {} }, 'tenant'],
    ['of somebody of another tenant', { from: { id: '29:guest', tenantId: stranger } }, 'tenant'],
  ])('an activity %s is refused, and no turn is taken', async (_what, over, code) => {
    const issuer = await anIssuer();
    const bot = await aBot(issuer);
    const token = `Bearer ${await issuer.signs({ claims })}`;
    const refused = await bot.posts(token, anActivity(over));
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { code: 'Forbidden', message: expect.stringMatching(/not set up for your organisation/) },
    ]);
    const press = await bot.posts(token, anActivity({ ...over, type: 'invoke', name: 'adaptiveCard/action' }));
    expect([press.status, await press.json()]).toEqual([200, expect.objectContaining({ statusCode: 403 })]);
    const dialog = await bot.posts(token, anActivity({ ...over, type: 'invoke', name: 'task/fetch' }));
    expect([dialog.status, bot.heard()]).toEqual([403, 0]);
    expect(bot.log.filter((line) => line.includes(`"code":"${code}"`))).toHaveLength(3);
  });

  it.each([
    ['the tenant of the application', { conversation: { id: 'a', tenantId: tenant }, channelData: undefined }],
    [
      'another that is on the list, in capitals',
      { conversation: { id: 'a' }, channelData: { tenant: { id: other.toUpperCase() } } },
    ],
  ])('but one of %s is heard', async (_what, over) => {
    const issuer = await anIssuer();
    const bot = await aBot(issuer);
    expect((await bot.posts(`Bearer ${await issuer.signs({ claims })}`, anActivity(over))).status).toBe(200);
    expect(bot.heard()).toBe(1);
  });

  it.each(['http://smba.trafficmanager.net/uk/', 'https://teams@example.org/'])(
    'an activity from %s is not answered there, though the token names it',
    async (elsewhere) => {
      const issuer = await anIssuer();
      const bot = await aBot(issuer);
      const token = await issuer.signs({ claims: { ...claims, serviceurl: elsewhere } });
      const response = await bot.posts(`Bearer ${token}`, anActivity({ serviceUrl: elsewhere }));
      expect([response.status, bot.heard()]).toEqual([403, 0]);
      expect(bot.log.join()).toContain('"code":"service-url"');
    },
  );
});

describe('what is not made as Teams makes it, though its token is good', () => {
  it.each<[string, object]>([
    ['without a channel', { channelId: undefined }],
    ['whose tenant is no text', { conversation: { id: 'a', tenantId: [tenant] }, channelData: null }],
    ['from nowhere', { serviceUrl: undefined }],
    ['from what is no address of the web', { serviceUrl: 'ftp://example.org/' }],
  ])('an activity %s is refused as none, before it is looked who sent it', async (_what, over) => {
    const issuer = await anIssuer();
    const bot = await aBot(issuer);
    const activity = anActivity(over);
    const token = await issuer.signs({ claims: { ...claims, serviceurl: activity.serviceUrl } });
    const response = await bot.posts(`Bearer ${token}`, activity);
    expect([response.status, await response.json(), bot.heard()]).toEqual([
      400,
      { code: 'BadRequest', message: expect.stringMatching(/not a Bot Framework activity.*Nothing was kept/) },
      0,
    ]);
    expect(bot.log.join()).not.toContain('"code":"not-from-teams"');
  });
});
