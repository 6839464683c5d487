import { type Direction, dimensions, type Features, shareOf } from '../../src/reading/direction.ts';
import { gramsOf } from '../../src/reading/grams.ts';

/** A gram of fewer texts than this tells nothing. */
const fewest = 3;

/** The grams that directions may use. */
export function vocabularyOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return [...counts].flatMap(([gram, count]) => (count >= fewest ? [gram] : [])).sort();
}

/** A text to learn from: its features, and for each class a row of signs. How much it counts is in the slopes. */
export type Lesson = { readonly features: Features; readonly signs: readonly (readonly number[])[] };

/** One direction for each class, and what each sign counts for, the same for every class. */
export type Head = { readonly directions: readonly Direction[]; readonly signs: readonly number[] };

/** How steeply the loss of a lesson rises with the score of each class. */
export type Slopes = (scores: readonly number[], lesson: number) => readonly number[];

export type Course = {
  readonly classes: number;
  /** How many grams the vocabulary has. */
  readonly grams: number;
  /** How much weightier than the encoder gives them the mean vector and the grams are: as much as a step of learning reaches them. */
  readonly meaningScale: number;
  readonly gramScale: number;
};

/** How strongly weights are held back, how far a step goes, and how many there are: tried with whole voices left out. */
const restraint = 1e-3;
const step = 0.1;
const rounds = 80;

/**
 * A linear model by gradient descent over all lessons at once (Adam: Kingma and Ba, 2015, with its usual decay of 0.9 and 0.999).
 * Nothing is left to chance, so the same lessons give the same weights.
 */
export function learnHead(lessons: readonly Lesson[], slopes: Slopes, course: Course): Head {
  const { classes, grams, meaningScale, gramScale } = course;
  const signs = lessons[0]?.signs[0]?.length ?? 0;
  const width = dimensions + grams + 1;
  const weights = new Float64Array(classes * width + signs);
  const gradient = new Float64Array(weights.length);
  const drift = new Float64Array(weights.length);
  const spread = new Float64Array(weights.length);
  const shared = weights.subarray(classes * width);
  const rows = lessons.map(({ features, signs: own }) => ({
    meaning: Float64Array.from(features.meaning, (value) => value * meaningScale),
    words: features.words,
    share: shareOf(features) * gramScale,
    signs: own.map((values) => Float64Array.from(values)),
  }));
  type Row = (typeof rows)[number];

  function scoreOf({ meaning, words, share, signs: own }: Row, index: number): number {
    const ofClass = weights.subarray(index * width, (index + 1) * width);
    let said = 0;
    for (const word of words) said += ofClass[dimensions + word] ?? 0;
    return product(meaning, ofClass) + said * share + (ofClass[width - 1] ?? 0) + product(own[index] ?? none, shared);
  }

  function descend({ meaning, words, share, signs: own }: Row, index: number, slope: number): void {
    const start = index * width;
    addTo(gradient, start, meaning, slope);
    for (const word of words)
      gradient[start + dimensions + word] = (gradient[start + dimensions + word] ?? 0) + slope * share;
    gradient[start + width - 1] = (gradient[start + width - 1] ?? 0) + slope;
    addTo(gradient, classes * width, own[index] ?? none, slope);
  }
  const isHeldBack = (at: number) => at < classes * width && at % width !== width - 1;

  for (let round = 1; round <= rounds; round++) {
    gradient.forEach((_, at) => {
      gradient[at] = isHeldBack(at) ? restraint * (weights[at] ?? 0) : 0;
    });
    rows.forEach((row, lesson) => {
      const scores = Array.from({ length: classes }, (_, index) => scoreOf(row, index));
      slopes(scores, lesson).forEach((slope, index) => {
        if (Math.abs(slope) > 1e-12) descend(row, index, slope);
      });
    });
    gradient.forEach((slope, at) => {
      drift[at] = 0.9 * (drift[at] ?? 0) + 0.1 * slope;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * slope * slope;
      const pace = Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (step * (drift[at] ?? 0)) / (1 - 0.9 ** round) / pace;
    });
  }

  return {
    directions: Array.from({ length: classes }, (_, index) => {
      const own = [...weights.subarray(index * width, (index + 1) * width)];
      return {
        meaning: own.slice(0, dimensions).map((value) => value * meaningScale),
        words: own.slice(dimensions, -1).map((value) => value * gramScale),
        constant: own.at(-1) ?? 0,
      };
    }),
    signs: [...shared],
  };
}

const none = new Float64Array();

/** As long as the first, over numbers of one kind: learning is a thousand times more of these than a turn, and this is the fast way. */
function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function addTo(sums: Float64Array, start: number, values: Float64Array, times: number): void {
  for (let at = 0; at < values.length; at++) sums[start + at] = (sums[start + at] ?? 0) + times * (values[at] ?? 0);
}

/** The slopes of the softmax loss of one lesson towards one class or a share of several. `lighter`: classes that count for less. */
export function softmaxSlopes(
  scores: readonly number[],
  wanted: readonly number[],
  lighter: readonly number[] = scores.map(() => 1),
): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score, index) => Math.exp(score - top) * (lighter[index] ?? 1));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power, index) => power / total - (wanted[index] ?? 0));
}

/** What was learned, as it is written: four digits are plenty. */
export const written = (learned: object): string =>
  `${JSON.stringify(learned, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value))}\n`;
