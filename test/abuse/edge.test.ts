import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edge, usualEdge } from '../../src/channel/limits/edge.ts';
import { sorry } from '../../src/channel/page/shell.ts';
import { createServer, listen } from '../../src/channel/server.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { raw, request } from './raw.ts';

/** Short, so that a test need not wait; in production they are seconds. */
const short: Edge = {
  ...usualEdge,
  headersTimeout: 300,
  requestTimeout: 600,
  keepAliveTimeout: 200,
  look: 50,
  maxHeaderSize: 4_096,
  maxConnections: 40,
};

const handled: string[] = [];
const rejected: { status: number; code: string }[] = [];
const server = createServer(
  {
    handle: async ({ body }, response) => {
      handled.push(JSON.stringify(body));
      response.send(200, {});
    },
    open: () => sorry('gone', catalogueFor('en-GB')),
    record: async () => sorry('gone', catalogueFor('en-GB')),
    pack: async () => sorry('gone', catalogueFor('en-GB')),
  },
  { rejected: (fields: (typeof rejected)[number]) => rejected.push(fields), failed: () => undefined } as never,
  { bytes: 10_000, ms: 300 },
  short,
);
let port = 0;
beforeAll(async () => {
  port = await listen(server, 0, '127.0.0.1');
});
afterAll(async () => {
  server.server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const health = async () => (await raw(port, request('GET /health', ['Connection: close']))).status;
const json = ['Content-Type: application/json'];

describe('a connection that takes its time is ended', () => {
  it.each<[string, string, number]>([
    ['headers that come byte by byte', request('GET /health', ['X-Slow: yes']), 408],
    ['a first line that never ends', 'GET /health', 408],
  ])('%s', async (_what, bytes, status) => {
    const answer = await raw(port, bytes, { drip: 40 });
    expect(answer.status).toBe(status);
    expect(answer.ms).toBeLessThan(3_000);
    expect(answer.text).toContain('X-Content-Type-Options: nosniff');
  });

  it('a body that comes byte by byte, whether its length was said or not', async () => {
    const said = request('POST /api/messages', [...json, 'Content-Length: 500']);
    const chunked = request('POST /api/messages', [...json, 'Transfer-Encoding: chunked']);
    for (const [head, body] of [
      [said, '{"type":"message"'.repeat(20)],
      [chunked, '1\r\n{\r\n'.repeat(60)],
    ] as const) {
      const answer = await new Promise<string>((resolve) => {
        let text = '';
        let at = 0;
        const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(head));
        const dripping = setInterval(() => socket.write(body[at++] ?? ' '), 20);
        socket.on('data', (part) => {
          text += part;
        });
        socket.on('error', () => undefined);
        socket.on('close', () => {
          clearInterval(dripping);
          resolve(text);
        });
      });
      expect(answer).toMatch(/^HTTP\/1.1 408/);
    }
    expect(handled).toEqual([]);
  });

  it('one on which nobody says anything, and forty more: then there is room again', async () => {
    const sockets = Array.from({ length: 60 }, () => connect({ port, host: '127.0.0.1' }));
    const closed = await Promise.all(
      sockets.map(
        (socket: Socket) =>
          new Promise<boolean>((resolve) => {
            socket.on('error', () => undefined);
            socket.on('data', () => undefined);
            socket.on('close', () => resolve(true));
          }),
      ),
    );
    expect(closed).toHaveLength(60);
    expect(await health()).toBe(200);
  });

  it('one that was kept alive after its answer', async () => {
    const answer = await raw(port, request('GET /health'));
    expect([answer.status, answer.ms < 3_000]).toEqual([200, true]);
  });

  it('one that asks for another protocol', async () => {
    const answer = await raw(
      port,
      request('GET /health', ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: AAAA']),
    );
    expect(answer.status).toBe(400);
    expect(answer.ms).toBeLessThan(3_000);
  });
});

describe('two requests in one, or none', () => {
  const right = (words: string) => {
    const account = { id: '29:a' };
    const body = JSON.stringify({
      type: 'message',
      text: words,
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:9',
      from: account,
      recipient: account,
      conversation: account,
    });
    return request('POST /api/messages', [...json, 'Connection: close', `Content-Length: ${body.length}`], body);
  };
  const inner = right('smuggled');
  it.each<[string, string]>([
    [
      'a length and chunks',
      request('POST /api/messages', [...json, 'Content-Length: 5', 'Transfer-Encoding: chunked'], `0\r\n\r\n${inner}`),
    ],
    [
      'chunks and a length',
      request('POST /api/messages', [...json, 'Transfer-Encoding: chunked', 'Content-Length: 5'], `0\r\n\r\n${inner}`),
    ],
    ['two lengths', request('POST /api/messages', [...json, 'Content-Length: 2', 'Content-Length: 200'], `{}${inner}`)],
    ['a length that is no number', request('POST /api/messages', [...json, 'Content-Length: 2, 2'], `{}${inner}`)],
    ['a length below nothing', request('POST /api/messages', [...json, 'Content-Length: -1'], inner)],
    [
      'chunks of another name',
      request('POST /api/messages', [...json, 'Transfer-Encoding: xchunked'], `0\r\n\r\n${inner}`),
    ],
    [
      'chunks twice, and not last',
      request('POST /api/messages', [...json, 'Transfer-Encoding: chunked, identity'], `0\r\n\r\n${inner}`),
    ],
    [
      'a chunk that is no number',
      request('POST /api/messages', [...json, 'Transfer-Encoding: chunked'], `zz\r\n{}\r\n0\r\n\r\n${inner}`),
    ],
    ['a space before the colon', request('POST /api/messages', [...json, 'Content-Length : 2'], `{}${inner}`)],
    ['a header that goes on in the next line', request('POST /api/messages', ['X-A: b\r\n Content-Length: 2'], inner)],
    ['lines that end in another way', request('GET /health', ['X-A: b\rContent-Length: 5'])],
    ['no host', 'GET /health HTTP/1.1\r\n\r\n'],
    ['another HTTP', 'GET /health HTTP/9.9\r\nHost: a\r\n\r\n'],
    ['a null byte in a header', request('GET /health', ['X-A: \u0000'])],
    ['a null byte in the address', request('GET /health\u0000/x')],
    ['what is no HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000'],
    ['a method that there is not', request('STEAL /api/messages')],
    ['a tunnel', request('CONNECT example.org:443')],
  ])('%s is heard by nobody', async (_what, bytes) => {
    const { status } = await raw(port, bytes);
    expect([0, 400, 404, 405, 408, 415, 501]).toContain(status);
    expect(handled.join(' ')).not.toContain('smuggled');
    expect(await health()).toBe(200);
  });

  it('while one that is right is heard', async () => {
    expect((await raw(port, right('honest'))).status).toBe(200);
    expect(handled).toMatchObject([expect.stringContaining('"text":"honest"')]);
  });

  it('headers and an address beyond all measure are turned away', async () => {
    const headers = Array.from({ length: 50 }, (_, at) => `X-${at}: ${'a'.repeat(200)}`);
    expect((await raw(port, request('GET /health', headers))).status).toBe(431);
    expect((await raw(port, request(`GET /knowledge/${'a'.repeat(50_000)}`))).status).toBe(431);
    expect(rejected.at(-1)).toEqual({ status: 431, code: 'HeadersTooLarge' });
  });

  it.each(['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])('%s does nothing', async (method) => {
    const before = handled.length;
    const { status, text } = await raw(port, request(`${method} /api/messages`, ['Connection: close']));
    expect([404, 405]).toContain(status);
    expect(text).not.toMatch(/Access-Control-Allow/i);
    expect(handled).toHaveLength(before);
  });
});

describe('a path that leads elsewhere', () => {
  const ways = [
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '..%252f..%252fetc%252fpasswd',
    '%2e%2e/%2e%2e/etc/passwd',
    '..\\..\\etc\\passwd',
    '..%5c..%5cetc%5cpasswd',
    '%c0%ae%c0%ae/etc/passwd',
    'x%00.md',
    '%',
    '%E0%A4%A',
    '....//....//etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    '?document=../../etc/passwd',
    '__proto__',
    'constructor',
  ];
  it.each(['knowledge', 'record', 'training/run', 'training'].flatMap((place) => ways.map((way) => [place, way])))(
    'leads nowhere: /%s/%s',
    async (place, way) => {
      const { status, text } = await raw(port, request(`GET /${place}/${way}`, ['Connection: close']));
      expect([400, 403, 404]).toContain(status);
      expect(text).not.toMatch(/root:|passwd|node_modules|at \w+ \(/);
      expect(text).toContain('X-Content-Type-Options: nosniff');
    },
  );

  it.each([
    'GET http://example.org/knowledge/x',
    'GET //example.org/knowledge/x',
    'GET *',
    'GET /health/../knowledge/x',
  ])('%s is no more than a path of ours', async (line) => {
    const { status } = await raw(port, request(line, ['Connection: close']));
    expect([400, 404]).toContain(status);
  });
});

describe('every answer', () => {
  it.each<[string, string]>([
    ['that it is well', request('GET /health', ['Connection: close'])],
    ['of a document', request('GET /knowledge/x', ['Connection: close'])],
    ['of a record', request('GET /record/x.md', ['Connection: close'])],
    ['of a file for a trainer', request('GET /training/run/slides', ['Connection: close'])],
    ['where nobody is at home', request('GET /nowhere', ['Connection: close'])],
    ['to another method', request('PUT /api/messages', ['Connection: close'])],
    ['to what is no JSON', request('POST /api/messages', [...json, 'Connection: close', 'Content-Length: 1'], '{')],
    [
      'to an activity',
      request('POST /api/messages', [...json, 'Connection: close', 'Content-Length: 12'], '{"type":"x"}'),
    ],
    ['to what is no HTTP', 'hello\r\n\r\n'],
  ])('%s tells a browser to be careful', async (_what, bytes) => {
    const { text } = await raw(port, bytes);
    const [head = ''] = text.split('\r\n\r\n');
    expect(head).toMatch(/^Cache-Control: .*no-store/im);
    expect(head).toMatch(/^Content-Security-Policy: default-src 'none'/im);
    expect(head).toMatch(/^Referrer-Policy: no-referrer/im);
    expect(head).toMatch(/^Strict-Transport-Security: max-age=\d+/im);
    expect(head).toMatch(/^X-Content-Type-Options: nosniff/im);
    expect(head).toMatch(/^X-Frame-Options: DENY/im);
    expect(head).not.toMatch(/^(X-Powered-By|Access-Control-)/im);
  });
});
