import type { Challenge } from '../questions/challenge.ts';
import type { Question, SessionRecord } from '../session/record.ts';

/** In place of words that a question quoted, and that are not on the record any more. */
const leftOut = '[…]';

/**
 * The record with no word of what was struck, in its questions either: a question quotes what it was asked about, and says again what
 * was taken off.
 */
export function unquoted(record: SessionRecord): SessionRecord {
  const kept = folded(
    [
      ...record.accounts.map(({ text }) => text),
      ...record.asked.flatMap(({ answers }) => answers.map(({ text }) => text)),
      ...record.frames.flatMap(({ well, worried, needs }) => [well, worried, needs]),
      ...[...record.before, ...record.after].flatMap(({ view, moved }) => [view, moved]),
      ...record.premortems.map(({ text }) => text),
    ].join('\n'),
  );
  const isKept = (quote: string): boolean => kept.includes(folded(quote));
  return { ...record, asked: record.asked.map((question) => ({ ...question, ...without(question, isKept) })) };
}

function without({ challenge }: Question, isKept: (quote: string) => boolean): { readonly challenge: Challenge } {
  const { because } = challenge;
  const quotes = [
    ...(because.kind === 'words' ? [because.quote] : []),
    ...[...challenge.text.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote),
  ].filter((quote) => !isKept(quote) && !challenge.citations.some((citation) => citation.quote.includes(quote)));
  const blanked = (text: string): string => quotes.reduce((left, quote) => left.replaceAll(quote, leftOut), text);
  return {
    challenge: {
      ...challenge,
      text: blanked(challenge.text),
      because: because.kind === 'words' ? { ...because, quote: blanked(because.quote) } : because,
    },
  };
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
