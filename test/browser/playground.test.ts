import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** What a newcomer does: `npm run try`, a real browser, Microsoft's local Teams page. Screenshots are kept in artifacts/. */
const folder = mkdtempSync(join(tmpdir(), 'browser-'));
const environment = { ...process.env, DATA_DIR: folder, PORT: '3978', LOG_LEVEL: 'warn' };
let browser: Browser;
let page: Page;
let trying: ChildProcess;
let printed = '';

async function start(): Promise<void> {
  printed = '';
  trying = spawn(process.execPath, ['--import', 'tsx', 'src/try.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  trying.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  while (!printed.includes('Ctrl+C stops both')) {
    if (trying.exitCode !== null) throw new Error(`npm run try ended before it was ready:\n${printed}\n${pageSaid()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function pageSaid(): string {
  const log = join(folder, 'playground', 'devTools', 'm365agentsplayground.log');
  return existsSync(log) ? readFileSync(log, 'utf8') : '(the page kept no log)';
}

async function stop(): Promise<void> {
  if (trying.exitCode !== null) return;
  trying.kill('SIGTERM');
  await once(trying, 'exit');
}

const box = (): Locator => page.locator('[data-lexical-editor=true][role=textbox]').first();
const shot = (name: string) => page.screenshot({ path: `artifacts/${name}.png` });

async function open(): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(/Open {2}(\S+)/.exec(printed)?.[1] ?? '');
  await box().waitFor();
}

async function says(text: string): Promise<void> {
  await box().click();
  await box().pressSequentially(text);
  await page.keyboard.press('Enter');
}

/** Waits for words that were not there before, on the last message that has them. */
const sees = (words: string | RegExp) => page.getByText(words).last().waitFor({ timeout: 20_000 });
const presses = (title: string) => page.getByRole('button', { name: title, exact: true }).last().click();

beforeAll(async () => {
  mkdirSync('artifacts', { recursive: true });
  await start();
  browser = await chromium.launch({
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
});
afterAll(async () => {
  await browser?.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a practitioner thinks a case through in the local Teams page, and finds it again after a restart', async () => {
  await open();
  await sees(/I am Second Look/);
  await says(
    "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down to CIN. Her new partner seems nice, only met him the once.",
  );
  await sees(/Alice - Learning Lessons Review/);
  await shot('1-challenge');

  await presses('Why?');
  await sees(/Asked because you said|Why ask about this/);
  await shot('2-why');

  await presses('Source');
  await sees(/The passage/);
  await shot('3-source');

  await says('I have seen the children twice at home, and nursery told me what they notice on Mondays.');
  await sees(/Thank you, I have kept that|You have told me about that/);
  await shot('4-answered');

  await page.close();
  await stop();
  await start();
  await open();
  await says('why');
  await sees(/Why ask about this|Why this is asked/);
  await shot('5-after-a-restart');

  await presses('Finish');
  await sees(/What we looked at/);
  await sees(/nursery told me what they notice on Mondays/);
  await shot('6-summary');
  expect(printed).toContain('Ctrl+C stops both');
});
