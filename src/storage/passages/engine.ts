import { z } from 'zod';
import type { Engine, Vocabulary } from '../../knowledge/finding/engine.ts';
import { StorageError } from '../storage-error.ts';
import { type Findable, findIn } from './find.ts';
import { weighing } from './fingerprint.ts';
import { rowsOf, type Sql } from './sql.ts';
import { readHeader } from './tables.ts';

/**
 * Finds in the library that `buildLibrary` made with the same model. The vocabulary is held in memory, as the documents
 * are, so a library that is built anew is found in by the next process.
 * @throws {StorageError} when there is no library yet, or one of another model or version, or one that was never finished
 */
export async function openPassagesEngine(sql: Sql, model: string): Promise<Engine> {
  const held = await load(sql, model);
  return {
    vocabulary: held.vocabulary,
    async find(sought, k) {
      const found = await findIn(sql, held, sought, k);
      if (found.length > 0 || k < 1) return found;
      // A library with passages gives some, so this one has none, or its place was taken by a new one.
      const latest = await load(sql, model);
      if (latest.build === held.build) return found;
      throw new StorageError(
        'The library was built anew since this process started, so it was not searched. Nothing was lost; start the bot again to find what is in it now.',
      );
    },
  };
}

const Words = z.object({
  passages: z.int(),
  stems: z.array(z.string()),
  among: z.array(z.int()),
  words: z.array(z.string()),
  counts: z.array(z.int()),
});

async function load(sql: Sql, model: string): Promise<Findable & { readonly vocabulary: Vocabulary }> {
  const header = await readHeader(sql);
  if (!header) throw new StorageError('There is no library in the database yet. Build it, then start again.');
  if (header.model !== model)
    throw new StorageError(
      `The library in the database was built with the encoder ${header.model}, and this is ${model}: their vectors cannot be compared. Build it again, or set that encoder.`,
    );
  const { build, readings } = header;
  if (build === null)
    throw new StorageError(
      'The library in the database is not finished. Build it again: it goes on from where it stopped.',
    );
  if (header.weighing !== weighing())
    throw new StorageError(
      'The words of the library in the database were weighed by another version of Second Look. Build it again, which keeps its vectors, then start.',
    );
  const [row] = await rowsOf(sql, Words, vocabularyOf, [build]);
  if (!row) return load(sql, model);
  return {
    build,
    readings,
    positions: new Map(row.stems.map((stem, index) => [stem, index + 1])),
    vocabulary: {
      passages: row.passages,
      terms: new Map(row.stems.map((stem, index) => [stem, row.among[index] ?? 0])),
      words: new Map(row.words.map((word, index) => [word, row.counts[index] ?? 0])),
    },
  };
}

/** In one statement, so of one moment. No row where the build was replaced meanwhile. */
const vocabularyOf = `
  select passages,
    array(select stem from library.term where build = $1::int4 order by position) as stems,
    array(select passages from library.term where build = $1::int4 order by position) as among,
    array(select word from library.word where build = $1::int4 order by position) as words,
    array(select count from library.word where build = $1::int4 order by position) as counts
  from library.header where build = $1::int4`;
