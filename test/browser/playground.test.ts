import { afterAll, beforeAll, expect, it } from 'vitest';
import { aLocalTeams, type LocalTeams } from './local-teams.ts';

/** What a newcomer does: `npm run try`, a real browser, Microsoft's local Teams page. Screenshots are kept in artifacts/. */
let teams: LocalTeams;
beforeAll(async () => {
  teams = await aLocalTeams();
});
afterAll(() => teams?.[Symbol.asyncDispose]());

it('a practitioner thinks a case through in the local Teams page, and finds it again after a restart', async () => {
  const { open, says, presses, sees, shot } = teams;
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
  await sees(/I hear that|Thank you, I have kept that|You have told me about that|You have shown that/);
  await shot('4-answered');

  await teams.page().close();
  await teams.stop();
  await teams.start();
  await open();
  await says('why');
  await sees(/Why ask about this|Why this is asked/);
  await shot('5-after-a-restart');

  await presses('Finish');
  await sees(/What we looked at/);
  await sees(/nursery told me what they notice on Mondays/);
  await shot('6-summary');
  expect(teams.printed()).toContain('Ctrl+C stops both');
});
