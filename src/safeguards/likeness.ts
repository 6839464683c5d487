import type { Embed } from '../knowledge/embed.ts';
import { createPhrases, type FindPhrases } from '../lenses/phrase.ts';
import type { Read } from '../lenses/read.ts';

/** Examples of one kind of talk, ready to be compared with an account. */
export type Likeness<Kind> = {
  readonly kind: Kind;
  readonly vectors: readonly Float32Array[];
  readonly phrases: FindPhrases;
};

export async function likenessOf<Kind>(
  kind: Kind,
  { cues, phrases }: { readonly cues: readonly string[]; readonly phrases: readonly string[] },
  embed: Embed,
): Promise<Likeness<Kind>> {
  return { kind, vectors: await embed(cues), phrases: createPhrases(phrases) };
}

/** For each sentence, the cosine to the nearest example: -1 to 1. */
export const nearestBySentence = ({ sentences }: Read, { vectors }: Pick<Likeness<unknown>, 'vectors'>): number[] =>
  sentences.map(({ vector }) => vectors.reduce((best, other) => Math.max(best, dot(vector, other)), -1));

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
