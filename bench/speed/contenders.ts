import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document } from '@langchain/core/documents';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { soughtTerms } from '../../src/knowledge/finding/engine.ts';
import { createMemoryEngine } from '../../src/knowledge/finding/memory-engine.ts';
import { buildLibrary } from '../../src/storage/passages/build.ts';
import { openPassagesEngine } from '../../src/storage/passages/engine.ts';
import type { MadeLibrary } from './library.ts';

/** The ten best for a query, by the numbers of their entries. */
export type Ask = (query: { readonly text: string; readonly vector: Float32Array }) => Promise<readonly number[]>;

/** One way of finding: built over a library, it answers queries. `most`: as large as it was found to be of use, or to fit. */
export type Contender = {
  readonly finds: string;
  readonly most: number;
  readonly build: (made: MadeLibrary) => Promise<Ask>;
};

/** The very engine of `src/`, one vector a passage, as the others have. */
const weight = 1.25;

const own: Contender['build'] = async ({ entries, vectors }) => {
  const engine = createMemoryEngine(
    entries,
    vectors.map((vector) => [vector]),
  );
  const place = new Map(entries.map(({ passage }, at) => [passage.id, at]));
  return async ({ text, vector }) => {
    const found = await engine.find({ vector, terms: soughtTerms(text, engine.vocabulary), weight }, 10);
    return found.map(({ passage }) => place.get(passage.id) ?? -1);
  };
};

const memoryVectorStore: Contender['build'] = async ({ entries, vectors }) => {
  const store = new MemoryVectorStore(new FakeEmbeddings());
  await store.addVectors(
    vectors.map((vector) => [...vector]),
    entries.map(({ text }, at) => new Document({ pageContent: text, metadata: { at } })),
  );
  return async ({ vector }) => {
    const found = await store.similaritySearchVectorWithScore([...vector], 10);
    return found.map(([{ metadata }]) => metadata['at'] as number);
  };
};

const miniSearch: Contender['build'] = async ({ entries }) => {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(entries.map(({ text }, id) => ({ id, text })));
  return async ({ text }) =>
    index
      .search(text)
      .slice(0, 10)
      .map(({ id }) => id as number);
};

const orama: Contender['build'] = async ({ entries }) => {
  const index = create({ schema: { text: 'string', at: 'number' } as const });
  await insertMultiple(
    index,
    entries.map(({ text }, at) => ({ text, at })),
    10_000,
  );
  return async ({ text }) => {
    const { hits } = await search(index, { term: text, limit: 10 });
    return hits.map(({ document }) => document.at);
  };
};

/** The engine of `src/` for libraries that outgrow a process, in the embedded database: hybrid, in one statement. */
const postgres: Contender['build'] = async ({ entries, vectors }) => {
  const database = await PGlite.create({ extensions: { vector } });
  const sql = { query: (statement: string, values?: unknown[]) => database.query(statement, values) };
  const place = new Map(entries.map(({ passage }, at) => [passage.id, at]));
  await buildLibrary(
    sql,
    entries.map((entry) => ({ ...entry, readings: [entry.text] })),
    async (some) => some.map(({ passage }) => [vectors[place.get(passage.id) ?? 0] ?? new Float32Array()]),
    'made',
  );
  const engine = await openPassagesEngine(sql, 'made');
  return async ({ text, vector: sought }) => {
    const terms = soughtTerms(text, engine.vocabulary);
    const found = await engine.find({ vector: sought, terms, weight }, 10);
    return found.map(({ passage }) => place.get(passage.id) ?? -1);
  };
};

export const contenders: Readonly<Record<string, Contender>> = {
  'Second Look, in memory': { finds: 'meaning and words', most: 1_000_000, build: own },
  'LangChain MemoryVectorStore': { finds: 'meaning', most: 100_000, build: memoryVectorStore },
  'Second Look, pgvector in PGlite': { finds: 'meaning and words', most: 10_000, build: postgres },
  MiniSearch: { finds: 'words', most: 100_000, build: miniSearch },
  Orama: { finds: 'words', most: 100_000, build: orama },
};
