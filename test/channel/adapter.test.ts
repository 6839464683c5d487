import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ActivityHandler } from 'botbuilder';
import pino from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createAdapter, processWith } from '../../src/channel/adapter.ts';
import { sorry } from '../../src/channel/page/shell.ts';
import { createServer as createEdge, listen } from '../../src/channel/server.ts';
import { createEvents } from '../../src/log.ts';

const id = '00000000-0000-4000-8000-000000000000';

/** Answers as Azure's identity endpoint does on /token, and as Teams does elsewhere, and remembers what it was asked. */
async function anAzure() {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const token = { access_token: 'a-token-of-azure', expires_on: '4102444800', token_type: 'Bearer' };
    const body = request.url?.startsWith('/token') ? token : { id: 'an-activity' };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

it('with a managed identity sends with a token that Azure gives to that identity, and needs no secret', async () => {
  const { asked, url } = await anAzure();
  vi.stubEnv('IDENTITY_ENDPOINT', `${url}/token`).stubEnv('IDENTITY_HEADER', 'a-header');
  onTestFinished(() => void vi.unstubAllEnvs());
  const adapter = createAdapter(
    { appId: id, password: null, tenantId: id, tenants: [] },
    createEvents(pino({ level: 'silent' })),
  );
  const conversation = { id: 'a-conversation', isGroup: false, conversationType: 'personal', name: '' };
  const bot = { id: 'the-bot', name: 'Second Look' };
  await adapter.continueConversationAsync(
    id,
    { bot, conversation, channelId: 'msteams', serviceUrl: url },
    async (context) => void (await context.sendActivity('Hello.')),
  );
  const [toAzure, toTeams] = asked;
  expect(new URL(toAzure?.url ?? '', url).searchParams.get('client_id')).toBe(id);
  expect(new URL(toAzure?.url ?? '', url).searchParams.get('resource')).toBe('https://api.botframework.com');
  expect(toTeams?.url).toMatch(/^\/v3\/conversations\/a-conversation\/activities/);
  expect(toTeams?.headers.authorization).toBe('Bearer a-token-of-azure');
});

it.each([
  ['no token', {}],
  ['something that is no token', { authorization: 'Bearer of-good-news' }],
  ['a token that somebody else signed', { authorization: `Bearer ${aToken({ iss: 'https://example.org', aud: id })}` }],
])('turns away whoever comes with %s, before the bot hears it', async (_, headers) => {
  const logged: string[] = [];
  const events = createEvents(pino({}, { write: (line: string) => logged.push(line) }));
  const adapter = createAdapter({ appId: id, password: 'a-secret', tenantId: id, tenants: [] }, events);
  const bot = new ActivityHandler();
  bot.onMessage(() => Promise.reject(new Error('This was let through.')));
  const edge = createEdge(
    {
      handle: (request, response) => processWith(adapter, bot, request, response),
      open: (_, __, say) => sorry('gone', say),
    },
    events,
  );
  const port = await listen(edge, 0, '127.0.0.1');
  onTestFinished(() => void edge.close());
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({
      type: 'message',
      text: 'words of somebody',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/uk/',
      from: { id: '29:somebody' },
      recipient: { id: '28:second-look' },
      conversation: { id: 'a:somebody' },
    }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ message: 'Only Microsoft Teams may speak to this bot.' });
  expect(logged.join()).toContain('not-from-teams');
  expect(logged.join()).not.toContain('words of somebody');
});

/** A token in shape only: its signature is nobody's. */
function aToken(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT', kid: 'a-key' })}.${part(claims)}.c2lnbmVk`;
}
