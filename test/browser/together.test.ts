import { expect, it } from 'vitest';
import { theLocalTeams } from './local-teams.ts';

/** A supervisor among others, in a real browser. The page speaks as one person only; another is mocked. Screenshots are kept in artifacts/. */
const theTeams = theLocalTeams();

const megan = { id: 'user-id-1', name: 'Megan Bowen', aadObjectId: '00000000-0000-0000-0000-0000000000021' };

it('supervision of two is led by whoever began it: the controls are theirs, and nobody else moves the session on', async () => {
  const { turnsTo, mentions, presses, fills, chooses, mocks, sees, shot, page } = theTeams();
  await turnsTo('Group Chat');
  await sees(/Mention me in a message/);
  await mentions('supervise');
  await sees('Alex Wilber leads');
  await shot('together-1-experience');
  await mentions(
    "Mum's engaging really well now, she's made three of the last four appointments, so I'm recommending we step down to CIN. Her new partner seems nice, only met him the once.",
  );
  await sees(/Kept\. Add more/);
  await presses('Next step');

  await sees(/Nobody sees what another holds/);
  await fills(/Your view/, 'We can step down to a child in need plan next week.');
  await chooses('How sure are you?', '8');
  await presses('Keep this');
  await sees(/1 of 1 have said what they hold/);
  await mocks({ from: megan, text: "<at>Test Bot</at> I'd wait, we know nothing about him." }, 'Group Chat');
  await sees(/2 of 2 have said what they hold/);
  expect(
    await page()
      .getByText(/I'd wait, we know nothing/)
      .count(),
  ).toBe(0);
  await shot('together-2-held');

  await presses('Next step');
  await sees('What each of you held, before any question');
  await sees(/I'd wait, we know nothing/);
  await shot('together-3-shown');

  await presses('More');
  await shot('together-4-more');
  await chooses('Time for this', '5 minutes');
  await presses('Set the time');
  await sees(/5 minutes, until \d\d:\d\d\.$/);
  await presses('Next');
  await sees(/Alex Wilber leads · 5 minutes/);
  await sees(/^Lens: /, 2);
  await presses('Park');
  await sees(/^Lens: /, 3);
  await shot('together-5-parked');

  await mocks({ from: megan, text: '<at>Test Bot</at> next' }, 'Group Chat');
  await sees('Only whoever leads can do that. You can answer, add something, or press Source.');
  await shot('together-6-refused');
}, 60_000);

it('a mention in a channel begins group supervision in its thread', async () => {
  const { turnsTo, mentions, sees, shot } = theTeams();
  await turnsTo('My Team - General');
  await sees(/Mention me in a message/);
  await mentions('group');
  await sees(/step 1 of 8/);
  await sees('Alex Wilber leads');
  await shot('together-7-channel');
});
