import type { Passage } from '../document.ts';
import { termsIn, termsOf, wordsIn } from './words.ts';

/**
 * A passage as an engine takes it in. `readings` are the texts that it can be found by, for their meaning: itself, its sentences, and
 * what people say when it is what they need. `text` is all of that for full text, with the headings that it stands under.
 */
export type Entry = {
  readonly passage: Passage;
  readonly readings: readonly string[];
  readonly text: string;
  /** What is added to its score whatever is asked; a passage of a review has one. */
  readonly prior: number;
};

/**
 * What is asked of an engine. `terms` are the stems of the query with what each counts: the words score of a passage is the inner
 * product of these with its own weights, and 1 is what a passage made of nothing else would come near.
 */
export type Sought = {
  readonly vector: Float32Array;
  readonly terms: ReadonlyMap<string, number>;
  /** How much meaning counts beside words. */
  readonly weight: number;
};

/** `meaning`: the mean cosine of the three readings nearest to the query. `words`: 0 to about 1. `score`: both, and the prior, as one. */
export type Found = {
  readonly passage: Passage;
  readonly meaning: number;
  readonly words: number;
  readonly score: number;
};

/** What the words of a library are: in how many passages each stem stands, and how often each word is written. */
export type Vocabulary = {
  readonly passages: number;
  readonly terms: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
};

/** Where passages are held and found. One in memory, one in PostgreSQL; the same tests hold for both. */
export type Engine = {
  readonly vocabulary: Vocabulary;
  /** The `k` passages of the highest score, best first; equal scores in the order of the library. */
  find(sought: Sought, k: number): Promise<readonly Found[]>;
};

/** Up to so many readings each is compared with what is sought; beyond, those that a quicker look finds near. */
export const mostExact = 20_000;

/** As many passages by their words, and as many by their meaning, as are weighed against each other when `k` are asked for. */
export const weighed = (k: number): number => Math.max(200, 4 * k);

/** As many of the nearest readings as speak for a passage: one alone is too easily near by chance. */
export const readingsThatCount = 3;

/** The score of a passage. */
export const fused = (meaning: number, words: number, prior: number, weight: number): number =>
  weight * meaning + words + prior;

/** Okapi BM25 (Robertson and Zaragoza 2009), with the usual constant. */
const saturation = 1.2;
/** How much the length of a text counts; less than usual, where what people say was written down for some passages and not for others. */
const unevenLength = 0.3;
export const usualLength = 0.75;

/** The weight of each stem in a text of a library whose texts are `usual` stems long. */
export function weightsIn(terms: readonly string[], usual: number, length = unevenLength): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const norm = saturation * (1 - length + (length * terms.length) / usual);
  for (const [term, count] of counts) counts.set(term, (count * (saturation + 1)) / (count + norm));
  return counts;
}

/** What each stem of a query counts, so that their sum is what a passage made of them would score. */
export function soughtTerms(query: string, { passages, terms }: Vocabulary): Map<string, number> {
  const rarity = (term: string): number => {
    const among = terms.get(term) ?? 0;
    return Math.log(1 + (passages - among + 0.5) / (among + 0.5));
  };
  const asked = termsIn(query);
  const ideal = asked.reduce((sum, term) => sum + rarity(term) * (saturation + 1), 0);
  const weights = new Map<string, number>();
  for (const term of asked) {
    if (terms.has(term)) weights.set(term, (weights.get(term) ?? 0) + rarity(term) / ideal);
  }
  return weights;
}

/** The vocabulary of a library. */
export function vocabularyOf(entries: readonly Pick<Entry, 'text'>[]): Vocabulary {
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  for (const { text } of entries) {
    const written = wordsIn(text);
    for (const term of new Set(termsOf(written))) terms.set(term, (terms.get(term) ?? 0) + 1);
    for (const word of written) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { passages: entries.length, terms, words };
}
