import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type Addressed, theLocalTeams } from './local-teams.ts';

/** A trainer runs a whole scenario in a real browser, with a room of twelve others whose answers come over HTTP. Screenshots are kept in artifacts/. */
const theTeams = theLocalTeams();

/** What the page sends when Alex opens a box: the others need to know of which run. */
const Pressed = z.object({
  value: z.object({ action: z.object({ data: z.object({ do: z.literal('box'), run: z.string() }) }) }),
});

const others = Array.from({ length: 12 }, (_, at) => at);

/** One of the others answers, in their own box. */
async function answers(where: Addressed, run: string, person: number, stage: number): Promise<void> {
  const post = (name: string, data: object) =>
    fetch('http://127.0.0.1:3978/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...where,
        type: 'invoke',
        name,
        id: randomUUID(),
        from: { id: `other-${person}`, name: `Other ${person}` },
        value: { data },
      }),
    }).then((response) => response.text());
  const box = await post('task/fetch', { training: 'box', run });
  const commit = z
    .object({ training: z.literal('commit') })
    .loose()
    .parse(JSON.parse(/"data":(\{[^{}]*"commit"[^{}]*\})/.exec(box)?.[1] ?? 'null'));
  const choices = [...(/"choices":\[(.*?)\]/.exec(box)?.[1] ?? '').matchAll(/"value":"([^"]+)"/g)].map(([, id]) => id);
  const concern = Math.min(95, 18 + person * 3 + stage * 2);
  const told = await post('task/submit', { ...commit, choice: choices[person % choices.length], concern });
  expect(told).toContain('I have kept your answer');
}

it('a whole scenario: everybody answers alone, and the room sees how far it moved', async () => {
  const { turnsTo, mentions, presses, chooses, addressed, sees, shot, page } = theTeams();
  await turnsTo('Group Chat');
  await sees(/Mention me in a message/);
  await mentions('train');
  await sees('Exercises to run with a room');
  await shot('training-1-menu');
  await chooses('Which one?', /^Alice/);
  await presses('Start');
  await sees('Ready to begin');
  await shot('training-2-ready');

  await presses('Open for answers');
  await sees(/^Part 1 of 8/);
  const asked = page().waitForRequest((request) => request.postData()?.includes('"do":"box"') ?? false);
  await presses('Answer');
  await sees(/Only you see this box/);
  const { run } = Pressed.parse((await asked).postDataJSON()).value.action.data;
  const here = await addressed('Group Chat');
  await page().getByRole('radio').first().check();
  await page().getByRole('spinbutton').fill('20');
  await shot('training-3-box');
  await presses('Keep my answer');
  await sees(/1 person has answered/);
  await shot('training-4-kept');

  for (let stage = 1; stage <= 8; stage++) {
    await Promise.all(others.map((person) => answers(here, run, person, stage)));
    await sees(stage === 1 ? /13 people have answered/ : /12, of 13|12 people have answered/);
    if (stage === 1) await shot('training-5-open');
    await presses('Close answers');
    await presses('Reveal');
    await sees('What was new, and what it weighs', stage);
    if (stage === 1 || stage === 3) await shot(`training-6-revealed-${stage}`);
    if (stage < 8) {
      await presses('Next part');
      await sees(new RegExp(`^Part ${stage + 1} of 8`));
    }
  }
  await shot('training-7-drift');
  await presses('My feedback');
  await sees('Your own moves');
  await shot('training-8-own');
  // The room's card may have come back by itself, when it was next brought up.
  const back = page().getByRole('button', { name: 'Back to the room', exact: true }).last();
  await back.click({ timeout: 3_000 }).catch(() => undefined);
  await sees('What was new, and what it weighs', 8);
  await presses('End');
  await sees('What became of it');
  await shot('training-9-debrief');
  await presses('Trainer’s pack');
  await sees('Slides, for PowerPoint');
  await shot('training-10-pack');
}, 180_000);
