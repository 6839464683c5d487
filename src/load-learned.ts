import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { ContentError } from './errors.ts';

/** Reads a file of what was learned. @throws {ContentError} when it is missing or not as it should be */
export function loadLearned<T>(file: string, schema: z.ZodType<T>): T {
  if (!existsSync(file)) throw new ContentError(file, 1, "This file is missing; 'npm run learn' makes it.");
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new ContentError(file, 1, "This is not what 'npm run learn' writes; run it again.", { cause });
  }
}
