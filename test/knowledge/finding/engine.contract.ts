import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Passage, PassageId } from '../../../src/knowledge/document.ts';
import {
  type Engine,
  type Entry,
  type Found,
  fused,
  type Sought,
  weightsIn,
} from '../../../src/knowledge/finding/engine.ts';
import { termsIn } from '../../../src/knowledge/finding/words.ts';
import { seeded } from '../../seeded.ts';

export type Library = { readonly entries: readonly Entry[]; readonly vectors: readonly (readonly Float32Array[])[] };
export type MakeEngine = (library: Library) => Promise<Engine>;

export function aVector(random: () => number, dimensions: number): Float32Array {
  const values = Array.from({ length: dimensions }, () => random() - 0.5);
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}

export const aPassage = (id: string, text: string): Passage => ({
  id: PassageId.parse(id),
  document: 'document',
  headings: ['Heading', 'Under it'],
  text,
  start: 0,
  end: text.length,
  page: null,
  notes: [],
});

export const anEntry = (id: string, text: string, over: Partial<Entry> = {}): Entry => ({
  passage: aPassage(id, text),
  readings: [text],
  text,
  prior: 0,
  ...over,
});

const words =
  'mother father baby visit plan bruise worker home review school sleep feeding health police meeting record'.split(
    ' ',
  );

/** Passages of up to thirty words and up to six readings each; a few have no words that count, no readings, or readings of zeros. */
export function aLibrary(seed: number, size: number, dimensions: number): Library {
  const random = seeded(seed);
  const whole = (most: number) => Math.floor(random() * most);
  const entries = Array.from({ length: size }, (_, at) => {
    const text = Array.from({ length: whole(30) }, () => words[whole(words.length)]).join(' ');
    const readings = Array.from({ length: whole(7) }, (_, number) => `${number} of ${at}, ${seed}`);
    return anEntry(`passage ${at}`, text, { readings, prior: whole(3) / 10 });
  });
  const vectors = entries.map(({ readings }) =>
    readings.map(() => (random() < 0.05 ? new Float32Array(dimensions) : aVector(random, dimensions))),
  );
  return { entries, vectors };
}

/** The stems of a query, each counting as much as the others. */
export function stemsOf(query: string): Sought['terms'] {
  const stems = termsIn(query);
  return new Map(stems.map((stem) => [stem, 1 / stems.length]));
}

/** What must be found, from the definitions and in the plainest way: every passage weighed, all put in order. */
export function plainly({ entries, vectors }: Library, { vector, terms, weight }: Sought): Found[] {
  const stems = entries.map(({ text }) => termsIn(text));
  const usual = stems.flat().length / stems.length;
  const found = entries.map(({ passage, prior }, at) => {
    const cosines = (vectors[at] ?? []).map((one) =>
      one.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0),
    );
    const near = cosines.sort((a, b) => b - a).slice(0, 3);
    const meaning = near.length > 0 ? near.reduce((sum, one) => sum + one, 0) / near.length : 0;
    const weights = weightsIn(stems[at] ?? [], usual);
    const word = [...terms].reduce((sum, [term, share]) => sum + share * (weights.get(term) ?? 0), 0);
    return { passage, meaning, words: word, score: fused(meaning, word, prior, weight) };
  });
  return found.sort((a, b) => b.score - a.score);
}

/** Each with the scores it must have, no passage twice, and in order: but for those whose scores are the same to four figures. */
export function expectSame(found: readonly Found[], wanted: readonly Found[], k: number): void {
  expect(found).toHaveLength(Math.min(k, wanted.length));
  expect(new Set(found.map(({ passage }) => passage.id)).size).toBe(found.length);
  found.forEach((one, rank) => {
    const same = wanted.find(({ passage }) => passage.id === one.passage.id);
    expect(one.passage).toEqual(same?.passage);
    for (const of of ['meaning', 'words', 'score'] as const)
      expect(Math.abs(one[of] - (same?.[of] ?? Number.NaN))).toBeLessThan(1e-4);
    expect(Math.abs(one.score - (wanted[rank]?.score ?? Number.NaN))).toBeLessThan(1e-4);
  });
}

/** What every place that passages are found in must do. */
export function engineContract(name: string, make: MakeEngine, runs: number): void {
  const nothing = (dimensions: number): Sought => ({
    vector: new Float32Array(dimensions),
    terms: new Map(),
    weight: 1,
  });

  describe(`passages in ${name}`, () => {
    it('are found as by weighing every one of them', async () => {
      const some = fc.record({
        seed: fc.nat(),
        size: fc.integer({ min: 1, max: 60 }),
        dimensions: fc.integer({ min: 1, max: 9 }),
        k: fc.integer({ min: 1, max: 70 }),
        weight: fc.constantFrom(0.5, 1.25, 6),
        query: fc.array(fc.constantFrom(...words, 'unheard', 'the'), { maxLength: 6 }).map((some) => some.join(' ')),
      });
      await fc.assert(
        fc.asyncProperty(some, async ({ seed, size, dimensions, k, query, weight }) => {
          const library = aLibrary(seed, size, dimensions);
          const engine = await make(library);
          const terms = stemsOf(`${query} police`);
          const sought = { vector: aVector(seeded(seed + 1), dimensions), terms, weight };
          expectSame(await engine.find(sought, k), plainly(library, sought), k);
        }),
        { numRuns: runs },
      );
    });

    it.each([1, 384, 1536])('are found by vectors of %i dimensions', async (dimensions) => {
      const library = aLibrary(dimensions, 12, dimensions);
      const engine = await make(library);
      const sought = { vector: aVector(seeded(7), dimensions), terms: stemsOf('bruise'), weight: 1.25 };
      expectSame(await engine.find(sought, 5), plainly(library, sought), 5);
    });

    it('are in the order of the library where their scores are equal', async () => {
      const vector = aVector(seeded(1), 5);
      const ids = Array.from({ length: 30 }, (_, at) => `passage ${(at * 7) % 30}`);
      const entries = ids.map((id) => anEntry(id, 'A bruise.'));
      const engine = await make({ entries, vectors: entries.map(() => [vector]) });
      const found = await engine.find({ vector, terms: stemsOf('bruise'), weight: 1.25 }, 20);
      expect(found.map(({ passage }) => passage.id)).toEqual(ids.slice(0, 20));
    });

    it('are all found, each once, when more are asked for than there are', async () => {
      const library = aLibrary(3, 9, 4);
      const found = await (await make(library)).find(nothing(4), 1_000);
      expect(found.map(({ passage }) => passage.id).sort()).toEqual(
        library.entries.map(({ passage }) => passage.id).sort(),
      );
    });

    it('come by their prior where nothing is asked, and score nothing else', async () => {
      const priors = [0, 0.2, 0.1, 0.2];
      const entries = priors.map((prior, at) => anEntry(`passage ${at}`, `Text ${at}.`, { prior }));
      const engine = await make({ entries, vectors: entries.map((_, at) => [aVector(seeded(at), 3)]) });
      const found = await engine.find(nothing(3), 4);
      expect(found.map(({ passage }) => passage.id)).toEqual(['passage 1', 'passage 3', 'passage 2', 'passage 0']);
      expect(found.map(({ meaning, words }) => [meaning, words])).toEqual(priors.map(() => [0, 0]));
    });

    it('are found by their words where they have no readings, and by their readings where they have no words that count', async () => {
      const vector = aVector(seeded(2), 3);
      const entries = [
        anEntry('neither', 'of the', { readings: [] }),
        anEntry('words', 'a bruise', { readings: [] }),
        anEntry('meaning', 'of the and'),
      ];
      const engine = await make({ entries, vectors: [[], [], [vector]] });
      const found = await engine.find({ vector, terms: new Map([['bruis', 1]]), weight: 1.25 }, 3);
      expect(found.map(({ passage }) => passage.id)).toEqual(['meaning', 'words', 'neither']);
    });

    it('are none in an empty library, whatever is asked', async () => {
      const engine = await make({ entries: [], vectors: [] });
      expect(engine.vocabulary).toEqual({ passages: 0, terms: new Map(), words: new Map() });
      expect(
        await engine.find({ vector: aVector(seeded(1), 4), terms: new Map([['bruis', 1]]), weight: 1.25 }, 3),
      ).toEqual([]);
    });

    it('keep their text to the letter, whatever is in it', async () => {
      const texts = [
        `'; drop table library.passage; -- "quoted" \\ $1 %s {1:2}/3 [1,2] {"a":null}`,
        'NUL \u0000 and \\u0000, half a pair \ud800, \u2028, \ufeff, “👶”, ﬁ',
        'constructor __proto__ toString hasOwnProperty',
      ];
      const entries = texts.map((text, at) => ({ ...anEntry(`${at} \u0000 '`, text), prior: -at }));
      const engine = await make({ entries, vectors: entries.map((_, at) => [aVector(seeded(at), 3)]) });
      expect((await engine.find(nothing(3), 3)).map(({ passage }) => passage)).toEqual(
        entries.map(({ passage }) => passage),
      );
      const terms = stemsOf('constructor __proto__ toString');
      expect(terms.size).toBe(3);
      const found = await engine.find({ vector: new Float32Array(3), terms, weight: 1 }, 3);
      expect(found.filter(({ words }) => words > 0.3).map(({ passage }) => passage.text)).toEqual([texts[2]]);
    });

    it('have a vocabulary: in how many passages each stem stands, and how often each word is written, in the order of the library', async () => {
      const entries = [anEntry('1', 'Bruises, bruised: the Baby.'), anEntry('2', 'A baby’s bruise')];
      const { vocabulary } = await make({ entries, vectors: entries.map(() => [aVector(seeded(1), 3)]) });
      expect(vocabulary.passages).toBe(2);
      expect(vocabulary.terms).toEqual(
        new Map([
          ['bruis', 2],
          ['babi', 2],
        ]),
      );
      expect([...vocabulary.words]).toEqual([
        ['bruises', 1],
        ['bruised', 1],
        ['the', 1],
        ['baby', 2],
        ['a', 1],
        ['s', 1],
        ['bruise', 1],
      ]);
    });
  });
}
