import type { PersonId } from '../session/ids.ts';
import type { Reminder } from './reminder.ts';

/** A reminder in hand, and which attempt this is, from 1. */
export type Claimed = { readonly reminder: Reminder; readonly attempts: number };

/**
 * Reminders to be sent, each at most once. Several processes may share one. Times are ISO 8601, UTC. What is added is
 * added with the session that it comes from.
 */
export type Outbox = {
  /**
   * Takes in hand, for the process `who`, the next one that is due; null when there is none. Passed over: people who paused, and chats that
   * were sent a reminder within the last second or are being sent one.
   */
  claim(now: string, who: string): Promise<Claimed | null>;
  sent(id: string, now: string): Promise<void>;
  /** It surely did not arrive: it waits until `retryAt`, or after too many attempts is given up as unsure. */
  failed(id: string, retryAt: string): Promise<void>;
  /** Nobody knows whether it arrived, or there is nowhere to send it: it is never sent again by itself. */
  unsure(id: string): Promise<void>;
  /** What has been in hand for so long that its process must have died becomes unsure. Gives how many. */
  abandon(now: string): Promise<number>;
  /** What has become of the item ended it. */
  stop(id: string): Promise<void>;
  /** What may or may not have reached a person, to be told of when they next speak … */
  unsureOf(person: PersonId): Promise<readonly Reminder[]>;
  /** … and that they were told, which counts as sent. */
  mentioned(ids: readonly string[], now: string): Promise<void>;
};
