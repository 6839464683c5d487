import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { keyFile } from './keys/key-file.ts';

/**
 * The key that links to documents are signed with: made on first use, kept in `folder`, and readable by this user alone.
 * @throws {StorageError} when it cannot be made or read, or is not what was made
 */
export const linkKeyIn = (folder: string): Buffer =>
  keyFile({
    file: join(folder, 'link-key'),
    what: 'The key for links',
    lost: 'links that were sent before then stop working',
    guarded: false,
  }).key;

/**
 * What links are signed with: made of that file and of a secret of the database, which the master key has wrapped. A link opens everything that is held of
 * a person, so whoever has the folder alone, or a copy of it, can make none.
 */
export const linkKeyWith = (secret: Buffer, own: Buffer): Buffer =>
  createHmac('sha256', secret)
    .update(Buffer.concat([Buffer.from('what links are signed with\0', 'utf8'), own]))
    .digest();
