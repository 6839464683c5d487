import { z } from 'zod';
import { type Entry, mostExact } from '../../knowledge/finding/engine.ts';
import { StorageError } from '../storage-error.ts';
import { fingerprintOf, fingerprintOfAll, weighing } from './fingerprint.ts';
import { rowsOf, type Sql } from './sql.ts';
import { emptyTables, indexReadings, makeTables, mostIndexed, readHeader } from './tables.ts';
import { putIntoUse, tidy, writeBuild, writeReadings } from './write.ts';

/** The vectors of each reading of some entries, by entry: of unit length, or of zeros. */
export type MakeVectors = (entries: readonly Entry[]) => Promise<readonly (readonly Float32Array[])[]>;

/** How many passages had their vectors already, and how many were given them; and why all that was held had to go, if it had to. */
export type Built = {
  readonly kept: number;
  readonly made: number;
  readonly emptied: 'layout' | 'model' | 'dimensions' | null;
};

/** Entries whose vectors are made and kept in one go: what is lost at most when a build is stopped. */
const batch = 64;

/**
 * Makes the library in the database be these entries, in this order. Vectors are made only for what has none yet, whether it is new,
 * changed, or was not reached by a build that was stopped; vectors of two models, or of two lengths, are never held together. The library that
 * was there can be found in until the new one is whole.
 * @throws {StorageError} when the database has no pgvector, the vectors do not fit each other, or another build ran at the same time
 */
export async function buildLibrary(
  sql: Sql,
  entries: readonly Entry[],
  makeVectors: MakeVectors,
  model: string,
): Promise<Built> {
  const emptied = (await makeTables(sql)) ? 'layout' : null;
  const header = await readHeader(sql);
  const fingerprint = fingerprintOfAll(entries);
  if (header?.model === model && header.fingerprint === fingerprint && header.weighing === weighing())
    return { kept: entries.length, made: 0, emptied };

  const before = await heldIn(sql);
  if (header?.model !== model) {
    await emptyTables(sql, model, 0);
    const built = await buildLibrary(sql, entries, makeVectors, model);
    return before.size > 0 ? { ...built, emptied: 'model' } : { ...built, emptied };
  }
  await tidy(sql, 'but for vectors');

  const missing = lacking(entries, before);
  let { dimensions } = header;
  for (let start = 0; start < missing.length; start += batch) {
    const some = missing.slice(start, start + batch);
    const vectors = await makeVectors(some);
    const length = lengthOf(some, vectors);
    if (length !== dimensions) {
      if (start > 0) throw unfit();
      await emptyTables(sql, model, length);
      if (before.size > 0) return { ...(await buildLibrary(sql, entries, makeVectors, model)), emptied: 'dimensions' };
      dimensions = length;
    }
    await writeReadings(sql, some, vectors, model);
  }

  const build = await writeBuild(sql, entries);
  const readings = entries.reduce((sum, entry) => sum + entry.readings.length, 0);
  if (readings > mostExact && dimensions <= mostIndexed) await indexReadings(sql, readings, dimensions);
  if (!(await putIntoUse(sql, build, entries.length, fingerprint, model)))
    throw new StorageError(
      'The library was built by two processes at the same time, so this one stopped. Build it again; what was made is kept.',
    );
  await tidy(sql, 'vectors too');
  await sql.query('vacuum (analyze) library.passage, library.reading');
  const made = entries.filter((entry) => !before.has(fingerprintOf(entry) ?? '') && entry.readings.length > 0).length;
  return { kept: entries.length - made, made, emptied };
}

/** The fingerprints whose vectors are held. */
async function heldIn(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(sql, z.object({ of: z.string() }), 'select distinct of::text from library.reading');
  return new Set(rows.map(({ of }) => of));
}

/** One entry for each fingerprint whose vectors are not held. */
function lacking(entries: readonly Entry[], held: ReadonlySet<string>): Entry[] {
  const wanted = new Map<string, Entry>();
  for (const entry of entries) {
    const of = fingerprintOf(entry);
    if (of !== null && !held.has(of)) wanted.set(of, entry);
  }
  return [...wanted.values()];
}

/** The length of every vector. @throws {StorageError} when they differ, or are not as many as the readings */
function lengthOf(entries: readonly Entry[], vectors: readonly (readonly Float32Array[])[]): number {
  const [length = 0, ...others] = new Set(vectors.flatMap((some) => some.map((vector) => vector.length)));
  const whole = entries.every(({ readings }, at) => readings.length === vectors[at]?.length);
  if (length === 0 || others.length > 0 || !whole) throw unfit();
  return length;
}

const unfit = (): StorageError =>
  new StorageError(
    'The encoder gave vectors of different lengths, or too few, so the library was not built. Check which encoder is set, then build again.',
  );
