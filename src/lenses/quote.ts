import type { Span } from '../reading/span.ts';

/** What is said of words where there are none to quote. */
export const nothingQuoted = 'this';

/** A quote longer than this many words is no longer a reminder of what was said, but a reading of it. */
const mostWords = 16;

/**
 * The words at a span, fit to stand inside a question: verbatim, without the marks around them, and without a question mark, since a
 * message holds one question only. Too long a span is cut where a clause ends, else after so many words.
 */
export function quoteAt(text: string, { start, end }: Span): string {
  const whole = text.slice(start, end);
  const clauses = whole
    .split(/(?<=[,;:–—])\s+|\s+(?=(?:and|but|so|because|then)\b)|\?|\n/i)
    .filter((clause) => /\p{L}/u.test(clause));
  let quote = '';
  for (const clause of clauses) {
    const at = whole.indexOf(clause, quote === '' ? 0 : whole.indexOf(quote) + quote.length);
    const from = quote === '' ? at : whole.indexOf(quote);
    const longer = whole.slice(from, at + clause.length);
    if (quote !== '' && (longer.includes('?') || wordsIn(longer) > mostWords)) break;
    quote = longer;
  }
  const words = quote.trim().split(/(?<=\s)/);
  const cut = words.length > mostWords ? words.slice(0, mostWords).join('') : quote;
  return (
    cut.trim().replace(/^[\s"“”'‘(]+|[\s"“”'’).,;:!…–—-]+$/g, '') ||
    whole.trim().replaceAll('?', '').slice(0, 120).trim() ||
    nothingQuoted
  );
}

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
