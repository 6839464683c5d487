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
type Lesson = { readonly features: Features; readonly signs: readonly (readonly number[])[] };

/** One direction for each class, and what each sign counts for, the same for every class. */
type Head = { readonly directions: readonly Direction[]; readonly signs: readonly number[] };

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
  const { classes, grams } = course;
  const width = dimensions + grams + 1;
  // What belongs to one number of a text stands together for all classes: it is read and written together, a thousand million times.
  const signsFrom = classes * width;
  const weights = new Float64Array(signsFrom + (lessons[0]?.signs[0]?.length ?? 0));
  const gradient = new Float64Array(weights.length);
  const drift = new Float64Array(weights.length);
  const spread = new Float64Array(weights.length);
  const rows = lessons.map((lesson) => ({ ...numbersOf(lesson.features, course), signs: lesson.signs }));
  type Row = (typeof rows)[number];

  function scoresOf({ places, values, signs }: Row): Float64Array {
    const scores = Float64Array.from({ length: classes }, (_, index) =>
      (signs[index] ?? []).reduce((sum, value, sign) => sum + value * (weights[signsFrom + sign] ?? 0), 0),
    );
    for (let at = 0; at < places.length; at++) {
      const start = (places[at] ?? 0) * classes;
      const value = values[at] ?? 0;
      for (let index = 0; index < classes; index++)
        scores[index] = (scores[index] ?? 0) + value * (weights[start + index] ?? 0);
    }
    return scores;
  }

  function descend({ places, values, signs }: Row, steep: Float64Array): void {
    for (let at = 0; at < places.length; at++) {
      const start = (places[at] ?? 0) * classes;
      const value = values[at] ?? 0;
      for (let index = 0; index < classes; index++)
        gradient[start + index] = (gradient[start + index] ?? 0) + value * (steep[index] ?? 0);
    }
    signs.forEach((own, index) => {
      own.forEach((value, sign) => {
        gradient[signsFrom + sign] = (gradient[signsFrom + sign] ?? 0) + value * (steep[index] ?? 0);
      });
    });
  }

  for (let round = 1; round <= rounds; round++) {
    gradient.fill(0);
    for (let at = 0; at < classes * (width - 1); at++) gradient[at] = restraint * (weights[at] ?? 0);
    rows.forEach((row, lesson) => {
      const steep = slopes([...scoresOf(row)], lesson);
      if (steep.some((slope) => slope !== 0)) descend(row, Float64Array.from(steep));
    });
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] ?? 0;
      drift[at] = 0.9 * (drift[at] ?? 0) + 0.1 * slope;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * slope * slope;
      const pace = Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (step * (drift[at] ?? 0)) / (1 - 0.9 ** round) / pace;
    }
  }

  const { meaningScale, gramScale } = course;
  return {
    directions: Array.from({ length: classes }, (_, index) => {
      const own = Array.from({ length: width }, (_value, place) => weights[place * classes + index] ?? 0);
      return {
        meaning: own.slice(0, dimensions).map((value) => value * meaningScale),
        words: own.slice(dimensions, -1).map((value) => value * gramScale),
        constant: own.at(-1) ?? 0,
      };
    }),
    signs: [...weights.subarray(signsFrom)],
  };
}

/** The numbers of a text that are not nought, and where they stand: its meaning, its grams, and one for the constant. */
function numbersOf(features: Features, { grams, meaningScale, gramScale }: Course) {
  const share = shareOf(features) * gramScale;
  const meaning = [...features.meaning];
  return {
    places: Int32Array.from([
      ...meaning.keys(),
      ...features.words.map((word) => dimensions + word),
      dimensions + grams,
    ]),
    values: Float64Array.from([...meaning.map((value) => value * meaningScale), ...features.words.map(() => share), 1]),
  };
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
