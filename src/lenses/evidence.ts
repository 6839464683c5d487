import type { Span } from '../span.ts';
import type { Learned } from './learned.ts';
import type { Lens, LensId } from './lens.ts';
import { createPhrases, type FindPhrases } from './phrase.ts';
import type { Read } from './read.ts';

/** What in an account speaks for a lens and against it, before any of it is weighed. */
export type Evidence = {
  readonly lens: LensId;
  /** Whether the account as a whole is like those that called for the lens, and like those that showed it done well. */
  readonly called: number;
  readonly covered: number;
  /** The same for each sentence; `called` and `covered` are their means. */
  readonly bySentence: readonly number[];
  readonly phrases: readonly Span[];
  readonly counterPhrases: readonly Span[];
  /** The words whose silence about something matters, and what is said of it. */
  readonly absences: readonly (Span & { readonly because: string })[];
};

/** Gathers the evidence of every lens, in the order of the lenses. */
export type Gather = (read: Read) => Evidence[];

export function createGather(lenses: readonly Lens[], learned: Pick<Learned, 'lenses'>): Gather {
  const prepared = lenses.map((lens) => ({
    lens: lens.id,
    weights: learned.lenses.find(({ id }) => id === lens.id) ?? { called: [], covered: [] },
    phrases: createPhrases(lens.phrases),
    counterPhrases: createPhrases(lens.counterPhrases),
    absences: lens.absences.map(({ mentioned, silent, because }) => ({
      mentioned: createPhrases(mentioned),
      silent: createPhrases(silent),
      because,
    })),
  }));
  return ({ text, sentences }) =>
    prepared.map(({ lens, weights, phrases, counterPhrases, absences }) => {
      const bySentence = sentences.map(({ vector }) => along(weights.called, vector));
      const covered = sentences.map(({ vector }) => along(weights.covered, vector));
      return {
        lens,
        called: mean(bySentence),
        covered: mean(covered),
        bySentence,
        phrases: phrases(text),
        counterPhrases: counterPhrases(text),
        absences: absences.flatMap(({ mentioned, silent, because }) => silenceIn(text, mentioned, silent, because)),
      };
    });
}

function silenceIn(text: string, mentioned: FindPhrases, silent: FindPhrases, because: string) {
  const [first] = mentioned(text);
  return first && silent(text).length === 0 ? [{ ...first, because }] : [];
}

/** How far a vector lies along learned weights, their last one a constant; 0 where nothing was learned. */
function along(weights: readonly number[], vector: Float32Array): number {
  let sum = weights.at(-1) ?? 0;
  for (let index = 0; index + 1 < weights.length; index++) sum += (weights[index] ?? 0) * (vector[index] ?? 0);
  return sum;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Each value's distance from the mean of all, in standard deviations: what stands out in this account. */
export function standing(values: readonly number[]): number[] {
  const middle = mean(values);
  const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1;
  return values.map((value) => (value - middle) / spread);
}

const atMost = (most: number, spans: readonly Span[]): number => Math.min(most, spans.length);

/** The numbers that a lens is called by, in the order of `Learned.calledMix`; one row a lens. */
export function calledFeatures(evidence: readonly Evidence[]): number[][] {
  const called = standing(evidence.map((one) => one.called));
  const covered = standing(evidence.map((one) => one.covered));
  return evidence.map((one, index) => [
    one.called,
    called[index] ?? 0,
    covered[index] ?? 0,
    atMost(3, one.phrases),
    atMost(2, one.counterPhrases),
    one.absences.length > 0 ? 1 : 0,
  ]);
}

/** The numbers that a lens is taken for covered by, in the order of `Learned.coveredMix`; one row a lens. */
export function coveredFeatures(evidence: readonly Evidence[]): number[][] {
  const called = standing(evidence.map((one) => one.called));
  const covered = standing(evidence.map((one) => one.covered));
  return evidence.map((one, index) => [
    one.covered,
    covered[index] ?? 0,
    called[index] ?? 0,
    atMost(2, one.counterPhrases),
    atMost(2, one.phrases),
    one.absences.length > 0 ? 1 : 0,
  ]);
}

/** A row of features weighed; the mix's last weight is a constant. */
export const weighed = (features: readonly number[], mix: readonly number[]): number =>
  features.reduce((sum, value, index) => sum + value * (mix[index] ?? 0), mix[features.length] ?? 0);

export const probability = (score: number): number => 1 / (1 + Math.exp(-score));
