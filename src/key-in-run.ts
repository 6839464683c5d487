import { createHash } from 'node:crypto';
import type { PersonId } from './session/ids.ts';
import type { RunId } from './training/run.ts';

/** What stands for a person in one run: the same on every device, another in every run, and no id of anybody's. */
export const keyInRun = (run: RunId, person: PersonId): string =>
  createHash('sha256').update(`${run} ${person}`).digest('base64url');
