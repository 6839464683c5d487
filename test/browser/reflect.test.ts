import { expect, it } from 'vitest';
import { theLocalTeams } from './local-teams.ts';

/** A practitioner with five minutes before a decision, in a real browser. Screenshots are kept in artifacts/. */
const theTeams = theLocalTeams();

it('a view is held before two questions, looked at again, and stands on the closing card as it was and as it is', async () => {
  const { says, presses, fills, chooses, picks, sees, shot, page } = theTeams();
  await says('reflect');
  await sees('What you hold now');
  await shot('reflect-1-view');
  await fills(
    /What is happening/,
    "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down to CIN. Her new partner seems nice, only met him the once.",
  );
  await fills(/Your view/, 'We can step down to a child in need plan next week.');
  await chooses('How sure are you?', '8');
  await presses('Keep this');

  await sees(/step 2 of 4/);
  await sees(/^Lens: /);
  await shot('reflect-2-question');
  await says(
    'I met him once, for ten minutes, and he did most of the talking. I have not asked the children about him.',
  );
  await sees(/^Lens: /, 2);
  await shot('reflect-3-second-question');
  await presses('Skip');

  await sees('Looking again');
  await sees(/how sure: 8 of 10/);
  await shot('reflect-4-revise');
  await fills('Your view now', 'I want to know who he is before anything is stepped down.');
  await chooses('How sure are you?', '5');
  await fills('What moved you, or did not?', 'I have met him once, and have not asked the children about him at all.');
  await presses('Keep this');

  await sees('Your tripwire');
  await fills('What would change your mind?', 'If nursery or the children say that he stays overnight.');
  const [day, month, year] = (await picks('By when would you know?')).split(', ');
  await shot('reflect-5-tripwire');
  await presses('Keep this');

  await sees('What we looked at');
  await sees(/Before \(8 of 10 sure\)/);
  await sees(/After \(5 of 10 sure\)/);
  await sees(new RegExp(`By ${day} ${month} ${year}`));
  await shot('reflect-6-close');
  expect(await page().getByText('You were 8 of 10 sure before, and 5 after.').count()).toBe(1);
});

it('what was set down and how sure a person was can be seen afterwards, and in Welsh', async () => {
  const { says, sees, shot, mocks, page } = theTeams();
  await says('actions');
  await sees('Has it come about?');
  await shot('reflect-7-actions');
  await says('mirror');
  await sees(/8 before, 5 after/);
  await shot('reflect-8-mirror');

  await mocks({ locale: 'cy-GB', text: 'actions' }, 'Personal Chat');
  await sees('A yw wedi digwydd?');
  await page().locator('.ac-adaptiveCard').last().screenshot({ path: 'artifacts/reflect-9-actions-cy.png' });
});
