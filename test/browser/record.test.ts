import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { expect, it } from 'vitest';
import { theLocalTeams } from './local-teams.ts';

/** From a session that is over to the file of its record, in a real browser. Screenshots are kept in artifacts/. */
const theTeams = theLocalTeams();

/** What the last link to a file gives, with the name that the browser saves it under. */
async function saves(): Promise<{ readonly name: string; readonly text: string }> {
  const page = theTeams().page();
  const downloaded = new Promise<Download>((resolve) => {
    // A tab that only saves a file is closed before it shows anything, and its file is then its opener's.
    page.on('download', resolve);
    page.on('popup', (opened) => opened.on('download', resolve));
  });
  await page.getByText('Save the file').last().click();
  const download = await downloaded;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

it('a record is looked over, one thing is struck, and the file that a browser saves is without it', async () => {
  const { says, presses, ticks, sees, shot } = theTeams();
  await says(
    "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down to CIN. Her new partner seems nice, only met him the once.",
  );
  await sees(/^Lens: /);
  await says('I met him once, for ten minutes, and he did most of the talking.');
  await sees(/^Lens: /, 2);
  await says('finish');
  await sees('What we looked at');
  await presses('Record');
  await sees(/things are on it/);
  await shot('record-1-record');
  await ticks(/Answer: I met him once/);
  await presses('Strike ticked');
  await sees('The record was changed. What is ticked is left out.');
  await shot('record-2-struck');
  await presses('Text file');
  await sees(/Whoever has it can open it/);
  await shot('record-3-link');

  const { name, text } = await saves();
  expect(name).toMatch(/^Second Look record .*\.md$/);
  expect(text).toContain('a discussion, not a decision');
  expect(text).toContain('three of the last four appointments');
  expect(text).not.toContain('he did most of the talking');
}, 60_000);
