import { DrizzleQueryError } from 'drizzle-orm';
import { StorageError } from './storage-error.ts';

/**
 * Does what is asked of the database, and does it once more where the connection broke: a server that was started again leaves broken
 * connections behind. So `work` must be safe to do twice.
 * @throws {StorageError} for the person who waits, when the database does not do it; its own errors quote what was to be stored
 */
export async function steadily<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work().catch((error: unknown) => (isBroken(error) ? work() : Promise.reject(error)));
  } catch (cause) {
    if (!(cause instanceof DrizzleQueryError)) throw cause;
    throw new StorageError(
      'I cannot reach the place where sessions are kept just now. What you wrote before is kept; your last message may not be. Please send it again in a few minutes.',
      { cause },
    );
  }
}

/** The code of an error, which drizzle wraps: Postgres' own, or the system's. */
export function codeOf(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') return one.code;
  }
  return undefined;
}

/** What a server says that had to end a deadlock, or is set to stricter isolation than it comes with. */
const atOnce: readonly string[] = ['40P01', '40001'];

/** What Postgres answers where a key is taken, and where one that is referred to was exchanged or destroyed. */
export const keyTaken = '23505';
export const keyGone = '23503';

/** Whether somebody else was first: nothing was stored, and it may be tried again. `codes`: what else says so here. */
export const lostRace = (error: unknown, ...codes: readonly string[]): boolean =>
  [...atOnce, ...codes].includes(codeOf(error) ?? '');

const answered = /^(?=.*\d)[0-9A-Z]{5}$/;
const goingAway = /^(08|57P0|25006)/;

/** Whether the server never answered, or answered that it is going away or has become a copy. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof DrizzleQueryError)) return false;
  const code = codeOf(error) ?? '';
  return !answered.test(code) || goingAway.test(code);
}
