import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/fuzz/**', 'test/journeys/killed*.test.ts', 'test/*/postgres*.test.ts'],
    // Generous, since processes are started and a machine may be slow; no test waits for a time to pass.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By default it leaves one core free, which on the two that we plan for is half of the machine.
    maxWorkers: 2,
  },
});
