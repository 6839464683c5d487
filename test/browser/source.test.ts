import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { theLocalTeams } from './local-teams.ts';

/** From a question to its source to the document itself, in a real browser. Screenshots are kept in artifacts/. */
const theTeams = theLocalTeams();

/** Presses the last button that opens a document, and gives the page that it opened. */
async function opens(): Promise<Page> {
  const [opened] = await Promise.all([
    theTeams().page().context().waitForEvent('page'),
    theTeams()
      .page()
      .getByRole('link', { name: 'Open in the document' })
      .or(theTeams().page().getByRole('button', { name: 'Open in the document' }))
      .last()
      .click(),
  ]);
  await opened.waitForLoadState();
  return opened;
}

/** Whether every word that is marked can be seen without scrolling. */
async function marksInView(page: Page): Promise<boolean> {
  const height = page.viewportSize()?.height ?? 0;
  const boxes = await Promise.all((await page.locator('mark').all()).map((mark) => mark.boundingBox()));
  return boxes.length > 0 && boxes.every((box) => box !== null && box.y >= 0 && box.y + box.height <= height);
}

describe('a source', () => {
  it('is shown in its context, and opens in the document with the quote marked and in view', async () => {
    await theTeams().says(
      "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down to CIN. Her new partner seems nice, only met him the once.",
    );
    await theTeams().sees(/Alice - Learning Lessons Review/);
    await theTeams().presses('Source');
    await theTeams().sees(/The passages behind the question/);
    await theTeams().sees(/version [0-9a-f]{8}/);
    await theTeams().page().getByText('Open in the document').last().waitFor();
    await theTeams().shot('source-card');

    const document = await opens();
    const link = document.url();
    await document.close();
    for (const width of [320, 1200]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await theTeams()
          .page()
          .context()
          .browser()
          ?.newPage({ viewport: { width, height: 800 }, colorScheme });
        if (!page) throw new Error('There is no browser.');
        await page.goto(link);
        expect(await marksInView(page)).toBe(true);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        expect(await page.locator(':target').count()).toBe(1);
        await page.screenshot({ path: `artifacts/document-${width}-${colorScheme}.png` });
        await page.close();
      }
    }
  });

  it('that was looked up stands in the conversation with where it stands in the document', async () => {
    await theTeams().says('look up who has to consent to a medical');
    await theTeams().sees(/What the library says, word for word/);
    await theTeams().page().getByText('Where this is from').last().waitFor();
    await theTeams().shot('looked-up');
    const document = await opens();
    expect(await marksInView(document)).toBe(true);
    await document.close();
  });
});
