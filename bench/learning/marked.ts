import type { Span } from '../../src/reading/span.ts';
import type { Account } from './texts.ts';

/** Whether a sentence holds a good part of any of some words that were marked in its text. */
export const holdsAny = (text: string, { start, end }: Span, quotes: readonly string[] = []): boolean =>
  quotes.some((quote) => {
    const at = text.indexOf(quote);
    return at >= 0 && Math.min(end, at + quote.length) - Math.max(start, at) >= Math.min(10, quote.length);
  });

/** The lenses for which a sentence of an account was marked. */
export const markedIn = ({ text }: Pick<Account, 'text'>, sentence: Span, marks: Account['cues']) =>
  Object.entries(marks).flatMap(([lens, quotes]) => (holdsAny(text, sentence, quotes) ? [lens] : []));
