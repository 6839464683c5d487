import { type ChildProcess, type SpawnOptions, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after, setInterval as every } from 'node:timers/promises';
import { ConfigError, environment, readConfig } from './config.ts';
import { nodeOptions } from './node-options.ts';

/**
 * Microsoft's local Teams page, on the port that its makers chose for it. It makes up a conversation at every start; with one of ours
 * a person finds tomorrow what they said today.
 */
const playground = { script: 'cli.js', port: 56_150, conversation: 'a-personal-chat-on-this-machine' };

const say = (line: string) => process.stdout.write(`${line}\n`);

interface Started {
  readonly name: string;
  readonly child: ChildProcess;
  /** Where it says what went wrong. */
  readonly says: string;
  /** Resolves to why the process ended, when it does. */
  readonly ended: Promise<string>;
}
const started: Started[] = [];
const stopAll = () => {
  for (const { child } of started) child.kill('SIGTERM');
};

/** Starts the bot and the local Teams page as two processes, and says where to click. Ends both when either ends. */
async function main(): Promise<void> {
  const { port, dataDirectory } = readConfig(environment());
  for (const [wanted, what, remedy] of [
    [port, 'the bot', 'Stop it, or set PORT to another port.'],
    [playground.port, 'the local Teams page', 'Stop what runs there (perhaps an earlier `npm run try`).'],
  ] as const) {
    if (await isTaken(wanted))
      throw new ConfigError(`Port ${wanted}, which ${what} needs, is taken. ${remedy} Nothing was started.`);
  }

  say('Starting Second Look. The first start takes a little longer, because it makes its database.');
  const bot = start('The bot', 'above', [...nodeOptions, 'src/main.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
  await ready(bot, healthy(port), 60);

  const page = startPage(`http://localhost:${port}/api/messages`, join(dataDirectory, 'playground'));
  const pagePort = await ready(page, listening(page.child), 120);

  say(`
Open  http://localhost:${pagePort}  in your browser, and type in the personal chat, for example:

  Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending
  we step down to CIN. Her new partner seems nice, only met him the once.

Answer the question in your own words, or say: why, source, another, different lens, skip, finish.
To go through a decision step by step, say: reflect. To find a passage without a case, say for example:
look up bruising in babies. Among others, mention the bot: “@Test Bot supervise” in the group chat, or
“@Test Bot group” in a channel. “Action Command” in the menu of a message takes it into your own reflection.
What you type is kept in ${dataDirectory} on this machine and goes nowhere else. Ctrl+C stops both.`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopAll);
  for (const { child } of started) child.on('exit', stopAll);
}

/** The page keeps a folder of its own wherever it is started. */
function startPage(endpoint: string, folder: string): Started {
  mkdirSync(folder, { recursive: true });
  const script = createRequire(import.meta.url).resolve(`@microsoft/m365agentsplayground/${playground.script}`);
  const options = ['--app-endpoint', endpoint, '--channel-id', 'msteams', '--disable-telemetry', 'true'];
  options.push('--port', String(playground.port), '--conversation-id', playground.conversation);
  // Left to itself the page opens a browser, and ends where there is none to open.
  const env = { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' };
  const log = join(folder, 'devTools', 'm365agentsplayground.log');
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit'];
  return start('The local Teams page', `in ${log}`, [script, ...options], { cwd: folder, env, stdio });
}

function start(name: string, says: string, command: readonly string[], options: SpawnOptions): Started {
  const child = spawn(process.execPath, command, options);
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (code) process.exitCode = Number(code);
    return signal === null ? `with code ${code}` : `by ${signal}`;
  });
  const one = { name, child, says, ended };
  started.push(one);
  return one;
}

/**
 * Waits until a process is ready, and says meanwhile that it is starting.
 * @throws Error when it ends first, or is not ready in time.
 */
async function ready<T>({ name, says, ended }: Started, signal: Promise<T>, seconds: number): Promise<T> {
  const began = performance.now();
  const tell = () => say(`  ${name} is starting … ${Math.round((performance.now() - began) / 1000)} s`);
  const progress = setInterval(tell, 2000);
  const fails = async (what: Promise<string>): Promise<never> => {
    throw new Error(`${name} ${await what}. Nothing was lost; what it said is ${says}. Try again.`);
  };
  try {
    const late = after(seconds * 1000, `did not start within ${seconds} seconds`, { ref: false });
    const result = await Promise.race([
      signal,
      fails(ended.then((how) => `ended ${how} before it was ready`)),
      fails(late),
    ]);
    say(`  ${name} is ready.`);
    return result;
  } finally {
    clearInterval(progress);
  }
}

async function healthy(port: number): Promise<void> {
  for await (const _ of every(100)) {
    const ok = await fetch(`http://127.0.0.1:${port}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
  }
}

/** The port that the page says it listens on: if ours was taken in the meantime, it finds itself another. */
function listening({ stdout }: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    if (!stdout) return;
    createInterface({ input: stdout }).on('line', (line) => {
      const [, found] = line.match(/^Listening on (\d+)$/) ?? [];
      if (found) resolve(Number(found));
    });
  });
}

/** Whether something else listens on a port of this machine. */
async function isTaken(port: number): Promise<boolean> {
  const server = createServer().listen(port);
  try {
    await once(server, 'listening');
    return false;
  } catch {
    return true;
  } finally {
    server.close();
  }
}

try {
  await main();
} catch (error) {
  stopAll();
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
