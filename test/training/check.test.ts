import { describe, expect, it } from 'vitest';
import { faultsIn, told } from '../../src/training/check.ts';
import type { Scenario } from '../../src/training/exercise.ts';
import { aDemonstration, aScenario } from './exercises.ts';

/** A scenario whose stages follow each other as is given, in the order of the file. */
function following(...steps: readonly (readonly [id: string, next?: string])[]): Scenario {
  const scenario = aScenario([]);
  const stages = steps.flatMap(([id, next], at) => {
    const { next: _, ...stage } = scenario.stages[at % 5] ?? {};
    return [{ ...stage, id, ...(next === undefined ? {} : { next }) } as Scenario['stages'][number]];
  });
  return { ...scenario, stages };
}

const whole = [['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e'], ['e']] as const;

describe('stages that follow each other', () => {
  it('are without fault, and told in the order of the story, not of the file', () => {
    expect(faultsIn(following(...whole))).toEqual([]);
    const moved = following(['a', 'b'], ['c', 'd'], ['e'], ['b', 'c'], ['d', 'e']);
    expect(faultsIn(moved)).toEqual([]);
    expect(told(moved).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([
    [
      'a missing stage',
      following(['a', 'b'], ['b', 'gone'], ['c', 'd'], ['d', 'e'], ['e']),
      { at: 'next: gone', problem: "'next' names the stage 'gone', and there is none of that id" },
    ],
    [
      'a circle',
      following(['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e'], ['e', 'c']),
      {
        at: 'next: c',
        problem: "The stages go round: a → b → c → d → e → c. One of them must be the last, without 'next'",
      },
    ],
    [
      'a stage that follows itself',
      following(['a', 'a'], ['b', 'c'], ['c', 'd'], ['d', 'e'], ['e']),
      { at: 'next: a', problem: "The stages go round: a → a. One of them must be the last, without 'next'" },
    ],
    [
      'a stage to which none leads',
      following(['a', 'b'], ['b', 'd'], ['c', 'd'], ['d', 'e'], ['e']),
      { at: 'id: c', problem: "No stage leads to 'c': name it as the 'next' of the stage before it" },
    ],
    [
      'two stages with one id',
      following(['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'b'], ['b']),
      { at: 'id: b', problem: "Two stages have the id 'b'; give each its own" },
    ],
  ])('with %s are told where and what to do', (_, scenario, fault) => {
    expect(faultsIn(scenario)[0]).toEqual(fault);
  });

  it('are told of at most once each', () => {
    const faults = faultsIn(following(['a', 'b'], ['b'], ['c', 'd'], ['d'], ['e']));
    expect(faults.map(({ at }) => at)).toEqual(['id: c', 'id: d', 'id: e']);
  });
});

describe('a demonstration', () => {
  it.each([
    [{ kind: 'moved', from: 'first', to: 'third' }, "'compare' names the stage 'third', and there is none of that id"],
    [{ kind: 'orders', stage: 'second' }, "'compare' needs two 'orders' at the stage 'second'"],
    [
      { kind: 'chose', stage: 'first', options: ['a', 'z'] },
      "'compare' names the option 'z', which 'first' does not have",
    ],
    [
      { kind: 'chose', stage: 'second', options: ['a'] },
      "'compare' names the option 'a', which 'second' does not have",
    ],
  ])('that compares by %j is refused', (compare, problem) => {
    expect(faultsIn(aDemonstration(compare))).toEqual([{ at: 'compare:', problem }]);
  });

  it.each([
    { kind: 'moved', from: 'first', to: 'second' },
    { kind: 'spread', from: 'first', to: 'second' },
    { kind: 'orders', stage: 'first' },
    { kind: 'chose', stage: 'first', options: ['a', 'b'] },
  ])('that compares by %j can be run', (compare) => {
    expect(faultsIn(aDemonstration(compare))).toEqual([]);
  });

  it('with a stage that asks nothing is refused, and so is a comparison of numbers that were not asked for', () => {
    const whole = aDemonstration({ kind: 'moved', from: 'first', to: 'second' });
    const stages = whole.stages.map(({ concern, ...stage }) => (stage.id === 'second' ? stage : { ...stage, concern }));
    expect(faultsIn({ ...whole, stages }).map(({ problem }) => problem)).toEqual([
      "The stage 'second' asks nothing: give it a 'choice', a 'concern', or both",
      "'compare' needs a 'concern' at the stage 'second'",
    ]);
  });

  it('is a show of hands of numbers, and never of choices', () => {
    const whole = aDemonstration({ kind: 'moved', from: 'first', to: 'second' });
    const open = (id: string) => ({
      ...whole,
      stages: whole.stages.map((stage) => ({ ...stage, open: stage.id === id })),
    });
    expect(faultsIn(open('first'))).toEqual([
      {
        at: 'id: first',
        problem:
          "The stage 'first' is 'open' and has a 'choice', so the room could read each answer as it comes in: ask for a 'concern' there, or leave 'open' out",
      },
    ]);
    expect(faultsIn(open('second'))).toEqual([]);
  });
});
