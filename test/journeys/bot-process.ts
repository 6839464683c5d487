import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeOptions } from '../../src/node-options.ts';
import { aFreePort } from '../storage/free-port.ts';

/** A bot as production starts it, in a process of its own. */
export type BotProcess = AsyncDisposable & {
  readonly url: string;
  /** Where it keeps what it keeps. */
  readonly folder: string;
  /** Where Node puts its reports on the process. */
  readonly reports: string;
  /** Makes it write such a report, as a crash would, and waits for it. */
  readonly report: () => Promise<void>;
  /** Everything that it logged so far. */
  readonly log: () => string;
  /** Null while it runs. */
  readonly exitCode: () => number | null;
};

/** Starts a bot on a free port with a data folder of its own, and waits until it is well and has said so. @throws when it ends instead */
export async function aBotProcess(settings: Readonly<Record<string, string>>): Promise<BotProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'bot-'));
  const reports = mkdtempSync(join(tmpdir(), 'reports-'));
  const reporting = ['--report-on-signal', '--report-uncaught-exception', `--report-directory=${reports}`];
  const port = await aFreePort();
  const url = `http://127.0.0.1:${port}`;
  // A test says in a second what a person says in an hour.
  const often = { RATE_PERSON: '1000000', RATE_TENANT: '1000000' };
  const env = { ...process.env, ...often, PORT: String(port), DATA_DIR: folder, ...settings, LOG_LEVEL: 'debug' };
  const bot = spawn(process.execPath, [...reporting, ...nodeOptions, 'src/main.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  bot.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const closed = new Promise((resolve) => bot.once('close', resolve));
  // It listens a moment before it says that it started.
  while (!(await isWell(url)) || !log.includes('"msg":"started"')) {
    if (bot.exitCode !== null) {
      await closed;
      rmSync(folder, { recursive: true, force: true });
      throw new Error(`The bot ended with ${bot.exitCode}: ${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    folder,
    reports,
    report: async () => {
      bot.kill('SIGUSR2');
      while (readdirSync(reports).length === 0 || !log.includes('Node.js report completed'))
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    log: () => log,
    exitCode: () => bot.exitCode,
    [Symbol.asyncDispose]: async () => {
      bot.kill('SIGTERM');
      await closed;
      for (const one of [folder, reports]) rmSync(one, { recursive: true, force: true });
    },
  };
}

const isWell = (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
