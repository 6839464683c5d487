import { describe, expect, it } from 'vitest';
import { createExplain } from '../../src/lenses/explain.ts';
import { LensId } from '../../src/lenses/lens.ts';
import { createNoticer } from '../../src/lenses/notice.ts';
import { readWith } from '../../src/reading/read.ts';
import { aLens } from '../builders.ts';

const because = 'Nothing is said of her father.';
const lenses = [
  aLens('alpha'),
  aLens('beta', { absences: [{ mentioned: ['mum'], silent: ['dad'], because }] }),
  aLens('gamma'),
  aLens('delta'),
];
const towards = (constant: number, ...words: number[]) => ({ meaning: [], words, constant });
const [alpha, beta] = ['alpha', 'beta'].map((id) => LensId.parse(id)) as [LensId, LensId];
const learned = {
  accounts: 2,
  vocabulary: ['nice', 'lovely', 'checked'],
  lenses: [
    { id: alpha, called: towards(0), calls: towards(-4, 4, 8), shows: towards(-6, 0, 0, 12) },
    { id: beta, called: towards(2), calls: towards(-1, 3), shows: towards(-6) },
  ],
};
const text = 'Mum is well. He is nice. He is lovely. Police checked him.';
const read = readWith(async (texts) => texts.map(() => new Float32Array()), text);
const explain = createExplain(lenses, learned);
const of = async (lens: string) => explain(await read).find((one) => one.lens === lens);
const quotes = (spans: readonly { start: number; end: number }[] = []) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('an account explained', () => {
  it('has every lens once, in the order in which they would be raised, and those not raised last', async () => {
    const explained = explain(await read);
    const { called, covered } = createNoticer(lenses, learned)(await read);
    expect(explained.map(({ lens }) => lens)).toEqual([...called.map(({ lens }) => lens), ...covered]);
    expect(explained).toHaveLength(4);
    expect(explained.filter((one) => one.covered).map(({ lens }) => lens)).toEqual(['alpha']);
    expect(explained.at(-1)?.lens).toBe('alpha');
  });

  it('names the sentences that speak for a lens, the most telling first, and those that count against it', async () => {
    const one = await of('alpha');
    expect(quotes(one?.calls)).toEqual(['He is lovely.', 'He is nice.']);
    expect(quotes(one?.shows)).toEqual(['Police checked him.']);
    for (const { likely } of [...(one?.calls ?? []), ...(one?.shows ?? [])]) {
      expect(likely).toBeGreaterThanOrEqual(0.1);
      expect(likely).toBeLessThanOrEqual(1);
    }
  });

  it('says what was not said, as the lens file puts it', async () => {
    expect((await of('beta'))?.absences).toEqual([because]);
    expect((await of('alpha'))?.absences).toEqual([]);
  });

  it('gives the parts that a score is the sum of', async () => {
    for (const { score, parts } of explain(await read))
      expect(score).toBeCloseTo(parts.whole + parts.sentences + parts.notCovered);
  });
});
