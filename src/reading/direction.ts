import { z } from 'zod';
import { gramsOf } from './grams.ts';
import { dot } from './numbers.ts';
import type { Read } from './read.ts';

/**
 * A direction that was learned from labelled texts: what each number of the mean sentence vector counts for, what each gram of the
 * vocabulary, and where the scale begins. How far a text lies along it says how like the texts it is that were labelled so.
 */
export const Direction = z.strictObject({
  meaning: z.array(z.number()),
  words: z.array(z.number()),
  constant: z.number(),
});
export type Direction = Readonly<z.infer<typeof Direction>>;

/** What of a text is reckoned with: the mean of its sentences' vectors, and which grams of a vocabulary it holds. */
export type Features = { readonly meaning: Float32Array; readonly words: readonly number[] };

/** Numbers in a sentence vector. */
export const dimensions = 512;

/** Takes the features of texts, by a vocabulary that was learned with the directions. */
export function createFeatures(vocabulary: readonly string[]): (read: Read) => Features {
  const places = new Map(vocabulary.map((gram, index) => [gram, index]));
  return ({ text, sentences }) => {
    const meaning = new Float32Array(dimensions);
    for (const { vector } of sentences)
      for (let index = 0; index < dimensions; index++)
        meaning[index] = (meaning[index] ?? 0) + (vector[index] ?? 0) / sentences.length;
    return { meaning, words: gramsOf(text).flatMap((gram) => places.get(gram) ?? []) };
  };
}

/** How far a text lies along a direction. A long text has no more say in words than a short one. */
export function along({ meaning, words, constant }: Direction, features: Features): number {
  const said = features.words.reduce((sum, index) => sum + (words[index] ?? 0), 0);
  return constant + dot(meaning, features.meaning) + said * shareOf(features);
}

/** How much each gram of a text counts. */
export const shareOf = ({ words }: Features): number => 1 / Math.sqrt(Math.max(1, words.length));
