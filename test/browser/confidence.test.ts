import { expect, it } from 'vitest';
import { theLocalTeams } from './local-teams.ts';

/** What somebody sees of what is kept confidential, in a real browser. Screenshots are kept in artifacts/. */
const theTeams = theLocalTeams();

it('names are masked, which is told once; one tap masks a word more; everything can be had, and deleted', async () => {
  const { says, presses, fills, sees, shot, page } = theTeams();
  await says(
    'Kelly Moss (mum) rang. Jayden (4) is doing really well at Thornlea Primary, and grace has collected him all week.',
  );
  await sees('What I masked');
  await sees('[Mother]: Kelly Moss');
  await shot('confidence-1-masked');
  await fills('Another name or word to mask', 'grace');
  await presses('Mask it');
  await sees('[Person A]: grace');
  await shot('confidence-2-more');

  await says('people');
  await fills('Names', 'hope, child\nwill (her uncle)');
  await shot('confidence-3-people');
  await presses('Mask these names');
  await sees('[Child B]: hope');

  await says('my data');
  await sees('Open the file');
  await shot('confidence-4-my-data');
  const link = await page()
    .getByRole('link', { name: 'Open the file' })
    .or(page().getByRole('button', { name: 'Open the file' }))
    .count();
  expect(link).toBeGreaterThan(0);

  await says('forget me');
  await sees('Delete what is held about you?');
  await shot('confidence-5-forget');
  await presses('Delete it all');
  await sees(/^Done\. What is listed here is deleted/);
  await says('record');
  await sees(/^No session has begun here/);
  await shot('confidence-6-forgotten');
});
