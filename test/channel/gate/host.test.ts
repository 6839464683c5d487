import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isFromHere } from '../../../src/channel/gate/host.ts';
import { sorry } from '../../../src/channel/page/shell.ts';
import { createServer, listen } from '../../../src/channel/server.ts';
import { catalogueFor } from '../../../src/language/catalogue.ts';

describe('a request is from this machine', () => {
  it.each([
    [{ host: 'localhost' }],
    [{ host: 'LOCALHOST:3978' }],
    [{ host: '127.0.0.1:3978' }],
    [{ host: '127.9.8.7' }],
    [{ host: '[::1]:3978' }],
    [{ host: 'localhost:3978', origin: 'http://localhost:56150' }],
    [{ host: 'localhost:3978', origin: 'https://127.0.0.1' }],
    [{ host: '127.0.0.1', origin: 'http://[::1]:56150' }],
  ])('%j', (asker) => expect(isFromHere(asker)).toBe(true));
});

describe('a request is from elsewhere', () => {
  it.each([
    [{}],
    [{ host: '' }],
    [{ host: 'rebound.example.org' }],
    [{ host: 'rebound.example.org:3978' }],
    [{ host: 'localhost.example.org' }],
    [{ host: '127.0.0.1.example.org:3978' }],
    [{ host: 'evil@localhost' }],
    [{ host: 'localhost:3978, example.org' }],
    [{ host: '10.0.0.1:3978' }],
    [{ host: '0.0.0.0:3978' }],
    [{ host: '[::]:3978' }],
    [{ host: '128.0.0.1' }],
    [{ host: 'localhost:3978', origin: 'https://example.org' }],
    [{ host: 'localhost:3978', origin: 'null' }],
    [{ host: 'localhost:3978', origin: '' }],
    [{ host: 'localhost:3978', origin: 'https://localhost.example.org' }],
    [{ host: 'localhost:3978', origin: 'file:///tmp/page.html' }],
  ])('%j', (asker) => expect(isFromHere(asker)).toBe(false));
});

type Headers = Readonly<Record<string, string>>;

/** The edge of a bot with or without credentials; `asks` sends a request with these headers and gives its status. */
async function anEdge(local: boolean) {
  const say = catalogueFor('en-GB');
  const rejected: unknown[] = [];
  const reached = { times: 0 };
  const server = createServer(
    {
      local,
      handle: async (_request, response) => {
        reached.times += 1;
        response.send(200, {});
      },
      open: () => sorry('gone', say),
    },
    { rejected: (fields: unknown) => rejected.push(fields), failed: () => undefined } as never,
  );
  const port = await listen(server, 0, '127.0.0.1');
  onTestFinished(() => void server.close());
  const asks = (path: string, headers: Headers, body?: object): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          port,
          host: '127.0.0.1',
          path,
          method: body ? 'POST' : 'GET',
          headers: { 'content-type': 'application/json', ...headers },
        },
        (response) => resolve(response.resume().statusCode ?? 0),
      );
      asked.on('error', reject);
      asked.end(body && JSON.stringify(body));
    });
  return { asks, rejected, reached };
}

describe('a bot without credentials', () => {
  it('hears what was sent to localhost, and nothing that was sent to another name or by a page of another', async () => {
    const { asks, rejected, reached } = await anEdge(true);
    const activity = {
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'http://localhost:9',
      from: { id: '29:somebody' },
      recipient: { id: '28:second-look' },
      conversation: { id: 'a:somebody' },
    };
    expect(await asks('/api/messages', { host: 'localhost:3978' }, activity)).toBe(200);
    expect(await asks('/api/messages', { host: 'rebound.example.org' }, activity)).toBe(403);
    expect(await asks('/api/messages', { host: 'localhost', origin: 'https://example.org' }, activity)).toBe(403);
    expect(reached.times).toBe(1);
    for (const path of ['/health', '/knowledge/review', '/nowhere'])
      expect(await asks(path, { host: 'rebound.example.org' })).toBe(403);
    expect(new Set(rejected.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"status":403,"code":"NotLocal"}']));
  });
});

describe('a bot with credentials', () => {
  it('is reached by whatever name it has, since it asks who speaks', async () => {
    const { asks } = await anEdge(false);
    expect(await asks('/health', { host: 'bot.example.org', origin: 'https://example.org' })).toBe(200);
  });
});
