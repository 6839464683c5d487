import { describe, expect, it } from 'vitest';
import { allows } from '../../src/thought/budget.ts';

const cost = { most: 1, price: { input: 2, output: 8 } };

describe('a budget', () => {
  it.each([
    [{ tokens: 1_000, cost: null }, { input: 900, output: 100 }, true],
    [{ tokens: 1_000, cost: null }, { input: 900, output: 101 }, false],
    // A million tokens in and none out cost 2; a tenth of each costs 0.2 + 0.8.
    [{ tokens: 9_000_000, cost }, { input: 100_000, output: 100_000 }, true],
    [{ tokens: 9_000_000, cost }, { input: 100_000, output: 100_001 }, false],
    [{ tokens: 100, cost }, { input: 101, output: 0 }, false],
    [{ tokens: 100, cost: { most: 1, price: { input: 0, output: 0 } } }, { input: 50, output: 50 }, true],
  ])('of %j for %j: %j', (budget, spent, allowed) => {
    expect(allows(budget, spent)).toBe(allowed);
  });
});
