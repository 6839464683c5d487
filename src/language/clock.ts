import type { Locale } from './grammar.ts';

/** How a language writes the time of day in the United Kingdom at a moment (ISO 8601): '14:05'. What is no moment is shown as it stands. */
export function createClock(locale: Locale): (iso: string) => string {
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
  return (iso) => {
    const moment = Date.parse(iso);
    return Number.isNaN(moment) ? iso : times.format(moment);
  };
}
