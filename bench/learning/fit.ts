import { type Direction, dimensions, type Features, shareOf } from '../../src/reading/direction.ts';
import { gramsOf } from '../../src/reading/grams.ts';

/** A gram of fewer texts than this tells nothing. */
const fewest = 5;

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

/** Puts in place of the score of each class how steeply the loss of a lesson rises with it. */
export type Slopes = (scores: Float64Array, lesson: number) => void;

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
  const rows = lessons.map((lesson) => ({
    ...numbersOf(lesson.features, course),
    signs: lesson.signs.map((own) => Float64Array.from(own)),
  }));
  type Row = (typeof rows)[number];

  const scores = new Float64Array(classes);

  // Read and written a thousand million times: every index is in bounds, and to ask each time whether it is would be half of the work.
  function score({ places, values, signs }: Row): void {
    scores.fill(0);
    for (let index = 0; index < signs.length; index++) {
      const own = signs[index] as Float64Array;
      let sum = 0;
      for (let sign = 0; sign < own.length; sign++)
        sum += (own[sign] as number) * (weights[signsFrom + sign] as number);
      scores[index] = sum;
    }
    for (let place = 0; place < places.length; place++) {
      const start = (places[place] as number) * classes;
      const value = values[place] as number;
      for (let index = 0; index < classes; index++)
        scores[index] = (scores[index] as number) + value * (weights[start + index] as number);
    }
  }

  function descend({ places, values, signs }: Row): void {
    for (let place = 0; place < places.length; place++) {
      const start = (places[place] as number) * classes;
      const value = values[place] as number;
      for (let index = 0; index < classes; index++)
        gradient[start + index] = (gradient[start + index] as number) + value * (scores[index] as number);
    }
    for (let index = 0; index < signs.length; index++) {
      const own = signs[index] as Float64Array;
      for (let sign = 0; sign < own.length; sign++)
        gradient[signsFrom + sign] =
          (gradient[signsFrom + sign] as number) + (own[sign] as number) * (scores[index] as number);
    }
  }

  for (let round = 1; round <= rounds; round++) {
    gradient.fill(0);
    for (let place = 0; place < classes * (width - 1); place++)
      gradient[place] = restraint * (weights[place] as number);
    rows.forEach((row, lesson) => {
      score(row);
      slopes(scores, lesson);
      if (scores.some((slope) => slope !== 0)) descend(row);
    });
    for (let place = 0; place < weights.length; place++) {
      const slope = gradient[place] as number;
      const drifted = 0.9 * (drift[place] as number) + 0.1 * slope;
      const spreadOut = 0.999 * (spread[place] as number) + 0.001 * slope * slope;
      drift[place] = drifted;
      spread[place] = spreadOut;
      const pace = Math.sqrt(spreadOut / (1 - 0.999 ** round)) + 1e-8;
      weights[place] = (weights[place] as number) - (step * drifted) / (1 - 0.9 ** round) / pace;
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

/** Puts the slopes of the softmax loss towards one class, or a share of several, in place of the scores. `lighter`: classes that count for less. */
export function softmaxSlopes(
  scores: Float64Array,
  wanted: readonly number[],
  weight: number,
  lighter: readonly number[] = [],
): void {
  const top = Math.max(...scores);
  let total = 0;
  for (let index = 0; index < scores.length; index++) {
    const power = Math.exp((scores[index] ?? 0) - top) * (lighter[index] ?? 1);
    scores[index] = power;
    total += power;
  }
  for (let index = 0; index < scores.length; index++)
    scores[index] = weight * ((scores[index] ?? 0) / total - (wanted[index] ?? 0));
}

/** What was learned, as it is written: three digits are plenty. */
export const written = (learned: object): string =>
  `${JSON.stringify(learned, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value))}\n`;
