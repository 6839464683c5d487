import type { PersonId } from '../session/ids.ts';
import type { Reminder } from './reminder.ts';

/**
 * How far a reminder has come. `sending`: one process has it in hand. `unsure`: it may have been sent, or could not be;
 * it is never sent again by itself. `stopped`: the person, or what has become of the item, ended it.
 */
export type ReminderState = 'waiting' | 'sending' | 'sent' | 'unsure' | 'stopped';

/** A reminder in hand, and which attempt this is, from 1. */
export type Claimed = { readonly reminder: Reminder; readonly attempts: number };

/** Reminders to be sent, each at most once. Several processes may share one. Times are ISO 8601, UTC. */
export type Outbox = {
  /** Adds what is not there yet. One that waits, and is given another date, moves to it; one that was sent or stopped stays so. */
  add(reminders: readonly Reminder[]): Promise<void>;
  /**
   * Takes in hand, for the process `who`, the next one that is due; null when there is none. Passed over: people who paused, and chats that
   * were sent a reminder within the last second or are being sent one.
   */
  claim(now: string, who: string): Promise<Claimed | null>;
  sent(id: string, now: string): Promise<void>;
  /** It surely did not arrive: it waits until `retryAt`, or after too many attempts is given up as unsure. */
  failed(id: string, retryAt: string): Promise<void>;
  /** Nobody knows whether it arrived, or there is nowhere to send it. */
  unsure(id: string): Promise<void>;
  /** What has been in hand for so long that its process must have died becomes unsure. Gives how many. */
  abandon(now: string): Promise<number>;
  stop(id: string): Promise<void>;
  stopAll(person: PersonId): Promise<void>;
  /** What is neither sent nor stopped, the soonest first. */
  of(person: PersonId): Promise<readonly (Reminder & { readonly state: ReminderState })[]>;
  /** What may or may not have reached a person, to be told of when they next speak … */
  unsureOf(person: PersonId): Promise<readonly Reminder[]>;
  /** … and that they were told, which counts as sent. */
  mentioned(ids: readonly string[], now: string): Promise<void>;
};
