import { Pool } from 'pg';
import { StorageError } from '../storage-error.ts';
import type { Sql } from './sql.ts';

/** A PostgreSQL server with pgvector, and how to let go of it. */
export type Server = { readonly sql: Sql; readonly close: () => Promise<void> };

/** Statements at the same time: a search is one, and nothing else is asked of it. */
const mostConnections = 4;

/** @throws {StorageError} without the address, which has a password in it, when the server cannot be reached */
export async function openServer(url: string): Promise<Server> {
  const pool = new Pool({ connectionString: url, max: mostConnections, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody uses it is replaced when it is next wanted.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new StorageError(
      `The PostgreSQL server of the library cannot be reached${code}. Nothing was changed: start it, correct KNOWLEDGE_DATABASE_URL, or leave that empty to hold the library in memory.`,
      { cause },
    );
  }
  return {
    sql: { query: (statement, values) => pool.query(statement, values) },
    close: () => pool.end(),
  };
}
