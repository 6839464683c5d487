import { describe, expect, it } from 'vitest';
import { fitting } from '../../../src/channel/cards/fitting.ts';

/** As many texts as there are things, each `times` as long as it may be. */
const made =
  (times: number) =>
  (most: number, count: number): { most: number; count: number; body: never[]; actions: string[] } => ({
    most,
    count,
    body: [],
    actions: Array.from({ length: count }, () => 'x'.repeat(most * times)),
  });
const tried = (many: number, times: number, fit?: Parameters<typeof fitting>[2]) => {
  const { most, count } = fitting(many, made(times), fit);
  return { most, count };
};

describe('the fullest card', () => {
  it('has everything whole where Teams takes that', () => {
    expect(tried(3, 1)).toEqual({ most: 600, count: 3 });
    expect(tried(0, 100)).toEqual({ most: 600, count: 0 });
  });

  it('has shorter texts before anything is left out, and then as many things as go on it', () => {
    expect(tried(3, 20)).toEqual({ most: 300, count: 3 });
    expect(tried(30, 20)).toEqual({ most: 40, count: 30 });
    expect(tried(30, 30)).toEqual({ most: 40, count: 20 });
    expect(tried(3, 1_000)).toEqual({ most: 40, count: 0 });
  });

  it('leaves things out before it cuts a text, where that is asked for', () => {
    const fit = { mosts: [600, 300], keep: 1 };
    expect(tried(3, 20, fit)).toEqual({ most: 600, count: 2 });
    expect(tried(3, 50, fit)).toEqual({ most: 300, count: 1 });
    expect(tried(3, 100, fit)).toEqual({ most: 300, count: 0 });
  });
});
