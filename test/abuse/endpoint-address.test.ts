import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { createChat } from '../../src/model/chat.ts';
import { embedAt } from '../../src/model/endpoint.ts';

const set = (url: string) => () => [
  readConfig({ MODEL_URL: url, MODEL_NAME: 'm' }).model?.url,
  readConfig({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: 'm' }).embeddings?.url,
];

describe('the address of a model', () => {
  it.each([
    'https://api.openai.com/v1',
    'https://name.openai.azure.com',
    'https://10.1.2.3/v1',
    'https://metadatabase.example.org/v1',
    'http://localhost:11434/v1',
    'http://127.0.0.1:8080/v1',
    'http://127.8.8.8/v1',
    'http://[::1]:8080/v1',
  ])('may be %s', (url) => expect(set(url)()).toEqual([url, url]));

  it.each([
    'http://api.openai.com/v1',
    'http://10.1.2.3/v1',
    'http://localhost.example.org',
    'ftp://localhost/v1',
    'file:///etc/passwd',
  ])('may not be %s, where what people typed could be read on the way', (url) => expect(set(url)).toThrow(/MODEL_URL/));

  it.each([
    'http://169.254.169.254/latest',
    'https://169.254.169.254/latest',
    'https://169.254.1.1',
    'https://2852039166/latest',
    'https://0xa9fea9fe/latest',
    'https://0251.0376.0251.0376/latest',
    'https://[::ffff:169.254.169.254]/latest',
    'https://[::ffff:a9fe:a9fe]/latest',
    'https://[fe80::1]/v1',
    'https://[febf::1]/v1',
    'https://[fd00:ec2::254]/v1',
    'https://[fd00:0ec2:0:0::254]/v1',
    'https://metadata.google.internal/v1',
    'https://METADATA.google.internal./v1',
    'https://metadata/v1',
    'https://instance-data.ec2.internal/v1',
    'https://168.63.129.16/v1',
    'https://0.0.0.0/v1',
    'http://0/v1',
    'https://[::]/v1',
  ])('is never %s', (url) => expect(set(url)).toThrow(/must not be an address of this machine’s cloud/));
});

describe('a server that points to another', () => {
  async function aServerThat(answers: Parameters<typeof createServer>[1]): Promise<string> {
    const server: Server = createServer(answers);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  }
  async function pointing(status: number) {
    const reached: string[] = [];
    const other = await aServerThat((request, response) => {
      reached.push(request.url ?? '');
      response.end('{}');
    });
    const url = await aServerThat((_request, response) => {
      response.writeHead(status, { location: other }).end();
    });
    return { url, reached };
  }

  it.each([301, 302, 303, 307, 308])(
    'by %i is not followed there, with an account or a text to look for',
    async (status) => {
      const { url, reached } = await pointing(status);
      const embed = embedAt({ url, model: 'm', key: 'secret' }, { retries: 0 });
      await expect(embed(['Zebedee'])).rejects.toThrow(new RegExp(`status ${status}`));
      const chat = createChat({ url, model: 'm', key: 'secret', azureVersion: null });
      const asked = {
        name: 'ask',
        system: 's',
        turns: [{ by: 'user', text: 'Zebedee' }],
        answer: z.object({}),
      } as const;
      await expect(chat(asked as never, AbortSignal.timeout(5_000))).rejects.toThrow();
      expect(reached).toEqual([]);
    },
  );
});
