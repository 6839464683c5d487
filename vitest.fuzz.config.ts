import { defineConfig } from 'vitest/config';

/** A hundred thousand activities that nobody means well by: minutes, and so apart from `npm test`. */
export default defineConfig({ test: { include: ['test/fuzz/**/*.test.ts'] } });
