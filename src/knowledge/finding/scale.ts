import { dot } from '../../reading/numbers.ts';
import type { Passage } from '../document.ts';

/** How like the texts of a library are to each other for an encoder: the mean and the spread of the cosines of readings that have nothing to do with each other. */
export type Scale = { readonly mean: number; readonly spread: number };

/** That of the encoder that comes with the bot, over the bot's own library: what every weight here was learned with. */
export const usual: Scale = { mean: 0.31, spread: 0.14 };

const fewest = 50;
const most = 400;

/** The texts that the scale of a library is taken from: as many as are needed, from all over it. */
export function sampleOf(passages: readonly Passage[]): string[] {
  const step = Math.max(1, Math.floor(passages.length / most));
  return passages.filter((_, at) => at % step === 0).map(({ text }) => text);
}

/**
 * The scale of an encoder, from the vectors of `sampleOf` a library. Encoders differ: for one, texts on different matters have a cosine of 0.2, for
 * another of 0.7. On one scale the weights that were learned with one encoder hold for another. Of a small library it is the usual one.
 */
export function scaleOf(vectors: readonly Float32Array[]): Scale {
  if (vectors.length < fewest) return usual;
  // Each with one that is far off in the library, and so on another matter.
  const cosines = vectors.flatMap((one, at) =>
    [3, 5, 7].map((part) => dot(one, vectors[(at + Math.floor(vectors.length / part)) % vectors.length] ?? [])),
  );
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
  const spread = Math.sqrt(cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0) / cosines.length);
  return spread > 0.01 ? { mean, spread } : usual;
}
