import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Package = z.object({ scripts: z.object({ start: z.string() }) });
const { scripts } = Package.parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

/**
 * The options that `npm start` gives Node, so that whatever else starts the bot starts what production starts. The limit on the heap
 * is there to make Node collect before it grows: the bot lives well within it.
 */
export const nodeOptions: readonly string[] = scripts.start.split(' ').slice(1, -1);
