import { nothingQuoted } from '../lenses/quote.ts';
import type { Challenge } from '../questions/challenge.ts';

/** In place of words that a question quoted, and that are not on the record any more. */
const leftOut = '[…]';

type Asked = { readonly challenge: Challenge };

/** Questions that quote nothing but `kept`, and passages: a question quotes what it was asked about, and says again what was taken off. */
export function withoutQuotes<Question extends Asked>(
  asked: readonly Question[],
  kept: readonly string[],
): readonly Question[] {
  const all = folded(kept.join('\n'));
  const isKept = (quote: string): boolean => all.includes(folded(quote));
  return asked.map((one) => ({ ...one, challenge: without(one.challenge, isKept) }));
}

function without(challenge: Challenge, isKept: (quote: string) => boolean): Challenge {
  const { because, text } = challenge;
  const quotes = [
    ...(because.kind === 'words' ? [because.quote] : []),
    ...[...text.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote),
  ].filter(
    (quote) =>
      quote !== nothingQuoted &&
      !isKept(quote) &&
      !challenge.citations.some((citation) => citation.quote.includes(quote)),
  );
  const blanked = (words: string): string => quotes.reduce((left, quote) => left.replaceAll(quote, leftOut), words);
  return {
    ...challenge,
    text: blanked(text),
    because: because.kind === 'words' ? { ...because, quote: blanked(because.quote) } : because,
  };
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
