import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/storage/database.ts';
import { rightsContract } from './rights.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'rights-'));
let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase(folder);
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

rightsContract('the embedded database', () => open.database);
