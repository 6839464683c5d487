import { expect, it } from 'vitest';
import { theLocalTeams } from './local-teams.ts';

/** Somebody takes a message of a group into their own reflection, in a real browser. Screenshots are kept in artifacts/. */
const theTeams = theLocalTeams();

it('the words of a message come into a box, and the question about them into the own chat and nowhere else', async () => {
  const { turnsTo, says, reflectsOnLast, fills, presses, sees, shot, page } = theTeams();
  await turnsTo('Group Chat');
  await sees(/Mention me in a message/);
  await says(
    "Mum's new partner was there again on Friday and seems nice. Nobody has asked who he is. I would close it.",
  );
  // After the welcome, the message.
  await page().getByRole('button', { name: 'Show more information' }).nth(1).waitFor();
  await reflectsOnLast();
  await sees(/Whoever wrote the message is not told/);
  const box = page().getByRole('textbox', { name: /What you would like to think about/ });
  expect(await box.inputValue()).toContain('Nobody has asked who he is');
  await shot('dialog-1-box');
  await fills(/What you would like to think about/, "Mum's new partner seems nice. Nobody has asked who he is.");
  await presses('Ask me a question');
  await sees('Your question is in our chat');
  await shot('dialog-2-in-chat');

  await page().getByRole('button', { name: 'Close', exact: true }).last().click();
  expect(await page().getByText('AI generated').count()).toBe(0);
  await turnsTo('Personal Chat');
  await sees('AI generated');
  await sees(/^Lens: /);
  await shot('dialog-3-own-chat');
}, 60_000);
