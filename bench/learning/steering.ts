import { along, createFeatures, type Direction } from '../../src/reading/direction.ts';
import { partsOf } from '../../src/reading/hear.ts';
import { dot, probability } from '../../src/reading/numbers.ts';
import type { Read } from '../../src/reading/read.ts';
import { learnHead, vocabularyOf } from './fit.ts';

/** A passage, and whether it steers whoever answers for a machine. `voice`: who seems to write, or the document that it is from. */
export type Steering = { readonly voice: string; readonly read: Read; readonly steers: boolean };

/** How surely a text steers; comparable with other scores of the same learning only. */
export type Score = (read: Read) => number;

/** How a direction is learned: with grams or without, with parts of ordinary passages or whole ones only, and with what else found something. */
export type Way = {
  readonly words: boolean;
  readonly parts: boolean;
  readonly found?: (read: Read) => boolean;
};

/** Words in a part: of a shorter one nothing can be said. */
const fewestWords = 8;
/** The parts of an ordinary passage say less than the whole. */
const partWeight = 0.5;
const nearestMany = 5;

export function learnSteering(some: readonly Steering[], { words, parts, found }: Way): Score {
  const vocabulary = words ? vocabularyOf(some.map(({ read }) => read.text)) : [];
  const featuresOf = createFeatures(vocabulary);
  const signsOf = (read: Read) => (found ? [Number(found(read))] : []);
  const lessons = some.flatMap(({ read, steers }) => {
    const ofIt = parts && !steers && read.sentences.length > 1 ? partsOf(read) : [];
    return [
      { read, steers, weight: 1 },
      ...ofIt.map((part) => ({ read: part, steers, weight: partWeight / ofIt.length })),
    ];
  });
  // Each class weighs the same, however many there are of it.
  const sumOf = (which: boolean) => lessons.reduce((sum, one) => sum + (one.steers === which ? one.weight : 0), 0);
  const sums = { true: sumOf(true), false: sumOf(false) };
  const slopes = lessons.map(({ steers, weight }) => (0.5 * weight) / sums[`${steers}`]);
  const head = learnHead(
    lessons.map(({ read }) => ({ features: featuresOf(read), signs: [signsOf(read)] })),
    (scores, lesson) => {
      const wanted = Number(lessons[lesson]?.steers);
      scores[0] = (probability(scores[0] ?? 0) - wanted) * (slopes[lesson] ?? 0);
    },
    { classes: 1, grams: vocabulary.length, meaningScale: words ? 0.5 : 4, gramScale: 3 },
  );
  const [direction] = head.directions as [Direction];
  return (read) => along(direction, featuresOf(read)) + dot(signsOf(read), head.signs);
}

/** How much nearer a passage is to the examples that steer than to those that do not. */
export function learnNearest(some: readonly Steering[]): Score {
  const featuresOf = createFeatures([]);
  const meaningOf = (read: Read) => unit(featuresOf(read).meaning);
  const of = (which: boolean) => some.filter(({ steers }) => steers === which).map(({ read }) => meaningOf(read));
  const [steering, ordinary] = [of(true), of(false)];
  const near = (vector: Float32Array, others: readonly Float32Array[]) =>
    others
      .map((other) => dot(vector, other))
      .sort((a, b) => b - a)
      .slice(0, nearestMany)
      .reduce((sum, one) => sum + one / nearestMany, 0);
  return (read) => {
    const vector = meaningOf(read);
    return near(vector, steering) - near(vector, ordinary);
  };
}

/** The score of a passage: of the whole, or of its most telling sentence or two. */
export function heardIn(read: Read, score: Score, parts: boolean): number {
  const long = parts ? partsOf(read).filter(({ text }) => text.split(/\s+/).length >= fewestWords) : [];
  return Math.max(...(long.length > 0 ? long : [read]).map(score));
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}
