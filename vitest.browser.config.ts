import { defineConfig } from 'vitest/config';

/** Journeys in a real browser: they need Chromium, the bot's port and the page's, and so run one at a time and apart from `npm test`. */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false },
});
