import { readConfig } from '../../src/config.ts';
import { type Passage, PassageId } from '../../src/knowledge/document.ts';
import type { Entry } from '../../src/knowledge/finding/engine.ts';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { createEmbedder } from '../../src/model/embed.ts';
import { readVectors, withVectors } from '../../src/model/vectors.ts';
import { vectorsIn } from '../../src/parts/thinking.ts';
import { seeded } from '../../test/seeded.ts';
import { queries } from '../retrieval/queries.ts';

/** A library of any size, made of the real one with noise, and real queries with their vectors. The same for every engine and every run. */
export type MadeLibrary = {
  readonly entries: readonly Omit<Entry, 'readings'>[];
  readonly vectors: readonly Float32Array[];
  readonly queries: readonly { readonly text: string; readonly vector: Float32Array }[];
};

/** How far a made vector stands from the real one that it is made from: its cosine to that is about 0.7. */
const noise = 1;
/** The share of words that are put in from elsewhere in the library. */
const changed = 0.4;

export async function makeLibrary(size: number): Promise<MadeLibrary> {
  const { knowledgeDirectory } = readConfig(process.env);
  const { passages } = loadLibrary(knowledgeDirectory, 'no-data');
  const embedder = await createEmbedder();
  const embed = withVectors(embedder.embed, readVectors(vectorsIn(knowledgeDirectory)));
  const real = await embed(passages.map(({ text }) => text));
  const asked = queries.slice(0, 200).map(({ query }) => query);
  const askedVectors = await embed(asked);
  await embedder.close();

  const random = seeded(7);
  const words = passages.flatMap(({ text }) => text.split(' '));
  const entries: Omit<Entry, 'readings'>[] = [];
  const vectors: Float32Array[] = [];
  for (let at = 0; at < size; at++) {
    const from = at % passages.length;
    const original = passages[from] as Passage;
    const text = original.text
      .split(' ')
      .map((word) => (random() < changed ? (words[Math.floor(random() * words.length)] ?? word) : word))
      .join(' ');
    const passage = { ...original, id: PassageId.parse(`${original.id}-${at}`), text };
    entries.push({ passage, text: `${original.headings.join('\n')}\n${text}`, prior: 0 });
    vectors.push(noisy(real[from] as Float32Array, random));
  }
  return {
    entries,
    vectors,
    queries: asked.map((text, index) => ({ text, vector: askedVectors[index] as Float32Array })),
  };
}

function noisy(vector: Float32Array, random: () => number): Float32Array {
  const spread = noise * Math.sqrt(3 / vector.length);
  const made = vector.map((value) => value + spread * (2 * random() - 1));
  const length = Math.hypot(...made);
  return made.map((value) => value / length);
}
