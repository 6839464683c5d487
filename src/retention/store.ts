import type { SessionId } from '../session/ids.ts';
import type { RunId } from '../training/run.ts';
import type { Aged } from './duties.ts';

/** What is done once a day, by one process for all. */
export type Job = 'deleting' | 'noticing';

/** Whose turn it is. Times are ISO 8601 in UTC, days `YYYY-MM-DD`. */
export type Turns = {
  /** False where it has been done today, or another is at it: whoever was, and said nothing for an hour, is no more. */
  claim(job: Job, day: string, now: string, who: string): Promise<boolean>;
  /** Says that it is still being done. */
  renew(job: Job, now: string, who: string): Promise<void>;
  /** `day`: it is done for this day; null: it came to nothing, and is done when it is next looked at. */
  end(job: Job, day: string | null, who: string): Promise<void>;
};

/** What grows old. `before`: a moment, ISO 8601. */
export type RetentionStore = {
  /** Sessions in which nothing happened since, in the order in which they began. */
  aged(before: string): Promise<readonly Aged[]>;
  /** How one stands now; null where it is gone, or something happened since. */
  one(session: SessionId, before: string): Promise<Aged | null>;
  /** Their people were told, or cannot be. */
  noticed(sessions: readonly SessionId[], at: string): Promise<void>;
  /** Deletes what rooms answered where nothing happened since, and gives which runs that was. */
  deleteRuns(before: string): Promise<readonly RunId[]>;
  /** Forgets where people and rooms are reached of whom nothing is kept and nothing was heard since. Gives how many. */
  deleteChats(before: string): Promise<number>;
  /** Deletes reminders that were sent or stopped before. Gives how many. */
  deleteReminders(before: string): Promise<number>;
};

/** How many. `entries`: of the audit log. */
export type Deleted = Readonly<Record<'sessions' | 'runs' | 'chats' | 'reminders' | 'entries', number>>;
export type Noticed = Readonly<Record<'people' | 'sessions' | 'unreached' | 'later', number>>;
