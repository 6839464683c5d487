import type { Find } from './entity.ts';

/** What says what a number is stands no further from it. Characters. */
const reach = 70;

/**
 * The same finder, looking only around digits: of what it finds, everything has one. Most of a text has none, and patterns take their time. The
 * stretches begin and end between words, so that none of them cuts what is to be found.
 */
export const nearDigits =
  (find: Find): Find =>
  (text) =>
    stretchesOf(text).flatMap(([from, to]) =>
      find(text.slice(from, to)).map((one) => ({ ...one, start: one.start + from, end: one.end + from })),
    );

function stretchesOf(text: string): [number, number][] {
  const stretches: [number, number][] = [];
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const before = text.lastIndexOf(' ', Math.max(0, index - reach));
    const after = text.indexOf(' ', index + digits.length + reach);
    const [from, to] = [before < 0 || index < reach ? 0 : before, after < 0 ? text.length : after];
    const last = stretches.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else stretches.push([from, to]);
  }
  return stretches;
}
