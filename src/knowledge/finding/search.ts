import { along } from '../../reading/direction.ts';
import type { Embed } from '../../reading/embed.ts';
import type { PassageId } from '../document.ts';
import type { Library } from '../library.ts';
import { type Engine, type Entry, type Found, soughtTerms } from './engine.ts';
import { type EnoughWeights, isEnough, type Signs, signsOf } from './enough.ts';
import { embedGroups, readingsOf } from './readings.ts';
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
const priorOfReviews = 0.05;

/** The passages of a library as an engine takes them in, each to be found by itself, its sentences, and what people say. */
export const entriesOf = (
  { passages, said, reviews }: Pick<Library, 'passages' | 'said' | 'reviews'>,
  prior = priorOfReviews,
): Entry[] =>
  passages.map((passage) => {
    const lines = said.get(passage.id) ?? [];
    return {
      passage,
      readings: [...readingsOf(passage.text), ...lines],
      text: [...passage.headings, passage.text, ...lines].join('\n'),
      prior: reviews.has(passage.document) ? prior : 0,
    };
  });

/** The vectors of every reading, by entry. @throws what `embed` throws */
export const vectorsOf = (entries: readonly Entry[], embed: Embed): Promise<Float32Array[][]> =>
  embedGroups(
    entries.map(({ readings }) => readings),
    embed,
  );
