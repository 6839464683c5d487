import { along } from '../../reading/direction.ts';
import type { Embed } from '../../reading/embed.ts';
import { sentencesOf } from '../../reading/sentences.ts';
import type { Passage, PassageId } from '../document.ts';
import { type Engine, type Entry, type Found, soughtTerms } from './engine.ts';
import { type EnoughWeights, isEnough, type Signs, signsOf } from './enough.ts';
import { type Scale, usual } from './scale.ts';
import { createCorrect, type IsWord } from './spelling.ts';

/** `enough` is false where nothing in the index answers the query: say so rather than quote. */
export type Retrieved = { readonly enough: boolean; readonly results: readonly Found[] };

export type Index = {
  /** The `k` passages that bear most on a query, best first. */
  retrieve(query: string, k: number): Promise<Retrieved>;
  /** The same, with the signs of whether they answer in place of the verdict: what the verdict is learned from. */
  seek(query: string, k: number): Promise<{ readonly results: readonly Found[]; readonly signs: Signs }>;
};

/** What an index is made of. `embed` must be the encoder whose vectors the engine holds. */
export type IndexParts = {
  readonly engine: Engine;
  readonly embed: Embed;
  /** The encoder that what was learned was learned with; the same, unless another is configured for the index. */
  readonly read: Embed;
  readonly isWord: IsWord;
  /** Whether anybody wrote down what people say when they need a passage. */
  readonly spoken: (passage: PassageId) => boolean;
  readonly enough: EnoughWeights;
  /** That of the encoder. */
  readonly scale: Scale;
};

/** How much meaning counts beside words, on the usual scale: the best on the project's own queries, to a quarter (`npm run retrieval`). */
const meaningWeight = 1.25;

/** Finds by meaning and by words at once: spelling put right, and both scores made one by the engine. */
export function createIndex({ engine, embed, read, isWord, spoken, enough, scale }: IndexParts): Index {
  const correct = createCorrect(engine.vocabulary.words, isWord);
  // Any encoder is put on the scale of the one that everything here was learned with.
  const weight = (meaningWeight * usual.spread) / scale.spread;

  async function seek(query: string, k: number) {
    const { vocabulary } = engine;
    const meant = correct(query);
    const [vector = new Float32Array()] = await embed([meant]);
    const terms = soughtTerms(meant, vocabulary);
    const found = await engine.find({ vector, terms, weight }, Math.max(k, 3));
    const results = found.map((one) => ({
      ...one,
      meaning: usual.mean + ((one.meaning - scale.mean) * usual.spread) / scale.spread,
      score: one.score + meaningWeight * usual.mean - weight * scale.mean,
    }));
    const [own = new Float32Array()] = await read([meant]);
    const asks = along(enough.asks, { meaning: own, words: [] });
    return { results: results.slice(0, k), signs: signsOf(meant, asks, results, vocabulary) };
  }

  return {
    seek,
    async retrieve(query, k) {
      const { results, signs } = await seek(query, k);
      const kind = results[0] && spoken(results[0].passage.id) ? 'spoken' : 'unspoken';
      return { enough: isEnough(signs, enough[kind]), results };
    },
  };
}

/**
 * What is added to the score of a passage of a review: a review is what this supervision is about, so it comes first where a
 * procedure bears on the query no better.
 */
export const priorOfReviews = 0.05;

/** A passage as an engine takes it in: with its sentences and what people say, to be found by each. */
export function entryOf(passage: Passage, said: readonly string[], prior: number): Entry {
  const sentences = sentencesOf(passage.text).map(({ start, end }) => passage.text.slice(start, end));
  return {
    passage,
    readings: [passage.text, ...(sentences.length > 1 ? sentences : []), ...said],
    text: [...passage.headings, passage.text, ...said].join('\n'),
    prior,
  };
}

/** The vectors of every reading, by entry. @throws what `embed` throws */
export async function vectorsOf(entries: readonly Entry[], embed: Embed): Promise<Float32Array[][]> {
  const vectors = await embed(entries.flatMap(({ readings }) => readings));
  let next = 0;
  return entries.map(({ readings }) => readings.map(() => vectors[next++] ?? new Float32Array()));
}
