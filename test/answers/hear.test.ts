import { describe, expect, it } from 'vitest';
import { Does } from '../../src/answers/does.ts';
import { createHearReply } from '../../src/answers/hear.ts';
import { readWith } from '../../src/reading/read.ts';
import { theThinking } from '../thinking.ts';

const thinking = theThinking();
const hear = async (text: string) => thinking().hearReply(await thinking().read(text));

describe('a reply', () => {
  it.each<[Does, string]>([
    ['offers', 'I suppose I have not seen him awake for three weeks, and that bothers me a bit.'],
    ['offers', 'Honestly, I do not know what he is like when nobody is watching. I only have her word for it.'],
    [
      'shows',
      'I saw him on his own at school on Tuesday, he told me that he sleeps at his nan’s, and I wrote it up the same day.',
    ],
    [
      'shows',
      'Police and probation both sent their checks last week and I have put them at the front of the assessment.',
    ],
    ['dodges', 'She is a lovely mum, you would like her.'],
    ['dodges', 'That is really one for the health visitor, not for me.'],
    ['asks-why', 'Why are you asking me that?'],
    ['asks-why', 'What are you basing that on?'],
    ['wraps-up', 'Right, thanks, I am going to ring the duty team now.'],
    ['wraps-up', 'That is plenty for today. I will write it up and speak to my manager in the morning.'],
    ['goes-on', 'What else should I be thinking about?'],
    ['goes-on', 'OK, so how do I raise that with the health visitor next time?'],
  ])('that %s is heard so, in its own words: %s', async (does, text) => {
    const heard = await hear(text);
    expect(heard.does).toBe(does);
    expect(text).toContain(heard.telling);
  });

  it('of many sentences is told back by the one that tells, and not by the first', async () => {
    const text =
      'Thanks. I saw him on his own at school on Tuesday with the safeguarding lead, and I wrote it up the same day. Anyway.';
    expect(await hear(text)).toEqual({ does: 'shows', telling: expect.stringMatching(/^I saw him on his own/) });
  });

  it.each(['?', '…', '👍', ' ', 'k'])('of hardly anything (%j) is heard without a fault, and quoted', async (text) => {
    expect((await hear(text)).telling).not.toBe('');
  });
});

it('one fact in a reply of pleasantries is heard, as it would be by itself', async () => {
  const vocabulary = ['checked', 'fine', 'well', 'lovely', 'nice'];
  const towards: Partial<Record<Does, number[]>> = { shows: [3], dodges: [0, 1, 1, 1, 1] };
  const kinds = Does.options.map((does) => ({
    does,
    direction: { meaning: [], words: towards[does] ?? [], constant: does in towards ? 0 : -10 },
  }));
  const hearPlain = createHearReply({ texts: 1, vocabulary, kinds });
  const read = (text: string) => readWith(async (texts) => texts.map(() => new Float32Array()), text);
  expect(hearPlain(await read('Fine. Well. Lovely. Nice.')).does).toBe('dodges');
  expect(hearPlain(await read('Fine. Well. Checked. Lovely. Nice.'))).toEqual({ does: 'shows', telling: 'Checked' });
});
