import { describe, expect, it } from 'vitest';
import { runningOrder } from '../../src/training-pack/running-order.ts';
import { aDemonstration, aScenario } from './results.ts';

describe('the running order', () => {
  it.each([
    ['a scenario', aScenario(), 5 + 5 * 6 + 15 + 5],
    ['a demonstration', aDemonstration({ kind: 'spread', from: 'first', to: 'second' }), 1 + 3 + 3 + 1],
  ])('of %s has no gap between its parts', (_, exercise, minutes) => {
    const parts = runningOrder(exercise);
    expect(parts.map(({ what }) => what)).toEqual([
      'welcome',
      ...exercise.stages.map(() => 'stage'),
      'debrief',
      'feedback',
    ]);
    expect(parts.map(({ from }) => from)).toEqual([0, ...parts.slice(0, -1).map(({ to }) => to)]);
    expect(parts.at(-1)?.to).toBe(minutes);
  });
});
