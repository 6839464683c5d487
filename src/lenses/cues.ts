import { along, createFeatures } from '../reading/direction.ts';
import type { Read } from '../reading/read.ts';
import type { Span } from '../reading/span.ts';
import type { Signs } from './evidence.ts';
import type { Learned } from './learned.ts';
import type { LensId } from './lens.ts';
import type { Called, Cue } from './noticed.ts';
import type { Weighed } from './weigh.ts';

/** From this likelihood on, a sentence is telling enough to be quoted before a silence is. */
const tellingFrom = 0.25;

/** What called for a lens, the most telling first. A sentence that hardly calls for it gives way to a silence, and to a phrase of the lens file. */
export function cuesOf(
  { calls, shows, signs }: Pick<Weighed, 'calls' | 'shows'> & { readonly signs: Signs },
  { text, sentences }: Read,
  telling: (words: string) => number,
): Called['cues'] {
  const weightOf = ({ start, end }: Span) => telling(text.slice(start, end)) + Number(holds({ start, end }));
  const holds = ({ start, end }: Span) => signs.phrases.some((phrase) => start <= phrase.start && phrase.start < end);
  const ranked = sentences
    .map((sentence, at) => ({
      sentence,
      weight: (calls[at] ?? 0) * (1 - (shows[at] ?? 0)) + (holds(sentence) ? tellingFrom / 2 : 0),
    }))
    .sort((a, b) => b.weight - a.weight);
  const said = (some: typeof ranked) =>
    some.map(({ sentence }): Cue => ({ ...fromTheTelling(text, sentence, weightOf), absence: null }));
  const first = said(ranked.filter(({ weight }) => weight >= tellingFrom));
  const unsaid = signs.absences.map(({ start, end, because }): Cue => ({ start, end, absence: because }));
  const [cue, ...rest] = [...first, ...unsaid, ...said(ranked.filter(({ weight }) => weight < tellingFrom))];
  return cue ? [cue, ...rest.slice(0, mostCues - 1)] : [{ start: 0, end: text.length, absence: null }];
}

/** How much some words alone, without the meaning of their sentence, speak for a lens. */
export function createTelling({ vocabulary, lenses }: Learned): (lens: LensId) => (words: string) => number {
  const featuresOf = createFeatures(vocabulary);
  return (lens) => {
    const calls = lenses.find(({ id }) => id === lens)?.calls;
    return (words) => (calls ? along({ ...calls, meaning: [] }, featuresOf({ text: words, sentences: [] })) : 0);
  };
}

/** A sentence longer than this is quoted from where its telling clause begins: a quote ends after some words. Characters. */
const longSentence = 90;

/**
 * A sentence, or what of a long one begins with the clause that tells most. Never less than from a comma on, and from the clause that denies
 * it where it hangs on one: cut loose from "I cannot say that", words would say the opposite.
 */
function fromTheTelling(text: string, { start, end }: Span, weightOf: (clause: Span) => number): Span {
  const sentence = text.slice(start, end);
  if (sentence.length <= longSentence) return { start, end };
  const begins = [
    0,
    ...[...sentence.matchAll(/[,;:–—]\s+(?:(?:and|but|so|because|then)\s+)?/gi)].map(
      ({ index, 0: mark }) => index + mark.length,
    ),
  ];
  const clauses = begins.map((from, at) => {
    const to = begins[at + 1] ?? sentence.length;
    return { from, words: sentence.slice(from, to), weight: weightOf({ start: start + from, end: start + to }) };
  });
  const best = clauses.reduce((most, one) => (one.weight > most.weight ? one : most));
  const denial = hangs.test(best.words)
    ? clauses.findLast(({ from, words }) => from < best.from && denies.test(words))
    : undefined;
  return { start: start + (denial ?? best).from, end };
}

/** How a clause begins that hangs on one before it, and words that turn around what hangs on them. */
const hangs = /^(?:that|whether|if|to|any|is|are|was|were|has|have|had|do|does|did|can|could|will|would)\b/i;
const denies = /\b(?:not|never|no|nobody|none|nothing|neither|nor|cannot|hardly|without)\b|n['’]t\b/i;

/** As many places as a session may quote for one lens. */
const mostCues = 4;
