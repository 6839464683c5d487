import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createGraph, graphTokens } from '../../src/channel/graph.ts';
import { createRoles } from '../../src/roles/roles.ts';
import { PersonId } from '../../src/session/ids.ts';

const minutes = 60_000;
const group = randomUUID();
const other = randomUUID();
const person = () => PersonId.parse(randomUUID());

type Asked = { readonly url: string; readonly authorization: string | undefined; readonly groupIds: readonly string[] };

/** Answers as Microsoft Graph does, on this machine; `next` says what it does with the requests that come, in order, and after those it knows `members`. */
async function aGraph({ groups = [group, other], token = async () => 'a-token', within = 2_000 } = {}) {
  const asked: Asked[] = [];
  const faults: ((response: ServerResponse) => void)[] = [];
  const members = new Map<string, readonly string[]>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { groupIds } = JSON.parse(Buffer.concat(chunks).toString()) as { groupIds: string[] };
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization, groupIds });
    const fault = faults.shift();
    if (fault) return fault(response);
    const id = /^\/v1.0\/users\/([^/]+)\/checkMemberGroups$/.exec(request.url ?? '')?.[1] ?? '';
    response.setHeader('content-type', 'application/json');
    const value = (members.get(id) ?? []).filter((one) => groupIds.includes(one.toLowerCase()));
    response.end(JSON.stringify({ value }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  const failed: { code: string }[] = [];
  const clock = { now: 0 };
  const groupsOf = createGraph({
    groups,
    token,
    within,
    base,
    now: () => clock.now,
    events: { failed: (fields) => failed.push(fields) },
  });
  return { asked, base, clock, failed, groupsOf, members, next: (...all: typeof faults) => faults.push(...all) };
}

const answers =
  (status: number, headers: Record<string, string> = {}, body = '{}') =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

describe('the groups of somebody', () => {
  it('are asked of Graph with the application’s own token, and only those that matter', async () => {
    const graph = await aGraph();
    const one = person();
    graph.members.set(one, [group.toUpperCase(), randomUUID()]);
    expect(await graph.groupsOf(one)).toEqual(new Set([group]));
    expect(graph.asked).toEqual([
      { url: `/v1.0/users/${one}/checkMemberGroups`, authorization: 'Bearer a-token', groupIds: [group, other] },
    ]);
  });

  it('are asked twenty at a time', async () => {
    const groups = Array.from({ length: 45 }, () => randomUUID());
    const graph = await aGraph({ groups });
    const one = person();
    graph.members.set(one, [groups[0] ?? '', groups[44] ?? '']);
    expect(await graph.groupsOf(one)).toEqual(new Set([groups[0], groups[44]]));
    expect(graph.asked.map(({ groupIds }) => groupIds.length).sort()).toEqual([20, 20, 5].sort());
  });

  it('are believed for ten minutes, and then asked again', async () => {
    const graph = await aGraph();
    const one = person();
    graph.members.set(one, [group]);
    await graph.groupsOf(one);
    graph.members.set(one, []);
    graph.clock.now = 10 * minutes - 1;
    expect(await graph.groupsOf(one)).toEqual(new Set([group]));
    expect(graph.asked).toHaveLength(1);
    graph.clock.now = 10 * minutes;
    expect(await graph.groupsOf(one)).toEqual(new Set());
    expect(graph.asked).toHaveLength(2);
  });

  it('are asked once by thirty presses at a time', async () => {
    const graph = await aGraph();
    const one = person();
    await Promise.all(Array.from({ length: 30 }, () => graph.groupsOf(one)));
    expect(graph.asked).toHaveLength(1);
  });

  it.each(['29:somebody', 'me', `${randomUUID()}/memberOf`, '../groups'])(
    'are none for %s, who has no id of Entra, and nobody is asked',
    async (id) => {
      const graph = await aGraph();
      expect(await graph.groupsOf(PersonId.parse(id))).toEqual(new Set());
      expect([graph.asked, graph.failed]).toEqual([[], []]);
    },
  );

  it('are none for somebody whom the directory does not know', async () => {
    const graph = await aGraph();
    graph.next(answers(404));
    expect(await graph.groupsOf(person())).toEqual(new Set());
    expect(graph.failed).toEqual([]);
  });
});

describe('while Graph does not say', () => {
  const elsewhere = { location: 'http://127.0.0.1:9/' };
  it.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['it may not', answers(403), /^graph-403$/],
    ['the token is not good', answers(401), /^graph-401$/],
    ['it is broken', answers(500), /^graph-500$/],
    ['it answers with something else', answers(200, {}, '{"value":"all"}'), /^graph-unreadable$/],
    ['it answers with no JSON', answers(200, {}, '<html>'), /SyntaxError/],
    ['it sends us elsewhere', answers(302, elsewhere), /TypeError/],
    ['it breaks the line', (response) => void response.destroy(), /TypeError/],
    ['it never answers', () => undefined, /TimeoutError/],
  ])(
    'since %s, somebody is in no group and not everybody has the right; the next time it is asked again',
    async (_, fault, code) => {
      const graph = await aGraph({ within: 300 });
      const roles = createRoles({ administrators: [], supervisors: [`group:${group}`], trainers: [] }, graph.groupsOf);
      const lead = { road: 'session', kind: 'lead', place: 'group' } as const;
      const one = person();
      graph.members.set(one, [group]);
      graph.next(fault);
      expect(await roles.barredByRole(one, lead)).toBe('not-your-role');
      expect(graph.failed).toEqual([expect.objectContaining({ code: expect.stringMatching(code) })]);
      expect(JSON.stringify(graph.failed)).not.toContain(one);
      expect(await roles.barredByRole(one, lead)).toBeNull();
    },
  );

  it('no token for it comes: somebody is in no group', async () => {
    const graph = await aGraph({ token: () => Promise.reject(new Error('no token')), within: 300 });
    expect(await graph.groupsOf(person())).toEqual(new Set());
    const slow = await aGraph({ token: () => new Promise(() => undefined), within: 50 });
    expect(await slow.groupsOf(person())).toEqual(new Set());
    expect([graph.asked, slow.asked, slow.failed[0]?.code]).toEqual([[], [], 'graph-token']);
  });

  it('it is left alone for as long as it asks, and nobody has the right meanwhile', async () => {
    const graph = await aGraph();
    const [one, two] = [person(), person()];
    graph.members.set(one, [group]).set(two, [group]);
    graph.next(answers(429, { 'retry-after': '30' }));
    expect(await graph.groupsOf(one)).toEqual(new Set());
    graph.clock.now = 29_999;
    expect(await graph.groupsOf(one)).toEqual(new Set());
    expect(await graph.groupsOf(two)).toEqual(new Set());
    expect(graph.asked).toHaveLength(1);
    expect(graph.failed.map(({ code }) => code)).toEqual(['graph-429', 'graph-429', 'graph-429']);
    graph.clock.now = 30_000;
    expect(await graph.groupsOf(one)).toEqual(new Set([group]));
  });
});

it('with a managed identity the token for Graph is what Azure gives to that identity', async () => {
  const asked: URL[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(new URL(url ?? '', 'http://x'));
    response.setHeader('content-type', 'application/json');
    const token = { access_token: 'a-token-of-azure', expires_on: '4102444800', token_type: 'Bearer' };
    response.end(JSON.stringify({ ...token, resource: 'https://graph.microsoft.com' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${port}/token`).stubEnv('IDENTITY_HEADER', 'a-header');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });
  const appId = randomUUID();
  const token = graphTokens({ appId, password: null, tenantId: randomUUID(), tenants: [] });
  expect(await token()).toBe('a-token-of-azure');
  expect(asked[0]?.searchParams.get('client_id')).toBe(appId);
  expect(asked[0]?.searchParams.get('resource')).toBe('https://graph.microsoft.com');
});
