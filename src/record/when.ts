import { DateTime } from 'luxon';
import type { Catalogue } from '../language/catalogue.ts';

const inLondon = (iso: string): DateTime => DateTime.fromISO(iso, { zone: 'Europe/London' });

/** A day as it is said, or that none was set. `day`: YYYY-MM-DD. */
export const dayOf = (day: string | null, say: Catalogue): string => (day === null ? '' : say.date(day));

/** From when to when, as the clock showed it in the United Kingdom. */
export function spanOf(startedAt: string, finishedAt: string | null, say: Catalogue): string {
  const moment = (iso: string, beside: string | null): string => {
    const [day, time] = [say.date(iso), inLondon(iso).toFormat('HH:mm')];
    return beside !== null && say.date(beside) === day ? time : `${day}, ${time}`;
  };
  const end = finishedAt === null ? say.record.goesOn : moment(finishedAt, startedAt);
  return say.record.to(moment(startedAt, null), end);
}

/** For the name of a file: in order of time when names are, and with no sign that a disk would not take. */
export const stampOf = (iso: string): string => inLondon(iso).toFormat('yyyy-MM-dd HHmm');
