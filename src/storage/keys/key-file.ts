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
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StorageError } from '../storage-error.ts';
import { keyBytes } from './master-key.ts';

export type KeyFile = {
  readonly file: string;
  /** What the key is for, as in 'The key for links'. */
  readonly what: string;
  /** What a new one would cost, told to whoever thinks of removing the file. */
  readonly lost: string;
  /** A file that others may read is refused. */
  readonly guarded: boolean;
};

/**
 * A key of 32 bytes in a file (as hex), made on first use, and readable by this user alone. `made`: there was none before.
 * @throws {StorageError} when it cannot be made or read, is not what was made, or may be read by others
 */
export function keyFile({ file, what, lost, guarded }: KeyFile): { readonly key: Buffer; readonly made: boolean } {
  let kept: string;
  let stats: Stats;
  let made = false;
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) made = make(file);
    kept = readFileSync(file, 'utf8').trim();
    stats = statSync(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new StorageError(
      `${what} in ${file} cannot be read or made${code}. Nothing was changed: make the folder writable, or set DATA_DIR to another.`,
      { cause },
    );
  }
  if (!/^[0-9a-f]{64}$/.test(kept))
    throw new StorageError(
      `The file ${file} does not hold a ${what.replace(/^The /, '')}. It was left as it is: put back a copy, or remove it, and a new one is made (${lost}).`,
    );
  if (guarded) refuseOthers(file, stats);
  return { key: Buffer.from(kept, 'hex'), made };
}

/** Systems without users (Windows) know no owner, and are not asked. */
function refuseOthers(file: string, { mode, uid }: Stats): void {
  const me = process.getuid?.();
  if (me === undefined) return;
  const mend = uid !== me ? `chown ${me} ${file}` : (mode & 0o077) !== 0 ? `chmod 600 ${file}` : null;
  if (mend)
    throw new StorageError(
      `The key in ${file} may be read by others than the user who runs the bot. Nothing was changed: run '${mend}', and start again.`,
    );
}

/** Written beside its place and put there whole; where somebody else was first, theirs stays. Whether it was put there. */
function make(file: string): boolean {
  const draft = `${file}-draft-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    const open = openSync(draft, 'wx', 0o600);
    try {
      writeSync(open, `${randomBytes(keyBytes).toString('hex')}\n`);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(file)) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
