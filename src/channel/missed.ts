import { LRUCache } from 'lru-cache';
import type { Outbox } from '../follow-up/outbox.ts';
import type { PersonId } from '../session/ids.ts';
import type { AnsweringParts } from './answering.ts';

/** Of whom it was asked lately whether a reminder was lost: it happens so seldom that not every turn need ask. Ms. */
const lately = 10 * 60_000;

/** What to do once a person was told that reminders may not have reached them; null where there are none such. `now`: ISO 8601, UTC. */
export function createMissed(
  outbox: Pick<Outbox, 'unsureOf' | 'mentioned'>,
  now: () => string,
): AnsweringParts['missed'] {
  const asked = new LRUCache<PersonId, true>({ max: 10_000, ttl: lately });
  return async (person) => {
    if (asked.has(person)) return null;
    asked.set(person, true);
    const unsure = (await outbox.unsureOf(person)).map(({ id }) => id);
    return unsure.length === 0 ? null : () => outbox.mentioned(unsure, now());
  };
}
