import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.ts';
import { nodeOptions } from './node-options.ts';

/**
 * Microsoft's local Teams page, on the port that its makers chose for it. It makes up a conversation at every start; with one of ours
 * a person finds tomorrow what they said today.
 */
const playground = { script: 'cli.js', port: 56_150, conversation: 'a-personal-chat-on-this-machine' };

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Starts the bot and the local Teams page as two processes, and says where to click. Ends both when either ends. */
async function main(): Promise<void> {
  const { port, dataDirectory } = readConfig(process.env);
  for (const [taken, what, remedy] of [
    [port, 'the bot', 'Stop it, or set PORT to another port.'],
    [playground.port, 'the local Teams page', 'Stop what runs there (perhaps an earlier `npm run try`).'],
  ] as const) {
    if (await answers(taken))
      throw new ConfigError(`Port ${taken}, which ${what} needs, is taken. ${remedy} Nothing was started.`);
  }

  say('Starting Second Look. The first start takes a little longer, because it makes its database.');
  const bot = start('the bot', [...nodeOptions, 'src/main.ts'], process.cwd());
  await until(() => healthy(port), 'The bot', 60);
  say('  The bot is ready.');

  // The page keeps a folder of its own wherever it is started.
  const folder = join(dataDirectory, 'playground');
  mkdirSync(folder, { recursive: true });
  const script = createRequire(import.meta.url).resolve(`@microsoft/m365agentsplayground/${playground.script}`);
  const endpoint = `http://localhost:${port}/api/messages`;
  const options = [
    '-e',
    endpoint,
    '-c',
    'msteams',
    '--dt',
    'true',
    '-p',
    String(playground.port),
    '--conversation-id',
    playground.conversation,
  ];
  const page = start('the local Teams page', [script, ...options], folder);
  await until(() => answers(playground.port), 'The local Teams page', 30);
  say(`  The local Teams page is ready.

Open  http://localhost:${playground.port}  in your browser, and type in the personal chat, for example:

  Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending
  we step down to CIN. Her new partner seems nice, only met him the once.

Answer the question in your own words, or say: why, source, another, different lens, skip, finish.
What you type is kept in ${dataDirectory} on this machine and goes nowhere else. Ctrl+C stops both.`);

  const stop = () => {
    bot.kill('SIGTERM');
    page.kill('SIGTERM');
  };
  for (const child of [bot, page]) child.on('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}

function start(what: string, command: readonly string[], cwd: string) {
  const child = spawn(process.execPath, command, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  child.on('exit', (code) => {
    if (code) process.exitCode = code;
    if (code) say(`${what[0]?.toUpperCase()}${what.slice(1)} stopped; the reason is above.`);
  });
  return child;
}

async function until(ready: () => Promise<boolean>, what: string, seconds: number): Promise<void> {
  for (let tenths = 0; tenths < seconds * 10; tenths++) {
    if (process.exitCode) process.exit();
    if (await ready()) return;
    if (tenths % 20 === 19) say(`  ${what} is starting … ${(tenths + 1) / 10} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new ConfigError(`${what} did not start within ${seconds} seconds. Nothing was lost; try again.`);
}

const healthy = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health`).then(
    (response) => response.ok,
    () => false,
  );

/** Whether anything listens on a port of this machine. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' });
    socket.once('connect', () => resolve(socket.destroy() && true));
    socket.once('error', () => resolve(false));
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
