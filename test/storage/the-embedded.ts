import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Database, type OpenDatabase, openDatabase } from '../../src/storage/database.ts';

/** An embedded database for all tests of a file, in a folder that is thrown away after them. */
export function theEmbedded(): () => Database {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openDatabase(folder);
  });
  afterAll(async () => {
    await open.close();
    rmSync(folder, { recursive: true });
  });
  return () => open.database;
}
