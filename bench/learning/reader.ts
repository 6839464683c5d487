import { createEmbedder } from '../../src/model/embed.ts';
import { openKeptVectors } from '../../src/model/kept-vectors.ts';
import { model } from '../../src/model/vectors.ts';
import { type Read, readWith } from '../../src/reading/read.ts';

export type Reader = AsyncDisposable & { read(text: string): Promise<Read> };

/** Reads texts to learn from; their vectors are kept in `artifacts/`, since reading them all takes longer than learning from them. */
export async function createReader(): Promise<Reader> {
  const kept = openKeptVectors('artifacts', model);
  const embedder = await createEmbedder();
  const embed = async (texts: readonly string[]) => {
    const strange = [...new Set(texts.filter((text) => kept.get(text) === undefined))];
    if (strange.length > 0) kept.keep(strange, await embedder.embed(strange));
    return texts.map((text) => kept.get(text) ?? new Float32Array());
  };
  return { read: (text) => readWith(embed, text), [Symbol.asyncDispose]: embedder.close };
}
