import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hardest,
  hasCollapsed,
  logOdds,
  movedAs,
  movedBy,
  pathOf,
  pictureOf,
  spreadOf,
  weightOf,
  weightOfAll,
} from '../../src/training/drift.ts';
import { aScenario, held } from './exercises.ts';

const threeTimes = { ifSo: 60, ifNot: 20 };
const half = { ifSo: 30, ifNot: 60 };

describe('a concern after some facts', () => {
  it.each([
    // 20 of 100 is odds of 1:4; three times as many is 3:4; 3 of 7.
    [20, [threeTimes], 300 / 7],
    // 1:4, 3:4, 3:8; 3 of 11.
    [20, [threeTimes, half], 300 / 11],
    // 1:1 becomes 1:4 (20 against 80); 1 of 5.
    [50, [{ ifSo: 20, ifNot: 80 }], 20],
    // 50 against 50 says nothing at all.
    [37, [{ ifSo: 50, ifNot: 50 }], 37],
    // No odds are infinite: 0 is taken for 1, so 1:99 becomes 3:99, 1 of 34.
    [0, [threeTimes], 100 / 34],
    // And 100 for 99: 99:1 becomes 33:1 (a third), 33 of 34.
    [100, [{ ifSo: 20, ifNot: 60 }], 3300 / 34],
  ])('of %d, %j is %d', (from, facts, to) => {
    expect(movedBy(from, weightOfAll(facts))).toBeCloseTo(to, 9);
  });

  it('does not depend on the order in which they are told', () => {
    expect(movedBy(20, weightOfAll([half, threeTimes]))).toBeCloseTo(movedBy(20, weightOfAll([threeTimes, half])), 9);
  });

  it('goes back to where it was when a fact is outweighed by its opposite', () => {
    const opposite = { ifSo: threeTimes.ifNot, ifNot: threeTimes.ifSo };
    expect(movedBy(movedBy(35, weightOf(threeTimes)), weightOf(opposite))).toBeCloseTo(35, 9);
  });
});

it('the path of a scenario’s own weights goes from its start through every stage', () => {
  // 10 is 1:9. Nine times: 9:9. A quarter: 1:4. Twice and four times: 8:4. Nothing: 8:4. A third: 2:3.
  const weights = [
    [[90, 10]],
    [[20, 80]],
    [
      [60, 30],
      [80, 20],
    ],
    [[50, 50]],
    [[25, 75]],
  ] as const;
  const path = pathOf(aScenario(weights, { start: 10 }));
  for (const [at, concern] of [50, 20, 200 / 3, 200 / 3, 40].entries()) expect(path[at]).toBeCloseTo(concern, 9);
  expect(path).toHaveLength(5);
});

describe('the middle and the quarters', () => {
  it('of an even count are between the two nearest', () => {
    // Three steps from first to last: a quarter of the way is 0.75 of a step, 10 + 7.5.
    expect(spreadOf([40, 10, 30, 20])).toEqual({ low: 17.5, middle: 25, high: 32.5 });
    expect(spreadOf([0, 100])).toEqual({ low: 25, middle: 50, high: 75 });
  });

  it('of an odd count are of the middle one', () => {
    expect(spreadOf([10, 40, 20])).toEqual({ low: 15, middle: 20, high: 30 });
    expect(spreadOf([7])).toEqual({ low: 7, middle: 7, high: 7 });
  });

  it('of nobody are none', () => {
    expect(spreadOf([])).toBeNull();
  });

  it('stand in their order, within what was said, whatever the order of the answers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 200 }), (numbers) => {
        const spread = spreadOf(numbers);
        expect(spreadOf(numbers.toReversed())).toEqual(spread);
        const { low, middle, high } = spread ?? { low: Number.NaN, middle: Number.NaN, high: Number.NaN };
        expect([Math.min(...numbers), low, middle, high, Math.max(...numbers)]).toEqual(
          [Math.min(...numbers), low, middle, high, Math.max(...numbers)].toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

describe('how somebody moved', () => {
  const weight = Math.log(3);
  it.each([
    [0, 'too-little'],
    [0.49, 'too-little'],
    [0.5, 'about'],
    [1, 'about'],
    [1.5, 'about'],
    [1.51, 'too-much'],
    [3, 'too-much'],
    [-0.01, 'away'],
    [-2, 'away'],
  ] as const)('by %d of what was due is “%s”, for the worry and against it', (share, as) => {
    expect(movedAs(share * weight, weight)).toBe(as);
    expect(movedAs(share * -weight, -weight)).toBe(as);
  });

  it('by facts that say little is told apart only by whether they stayed', () => {
    const little = Math.log(1.49);
    const [stayed, did] = [2 * Math.log(1.5) - 0.001, 2 * Math.log(1.5)];
    for (const weight of [little, -little, 0]) {
      for (const odds of [0, stayed, -stayed]) expect(movedAs(odds, weight)).toBe('unmoved-by-little');
      for (const odds of [did, -did, 4]) expect(movedAs(odds, weight)).toBe('moved-by-little');
    }
    expect(movedAs(0, Math.log(1.5))).toBe('too-little');
  });
});

describe('a room', () => {
  const scenario = aScenario([[[50, 50]], [[60, 20]]]);

  it('is shown its middle, where the facts would have put it, and how it moved', () => {
    const [one, two] = pictureOf(scenario, [...held('one', [20, 20, 40, 60]), ...held('two', [30, 43, 67, 82])]);
    // 20 20 40 60: three steps; a quarter is at 0.75, between 20 and 20, and three quarters at 2.25, a quarter of the way from 40 to 60.
    expect(one).toEqual({
      stage: 'one',
      people: 4,
      spread: { low: 20, middle: 30, high: 45 },
      due: 30,
      drift: null,
      talk: null,
    });
    // 30 is 3:7; three times is 9:7; 9 of 16.
    expect(two?.due).toBeCloseTo(56.25, 9);
    // They moved 10, 23, 27 and 22: the middle is between 22 and 23.
    expect(two?.drift).toMatchObject({ stage: 'two', people: 4, moved: 22.5, as: 'about' });
    // 20 would be 42.86 (22.86 more, twice over), 40 (2:3) be 6:3 (26.67 more), 60 (3:2) be 9:2 (21.82 more): the middle two are 22.86.
    expect(two?.drift?.due).toBeCloseTo(300 / 7 - 20, 9);
  });

  it.each([
    ['stays', [20, 20, 40, 60], 'too-little'],
    ['goes to the other side', [10, 10, 20, 40], 'away'],
    // From 1:4 to 9:1 and more is thirty-six times, where three was due.
    ['jumps', [90, 90, 95, 98], 'too-much'],
  ] as const)('that %s is told so', (_, after, as) => {
    const picture = pictureOf(scenario, [...held('one', [20, 20, 40, 60]), ...held('two', after)]);
    expect(picture[1]?.drift?.as).toBe(as);
  });

  it('of fewer than four is not shown itself', () => {
    const few = pictureOf(scenario, [...held('one', [20, 30, 40]), ...held('two', [30, 40, 50])]);
    expect(few).toEqual(
      ['one', 'two'].map((stage) => ({ stage, people: 3, spread: null, due: null, drift: null, talk: null })),
    );
  });

  it('is not told how it moved where fewer than four were there for both stages', () => {
    const [, two] = pictureOf(scenario, [...held('one', [20, 20, 40, null, 60]), ...held('two', [30, 43, 67, 82])]);
    expect(two).toMatchObject({ people: 4, drift: null });
    expect(two?.spread).not.toBeNull();
  });

  it('that was asked again moves from what it held last, and talk is shown beside it', () => {
    const [one, two] = pictureOf(scenario, [
      ...held('one', [20, 20, 40, 60]),
      ...held('one', [30, 35, 35, 40], 2),
      ...held('two', [50, 50, 50, 50]),
    ]);
    expect(one?.spread?.middle).toBe(35);
    // 25 points between the quarters before, and 36.25 - 33.75 after.
    expect(one?.talk).toEqual({
      before: { low: 20, middle: 30, high: 45 },
      after: { low: 33.75, middle: 35, high: 36.25 },
      collapsed: true,
    });
    // 50 less 30, 35, 35 and 40.
    expect(two?.drift?.moved).toBe(15);
  });

  it('counts somebody who did not answer again at what they held', () => {
    const [one] = pictureOf(scenario, [...held('one', [20, 20, 40, 60, 90]), ...held('one', [80, 40, 40, 60], 2)]);
    // 40 40 60 80 90.
    expect(one).toMatchObject({ people: 5, spread: { low: 40, middle: 60, high: 80 } });
    expect(one?.talk?.after).toEqual({ low: 40, middle: 50, high: 65 });
  });

  it.each([
    [1, [95]],
    [3, [95, 5, 95]],
  ])('of which only %d answered again is shown nothing of that, then or later', (_, again) => {
    const whole = [...held('one', [20, 20, 40, 60]), ...held('two', [30, 43, 67, 82])];
    const picture = pictureOf(scenario, [...whole, ...held('one', again, 2)]);
    expect(picture).toEqual(pictureOf(scenario, whole));
    expect(picture[0]).toMatchObject({ spread: { middle: 30 }, talk: null });
  });

  it('is the same whatever the order in which people committed', () => {
    const concern = fc.option(fc.integer({ min: 0, max: 100 }));
    const person = fc.record({ one: concern, again: concern, two: concern });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (people, order) => {
        const commitments = [
          ...held(
            'one',
            people.map(({ one }) => one),
          ),
          ...held(
            'one',
            people.map(({ again }) => again),
            2,
          ),
          ...held(
            'two',
            people.map(({ two }) => two),
          ),
        ];
        const shuffled = commitments
          .map((one) => ({ one, place: order.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(pictureOf(scenario, shuffled)).toEqual(pictureOf(scenario, commitments));
      }),
    );
  });

  const weighs = fc.constantFrom<readonly [number, number]>([60, 20], [20, 60], [64, 40], [40, 64], [80, 40], [40, 80]);
  const from = fc.array(fc.integer({ min: 30, max: 70 }), { minLength: 4, maxLength: 200 });
  it.each([
    ['never moves', 0, 'too-little'],
    ['moves by Bayes’ rule, to the nearest point', 1, 'about'],
    ['moves three times as far', 3, 'too-much'],
  ] as const)('that %s is told so, wherever it stood and whatever was told', (_, times, as) => {
    fc.assert(
      fc.property(weighs, from, (fact, before) => {
        const weight = weightOf({ ifSo: fact[0], ifNot: fact[1] });
        const after = before.map((one) => Math.round(movedBy(one, times * weight)));
        const picture = pictureOf(aScenario([[[50, 50]], [fact]]), [...held('one', before), ...held('two', after)]);
        expect(picture[1]?.drift?.as).toBe(as);
      }),
    );
  });
});

describe('a spread that collapses', () => {
  const spread = (low: number, high: number) => ({ low, middle: (low + high) / 2, high });
  it('is half as wide or less, and was wide before', () => {
    expect(hasCollapsed(spread(20, 60), spread(30, 50))).toBe(true);
    expect(hasCollapsed(spread(20, 60), spread(30, 50.5))).toBe(false);
    expect(hasCollapsed(spread(40, 50), spread(45, 50))).toBe(true);
    expect(hasCollapsed(spread(40, 49), spread(45, 45))).toBe(false);
  });
});

describe('the hardest stage', () => {
  it('is the one at which the room was furthest from what was due, the first of two', () => {
    const scenario = aScenario([[[50, 50]], [[60, 20]], [[20, 60]], [[50, 50]]]);
    const drift = (stage: string, moved: number, due: number) => ({
      stage,
      people: 4,
      spread: null,
      due: null,
      talk: null,
      drift: { stage, people: 4, moved, due, as: 'about' as const },
    });
    const picture = [drift('two', 10, 22), drift('three', 15, -20), drift('four', 0, 35)];
    expect(hardest(scenario, picture)?.id).toBe('three');
    expect(hardest(scenario, [])).toBeNull();
  });
});

it('log odds are as far from even on either side, and stay finite', () => {
  expect(logOdds(50)).toBe(0);
  expect(logOdds(80)).toBeCloseTo(Math.log(4), 12);
  expect(logOdds(20)).toBeCloseTo(-Math.log(4), 12);
  expect([logOdds(0), logOdds(100)]).toEqual([logOdds(1), logOdds(99)]);
});
