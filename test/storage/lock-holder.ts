import { lockFolder } from '../../src/storage/lock.ts';

/** Run by database.test.ts as a process of its own: takes the lock of a folder if it can, and says how it went. */
try {
  lockFolder(process.argv[2] ?? '');
  process.send?.('held');
} catch (error) {
  process.send?.(error instanceof Error ? error.message : 'failed');
}
setInterval(() => undefined, 1_000);
