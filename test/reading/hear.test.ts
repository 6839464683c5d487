import { describe, expect, it } from 'vitest';
import { createFeatures } from '../../src/reading/direction.ts';
import { createHear, partsOf } from '../../src/reading/hear.ts';
import { readWith } from '../../src/reading/read.ts';

const read = (text: string) => readWith(async (texts) => texts.map(() => new Float32Array()), text);
const towards = (...words: number[]) => ({ meaning: [], words, constant: 0 });

/** Two kinds that are heard by one word each, and by a phrase each. */
const hear = createHear(
  {
    none: towards(),
    kinds: [
      { kind: 'fire' as const, direction: towards(4, 0) },
      { kind: 'flood' as const, direction: towards(0, 4) },
    ],
    said: 2,
    denied: 2,
    signs: [],
  },
  [
    { kind: 'fire', phrases: ['ablaze'] },
    { kind: 'flood', phrases: ['under water'] },
  ],
  ['years ago'],
  createFeatures(['smoke', 'rain', 'all', 'is', 'well', 'today']),
);
const scoreOf = async (text: string) => hear(await read(text)).score;

describe('hearing', () => {
  it('tells the kind by its own direction and by its phrases', async () => {
    expect(hear(await read('There is smoke.')).kind).toBe('fire');
    expect(hear(await read('It is under water.')).kind).toBe('flood');
  });

  it('lets a phrase speak for a kind, and history against all of them', async () => {
    const [calm, said, denied] = await Promise.all(['It is here.', 'It is ablaze.', 'It was years ago.'].map(scoreOf));
    expect(said).toBeGreaterThan(calm ?? 0);
    expect(denied).toBeLessThan(calm ?? 0);
  });

  it('listens to the most telling sentences of a long account as to a short one', async () => {
    const calm = 'All is well today. '.repeat(9);
    const [quiet, one] = await Promise.all([calm, `${calm}There was smoke. ${calm}`].map(scoreOf));
    expect((one ?? 0) - (quiet ?? 0)).toBeGreaterThan(1);
    expect(hear(await read(`${calm}There was smoke. ${calm}`)).kind).toBe('fire');
  });
});

it('the parts of a text are its sentences and the pairs of neighbours; one sentence is its own', async () => {
  const parts = async (text: string) => partsOf(await read(text)).map((part) => part.text);
  expect(await parts('One. Two. Three.')).toEqual(['One.', 'Two.', 'Three.', 'One. Two.', 'Two. Three.']);
  expect(await parts('One.')).toEqual(['One.']);
});
