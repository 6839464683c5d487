import { describe, expect, it } from 'vitest';
import { createNoticer } from '../../src/lenses/notice.ts';
import { roleIn } from '../../src/lenses/role.ts';
import { dimensions } from '../../src/reading/direction.ts';
import { readWith } from '../../src/reading/read.ts';
import { aLens } from '../builders.ts';

const read = (text: string) => readWith(async (texts) => texts.map(() => new Float32Array(dimensions)), text);
const nothingLearned = { accounts: 1, vocabulary: [], lenses: [] };
const four = ['alpha', 'beta', 'gamma', 'delta'].map((id) =>
  aLens(id, { phrases: [`${id} word`, 'engaging well', 'one unsaid', 'two unsaid', 'three unsaid'] }),
);

describe('noticing', () => {
  const notice = createNoticer(four, nothingLearned);

  it('calls a lens that nothing was learned for by its own phrases, and takes none for covered', async () => {
    const { called, covered } = notice(await read('The gamma word was said.'));
    expect(called[0]?.lens).toBe('gamma');
    expect(called).toHaveLength(4);
    expect(covered).toEqual([]);
  });

  it('never cuts the words that called loose from a "not" before them', async () => {
    const text =
      'After all that has been tried, I really cannot say that she is engaging well with anyone apart from the one family worker whom she has always liked.';
    const [first] = notice(await read(text)).called;
    const [cue] = first?.cues ?? [];
    expect(text.slice(cue?.start, cue?.end)).toMatch(/^I really cannot say that she is engaging well/);
  });
});

describe('who is speaking', () => {
  it.each([
    ['trainer', 'I’m a trainer and I want to show a room how this works.'],
    ['supervisor', 'I’m the team manager, and one of my workers is stuck.'],
    ['group', 'There are five of us here in group supervision.'],
    ['practitioner', 'He had a bruise on his knee from the slide at the park.'],
    ['practitioner', 'Dad threw a trainer at the wall, and the three of us left.'],
    ['practitioner', 'Her partner is a personal trainer with a car workshop.'],
  ])('is a %s who says: %s', (role, text) => {
    expect(roleIn(text)).toBe(role);
  });
});
