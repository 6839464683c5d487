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
