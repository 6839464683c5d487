import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { StorageError } from './storage-error.ts';

const bytes = 32;

/**
 * The key that links to documents are signed with: made on first use, kept in `folder`, and readable by this user alone.
 * @throws {StorageError} when it cannot be made or read, or is not what was made
 */
export function linkKeyIn(folder: string): Buffer {
  const file = join(folder, 'link-key');
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(file)) make(file);
    const kept = readFileSync(file, 'utf8').trim();
    if (/^[0-9a-f]{64}$/.test(kept)) return Buffer.from(kept, 'hex');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new StorageError(
      `The key for links in ${file} cannot be read or made${code}. Nothing was changed: make the folder writable, or set DATA_DIR to another.`,
      { cause },
    );
  }
  throw new StorageError(
    `The file ${file} does not hold a key for links. It was left as it is: put back a copy, or remove it, and a new one is made (links that were sent before then stop working).`,
  );
}

/** Written beside its place and put there whole; where somebody else was first, theirs stays. */
function make(file: string): void {
  const draft = `${file}-draft-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    const open = openSync(draft, 'wx', 0o600);
    try {
      writeSync(open, `${randomBytes(bytes).toString('hex')}\n`);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  } finally {
    rmSync(draft, { force: true });
  }
}
