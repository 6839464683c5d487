import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { nodeOptions } from '../../src/node-options.ts';
import { aFreePort } from '../storage/free-port.ts';

export type Answer = { readonly status: number; readonly body: string };

/** The bot as production starts it, on a folder that outlives it, and what it logs, counted by kind. */
export async function aBotUnderFire(folder: string, settings: Readonly<Record<string, string>>) {
  const port = await aFreePort();
  const env = { ...process.env, ...settings, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [...nodeOptions, 'src/main.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const logged = new Map<string, number>();
  /** What is no line of a log: an exception that nobody caught, a warning of Node's. */
  const strays: string[] = [];
  /** Words that no line may have. */
  const secrets: string[] = [];
  const told: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    if (secrets.some((secret) => line.includes(secret))) told.push(line);
    if (!line.startsWith('{')) {
      // The one line that a bot without credentials says at its start.
      if (!line.startsWith('There are no Teams credentials')) strays.push(line);
      return;
    }
    const { msg, code, status, at } = JSON.parse(line);
    const kind = [msg, status, code, msg === 'failed' ? at : undefined]
      .filter((part) => part !== undefined)
      .join(' · ');
    logged.set(kind, (logged.get(kind) ?? 0) + 1);
  });
  /** How connections ended before there was an answer. */
  const ends: string[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });

  const send = (path: string, body: string | null): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers =
        body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request(
        { port, host: '127.0.0.1', path, method: body === null ? 'GET' : 'POST', agent, headers },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part) => parts.push(part));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
          );
          answer.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });

  while (
    !(await send('/health', null).then(
      ({ status }) => status === 200,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`The bot ended with ${child.exitCode}: ${strays.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `http://127.0.0.1:${port}`,
    /** Sends it again where the connection ended first: what is too large is answered before it is all there, and an idle connection is closed. */
    async posts(body: string): Promise<Answer> {
      for (let times = 1; ; times++) {
        try {
          return await send('/api/messages', body);
        } catch (error) {
          ends.push((error as NodeJS.ErrnoException).code ?? 'unknown');
          if (times === 5 || child.exitCode !== null) return { status: 599, body: String(error) };
        }
      }
    },
    ends,
    health: () => send('/health', null),
    logged,
    strays,
    secrets,
    told,
    exitCode: () => child.exitCode,
    /** Ends it where it stands; what has ended already stays so. */
    kill: () => child.kill('SIGKILL'),
    /** Tells it to stop, and waits until it has. */
    async stop(): Promise<number | null> {
      agent.destroy();
      child.kill('SIGTERM');
      return ended;
    },
  };
}
