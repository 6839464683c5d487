import { DateTime } from 'luxon';

/** A time as the database writes it, in its own way and its own zone, as ISO 8601 in UTC; a text that is none stays as it is. */
export const utcOf = (text: string): string => DateTime.fromSQL(text).toUTC().toISO() ?? text;
