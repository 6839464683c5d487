/** The day in a date of a PDF (`D:20240501…`) or of anything that starts like ISO 8601, as YYYY-MM-DD; null where there is none. */
export function dateIn(written: unknown): string | null {
  if (typeof written !== 'string') return null;
  const [, year, month, day] = /^\s*(?:D:)?((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])/.exec(written) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : null;
}
