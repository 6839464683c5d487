import { defineConfig } from 'vitest/config';

/** Dozens of processes started and killed: a minute or more, and so apart from `npm test`. */
export default defineConfig({ test: { include: ['test/journeys/killed*.test.ts'], maxWorkers: 2 } });
