import { along, type Direction } from '../reading/direction.ts';
import { logSum, probability } from '../reading/numbers.ts';
import type { Span } from '../reading/span.ts';
import type { Evidence, Signs } from './evidence.ts';
import type { Learned } from './learned.ts';
import type { LensId } from './lens.ts';

/** How a lens stands in an account, and by what. */
export type Weighed = {
  readonly lens: LensId;
  /** The sum of the parts: the higher, the sooner the lens is raised. */
  readonly score: number;
  /** How likely it is that the account shows the lens done well: 0 to 1. */
  readonly covered: number;
  readonly parts: {
    /** How likely the whole account is one that calls for this lens first: a logarithm. */
    readonly whole: number;
    /** How likely it is that any sentence calls for it: a logarithm, and what counts in the score. */
    readonly sentences: number;
    /** How likely it is that no sentence shows it done well: the same. */
    readonly notCovered: number;
  };
  /** For each sentence, how likely it calls for the lens, and how likely it shows it done well: 0 to 1. */
  readonly calls: readonly number[];
  readonly shows: readonly number[];
};

/** What sentences count for beside the whole, and what shows a lens covered: tried with whole voices left out (docs/noticing.md). */
const sentenceWeight = 1.5;
const coveredWeight = 2.5;
/** No likelihood is taken for nothing, or one sentence of a strange kind would settle everything. */
const least = 1e-6;

/** Weighs every lens against the others, in the order of what was learned. */
export function weigh({ whole, sentences }: Evidence, { lenses }: Pick<Learned, 'lenses'>): Weighed[] {
  const logits = lenses.map(({ called }) => along(called, whole));
  const all = logSum(logits);
  return lenses.map(({ id, ...towards }, at) => {
    const likely = (direction: Direction) => sentences.map((one) => probability(along(direction, one)));
    return together(id, (logits[at] ?? 0) - all, likely(towards.calls), likely(towards.shows));
  });
}

/** A lens that nothing was learned for is called by the phrases of its file alone, and covered by its counter-phrases. */
export function weighUnlearned(
  { lens, phrases, counterPhrases }: Signs,
  sentences: readonly Span[],
  others: number,
): Weighed {
  const likely = (spans: readonly Span[], without: number) =>
    sentences.map(({ start, end }) => (spans.some((span) => start <= span.start && span.start < end) ? 0.5 : without));
  return together(lens, -Math.log(others + 1), likely(phrases, 0.02), likely(counterPhrases, 0));
}

function together(lens: LensId, whole: number, calls: readonly number[], shows: readonly number[]): Weighed {
  const covered = any(shows);
  const parts = {
    whole,
    sentences: sentenceWeight * Math.log(any(calls) + least),
    notCovered: coveredWeight * Math.log(1 - covered + least),
  };
  return { lens, score: parts.whole + parts.sentences + parts.notCovered, covered, parts, calls, shows };
}

/** How likely any of some things is, taken for independent. */
const any = (likelihoods: readonly number[]): number => 1 - likelihoods.reduce((none, one) => none * (1 - one), 1);
