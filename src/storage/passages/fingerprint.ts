import { createHash, type Hash } from 'node:crypto';
import { type Entry, weightsIn } from '../../knowledge/finding/engine.ts';
import { termsIn } from '../../knowledge/finding/words.ts';

/** Of the texts that a passage is found by: the same texts, the same vectors. Null where there are none. As PostgreSQL writes an int8. */
export const fingerprintOf = ({ readings }: Entry): string | null =>
  readings.length === 0 ? null : digest(readings).digest().readBigInt64BE().toString();

/** Of a whole library, in its order. */
export function fingerprintOfAll(entries: readonly Entry[]): string {
  return entries.reduce((hash, entry) => hash.update(digest(entry).digest()), createHash('sha256')).digest('hex');
}

/** Of how words are weighed, by example: weights that were made otherwise would give other scores. */
export const weighing = (): string =>
  digest([...weightsIn(termsIn('Daily visits masked daily risks to the babies.'), 3)]).digest('hex');

const digest = (value: unknown): Hash => createHash('sha256').update(JSON.stringify(value));
