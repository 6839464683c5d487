import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeOptions } from '../../src/node-options.ts';

/** A bot in a process of its own, and the connector that hears what it sends. */
export type Bot = {
  readonly port: number;
  /** Sends one activity and resolves when the bot has answered it over HTTP: milliseconds. */
  says(conversation: string, text: string): Promise<number>;
  /** Sends any activity, what every one needs added to it. */
  sends(activity: Readonly<Record<string, unknown>>): Promise<Sent>;
  /** The latest that the bot sent or changed, as the connector heard it. */
  heard(): unknown;
  /** Resident memory of the bot's process, in megabytes. */
  memory(): number;
  close(): Promise<void>;
};

/** `ms`: until the answer; `body`: what it was. */
export type Sent = { readonly ms: number; readonly body: string };

let activities = 0;

/** Starts `script` on a free port and waits until it is healthy. */
export async function startBot(script: string, port: number, environment: Record<string, string> = {}): Promise<Bot> {
  let latest = Buffer.from('null');
  const connector = createServer((incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      latest = Buffer.concat(parts);
      response.setHeader('content-type', 'application/json').end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;
  const child = spawn(process.execPath, [...nodeOptions, script], {
    // What is measured is how fast it is, and not how often it lets itself be asked.
    env: {
      ...process.env,
      PORT: String(port),
      LOG_LEVEL: 'silent',
      RATE_PERSON: '100000000',
      RATE_TENANT: '100000000',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const healthy = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  while (!(await healthy())) {
    if (child.exitCode !== null) throw new Error(`${script} stopped with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const agent = new Agent({ keepAlive: true });

  function sends(activity: Readonly<Record<string, unknown>>): Promise<Sent> {
    activities += 1;
    const body = JSON.stringify({
      type: 'message',
      id: `bench-${activities}`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: 'person' },
      recipient: { id: 'bot' },
      ...activity,
    });
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          port,
          host: '127.0.0.1',
          path: '/api/messages',
          method: 'POST',
          agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (answer) => {
          let said = '';
          answer.setEncoding('utf8');
          answer.on('data', (part: string) => {
            said += part;
          });
          answer.on('end', () => {
            if (answer.statusCode === 200) resolve({ ms: performance.now() - began, body: said });
            else reject(new Error(`the bot answered ${answer.statusCode}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  return {
    port,
    sends,
    says: async (conversation, text) =>
      (await sends({ text, conversation: { id: conversation, conversationType: 'personal' } })).ms,
    heard: () => JSON.parse(latest.toString('utf8')),
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    close: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      agent.destroy();
      connector.closeAllConnections();
      connector.close();
    },
  };
}

/** Runs `work` from `connections` clients at once for `seconds`; the latencies in milliseconds, sorted. */
export async function load(
  connections: number,
  seconds: number,
  work: (client: number, round: number) => Promise<number>,
): Promise<number[]> {
  const until = performance.now() + seconds * 1000;
  const latencies: number[] = [];
  const client = async (number: number): Promise<void> => {
    for (let round = 0; performance.now() < until; round++) latencies.push(await work(number, round));
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => client(number)));
  return latencies.sort((a, b) => a - b);
}

/** The value below which `share` of the sorted values lie (nearest rank). */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
