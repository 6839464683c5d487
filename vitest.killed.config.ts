import { defineConfig } from 'vitest/config';

/** Twenty processes started and killed: a minute or more, and so apart from `npm test`. */
export default defineConfig({ test: { include: ['test/journeys/killed.test.ts'] } });
