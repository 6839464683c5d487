import { dot } from '../../reading/numbers.ts';

/** How like the texts of a library are to each other for an encoder: the mean and the spread of the cosines of readings that have nothing to do with each other. */
export type Scale = { readonly mean: number; readonly spread: number };

/** That of the encoder that comes with the bot, over the bot's own library: what every weight here was learned with. */
export const usual: Scale = { mean: 0.32, spread: 0.146 };

const fewest = 50;
const pairs = 2_000;

/**
 * The scale of a library's vectors. Encoders differ: for one, texts on different matters have a cosine of 0.2, for another of 0.7. On one scale the
 * weights that were learned with one encoder hold for another. Of a small library it is the usual one.
 */
export function scaleOf(vectors: readonly (readonly Float32Array[])[]): Scale {
  const firsts = vectors.flatMap(([first]) => first ?? []);
  if (firsts.length < fewest) return usual;
  const cosines = Array.from({ length: pairs }, (_, at) => {
    // Far apart in the library, and the same pairs each time.
    const one = (at * 7_919) % firsts.length;
    const other = (one + Math.floor(firsts.length / 3) + (at % Math.floor(firsts.length / 3))) % firsts.length;
    return dot(firsts[one] ?? [], firsts[other] ?? []);
  });
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / pairs;
  const spread = Math.sqrt(cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0) / pairs);
  return spread > 0.01 ? { mean, spread } : usual;
}
