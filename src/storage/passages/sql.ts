import { z } from 'zod';

/** A PostgreSQL with pgvector 0.8 or later, as much of it as is used here: a `pg` pool, or PGlite with its extension. */
export type Sql = { query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

/** Runs one statement and reads its rows. @throws when a row is not as the schema says */
export async function rowsOf<Row>(
  sql: Sql,
  row: z.ZodType<Row>,
  statement: string,
  values?: unknown[],
): Promise<Row[]> {
  const { rows } = await sql.query(statement, values);
  return z.array(row).parse(rows);
}

/** As pgvector reads a dense vector; nine digits tell one float32 from every other. */
export const dense = (vector: Float32Array): string =>
  `[${Array.from(vector, (value) => value.toPrecision(9)).join(',')}]`;

/** As many places as pgvector gives a sparse vector: room for every stem there is, at no cost. */
const places = 1_000_000_000;

/** As pgvector reads a sparse vector, whose positions begin at 1. */
export const sparse = (values: ReadonlyMap<number, number>): string =>
  `{${[...values].map(([position, value]) => `${position}:${value}`).join(',')}}/${places}`;
