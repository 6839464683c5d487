import { createHmac, randomBytes } from 'node:crypto';
import type { Keyed } from './safeguards/pseudonymise/aliases.ts';

/** A word of a name as it is kept: the same word comes to the same with the same salt, and nobody can read it back. */
export const keyedWith =
  (salt: string): Keyed =>
  (word) =>
    createHmac('sha256', salt).update(word).digest('base64url');

export const newSalt = (): string => randomBytes(32).toString('base64url');
