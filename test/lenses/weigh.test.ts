import { describe, expect, it } from 'vitest';
import { createGather } from '../../src/lenses/evidence.ts';
import { LensId } from '../../src/lenses/lens.ts';
import { weigh, weighUnlearned } from '../../src/lenses/weigh.ts';
import { readWith } from '../../src/reading/read.ts';

const alpha = LensId.parse('alpha');
const vocabulary = ['nice', 'checked', 'late'];
const towards = (constant: number, ...words: number[]) => ({ meaning: [], words, constant });

/** Two lenses that the same words call for; the facts of a check show the first one done. */
const learned = {
  lenses: [
    { id: alpha, called: towards(0, 1, 0, 0), calls: towards(-3, 6), shows: towards(-6, 0, 12) },
    { id: LensId.parse('beta'), called: towards(0, 1, 0, 1), calls: towards(-3, 6), shows: towards(-6) },
  ],
};
const gather = createGather(vocabulary);
const read = (text: string) => readWith(async (texts) => texts.map(() => new Float32Array()), text);

async function weighed(text: string) {
  const [a, b] = weigh(gather(await read(text)), learned);
  if (!a || !b) throw new Error('Two lenses are weighed.');
  return { a, b };
}

describe('a lens', () => {
  it('that the account shows was done well sinks below one that it does not', async () => {
    const { a, b } = await weighed('He seems nice. Police checked him.');
    expect(a.covered).toBeGreaterThan(0.9);
    expect(b.covered).toBeLessThan(0.1);
    expect(a.score).toBeLessThan(b.score);
    const before = await weighed('He seems nice.');
    expect(a.score).toBeLessThan(before.a.score - 2);
  });

  it('is called by one sentence among many, and the sentence is named', async () => {
    const dull = 'We met on Monday. '.repeat(6);
    const { a } = await weighed(`${dull}He seems nice. ${dull}`);
    expect(a.calls.indexOf(Math.max(...a.calls))).toBe(6);
    expect(a.parts.sentences).toBeGreaterThan((await weighed(dull + dull)).a.parts.sentences);
  });

  it('is weighed against the others by the whole account, and its score is the sum of its parts', async () => {
    const { a, b } = await weighed('It was late.');
    expect(b.parts.whole).toBeGreaterThan(a.parts.whole);
    expect(Math.exp(a.parts.whole) + Math.exp(b.parts.whole)).toBeCloseTo(1);
    for (const { score, parts } of [a, b]) expect(score).toBeCloseTo(parts.whole + parts.sentences + parts.notCovered);
  });

  it('stays a number however sure everything is', async () => {
    const [one] = weigh(gather(await read('Police checked him.')), {
      lenses: [{ id: alpha, called: towards(0), calls: towards(-1_000), shows: towards(1_000) }],
    });
    expect(Number.isFinite(one?.score)).toBe(true);
  });
});

describe('a lens that a trainer added and nothing was learned for', () => {
  const sentences = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ start: at * 10, end: at * 10 + 9, vector: new Float32Array() }));
  const signs = { lens: alpha, phrases: [], counterPhrases: [], absences: [] };
  const phrase = { start: 12, end: 15 };

  it('is called by its phrases, and sinks by its counter-phrases', () => {
    const plain = weighUnlearned(signs, sentences(3), 11);
    const called = weighUnlearned({ ...signs, phrases: [phrase] }, sentences(3), 11);
    const shown = weighUnlearned({ ...signs, phrases: [phrase], counterPhrases: [phrase] }, sentences(3), 11);
    expect(called.score).toBeGreaterThan(plain.score);
    expect(called.calls.indexOf(Math.max(...called.calls))).toBe(1);
    expect(shown.score).toBeLessThan(called.score);
  });

  it('is not taken for done well because an account is long', () => {
    expect(weighUnlearned(signs, sentences(200), 11).covered).toBeLessThan(0.1);
    expect(weighUnlearned({ ...signs, counterPhrases: [phrase] }, sentences(200), 11).covered).toBeCloseTo(0.5, 1);
  });
});
