import { DateTime } from 'luxon';
import { dayAt } from '../follow-up/calendar.ts';
import type { PersonId, SessionId } from '../session/ids.ts';

/** How long what is kept, in days. `notice`: how long before their session is deleted people are told; less than `sessions`, as the settings are checked. */
export type Retain = Readonly<Record<'sessions' | 'training' | 'chats' | 'audit' | 'notice', number>>;

/** A session that nobody has spoken in for a while. Times are ISO 8601 in UTC, to the millisecond. */
export type Aged = {
  readonly session: SessionId;
  /** When something last happened in it. */
  readonly last: string;
  /** When its people were last told that it will be deleted. */
  readonly noticed: string | null;
  readonly people: readonly PersonId[];
  readonly held: boolean;
};

/** What is to be done about old sessions. */
export type Duties = {
  /** Those whose people are to be told, and have not been. */
  readonly toNotice: readonly Aged[];
  /** The day (London) that they are told of. */
  readonly on: string;
  readonly overdue: readonly SessionId[];
};

export function duties(now: string, aged: readonly Aged[], retain: Retain): Duties {
  return {
    toNotice: aged.filter((one) => isToNotice(now, one, retain)),
    on: dayAt(after(now, retain.notice)),
    overdue: aged.filter((one) => isOverdue(now, one, retain)).map(({ session }) => session),
  };
}

/** Sessions are looked at from this moment backwards: in younger ones nothing is due. */
export const agedFrom = (now: string, { sessions, notice }: Retain): string => before(now, sessions - notice);

const isToNotice = (now: string, one: Aged, retain: Retain): boolean =>
  !one.held && !isNoticed(one) && one.last <= agedFrom(now, retain);

/** Never before the day that people were told of, and never sooner after they were told than they were promised. */
const isOverdue = (now: string, one: Aged, { sessions, notice }: Retain): boolean =>
  !one.held &&
  isNoticed(one) &&
  one.last <= before(now, sessions) &&
  one.noticed !== null &&
  one.noticed <= before(now, notice);

/** A session that was spoken in again is a session that nobody was told of. */
const isNoticed = ({ noticed, last }: Aged): boolean => noticed !== null && noticed > last;

/** The moment so many days before another; a day is 24 hours. */
export const before = (now: string, days: number): string => after(now, -days);

const after = (now: string, days: number): string =>
  DateTime.fromISO(now, { zone: 'utc' })
    .plus({ hours: days * 24 })
    .toJSDate()
    .toISOString();

/** Whom to tell, and of how many sessions: one message for each person. In the order of the sessions. */
export function noticesFor(aged: readonly Aged[]): ReadonlyMap<PersonId, number> {
  const notices = new Map<PersonId, number>();
  for (const { people } of aged) for (const person of people) notices.set(person, (notices.get(person) ?? 0) + 1);
  return notices;
}
