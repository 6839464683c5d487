import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/storage/database.ts';
import { holdsContract } from './holds.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'holds-'));
let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase(folder);
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

holdsContract('the embedded database', () => open.database);
