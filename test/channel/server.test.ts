import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sorry } from '../../src/channel/page/shell.ts';
import { createServer, listen } from '../../src/channel/server.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { aPerson } from '../journeys/person.ts';
import { aServer, type BotServer } from '../journeys/server.ts';
import { aTurn, replies } from './replies.ts';

const say = catalogueFor('en-GB');

const inside = aTurn();
let server: BotServer;
beforeAll(async () => {
  server = await aServer({ turn: inside.turn });
  inside.answers(replies().help);
});
afterAll(() => server[Symbol.asyncDispose]());

const behind = { handle: async () => undefined, open: () => sorry('gone', say) };

const posts = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${server.url}/api/messages`, { method: 'POST', headers, body });

describe('a browser', () => {
  it.each([
    ['cy-GB,cy;q=0.9,en;q=0.8', 'cy-GB'],
    ['en-GB,en;q=0.9,cy;q=0.8', 'en-GB'],
    ['*', 'en-GB'],
    ['../..', 'en-GB'],
    ['cy'.repeat(2_500), 'en-GB'],
  ])('that likes %s best is answered in %s', async (accepted, locale) => {
    const response = await fetch(`${server.url}/knowledge/review`, { headers: { 'accept-language': accepted } });
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining(`<html lang="${locale}">`)]);
  });
});

describe('a request that cannot be used is answered with a status and a sentence, and heard by nobody', () => {
  afterEach(async () => {
    expect(inside.heard).toEqual([]);
    expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ready' });
  });

  it.each<[string, () => Promise<Response>, number, RegExp]>([
    ['JSON that breaks off', () => posts('{"type":"mess'), 400, /not valid JSON/],
    ['nothing', () => posts(''), 400, /not valid JSON/],
    ['JSON that is no activity', () => posts('["message"]'), 400, /not a Bot Framework activity/],
    ['an activity without a type', () => posts('{"text":"hello"}'), 400, /not a Bot Framework activity/],
    ['a form', () => posts('text=hello', { 'content-type': 'application/x-www-form-urlencoded' }), 415, /json/],
    [
      'something compressed',
      () => posts('x', { 'content-type': 'application/json', 'content-encoding': 'gzip' }),
      415,
      /without content encoding/,
    ],
    ['more than 256 KB', () => posts(JSON.stringify({ type: 'message', text: 'a'.repeat(300_000) })), 413, /shorter/],
    ['another path', () => fetch(`${server.url}/admin`), 404, /nothing here/],
    ['another method', () => fetch(`${server.url}/api/messages`), 405, /POST/],
  ])('%s', async (_what, request, status, sentence) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(((await response.json()) as { message: string }).message).toMatch(sentence);
  });

  it('a body that stops half way, without a word to the log of what was in it', async () => {
    const { port, hostname } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect({ port: Number(port), host: hostname }, () => {
        socket.write(
          'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"type":"message","text":"Zebedee',
        );
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => resolve());
    });
    await expect.poll(() => server.log.join('\n')).toMatch(/BadRequest/);
    expect(server.log.join('\n')).not.toContain('Zebedee');
  });
});

it('a body that never ends is not waited for', async () => {
  const limited = createServer(behind, { rejected: () => undefined } as never, {
    bytes: 1_000,
    ms: 100,
  });
  const port = await listen(limited, 0, '127.0.0.1');
  const answer = await new Promise<string>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () =>
      socket.write(
        'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{',
      ),
    );
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString());
    });
  });
  expect(answer).toMatch(/^HTTP\/1.1 408/);
  await new Promise<void>((resolve) => limited.close(() => resolve()));
});

it('a port that is taken is named, with what to do', async () => {
  const { port } = new URL(server.url);
  const second = createServer(behind, {} as never);
  await expect(listen(second, Number(port), '127.0.0.1')).rejects.toThrow(
    `Port ${port} is taken by another process. Stop what listens there, or set PORT to another port.`,
  );
});

it('100 KB of text is answered kindly, and taken to no turn', async () => {
  const heard = inside.heard.length;
  const [said] = await aPerson(server).says('She is doing well. '.repeat(5_400));
  expect(said?.text).toMatch(/more than I can read at once .*neither read nor kept.*999/);
  expect(inside.heard).toHaveLength(heard);
});
