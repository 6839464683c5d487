import Holidays from 'date-holidays';
import { DateTime } from 'luxon';

/** When a reminder may reach a person: hours and days of work in England. Times are ISO 8601 in UTC, days are `YYYY-MM-DD` in London. */

const zone = 'Europe/London';
const opens = 8;
const closes = 18;

const england = new Holidays('GB', 'ENG');
const holidaysOf = new Map<number, ReadonlySet<string>>();

/** The days of a year on which England does not work, with the days that stand in for those at a weekend. */
function bankHolidays(year: number): ReadonlySet<string> {
  const known = holidaysOf.get(year);
  if (known) return known;
  const days = england
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10));
  const set = new Set(days);
  holidaysOf.set(year, set);
  return set;
}

const isWorkingDay = (day: DateTime): boolean =>
  day.weekday <= 5 && !bankHolidays(day.year).has(day.toFormat('yyyy-MM-dd'));

function workingDayFrom(day: DateTime): DateTime {
  for (let one = day; ; one = one.plus({ days: 1 })) if (isWorkingDay(one)) return one;
}

const inLondon = (instant: string): DateTime => DateTime.fromISO(instant, { zone });
const instantOf = (time: DateTime): string => time.toJSDate().toISOString();

/** Half past nine on the day that something is due, or on the next working day. */
export const sendAt = (due: string): string =>
  instantOf(workingDayFrom(inLondon(due)).set({ hour: 9, minute: 30, second: 0, millisecond: 0 }));

/** Monday to Friday, 08:00 to 18:00, and not on a bank holiday. */
export function mayBeSent(now: string): boolean {
  const time = inLondon(now);
  return isWorkingDay(time) && time.hour >= opens && time.hour < closes;
}

/** The first moment from `afterMs` after `now` at which a reminder may be sent. */
export function nextSendable(now: string, afterMs = 0): string {
  const time = inLondon(now).plus(afterMs);
  if (mayBeSent(instantOf(time))) return instantOf(time);
  const day = time.hour < opens ? time : time.plus({ days: 1 });
  return instantOf(workingDayFrom(day).set({ hour: opens, minute: 0, second: 0, millisecond: 0 }));
}

/** The day that it is at a moment. Every turn asks; and since London is whole hours from UTC, one hour of UTC lies within one day there. */
export function dayAt(now: string): string {
  const hour = now.slice(0, 'YYYY-MM-DDTHH'.length);
  if (latest.hour !== hour) latest = { hour, day: inLondon(now).toFormat('yyyy-MM-dd') };
  return latest.day;
}

let latest = { hour: '', day: '' };

/** True for a day before today. Today is not past. */
export const isPast = (day: string, now: string): boolean => day < dayAt(now);
