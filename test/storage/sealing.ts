import { randomBytes } from 'node:crypto';
import type { Database } from '../../src/storage/database.ts';
import type { MasterKey, MasterKeys } from '../../src/storage/keys/master-key.ts';
import { createSealing, type Sealing } from '../../src/storage/sealing.ts';

export const aMasterKey = (id: string): MasterKey => ({ id, key: randomBytes(32) });

/** The first of these seals; the others open what they sealed before. */
export const mastersOf = (current: MasterKey, ...before: MasterKey[]): MasterKeys => ({
  current,
  find: async (id) => before.find((one) => one.id === id) ?? null,
});

const master = aMasterKey('test');

/** The same, as the setting CONTENT_KEY: bots that share a server have the same one. */
export const contentKeySetting = `${master.id}:${master.key.toString('base64')}`;

/** What a process seals with; every one in a test file has the same master key, and remembers by itself. */
export const aSealing = (database: Database): Sealing => createSealing(database, mastersOf(master));
