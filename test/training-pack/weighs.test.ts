import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { weighs } from '../../src/training-pack/weighs.ts';

const say = catalogueFor('en-GB');

describe('what a fact weighs', () => {
  it.each([
    [50, 50, 'Seen about as often either way. It says little.'],
    [50, 40, 'Seen a little more often where the worry is right.'],
    [60, 40, 'Seen about half as often again where the worry is right.'],
    [40, 60, 'Seen about half as often again where the worry is not right.'],
    [40, 20, 'Seen in about twice as many families where the worry is right.'],
    [60, 20, 'Seen in about three times as many families where the worry is right.'],
    [10, 40, 'Seen in about four times as many families where the worry is not right.'],
    [50, 5, 'Seen in about 10 times as many families where the worry is right.'],
    [99, 1, 'Seen in more than ten times as many families where the worry is right.'],
  ])('%i of 100 against %i is: %s', (ifSo, ifNot, words) => {
    expect(weighs({ ifSo, ifNot }, say)).toBe(words);
  });
});
