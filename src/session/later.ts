import { DateTime, type DurationLikeObject } from 'luxon';

/** The moment that comes so long after another (ISO 8601, UTC). What is no moment is given back as it stands. */
export const later = (at: string, by: DurationLikeObject): string =>
  DateTime.fromISO(at, { zone: 'utc' }).plus(by).toISO() ?? at;
