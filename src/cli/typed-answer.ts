/** What was typed where a number from 0 to 100 is asked for, with or without a percent sign; null for what is none. */
export function concernIn(line: string): number | null {
  const digits = /^\s*(\d{1,3})\s*%?\s*$/.exec(line)?.[1];
  const concern = digits === undefined ? Number.NaN : Number(digits);
  return concern <= 100 ? concern : null;
}

/** The places, from 1, that were typed; null where they are not among the first `most`, or more than one and only one is asked for. */
export function choiceIn(line: string, most: number, several: boolean): number[] | null {
  const parts = line.split(/[\s,;.)]+|\band\b/).filter((part) => part !== '');
  const places = [...new Set(parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : 0)))];
  if (places.length === 0 || (!several && places.length > 1)) return null;
  return places.every((place) => place >= 1 && place <= most) ? places : null;
}
