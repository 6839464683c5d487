import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '../src/config.ts';
import { createThinking, type Thinking } from '../src/parts/thinking.ts';

/** The real thing, content and encoder and all, once for a test file: it takes a second to make. */
export function theThinking(): () => Thinking {
  let thinking: Thinking;
  beforeAll(async () => {
    thinking = await createThinking(readConfig({ DATA_DIR: '/nowhere' }));
  });
  afterAll(() => thinking[Symbol.asyncDispose]());
  return () => thinking;
}
