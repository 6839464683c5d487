import { defineConfig } from 'vitest/config';

/** Dozens of processes started and killed, one after the other: a minute or more, and so apart from `npm test`. */
export default defineConfig({ test: { include: ['test/journeys/killed*.test.ts'], fileParallelism: false } });
