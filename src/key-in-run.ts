import { createHmac } from 'node:crypto';
import type { PersonId } from './session/ids.ts';
import type { RunId } from './training/run.ts';

/** What stands for a person in one run: the same on every device, another in every run, and nothing that leads back to anybody without the secret. */
export type KeyInRun = (run: RunId, person: PersonId) => string;

export const keyInRunWith =
  (secret: Buffer): KeyInRun =>
  (run, person) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['who answers in a run', run, person]))
      .digest('base64url');
