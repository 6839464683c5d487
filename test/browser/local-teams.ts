import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

export type LocalTeams = AsyncDisposable & {
  /** The page of the personal chat, once `open` has opened it. */
  readonly page: () => Page;
  /** What `npm run try` has printed since it was started. */
  readonly printed: () => string;
  /** Starts bot and page; what was kept before is found again. */
  start(): Promise<void>;
  stop(): Promise<void>;
  open(): Promise<void>;
  says(text: string): Promise<void>;
  presses(title: string): Promise<void>;
  /** Waits for words that were not there before, on the last message that has them. */
  sees(words: string | RegExp): Promise<void>;
  /** Kept in artifacts/. */
  shot(name: string): Promise<void>;
};

/** `npm run try` in a folder of its own with `settings` besides, and a real browser on Microsoft's local Teams page. */
export async function aLocalTeams(settings: Readonly<Record<string, string>> = {}): Promise<LocalTeams> {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const env = { ...process.env, DATA_DIR: folder, PORT: '3978', LOG_LEVEL: 'warn', ...settings };
  mkdirSync('artifacts', { recursive: true });
  let trying: ChildProcess | null = null;
  let page: Page | null = null;
  let printed = '';

  const pageSaid = () => {
    const log = join(folder, 'playground', 'devTools', 'm365agentsplayground.log');
    return existsSync(log) ? readFileSync(log, 'utf8') : '(the page kept no log)';
  };
  const opened = (): Page => {
    if (!page) throw new Error('The page was not opened.');
    return page;
  };
  const box = (): Locator => opened().locator('[data-lexical-editor=true][role=textbox]').first();

  async function start(): Promise<void> {
    printed = '';
    const started = spawn(process.execPath, ['--import', 'tsx', 'src/try.ts'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    trying = started;
    started.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    while (!printed.includes('Ctrl+C stops both')) {
      if (started.exitCode !== null)
        throw new Error(`npm run try ended before it was ready:\n${printed}\n${pageSaid()}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async function stop(): Promise<void> {
    if (!trying || trying.exitCode !== null) return;
    trying.kill('SIGTERM');
    await once(trying, 'exit');
  }

  await start();
  const browser = await aBrowser();
  return {
    page: opened,
    printed: () => printed,
    start,
    stop,
    open: async () => {
      page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
      await page.goto(/Open {2}(\S+)/.exec(printed)?.[1] ?? '');
      await box().waitFor();
    },
    says: async (text) => {
      await box().click();
      await box().pressSequentially(text);
      await opened().keyboard.press('Enter');
    },
    presses: (title) => opened().getByRole('button', { name: title, exact: true }).last().click(),
    sees: (words) => opened().getByText(words).last().waitFor({ timeout: 20_000 }),
    shot: async (name) => {
      await opened().screenshot({ path: `artifacts/${name}.png` });
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const aBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
