import { type Engine, type Entry, type Found, fused, vocabularyOf, weighed } from './engine.ts';
import { createFullText } from './full-text.ts';
import { createNearest } from './nearest.ts';

/** Holds a library in memory. `vectors` are those of each entry's readings, in order. */
export function createMemoryEngine(
  entries: readonly Omit<Entry, 'readings'>[],
  vectors: readonly (readonly Float32Array[])[],
  length?: number,
): Engine {
  const fullText = createFullText(
    entries.map(({ text }) => text),
    length,
  );
  const nearest = createNearest(vectors);

  return {
    vocabulary: vocabularyOf(entries),
    async find({ vector, terms, weight }, k) {
      const most = weighed(k);
      const words = fullText(terms);
      const best = createBest(k);
      for (const at of new Set([...nearest.candidates(vector, most), ...highest(words, most)])) {
        const meaning = nearest.meaning(vector, at);
        best.offer(at, fused(meaning, words[at] ?? 0, entries[at]?.prior ?? 0, weight));
      }
      return best.places().flatMap(({ at, score }): Found[] => {
        const passage = entries[at]?.passage;
        return passage ? [{ passage, meaning: nearest.meaning(vector, at), words: words[at] ?? 0, score }] : [];
      });
    },
  };
}

/** Keeps the `k` best of what it is offered, the earlier of two that are equal. */
function createBest(k: number) {
  const kept: { readonly at: number; readonly score: number }[] = [];
  const before = (a: (typeof kept)[number], b: (typeof kept)[number]) => b.score - a.score || a.at - b.at;
  return {
    offer(at: number, score: number): void {
      const last = kept.at(-1);
      if (kept.length >= k && last && (score < last.score || (score === last.score && at > last.at))) return;
      const one = { at, score };
      const place = kept.findIndex((other) => before(one, other) < 0);
      kept.splice(place < 0 ? kept.length : place, 0, one);
      if (kept.length > k) kept.pop();
    },
    places: () => kept,
  };
}

/** The places of the highest scores above nothing, about as many as are asked for. */
function highest(scores: Float32Array, most: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++) if ((scores[place] as number) > 0) places.push(place);
  if (places.length <= most) return places;
  // A sample tells where the line is near enough, and costs less than putting all in order.
  const step = Math.max(1, Math.floor(places.length / 4_096));
  const sample = places.filter((_, index) => index % step === 0).map((place) => scores[place] as number);
  sample.sort((a, b) => b - a);
  const line = sample[Math.min(sample.length - 1, Math.ceil((sample.length * most * 1.5) / places.length))] as number;
  return places.filter((place) => (scores[place] as number) >= line);
}
