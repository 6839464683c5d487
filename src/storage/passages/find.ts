import { z } from 'zod';
import { type Passage, PassageId } from '../../knowledge/document.ts';
import {
  type Found,
  fused,
  mostExact,
  readingsThatCount,
  type Sought,
  weighed,
} from '../../knowledge/finding/engine.ts';
import { dense, rowsOf, type Sql, sparse } from './sql.ts';

/** As many as pgvector's index looks at in its first round; it goes on for more. */
const mostAtFirst = 1_000;

/** A build, and what a query needs to be put to it. */
export type Findable = {
  readonly build: number;
  readonly readings: number;
  /** Where each stem is in the sparse vectors. */
  readonly positions: ReadonlyMap<string, number>;
};

const weighable =
  'select place, of, prior, 0 - (terms <#> $2::sparsevec) as words from library.passage where build = $3::int4';

/** The settings are made where the index reads what is sought, so before it looks; the planner sees the number that is wanted. */
const likely = `
  (${weighable} and terms <#> $2::sparsevec < 0 order by terms <#> $2::sparsevec limit $8::int4)
  union
  ${weighable} and of in (
    select of from (
      select of from library.reading
      order by embedding <=> (
        select $1::vector
        where set_config('hnsw.ef_search', $10, true) || set_config('hnsw.iterative_scan', 'relaxed_order', true) <> '')
      limit $9::int4) as near)`;

const statement = (candidates: string): string => `
  with candidate as materialized (${candidates}),
  compared as (
    select of, cosine, row_number() over (partition by of order by cosine desc) as nearest
    from (
      select of, 0 - (embedding <#> $1::vector) as cosine from library.reading
      where of in (select of from candidate)) as reading),
  meant as (select of, avg(cosine) as meaning from compared where nearest <= ${readingsThatCount} group by of),
  best as (
    select place, coalesce(meaning, 0) as meaning, words,
      $4::float8 * coalesce(meaning, 0) + $5::float8 * words + $6::float8 * prior as score
    from candidate left join meant using (of)
    order by score desc, place limit $7::int4)
  select passage, meaning, words, score from best join library.passage using (place)
  where build = $3::int4 order by score desc, place`;

const PassageRow = z.object({
  id: PassageId,
  document: z.string(),
  headings: z.array(z.string()),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  page: z.int().nullable(),
  notes: z.array(z.string()),
}) satisfies z.ZodType<Passage>;
const FoundRow = z.object({
  passage: PassageRow,
  meaning: z.number(),
  words: z.number(),
  score: z.number(),
}) satisfies z.ZodType<Found>;

/** The `k` passages of a build that have the highest score, in one statement; none where the build is gone. */
export function findIn(
  sql: Sql,
  { build, readings, positions }: Findable,
  { vector, terms, weight }: Sought,
  k: number,
) {
  const sought = new Map(
    [...terms].flatMap(([stem, share]) => {
      const position = positions.get(stem);
      return position === undefined ? [] : [[position, share] as const];
    }),
  );
  // How much each counts is read off the function that tells it, so that it is said in one place.
  const counts = [fused(1, 0, 0, weight), fused(0, 1, 0, weight), fused(0, 0, 1, weight)];
  const values = [dense(vector), sparse(sought), build, ...counts, k];
  if (readings <= mostExact) return rowsOf(sql, FoundRow, statement(weighable), values);
  // A passage may be near by as many readings as count, so as many more of those are looked at.
  const most = weighed(k);
  const near = most * readingsThatCount;
  return rowsOf(sql, FoundRow, statement(likely), [...values, most, near, String(Math.min(near, mostAtFirst))]);
}
