import { termsIn } from '../knowledge/finding/words.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { SessionEvent } from './events.ts';
import { textsIn } from './masked-events.ts';
import { gone } from './taken-back.ts';

/** What somebody speaks of in some events and nobody else in any of the others, as stems: a word that all use tells nothing of anybody. */
export function onlyTheirs(own: readonly SessionEvent[], others: readonly SessionEvent[]): ReadonlySet<string> {
  const known = new Set(others.flatMap(textsOf).flatMap(termsIn));
  return new Set(
    own
      .flatMap(textsOf)
      .flatMap(termsIn)
      .filter((term) => !known.has(term)),
  );
}

/** A question without what only one person spoke of. The bank's words are nobody's; a model may have said theirs again, outside of any quotation. */
export function withoutTheirWords(challenge: Challenge, terms: ReadonlySet<string>): Challenge {
  if (challenge.writer === 'bank') return challenge;
  const cited = new Set(challenge.citations.flatMap(({ quote }) => termsIn(quote)));
  const blanked = (text: string): string =>
    text
      .replaceAll(/[\p{L}\p{N}]+/gu, (word) =>
        termsIn(word).some((term) => terms.has(term) && !cited.has(term)) ? gone : word,
      )
      .replaceAll(severalGone, gone);
  const { text, acknowledgement } = challenge;
  return {
    ...challenge,
    text: blanked(text),
    acknowledgement: acknowledgement ? blanked(acknowledgement) : null,
  };
}

/** Words that were gone one after the other. */
const severalGone = new RegExp(`${gone}(?:[\\s,;’'-]+${gone})+`, 'g');

/** What was found in what they typed is not theirs alone, and is left out; what they are called is theirs. */
const textsOf = (event: SessionEvent): string[] => (event.kind === 'joined' ? [event.name] : textsIn(event));
