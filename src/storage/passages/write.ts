import { z } from 'zod';
import { type Entry, vocabularyOf, weightsIn } from '../../knowledge/finding/engine.ts';
import { termsIn } from '../../knowledge/finding/words.ts';
import { fingerprintOf, weighing } from './fingerprint.ts';
import { dense, rowsOf, type Sql, sparse } from './sql.ts';

/** Writes the vectors of some entries, all or none, unless the tables are of another model by now. */
export async function writeReadings(
  sql: Sql,
  entries: readonly Entry[],
  vectors: readonly (readonly Float32Array[])[],
  model: string,
): Promise<void> {
  const rows = entries.flatMap((entry, at) => {
    const of = fingerprintOf(entry);
    return (vectors[at] ?? []).map((vector, number) => ({ of, number, embedding: dense(vector) }));
  });
  await sql.query(
    `insert into library.reading (of, number, embedding)
    select of, number, embedding::vector
    from unnest($1::int8[], $2::int4[], $3::text[]) as made (of, number, embedding)
    where (select model from library.header) = $4
    on conflict do nothing`,
    [rows.map(({ of }) => of), rows.map(({ number }) => number), rows.map(({ embedding }) => embedding), model],
  );
}

/** Rows in one statement: few enough that none is a burden, many enough that the way to the server is not. */
const some = 1_000;

/** Writes passages and vocabulary as a build that nobody looks at yet, and tells its number. */
export async function writeBuild(sql: Sql, entries: readonly Entry[]): Promise<number> {
  const numbered = z.object({ build: z.coerce.number() });
  const [{ build } = { build: 0 }] = await rowsOf(sql, numbered, `select nextval('library.builds') as build`);
  const { terms, words } = vocabularyOf(entries);
  await writeCounts(sql, 'library.term (build, position, stem, passages)', build, terms);
  await writeCounts(sql, 'library.word (build, position, word, count)', build, words);

  const positions = new Map([...terms.keys()].map((stem, index) => [stem, index + 1]));
  const usual = entries.reduce((sum, { text }) => sum + termsIn(text).length, 0) / Math.max(1, entries.length);
  const weights = ({ text }: Entry): string =>
    sparse(new Map([...weightsIn(termsIn(text), usual)].map(([stem, weight]) => [positions.get(stem) ?? 0, weight])));
  for (let start = 0; start < entries.length; start += some) {
    const batch = entries.slice(start, start + some);
    await sql.query(
      `insert into library.passage (build, place, of, prior, passage, terms)
      select $1::int4, place, of, prior, passage::json, terms::sparsevec
      from unnest($2::int4[], $3::int8[], $4::float8[], $5::text[], $6::text[]) as made (place, of, prior, passage, terms)`,
      [
        build,
        batch.map((_, index) => start + index),
        batch.map(fingerprintOf),
        batch.map(({ prior }) => prior),
        batch.map(({ passage }) => JSON.stringify(passage)),
        batch.map(weights),
      ],
    );
  }
  return build;
}

async function writeCounts(sql: Sql, into: string, build: number, counts: ReadonlyMap<string, number>): Promise<void> {
  const all = [...counts];
  for (let start = 0; start < all.length; start += 10 * some) {
    const batch = all.slice(start, start + 10 * some);
    await sql.query(
      `insert into ${into} select $1::int4, $2::int4 + at, name, count
      from unnest($3::text[], $4::int4[]) with ordinality as made (name, count, at)`,
      [build, start, batch.map(([name]) => name), batch.map(([, count]) => count)],
    );
  }
}

/** Puts a build into use, if all of it is there: not when another process was at the same tables meanwhile. */
export async function putIntoUse(
  sql: Sql,
  build: number,
  passages: number,
  fingerprint: string,
  model: string,
): Promise<boolean> {
  const { rows } = await sql.query(
    `update library.header set build = $1::int4, passages = $2::int4, fingerprint = $3, weighing = $5,
      readings = (select count(*) from library.reading where of in (select of from library.passage where build = $1::int4))
    where model = $4
      and (select count(*) from library.passage where build = $1::int4) = $2::int4
      and not exists (select from library.passage where build = $1::int4 and of is not null
        and not exists (select from library.reading where reading.of = passage.of))
    returning build`,
    [build, passages, fingerprint, model, weighing()],
  );
  return rows.length === 1;
}

/** Removes what the build in use does not need: what it replaced, and what a build that was stopped left behind, but for its vectors if so told. */
export async function tidy(sql: Sql, what: 'but for vectors' | 'vectors too'): Promise<void> {
  for (const table of ['passage', 'term', 'word'])
    await sql.query(`delete from library.${table} where build is distinct from (select build from library.header)`);
  if (what === 'vectors too')
    await sql.query(
      'delete from library.reading where not exists (select from library.passage where passage.of = reading.of)',
    );
}
