import { z } from 'zod';
import { StorageError } from '../storage-error.ts';
import { rowsOf, type Sql } from './sql.ts';

/** Of the tables: those of another layout are made anew from the documents. */
export const layout = 1;

/**
 * Up to so many numbers a vector fits a page of the database, and so can be read without a detour (two and a half times faster), and be
 * indexed. Longer ones are held, but each search reads them all.
 */
export const mostIndexed = 2_000;

/**
 * A library is written beside the one that is in use, under the next number of `builds`; `header.build` says which one is found in, so a
 * build comes into use whole or not at all. Readings are held by a fingerprint of their texts (`reading.of`), whichever builds use them.
 * A passage is `json`, not `jsonb`, which refuses some characters that texts may have (NUL, half a surrogate pair).
 */
const create = `
  if to_regnamespace('library') is null then create schema library; end if;
  create sequence if not exists library.builds as int;
  create table if not exists library.header (
    the_only boolean primary key default true check (the_only),
    layout int not null, model text not null, dimensions int not null,
    build int, fingerprint text, weighing text, passages int not null default 0, readings int not null default 0);
  create table if not exists library.passage (
    build int, place int, of int8, prior float8 not null, passage json not null, terms sparsevec not null,
    primary key (build, place));
  create index if not exists passage_of on library.passage (build, of);
  create table if not exists library.term (
    build int, position int, stem text not null, passages int not null, primary key (build, position));
  create table if not exists library.word (
    build int, position int, word text not null, count int not null, primary key (build, position));
  create table if not exists library.reading (
    of int8, number int, embedding vector not null, primary key (of, number));`;

const drop = `
  drop table library.header, library.passage, library.term, library.word, library.reading;
  drop sequence library.builds;`;

/** Several statements as one, so that all are done or none: a pool has no transactions that it could be told of. */
const atOnce = (statements: string): string => `do $do$ begin ${statements} end $do$`;

/** Makes the tables where they are missing, or of another layout; then they are emptied, and the answer is true. */
export async function makeTables(sql: Sql): Promise<boolean> {
  try {
    await sql.query('create extension if not exists vector');
  } catch (cause) {
    throw new StorageError(
      'The database has no extension pgvector, or does not let this user add it. Nothing was changed: have "create extension vector" run in it, then build again.',
      { cause },
    );
  }
  const other = (await hasHeader(sql)) && !(await rowsOf(sql, Layout, ofLayout)).every((one) => one.layout === layout);
  await sql.query(atOnce(other ? drop + create : create));
  return other;
}

/** Takes everything out, and makes room for vectors of so many dimensions; 0 where there are none yet. */
export async function emptyTables(sql: Sql, model: string, dimensions: number): Promise<void> {
  const vector = dimensions > 0 ? `vector(${dimensions})` : 'vector';
  const storage = dimensions <= mostIndexed ? 'plain' : 'external';
  await sql.query(
    atOnce(`
      delete from library.header; delete from library.passage; delete from library.term; delete from library.word;
      drop index if exists library.reading_nearest;
      truncate library.reading;
      alter table library.reading alter embedding type ${vector}, alter embedding set storage ${storage};`),
  );
  await sql.query('insert into library.header (layout, model, dimensions) values ($1, $2, $3)', [
    layout,
    model,
    dimensions,
  ]);
}

/** An index of the nearest readings. In this process of the server alone, and in its own memory, since a container has little to share. */
export async function indexReadings(sql: Sql, readings: number, dimensions: number): Promise<void> {
  const megabytes = Math.min(1_024, Math.max(64, Math.ceil((readings * (4 * dimensions + 400)) / 2 ** 20)));
  await sql.query(
    atOnce(`
      perform set_config('maintenance_work_mem', '${megabytes}MB', true), set_config('max_parallel_maintenance_workers', '0', true);
      create index if not exists reading_nearest on library.reading using hnsw (embedding vector_cosine_ops);`),
  );
}

const ofLayout = 'select layout from library.header';
const Layout = z.object({ layout: z.int() });

const Header = Layout.extend({
  model: z.string(),
  dimensions: z.int(),
  /** The library that is found in; null until the first one is whole. */
  build: z.int().nullable(),
  /** Of the entries that it was made of. */
  fingerprint: z.string().nullable(),
  /** Of how its words were weighed. */
  weighing: z.string().nullable(),
  readings: z.int(),
});
export type Header = z.infer<typeof Header>;

/** What the tables hold, and of which model; null where nothing was built yet. @throws {StorageError} when they are of another layout */
export async function readHeader(sql: Sql): Promise<Header | null> {
  if (!(await hasHeader(sql))) return null;
  const [{ layout: found } = { layout }] = await rowsOf(sql, Layout, ofLayout);
  if (found !== layout)
    throw new StorageError(
      'The library in the database was built by another version of Second Look. It was left as it is: build it again, then start.',
    );
  const [header] = await rowsOf(
    sql,
    Header,
    'select layout, model, dimensions, build, fingerprint, weighing, readings from library.header',
  );
  return header ?? null;
}

async function hasHeader(sql: Sql): Promise<boolean> {
  const found = z.object({ found: z.boolean() });
  const [row] = await rowsOf(sql, found, `select to_regclass('library.header') is not null as found`);
  return row?.found ?? false;
}
