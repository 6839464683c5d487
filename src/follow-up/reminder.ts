import type { ConversationId, PersonId, SessionId } from '../session/ids.ts';
import { nextSendable } from './calendar.ts';

export type ReminderKind = 'action' | 'tripwire';

/** One thing of a record that has a date, and whom to remind of it. It holds no word of the case: what is said is read from the session when it is sent. */
export type Reminder = {
  /** One for each item of a session, for ever: what was sent once is not sent again, whatever date it is given. */
  readonly id: string;
  /** Where it was set down; it is sent into the person's own chat. */
  readonly conversation: ConversationId;
  readonly person: PersonId;
  readonly session: SessionId;
  readonly item: string;
  readonly kind: ReminderKind;
  /** `YYYY-MM-DD`, a day in England. */
  readonly due: string;
  readonly locale: string | null;
};

export const reminderId = (session: SessionId, item: string): string => `${session}:${item}`;

/** After so many attempts that were refused, a reminder is given up and told of when the person next speaks. */
export const mostAttempts = 5;

/** Minutes after the first, second, … attempt. */
const waits = [1, 5, 25, 125] as const;

/**
 * When to try again after the attempt numbered `attempts` (from 1) was refused at `now`: ISO 8601, UTC, at a time when reminders may be sent.
 * `afterMs`: what whoever refused it asked for, which is never cut short.
 */
export function retryAt(now: string, attempts: number, afterMs: number | null): string {
  const minutes = waits[Math.min(attempts, waits.length) - 1] ?? waits[0];
  return nextSendable(now, Math.max(minutes * 60_000, afterMs ?? 0));
}
