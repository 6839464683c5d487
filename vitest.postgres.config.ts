import { defineConfig } from 'vitest/config';

/** What only a real PostgreSQL server can show: they need one installed, and so run apart from `npm test`. */
export default defineConfig({
  test: { include: ['test/*/postgres*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2 },
});
