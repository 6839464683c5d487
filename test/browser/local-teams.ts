import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import { aBrowser } from './chromium.ts';

export type LocalTeams = AsyncDisposable & {
  /** The page, once `open` has opened it on the personal chat. */
  readonly page: () => Page;
  /** What `npm run try` has printed since it was started. */
  readonly printed: () => string;
  /** Starts bot and page; what was kept before is found again. */
  start(): Promise<void>;
  stop(): Promise<void>;
  open(): Promise<void>;
  says(text: string): Promise<void>;
  /** Says it to the bot among others: the page turns the name that is chosen into a mention. */
  mentions(text: string): Promise<void>;
  turnsTo(chat: Chat): Promise<void>;
  presses(title: string): Promise<void>;
  /** Writes into the last box with this label. */
  fills(label: string | RegExp, text: string): Promise<void>;
  chooses(label: string | RegExp, option: string | RegExp): Promise<void>;
  /** Picks the last day that the calendar of this label shows. Gives it as the calendar names it: `30, November, 2026`. */
  picks(label: string | RegExp): Promise<string>;
  ticks(text: string | RegExp): Promise<void>;
  /** Opens the dialog of the message extension on the last message of the chat. */
  reflectsOnLast(): Promise<void>;
  /** What the page's own “Mock an Activity” sends, which may be from anybody and in any language. */
  mocks(activity: Readonly<Record<string, unknown>> & { readonly text: string }, chat: Chat): Promise<void>;
  /** What every activity of a chat has, for others to speak to the bot there. */
  addressed(chat: Chat): Promise<Addressed>;
  /** Waits for words that were not there before, on the last message that has them; with `times`, until they stand there so many times. */
  sees(words: string | RegExp, times?: number): Promise<void>;
  /** Kept in artifacts/. */
  shot(name: string): Promise<void>;
};

/** Where an activity goes. */
export type Addressed = {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly recipient: { readonly id: string; readonly name: string };
  readonly conversation: { readonly id: string; readonly conversationType: string; readonly isGroup?: boolean };
};

/** The chats and channels that the page has. */
export type Chat = 'Personal Chat' | 'Group Chat' | 'My Team - General';

/** `npm run try` in a folder of its own with `settings` besides, and a real browser on Microsoft's local Teams page. */
export async function aLocalTeams(settings: Readonly<Record<string, string>> = {}): Promise<LocalTeams> {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: '3978',
    LOG_LEVEL: 'warn',
    RATE_PERSON: '1000000',
    ...settings,
  };
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
  const last = (role: 'textbox' | 'combobox' | 'checkbox' | 'button', name: string | RegExp, exact = false): Locator =>
    opened().getByRole(role, { name, exact }).last();
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

  async function configured() {
    const page = new URL(opened().url()).origin;
    return { page, ...Config.parse(await (await fetch(`${page}/_internal/v1/config`)).json()) };
  }

  async function addressed(chat: Chat): Promise<Addressed> {
    const { page, config } = await configured();
    const [group] = config.groupChats;
    if (!group) throw new Error('The page has no group chat.');
    return {
      channelId: 'msteams',
      serviceUrl: `${page}/_connector`,
      recipient: config.bot,
      conversation:
        chat === 'Personal Chat'
          ? { id: config.personalChat.id, conversationType: 'personal' }
          : { id: group.id, conversationType: 'groupChat', isGroup: true },
    };
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
      // The log repeats what is said, and would be seen in its place.
      await last('button', 'Hide log panel').click();
    },
    says: async (text) => {
      await box().click();
      await box().pressSequentially(text);
      await opened().keyboard.press('Enter');
    },
    mentions: async (text) => {
      await box().click();
      await box().pressSequentially('@');
      await opened()
        .getByRole('menuitem', { name: /Test Bot/ })
        .first()
        .click();
      await box().pressSequentially(` ${text}`);
      await opened().keyboard.press('Enter');
    },
    turnsTo: async (chat) => {
      await opened().getByRole('treeitem', { name: chat }).click();
      await box().waitFor();
    },
    presses: (title) => last('button', title, true).click(),
    fills: (label, text) => last('textbox', label).fill(text),
    chooses: async (label, option) => {
      await last('combobox', label).click();
      await opened().getByRole('option', { name: option, exact: true }).first().click();
    },
    picks: async (label) => {
      await last('combobox', label).click();
      const day = opened().getByRole('gridcell').last();
      const name = (await day.getByRole('button').getAttribute('aria-label')) ?? '';
      await day.click();
      return name;
    },
    ticks: (text) => last('checkbox', text).check(),
    reflectsOnLast: async () => {
      await last('button', 'Show more information').click();
      await opened().getByRole('menuitem', { name: 'Action Command' }).click();
      await last('textbox', 'Command ID').fill('reflect');
      await last('button', 'Create', true).click();
    },
    addressed,
    mocks: async (activity, chat) => {
      const { config, page } = await configured();
      await fetch(`${page}/_internal/v1/customActivities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          type: 'message',
          id: randomUUID(),
          timestamp: new Date().toISOString(),
          ...(await addressed(chat)),
          from: config.currentUser,
          entities: [{ type: 'mention', text: `<at>${config.bot.name}</at>`, mentioned: config.bot }],
          ...activity,
        }),
      });
    },
    sees: (words, times) => {
      const found = opened().getByText(words);
      return (times === undefined ? found.last() : found.nth(times - 1)).waitFor({ timeout: 20_000 });
    },
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

const Named = z.object({ id: z.string(), name: z.string() });
/** Who and what there is in the page, as it tells its own client. */
const Config = z.object({
  config: z.object({
    bot: Named,
    currentUser: Named.extend({ aadObjectId: z.string() }),
    personalChat: Named,
    groupChats: z.array(Named),
  }),
});

/** The local Teams for all tests of a file, opened once in its personal chat and closed with them. */
export function theLocalTeams(): () => LocalTeams {
  let teams: LocalTeams | null = null;
  beforeAll(async () => {
    teams = await aLocalTeams();
    await teams.open();
    await teams.sees(/I am Second Look/);
  });
  afterAll(() => teams?.[Symbol.asyncDispose]());
  return () => {
    if (!teams) throw new Error('The local Teams is there once the tests run.');
    return teams;
  };
}
