import { weightsIn } from './engine.ts';
import { termsIn } from './words.ts';

/** For each text, how much of what is sought stands in it; the array is used again by the next call. */
export type FullText = (terms: ReadonlyMap<string, number>) => Float32Array;

/** A full-text index in memory (`length`: how much the length of a text counts): for each stem the texts that have it, and with what weight, side by side in typed arrays. */
export function createFullText(texts: readonly string[], length?: number): FullText {
  const stems = texts.map(termsIn);
  const usual = stems.reduce((sum, { length }) => sum + length, 0) / Math.max(1, stems.length);

  const places = new Map<string, number>();
  const counts: number[] = [];
  for (const some of stems) {
    for (const term of new Set(some)) {
      const place = places.get(term) ?? places.size;
      places.set(term, place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const starts = new Uint32Array(places.size + 1);
  counts.forEach((count, place) => {
    starts[place + 1] = (starts[place] ?? 0) + count;
  });
  const held = new Uint32Array(starts[places.size] ?? 0);
  const weights = new Float32Array(held.length);
  const filled = starts.slice();
  stems.forEach((some, text) => {
    for (const [term, weight] of weightsIn(some, usual, length)) {
      const place = places.get(term) ?? 0;
      const at = filled[place] ?? 0;
      held[at] = text;
      weights[at] = weight;
      filled[place] = at + 1;
    }
  });

  const scores = new Float32Array(texts.length);
  return (terms) => {
    scores.fill(0);
    for (const [term, share] of terms) {
      const place = places.get(term);
      if (place === undefined) continue;
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at++) {
        const text = held[at] as number;
        scores[text] = (scores[text] as number) + share * (weights[at] as number);
      }
    }
    return scores;
  };
}
