import { describe, expect, it } from 'vitest';
import { along, createFeatures, dimensions } from '../../src/reading/direction.ts';
import { gramsOf } from '../../src/reading/grams.ts';
import { partOf, readWith } from '../../src/reading/read.ts';

/** Every sentence means one thing: its first letter. */
const letters = async (texts: readonly string[]) =>
  texts.map((text) => {
    const vector = new Float32Array(dimensions);
    vector[text.charCodeAt(0) - 'A'.charCodeAt(0)] = 1;
    return vector;
  });

describe('grams', () => {
  it('are the words and neighbouring pairs of a text, each once, however they are written', () => {
    expect(gramsOf('He’s gone. Gone?')).toEqual(["he's", 'gone', '?', "he's gone", 'gone gone', 'gone ?']);
  });

  it('of longer words are also their stems, so that bruised and bruising are alike', () => {
    expect(gramsOf('bruised')).toEqual(['bruised', '~bruis']);
    expect(gramsOf('bruising')).toContain('~bruis');
  });

  it('take all figures for one, but tell years', () => {
    expect(gramsOf('Seen 14 times since 2019')).toContain('seen #');
    expect(gramsOf('Seen 14 times since 2019')).toContain('since #year');
  });
});

describe('a direction', () => {
  const meaning = Array.from({ length: dimensions }, (_, index) => (index === 0 ? 4 : 0));
  const direction = { meaning, words: [1, -1], constant: 0.5 };
  const featuresOf = createFeatures(['hurt', 'years ago']);
  const score = async (text: string) => along(direction, featuresOf(await readWith(letters, text)));

  it('reckons with the mean of the sentences, and with the grams of its vocabulary', async () => {
    expect(await score('Alarming. Calm.')).toBeCloseTo(4 / 2 + 0.5);
    expect(await score('Calm. He was hurt.')).toBeCloseTo(1 + 0.5);
    expect(await score('Calm. Not so years ago.')).toBeCloseTo(-1 + 0.5);
  });

  it('gives a long text no more say in words than a short one', async () => {
    expect(await score('Calm. He was hurt years ago.')).toBeCloseTo(0.5);
  });
});

it('a part of a text is a text of its own, with its own offsets', async () => {
  const part = partOf(await readWith(letters, 'One. Two is here. Three.'), 1, 3);
  expect(part.text).toBe('Two is here. Three.');
  expect(part.sentences.map(({ start, end }) => part.text.slice(start, end))).toEqual(['Two is here.', 'Three.']);
});
