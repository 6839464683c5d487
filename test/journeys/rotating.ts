import { rotate } from '../../src/cli/rotate.ts';
import { readConfig } from '../../src/config.ts';

/** Run by rotation.ts as a process of its own: rotates, and sends each sentence that it says, and then its counts. */
await rotate(readConfig(process.env), {
  at: '2026-11-26T10:00:00.000Z',
  report: (rotated) => process.send?.(rotated),
  say: (sentence) => process.send?.(sentence),
});
process.disconnect();
