import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBy, weightOfAll } from '../../src/training/drift.ts';
import { furthest, movesOf } from '../../src/training/feedback.ts';
import { aScenario, held } from './exercises.ts';

const scenario = aScenario([[[50, 50]], [[60, 20]], [[30, 60]], [[50, 50]]]);
const at = (stage: string, concern: number, round: 1 | 2 = 1) => held(stage, [concern], round);

describe('one person’s moves', () => {
  it('are from stage to stage, beside what the facts would have made of each', () => {
    const moves = movesOf(scenario, [...at('one', 20), ...at('two', 25), ...at('three', 20)]);
    expect(moves).toMatchObject([
      { stage: { id: 'two' }, before: 20, after: 25, moved: 5, as: 'too-little', talked: null },
      { stage: { id: 'three' }, before: 25, after: 20, moved: -5, as: 'too-little', talked: null },
    ]);
    // 1:4 becomes 3:4.
    expect(moves[0]?.due).toBeCloseTo(300 / 7 - 20, 9);
    // 25 is 1:3, half is 1:6.
    expect(moves[1]?.due).toBeCloseTo(100 / 7 - 25, 9);
  });

  it('over a stage that was missed are weighed by all that was told since', () => {
    const [move, more] = movesOf(scenario, [...at('one', 20), ...at('three', 27)]);
    // 1:4, 3:4, 3:8.
    expect(move?.due).toBeCloseTo(300 / 11 - 20, 9);
    expect(move).toMatchObject({ stage: { id: 'three' }, before: 20, after: 27, moved: 7 });
    expect(more).toBeUndefined();
  });

  it('by talk are told apart from those by facts, and the next begins where they ended', () => {
    const moves = movesOf(scenario, [
      ...at('one', 20),
      ...at('one', 30, 2),
      ...at('two', 56),
      ...at('two', 40, 2),
      ...at('three', 40),
    ]);
    // 30 is 3:7, three times is 9:7: 56.25.
    expect(moves[0]).toMatchObject({ before: 30, after: 56, moved: 26, as: 'about', talked: -16 });
    expect(moves[0]?.due).toBeCloseTo(26.25, 9);
    expect(moves[1]).toMatchObject({ before: 40, after: 40, talked: null });
  });

  it('are none where they were there once, or never', () => {
    expect(movesOf(scenario, at('two', 40))).toEqual([]);
    expect(movesOf(scenario, [])).toEqual([]);
  });

  it('of somebody who came for the second round only are from there', () => {
    expect(movesOf(scenario, [...at('one', 20, 2), ...at('two', 43)])).toMatchObject([
      { before: 20, after: 43, talked: null },
    ]);
  });

  it('are none at a stage that they came to for the second round only, and go on from there', () => {
    const moves = movesOf(scenario, [...at('one', 20), ...at('two', 40, 2), ...at('three', 31)]);
    expect(moves).toMatchObject([{ stage: { id: 'three' }, before: 40, after: 31, moved: -9, talked: null }]);
    // 40 is 2:3, half is 1:3; what was told before that is not told again.
    expect(moves[0]?.due).toBeCloseTo(25 - 40, 9);
  });

  it('are the same whatever the order in which they were kept', () => {
    const mine = [...at('one', 20), ...at('one', 30, 2), ...at('two', 56), ...at('three', 40), ...at('four', 41)];
    fc.assert(
      fc.property(fc.shuffledSubarray(mine, { minLength: mine.length }), (shuffled) => {
        expect(movesOf(scenario, shuffled)).toEqual(movesOf(scenario, mine));
      }),
    );
  });

  it.each([
    [0, 'too-little'],
    [1, 'about'],
    [3, 'too-much'],
  ] as const)('by %d times what was due are told as “%s”', (times, as) => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 70 }), (from) => {
        const [, second] = scenario.stages;
        const to = Math.round(movedBy(from, times * weightOfAll(second?.facts ?? [])));
        expect(movesOf(scenario, [...at('one', from), ...at('two', to)])[0]?.as).toBe(as);
      }),
    );
  });
});

it('the move to think about is the furthest from what was due, on either side', () => {
  const moves = movesOf(scenario, [...at('one', 20), ...at('two', 40), ...at('three', 70), ...at('four', 70)]);
  expect(furthest(moves)?.stage.id).toBe('three');
  expect(furthest([])).toBeNull();
});
