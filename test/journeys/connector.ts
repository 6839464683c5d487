import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Card } from '../../src/channel/cards/card.ts';

/** What the bot sent to Teams: one request to the connector. */
export type Sent = {
  readonly method: string;
  readonly conversation: string;
  /** The activity that is replied to, updated or deleted. */
  readonly about: string | undefined;
  readonly activity: SentActivity;
  /** What the connector answered, and when (ms, `performance.now()`). */
  readonly status: number;
  readonly at: number;
};

/** The parts of an activity that tests look at. */
export type SentActivity = {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: Card }[];
  readonly entities?: readonly Record<string, unknown>[];
  readonly channelData?: Record<string, unknown>;
};

type Fault = { readonly status: number; readonly headers: Readonly<Record<string, string>>; times: number };

export type Connector = AsyncDisposable & {
  readonly url: string;
  /** Everything that came, refused or not, in order. */
  readonly sent: readonly Sent[];
  /** What a person sees in a conversation, in order: the messages that were taken. */
  messages(conversation?: string): readonly SentActivity[];
  /** Answers the next `times` messages (typing indicators are let through) with `status`, e.g. 429 with `{ 'retry-after': '1' }`. */
  fails(status: number, options?: { times?: number; headers?: Record<string, string> }): void;
  /** Every answer waits this long from now on (ms). */
  slow(ms: number): void;
  /** Waits until what was sent is as wished. @throws when it is not within `within` ms */
  until(what: string, wished: (sent: readonly Sent[]) => boolean, within?: number): Promise<void>;
};

/** A Bot Framework connector on this machine, over real HTTP: it records what the bot sends, and fails when it is told to. */
export async function aConnector(): Promise<Connector> {
  const sent: Sent[] = [];
  const faults: Fault[] = [];
  const waiting = new Set<() => void>();
  let wait = 0;
  let ids = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, conversation, about] =
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(request.url ?? '') ?? [];
    if (conversation === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = await textOf(request);
    const activity: SentActivity = body === '' ? { type: 'none' } : JSON.parse(body);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const fault = activity.type === 'typing' ? undefined : faults[0];
    if (fault && --fault.times === 0) faults.shift();
    const status = fault?.status ?? (request.method === 'POST' ? 201 : 200);
    sent.push({
      method: request.method ?? '',
      conversation: decodeURIComponent(conversation),
      about: about && decodeURIComponent(about),
      activity,
      status,
      at: performance.now(),
    });
    ids += 1;
    response.writeHead(status, { 'content-type': 'application/json', ...fault?.headers });
    response.end(
      JSON.stringify(status < 300 ? { id: `sent-${ids}` } : { error: { code: 'Told', message: 'told to fail' } }),
    );
    for (const look of waiting) look();
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    messages: (conversation) =>
      sent
        .filter((one) => one.status < 300 && one.activity.type === 'message')
        .filter((one) => conversation === undefined || one.conversation === conversation)
        .map(({ activity }) => activity),
    fails: (status, { times = 1, headers = {} } = {}) => {
      faults.push({ status, times, headers });
    },
    slow: (ms) => {
      wait = ms;
    },
    until: (what, wished, within = 10_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!wished(sent)) return;
          waiting.delete(look);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`The connector did not see ${what} within ${within} ms.`));
        }, within);
        waiting.add(look);
        look();
      }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
