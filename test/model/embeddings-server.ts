import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const Asked = z.object({ model: z.string(), input: z.array(z.string()), encoding_format: z.literal('float') });
export type Asked = z.infer<typeof Asked>;

/** What the next request meets in place of an answer. `cut` breaks the connection half way through the body. */
export type Fault =
  | 'cut'
  | 'extra'
  | 'html'
  | 'short'
  | 'slow'
  | { readonly status: number; readonly retryAfter?: string };

export type EmbeddingsServer = AsyncDisposable & {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly authorizations: readonly (string | undefined)[];
  dimensions: number;
  /** The next requests meet these, one each; the rest are answered. */
  faults: Fault[];
};

/** Speaks the OpenAI embeddings protocol on this machine. A text's vector is made of its letters, so that like texts are near. */
export async function anEmbeddingsServer(): Promise<EmbeddingsServer> {
  const asked: Asked[] = [];
  const authorizations: (string | undefined)[] = [];
  const state = { dimensions: 64, faults: [] as Fault[] };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    authorizations.push(request.headers.authorization);
    const wanted = Asked.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    asked.push(wanted);
    const fault = state.faults.shift();
    if (typeof fault === 'object') {
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
      response.writeHead(fault.status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify({ error: { message: `secret words: ${wanted.input.join(' ')}`, type: 'fault' } }));
      return;
    }
    if (fault === 'html') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Not an API</h1>');
      return;
    }
    if (fault === 'slow') return;
    const input =
      fault === 'short' ? wanted.input.slice(1) : fault === 'extra' ? ['extra', ...wanted.input] : wanted.input;
    const data = input.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: letters(text, state.dimensions),
    }));
    const body = JSON.stringify({ object: 'list', model: wanted.model, data });
    response.writeHead(200, { 'content-type': 'application/json' });
    if (fault === 'cut') {
      response.write(body.slice(0, body.length / 2));
      response.destroy();
    } else response.end(body);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    authorizations,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  });
}

function letters(text: string, dimensions: number): number[] {
  const counts = Array.from({ length: dimensions }, () => 0.1);
  for (const word of text.toLowerCase().split(/\W+/)) {
    let hash = 7;
    for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) >>> 0;
    counts[hash % dimensions] = (counts[hash % dimensions] ?? 0) + 1;
  }
  return counts;
}
