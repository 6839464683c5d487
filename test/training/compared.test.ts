import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedIn, halfOf } from '../../src/training/compared.ts';
import { type Commitment, RunId } from '../../src/training/run.ts';
import { aDemonstration, held } from './exercises.ts';

const run = RunId.parse('run');
/** As people are told apart in a run: of like keys, more would read one order than the other. */
const keys = (many: number) =>
  Array.from({ length: many }, (_, at) => createHash('sha256').update(`person ${at}`).digest('base64url'));

describe('the two halves of a room', () => {
  it('are about as many of two hundred people, in every run', () => {
    for (let count = 0; count < 100; count++) {
      const one = RunId.parse(`run-${count}`);
      const second = keys(200).filter((person) => halfOf(one, person) === 1).length;
      // Five standard deviations (7.07 each) of two hundred tosses of a coin.
      expect(Math.abs(second - 100)).toBeLessThanOrEqual(35);
    }
  });

  it('stay the same in a run, and are others in another', () => {
    const halves = (one: string) => keys(200).map((person) => halfOf(RunId.parse(one), person));
    expect(halves('one-run')).toEqual(halves('one-run'));
    expect(halves('one-run')).not.toEqual(halves('another-run'));
  });
});

describe('a room that read the same in two orders', () => {
  const demonstration = aDemonstration({ kind: 'orders', stage: 'first' });
  const of = (half: 0 | 1) => keys(200).filter((person) => halfOf(run, person) === half);
  const answers = (people: readonly string[], concern: number): Commitment[] =>
    people.map((person) => ({ stage: 'first', round: 1, person, choice: [], concern }));

  it('is shown each half', () => {
    const both = [...answers(of(0), 30), ...answers(of(1), 70)];
    expect(comparedIn(demonstration, run, both)).toEqual({
      kind: 'orders',
      people: [of(0).length, of(1).length],
      halves: [
        { low: 30, middle: 30, high: 30 },
        { low: 70, middle: 70, high: 70 },
      ],
    });
  });

  it('is shown nothing where fewer than four are in either half', () => {
    expect(comparedIn(demonstration, run, [...answers(of(0), 30), ...answers(of(1).slice(0, 3), 70)])).toEqual({
      kind: 'too-few',
    });
    expect(
      comparedIn(demonstration, run, [...answers(of(0).slice(0, 4), 30), ...answers(of(1).slice(0, 4), 70)]),
    ).toMatchObject({ people: [4, 4] });
  });
});

describe('a room that chose', () => {
  const chose = (...choices: string[][]): Commitment[] =>
    choices.map((choice, at) => ({ stage: 'first', round: 1, person: `person ${at}`, choice, concern: null }));
  const answers = chose(['a', 'b'], ['b', 'a'], ['a', 'b', 'c'], ['a'], []);

  it('is told how many chose just these, in any order', () => {
    const only = aDemonstration({ kind: 'chose', stage: 'first', options: ['a', 'b'] });
    expect(comparedIn(only, run, answers)).toEqual({
      kind: 'chose',
      people: 5,
      did: 2,
      options: ['Card a', 'Card b'],
      only: true,
    });
  });

  it('is told how many chose these and maybe more, where that is asked for', () => {
    const also = aDemonstration({ kind: 'chose', stage: 'first', options: ['a', 'b'], only: false });
    expect(comparedIn(also, run, answers)).toMatchObject({ people: 5, did: 3, only: false });
  });

  it('is told nothing where fewer than four did', () => {
    const only = aDemonstration({ kind: 'chose', stage: 'first', options: ['a'] });
    expect(comparedIn(only, run, answers.slice(0, 3))).toEqual({ kind: 'too-few' });
  });
});

describe('a room that was asked twice', () => {
  // The last came for the second stage only, and is in neither.
  const answers = [...held('first', [20, 30, 40, 50]), ...held('second', [20, 35, 50, 45, 99])];

  it('is shown how its middle moved, and how many went up', () => {
    const moved = aDemonstration({ kind: 'moved', from: 'first', to: 'second' });
    expect(comparedIn(moved, run, answers)).toEqual({
      kind: 'moved',
      people: 4,
      // 20 30 40 50, and 20 35 45 50: a quarter is 0.75 of a step from the first, three quarters 0.25 of one from the third.
      from: { low: 27.5, middle: 35, high: 42.5 },
      to: { low: 31.25, middle: 40, high: 46.25 },
      higher: 2,
    });
  });

  it('is shown whether it closed up', () => {
    const spread = aDemonstration({ kind: 'spread', from: 'first', to: 'second' });
    expect(comparedIn(spread, run, answers)).toMatchObject({ kind: 'spread', people: 4, collapsed: false });
    const closed = [...held('first', [10, 40, 60, 90]), ...held('second', [48, 50, 50, 52])];
    expect(comparedIn(spread, run, closed)).toMatchObject({ collapsed: true });
  });

  it('is shown nothing where fewer than four were there for both', () => {
    const moved = aDemonstration({ kind: 'moved', from: 'first', to: 'second' });
    expect(comparedIn(moved, run, [...held('first', [1, 2, 3]), ...held('second', [1, 2, 3, 4])])).toEqual({
      kind: 'too-few',
    });
  });
});

it('what a room is shown is the same whatever the order in which people committed', () => {
  const person = fc.record({
    concern: fc.integer({ min: 0, max: 100 }),
    second: fc.integer({ min: 0, max: 100 }),
    choice: fc.subarray(['a', 'b', 'c']),
  });
  const compares = [
    { kind: 'orders', stage: 'first' },
    { kind: 'chose', stage: 'first', options: ['a', 'b'] },
    { kind: 'moved', from: 'first', to: 'second' },
    { kind: 'spread', from: 'first', to: 'second' },
  ].map(aDemonstration);
  const room = fc.array(person, { maxLength: 30 }).chain((people) => {
    const commitments = people.flatMap(({ concern, second, choice }, at): Commitment[] => [
      { stage: 'first', round: 1, person: `person ${at}`, choice, concern },
      { stage: 'second', round: 1, person: `person ${at}`, choice: [], concern: second },
    ]);
    return fc.tuple(fc.constant(commitments), fc.shuffledSubarray(commitments, { minLength: commitments.length }));
  });
  fc.assert(
    fc.property(room, ([commitments, shuffled]) => {
      for (const one of compares) expect(comparedIn(one, run, shuffled)).toEqual(comparedIn(one, run, commitments));
    }),
  );
});
