import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { queries } from '../../bench/retrieval/queries.ts';
import { readConfig } from '../../src/config.ts';
import type { Entry } from '../../src/knowledge/finding/engine.ts';
import { createMemoryEngine } from '../../src/knowledge/finding/memory-engine.ts';
import { entriesOf, vectorsOf } from '../../src/knowledge/finding/search.ts';
import { createThinking } from '../../src/parts/thinking.ts';
import { buildLibrary, type MakeVectors } from '../../src/storage/passages/build.ts';
import { openPassagesEngine } from '../../src/storage/passages/engine.ts';
import type { Sql } from '../../src/storage/passages/sql.ts';
import { indexReadings } from '../../src/storage/passages/tables.ts';
import {
  anEntry,
  aVector,
  engineContract,
  expectSame,
  type Library,
  plainly,
  stemsOf,
} from '../knowledge/finding/engine.contract.ts';
import { seeded } from '../seeded.ts';

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create({ extensions: { vector } });
});
afterAll(() => database.close());

const sql: Sql = { query: (statement, values) => database.query(statement, values) };
const count = async (table: string): Promise<unknown> =>
  (await database.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)).rows[0]?.rows;

/** Hands out the vectors of a library, by passage. */
const handOut = ({ entries, vectors }: Library): MakeVectors => {
  const byId = new Map(entries.map(({ passage }, at) => [passage.id, vectors[at] ?? []]));
  return async (some) => some.map(({ passage }) => byId.get(passage.id) ?? []);
};

let models = 0;
engineContract(
  'PostgreSQL',
  async (library) => {
    const model = `model ${++models}`;
    await buildLibrary(sql, library.entries, handOut(library), model);
    return openPassagesEngine(sql, model);
  },
  15,
);

/** An encoder that remembers what it was asked for, and gives a vector of its own for each text. */
function anEncoder(dimensions = 3, until = Number.POSITIVE_INFINITY) {
  const asked: string[] = [];
  const encode: MakeVectors = async (some) => {
    if (asked.length >= until) throw new Error('stopped');
    asked.push(...some.flatMap(({ readings }) => readings));
    return some.map(({ readings }) => readings.map((text) => encoded(text, dimensions)));
  };
  return { asked, encode };
}
const encoded = (text: string, dimensions = 3): Float32Array =>
  aVector(seeded([...text].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7)), dimensions);

/** A few words of many. */
const words = (random: () => number): string =>
  Array.from({ length: 12 }, () => `word${Math.floor(60 * random() ** 2)}`).join(' ');
const between = (a: Float32Array, b: Float32Array): Float32Array => {
  const sum = a.map((value, index) => value + 0.5 * (b[index] ?? 0));
  return sum.map((value) => value / Math.hypot(...sum));
};

const manyEntries = (size: number): Entry[] => Array.from({ length: size }, (_, at) => anEntry(`${at}`, `Visit ${at}`));
const theFirst = async (text: string, model = 'model', dimensions = 3) => {
  const engine = await openPassagesEngine(sql, model);
  const [best] = await engine.find({ vector: encoded(text, dimensions), terms: stemsOf(text), weight: 1.25 }, 1);
  return best?.passage.text;
};

describe('a library in PostgreSQL', () => {
  beforeEach(() => database.exec('drop schema if exists library cascade'));

  it('goes on where a build was stopped, and cannot be found in before it is whole', async () => {
    const entries = manyEntries(150);
    await expect(buildLibrary(sql, entries, anEncoder(3, 100).encode, 'model')).rejects.toThrow('stopped');
    await expect(openPassagesEngine(sql, 'model')).rejects.toThrow('not finished');
    const { asked, encode } = anEncoder();
    expect(await buildLibrary(sql, entries, encode, 'model')).toEqual({ kept: 128, made: 22, emptied: null });
    expect(asked).toEqual(entries.slice(128).map(({ text }) => text));
    expect(await theFirst('Visit 3')).toBe('Visit 3');
  });

  it('makes nothing anew where nothing changed', async () => {
    const { asked, encode } = anEncoder();
    await buildLibrary(sql, manyEntries(5), encode, 'model');
    expect(await buildLibrary(sql, manyEntries(5), encode, 'model')).toEqual({ kept: 5, made: 0, emptied: null });
    expect(asked).toHaveLength(5);
  });

  it('takes in what changed, lets go of what is gone, and keeps the rest', async () => {
    const before = [...manyEntries(5), anEntry('same words', 'Visit 4')];
    await buildLibrary(sql, before, anEncoder().encode, 'model');
    const after = [anEntry('new', 'A bruise'), ...manyEntries(3).reverse(), anEntry('3', 'Visit three', { prior: 1 })];
    const { asked, encode } = anEncoder();
    expect(await buildLibrary(sql, after, encode, 'model')).toEqual({ kept: 3, made: 2, emptied: null });
    expect(asked).toEqual(['A bruise', 'Visit three']);
    expect([await count('library.passage'), await count('library.reading')]).toEqual([5, 5]);
    const engine = await openPassagesEngine(sql, 'model');
    const sought = { vector: encoded('Visit 4'), terms: stemsOf('visit bruise'), weight: 1.25 };
    const library = { entries: after, vectors: after.map(({ readings }) => readings.map((text) => encoded(text))) };
    expectSame(await engine.find(sought, 9), plainly(library, sought), 9);
  });

  it('takes in a prior, a place or a heading that changed, and makes no vector for it', async () => {
    await buildLibrary(sql, manyEntries(3), anEncoder().encode, 'model');
    const changed = manyEntries(3).map((entry) => ({ ...entry, passage: { ...entry.passage, page: 7 }, prior: 2 }));
    expect(await buildLibrary(sql, changed, anEncoder(3, 0).encode, 'model')).toMatchObject({ kept: 3, made: 0 });
    const [best] = await (await openPassagesEngine(sql, 'model')).find(
      { vector: new Float32Array(3), terms: new Map(), weight: 1 },
      1,
    );
    expect(best).toMatchObject({ passage: { page: 7 }, score: 2 });
  });

  it('of another model is emptied first, and says so', async () => {
    await buildLibrary(sql, manyEntries(3), anEncoder().encode, 'model');
    await expect(openPassagesEngine(sql, 'other')).rejects.toThrow('built with the encoder model, and this is other');
    const { asked, encode } = anEncoder();
    expect(await buildLibrary(sql, manyEntries(3), encode, 'other')).toEqual({ kept: 0, made: 3, emptied: 'model' });
    expect(asked).toHaveLength(3);
    await expect(openPassagesEngine(sql, 'model')).rejects.toThrow('cannot be compared');
  });

  it('of another length of vectors is emptied first, and says so', async () => {
    await buildLibrary(sql, manyEntries(3), anEncoder().encode, 'model');
    const built = await buildLibrary(sql, manyEntries(4), anEncoder(5).encode, 'model');
    expect(built).toEqual({ kept: 0, made: 4, emptied: 'dimensions' });
    expect(await count('library.reading')).toBe(4);
  });

  it('refuses vectors that do not fit each other', async () => {
    const uneven: MakeVectors = async (some) => some.map((_, at) => [aVector(seeded(1), 3 + (at % 2))]);
    await expect(buildLibrary(sql, manyEntries(3), uneven, 'model')).rejects.toThrow('different lengths');
    const changing: MakeVectors = async (some) => some.map(() => [aVector(seeded(1), some.length)]);
    await expect(buildLibrary(sql, manyEntries(70), changing, 'model')).rejects.toThrow('different lengths');
    await expect(buildLibrary(sql, [anEntry('new', 'A bruise')], async () => [], 'model')).rejects.toThrow('too few');
  });

  it('that is none, or of another version, is refused; building makes it anew', async () => {
    await expect(openPassagesEngine(sql, 'model')).rejects.toThrow('no library in the database yet');
    await buildLibrary(sql, manyEntries(3), anEncoder().encode, 'model');
    await database.query(`update library.header set weighing = 'otherwise'`);
    await expect(openPassagesEngine(sql, 'model')).rejects.toThrow('weighed by another version');
    expect(await buildLibrary(sql, manyEntries(3), anEncoder(3, 0).encode, 'model')).toMatchObject({ kept: 3 });
    await database.query('update library.header set layout = 99');
    await expect(openPassagesEngine(sql, 'model')).rejects.toThrow('built by another version');
    const built = await buildLibrary(sql, manyEntries(3), anEncoder().encode, 'model');
    expect(built).toEqual({ kept: 0, made: 3, emptied: 'layout' });
  });

  it('can be found in while another is built, and then sends for a new start', async () => {
    await buildLibrary(sql, manyEntries(3), anEncoder().encode, 'model');
    const engine = await openPassagesEngine(sql, 'model');
    const all = async () =>
      (await engine.find({ vector: new Float32Array(3), terms: new Map(), weight: 1 }, 9)).map(
        ({ passage }) => passage.text,
      );
    const after = [anEntry('new', 'A bruise'), ...manyEntries(1)];
    await expect(buildLibrary(sql, after, anEncoder(3, 0).encode, 'model')).rejects.toThrow('stopped');
    expect(await all()).toEqual(['Visit 0', 'Visit 1', 'Visit 2']);
    await buildLibrary(sql, after, anEncoder().encode, 'model');
    await expect(all()).rejects.toThrow(/built anew.*start the bot again/);
    const now = await openPassagesEngine(sql, 'model');
    expect(now.vocabulary.terms.get('bruis')).toBe(1);
  });

  it('is whole whichever of two builds at once is the last', async () => {
    const both = [manyEntries(100), [...manyEntries(90), anEntry('new', 'A bruise')]];
    const ended = await Promise.allSettled(both.map((some) => buildLibrary(sql, some, anEncoder().encode, 'model')));
    expect(ended.map(({ status }) => status)).toContain('fulfilled');
    const engine = await openPassagesEngine(sql, 'model');
    const found = await engine.find({ vector: encoded('Visit 5'), terms: new Map(), weight: 1 }, 1_000);
    expect([100, 91]).toContain(found.length);
    expect(found[0]?.meaning).toBeCloseTo(1, 4);
    expect(engine.vocabulary.passages).toBe(found.length);
  });

  it('gives equal scores in its order, wherever the rows lie', async () => {
    await buildLibrary(sql, manyEntries(40), anEncoder().encode, 'model');
    await database.query('update library.passage set prior = prior where place < 20');
    const engine = await openPassagesEngine(sql, 'model');
    const found = await engine.find({ vector: new Float32Array(3), terms: new Map(), weight: 1 }, 15);
    expect(found.map(({ passage }) => passage.id)).toEqual(Array.from({ length: 15 }, (_, at) => `${at}`));
  });

  it('of over 20,000 readings has an index of the nearest', async () => {
    const readings = Array.from({ length: 20_001 }, (_, at) => `Reading ${at}`);
    const nothing = [readings.map(() => new Float32Array(1))];
    await buildLibrary(sql, [anEntry('long', 'A long text', { readings })], async () => nothing, 'model');
    expect(await count(`pg_class where oid = to_regclass('library.reading_nearest')`)).toBe(1);
    expect(await theFirst('long', 'model', 1)).toBe('A long text');
  });

  it('is found in by that index nearly as by weighing all', async () => {
    const random = seeded(5);
    const entries = Array.from({ length: 700 }, (_, at) =>
      anEntry(`${at}`, words(random), { readings: [`${at}`, 'b', 'c', 'd'].map((one) => `${one} of ${at}`) }),
    );
    const vectors = entries.map(({ readings }) => {
      const middle = aVector(random, 16);
      return readings.map(() => between(middle, aVector(random, 16)));
    });
    const library = { entries, vectors };
    await buildLibrary(sql, entries, handOut(library), 'model');
    await indexReadings(sql, 2_800, 16);
    await database.exec('update library.header set readings = 20001; set enable_seqscan = off');
    const engine = await openPassagesEngine(sql, 'model');
    let right = 0;
    for (let round = 0; round < 10; round++) {
      const sought = { vector: aVector(random, 16), terms: stemsOf(words(random)), weight: 1.25 };
      const best = plainly(library, sought);
      const found = await engine.find(sought, 10);
      expect(found).toHaveLength(10);
      right += found.filter(({ score }) => score >= (best[9]?.score ?? 0) - 1e-4).length;
    }
    await database.exec('set enable_seqscan = on');
    expect(right).toBeGreaterThan(95);
  });
});

it('finds the same first three in the real library as memory does', async () => {
  await using thinking = await createThinking(readConfig({ DATA_DIR: '/nowhere' }));
  const { library, finding } = thinking;
  const entries = entriesOf(library);
  const memory = createMemoryEngine(entries, await vectorsOf(entries, finding.embed));
  await buildLibrary(sql, entries, (some) => vectorsOf(some, finding.embed), 'the real one');
  const server = await openPassagesEngine(sql, 'the real one');
  expect(server.vocabulary).toEqual(memory.vocabulary);
  for (const { query } of queries.slice(0, 20)) {
    const [vector = new Float32Array()] = await finding.embed([query]);
    const sought = { vector, terms: stemsOf(query), weight: 1.25 };
    const [here, there] = [await memory.find(sought, 3), await server.find(sought, 3)];
    expect(there.map(({ passage }) => passage)).toEqual(here.map(({ passage }) => passage));
    for (const [rank, { score }] of there.entries()) expect(score).toBeCloseTo(here[rank]?.score ?? Number.NaN, 4);
  }
});
