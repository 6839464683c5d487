// @ts-check
// Plain JavaScript, because Node starts it by itself. It brings the loader for the TypeScript that it then reads with:
// `execArgv: ['--import', 'tsx']` gives a worker thread no loader on Node 20.
import { tsImport } from 'tsx/esm/api';

await tsImport('./read.ts', import.meta.url);
