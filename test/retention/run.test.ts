import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/storage/database.ts';
import { emptied } from '../storage/emptied.ts';
import { retentionContract } from './retention.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'retention-'));
let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase(folder);
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

retentionContract('the embedded database', async () => {
  await emptied(open.database);
  return open.database;
});
