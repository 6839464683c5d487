import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { aBrowser } from '../chromium.ts';
import type { Wire } from './table.ts';
import { styles, type Theme, themes } from './themes.ts';

export type Drawing = AsyncDisposable & {
  /** Draws one card alone: `unfolded`, with all that is folded away; `pressed`, with what is said where nothing was filled in. */
  draw(card: Wire, width: number, over?: { theme?: Theme; unfolded?: boolean; pressed?: boolean }): Promise<void>;
  /** What is cut or wider than its place. */
  faults(): Promise<string[]>;
  /** The roles of what can be filled in or pressed and has no name for whoever cannot see it. */
  nameless(): Promise<string[]>;
  /** What the keyboard does not come to. */
  unreached(): Promise<string[]>;
  /** What can be read of it. */
  text(): Promise<string>;
  /** Kept in artifacts/. */
  shot(name: string): Promise<void>;
};

const code = (path: string): string => readFileSync(path, 'utf8');

/** Roles of what a person fills in or presses. */
const roles = new Set([
  'textbox',
  'combobox',
  'checkbox',
  'radio',
  'button',
  'Date',
  'DateTime',
  'listbox',
  'link',
  'menuitem',
]);

/** Chromium with Microsoft's own package for drawing cards, and nothing else. */
export async function aDrawing(): Promise<Drawing> {
  mkdirSync('artifacts', { recursive: true });
  const browser = await aBrowser();
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await page.setContent(`<!doctype html><title>Cards</title><style>${styles}</style><body></body>`);
  await page.addScriptTag({ content: code('node_modules/adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ content: code('test/browser/cards/in-page.mjs') });
  const asked = <T>(name: string, ...given: unknown[]): Promise<T> =>
    page.evaluate(`window.${name}(...${JSON.stringify(given)})`) as Promise<T>;
  return {
    draw: async (card, width, { theme = themes[0], unfolded = false, pressed = false } = {}) => {
      if (!(await asked<boolean>('showCard', card, theme, width))) throw new Error('The package drew nothing.');
      if (unfolded) await asked('unfoldAll');
      if (pressed) await asked('pressAll');
    },
    faults: () => asked('faultsOf'),
    nameless: () => namelessOn(page),
    unreached: async () => {
      const many = await asked<number>('noteFocus');
      // A date is four stops: day, month, year and the calendar.
      for (let stop = 0; stop < many * 2 + 8; stop++) {
        await page.keyboard.press('Tab');
        if ((await asked<string[]>('unreached')).length === 0) break;
      }
      return asked('unreached');
    },
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not to be read
    text: () => page.locator('main').innerText(),
    shot: async (name) => {
      await page.locator('main').screenshot({ path: `artifacts/${name}.png` });
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

type Node = {
  ignored: boolean;
  role?: { value: string };
  name?: { value?: string };
  parentId?: string;
  nodeId: string;
};

async function namelessOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  return nodes
    .filter(({ ignored, role, name }) => !ignored && roles.has(role?.value ?? '') && (name?.value ?? '').trim() === '')
    .map(({ role }) => role?.value ?? '');
}
