import MiniSearch from 'minisearch';
import { eng } from 'stopword';
import type { Embed } from '../reading/embed.ts';
import { nearest, standing } from '../reading/numbers.ts';
import { sentencesOf } from '../reading/sentences.ts';
import type { Citation, Passage, PassageId } from './document.ts';
import type { Widen } from './terms.ts';

/** A passage that bears on a query. Scores are comparable within one answer only. */
export type Hit = { readonly passage: Passage; readonly score: number };

/** Passages best first. `enough` is false where nothing in the index answers the query: say so rather than quote. */
export type Retrieved = { readonly enough: boolean; readonly results: readonly Hit[] };

export type Index = {
  retrieve(query: string, k: number): Promise<Retrieved>;
  /** The citations by how their passages bear on some words, given as a vector; best first. */
  rank(vector: Float32Array, citations: readonly Citation[]): Citation[];
};

/** How the two scores of a passage, of equal spread, become one; measured against the others in `bench/retrieval-fusion.ts`. */
export type Fuse = (meaning: readonly number[], words: readonly number[]) => number[];

/** How much full text counts beside meaning: the best of the weights tried; ranks were worse. */
const wordsWeight = 0.5;

/** How much the words that documents use for what was said count beside those that were said. */
const widened = 0.5;

/** Below this cosine to every passage, and with few of the query's words found, nothing answers. Calibrated in `bench/`. */
const near = 0.36;
const found = 0.7;

const idle = new Set(eng);

export const fuseScores: Fuse = (meaning, words) => {
  const [a, b] = [standing(meaning), standing(words)];
  return a.map((score, index) => score + wordsWeight * (b[index] ?? 0));
};

/** An index in memory over passages: the best of a passage and its sentences by meaning, fused with full text. */
export async function createIndex(
  passages: readonly Passage[],
  embed: Embed,
  widen: Widen,
  fuse: Fuse = fuseScores,
): Promise<Index> {
  const parts = passages.map(({ text }) => {
    const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
    return sentences.length > 1 ? [text, ...sentences] : [text];
  });
  const vectors = await embed(parts.flat());
  let next = 0;
  const own = parts.map((some) => some.map(() => vectors[next++] ?? new Float32Array()));
  const byId = new Map<PassageId, readonly Float32Array[]>(passages.map(({ id }, index) => [id, own[index] ?? []]));

  const fullText = new MiniSearch<{ id: number; text: string; headings: string }>({
    fields: ['text', 'headings'],
    processTerm: (term) => (idle.has(term.toLowerCase()) ? null : stem(term.toLowerCase())),
    searchOptions: { boost: { headings: 0.3 }, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  });
  fullText.addAll(passages.map(({ text, headings }, id) => ({ id, text, headings: headings.join(' ') })));

  /** The share of a query's telling words that stand in the index, spelt nearly as they are there. */
  function shareFound(query: string): number {
    const telling = (query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (word) => word.length > 2 && !idle.has(word),
    );
    return telling.length === 0
      ? 0
      : telling.filter((word) => fullText.search(word).length > 0).length / telling.length;
  }

  return {
    async retrieve(query, k) {
      const [vector = new Float32Array()] = await embed([query]);
      const meaning = own.map((some) => nearest(vector, some));
      const words = passages.map(() => 0);
      for (const { id, score } of fullText.search(query)) words[id as number] = score;
      // What a document would call it counts for less than what the person said.
      for (const { id, score } of fullText.search(widen(query)))
        words[id as number] = (words[id as number] ?? 0) + widened * score;
      const scores = fuse(meaning, words);
      const results = passages
        .map((passage, index) => ({ passage, score: scores[index] ?? 0 }))
        .sort((a, b) => b.score - a.score)
        .slice(0, k);
      return { enough: Math.max(...meaning) >= near || shareFound(query) >= found, results };
    },
    rank(vector, citations) {
      const score = ({ passage }: Citation) => nearest(vector, byId.get(passage) ?? []);
      return citations.toSorted((a, b) => score(b) - score(a));
    },
  };
}

/** Enough of a stem for practice talk: plural and -ing, -ed endings off. */
function stem(term: string): string {
  if (term.length < 5) return term;
  return term.replace(/(?:ies)$/, 'y').replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/, '');
}
