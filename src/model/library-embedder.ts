import type { Embed } from '../reading/embed.ts';
import { EndpointError } from './endpoint-error.ts';
import { type KeptVectors, openKeptVectors } from './kept-vectors.ts';

/** The two ways in which an index embeds: its library, whose vectors are kept, and what is looked for, of which nothing is. Both by one model. */
export type LibraryEmbedder = { readonly library: Embed; readonly query: Embed };

/** A model by its name. `known` are vectors of it that came with the bot, and are not kept again; `query` embeds what a person waits for. */
export type LibraryModel = {
  readonly model: string;
  readonly embed: Embed;
  readonly query?: Embed;
  readonly known?: (text: string) => Float32Array | undefined;
};

/** Hears how many of how many texts of a library are embedded. */
export type Progress = (done: number, of: number) => void;

/** As many texts are embedded before their vectors are kept. */
const batch = 64;

/**
 * Keeps the vectors of a library in `folder`, batch by batch: only texts that have none are embedded, and a build that is stopped goes on
 * where it was. `progress` hears how many of how many are done.
 * @throws what `embed` throws; what was embedded until then is kept
 */
export function createLibraryEmbedder(
  { model, embed, query = embed, known = () => undefined }: LibraryModel,
  folder: string,
  progress: Progress = () => undefined,
): LibraryEmbedder {
  let kept: KeptVectors | null = null;

  return {
    async query(texts) {
      const vectors = await query(texts);
      const [before, now] = [kept?.dimensions ?? 0, vectors[0]?.length ?? 0];
      if (before !== 0 && now !== before)
        throw new EndpointError(
          `The embeddings model has changed: it gives ${now} numbers a text, and the library was read with ${before}. Nothing was lost; start the bot again, and the library is read anew.`,
        );
      return vectors;
    },
    async library(texts) {
      kept ??= openKeptVectors(folder, model);
      const holder = kept;
      const vectorOf = (text: string) => known(text) ?? holder.get(text);
      const unknown = [...new Set(texts)].filter((text) => vectorOf(text) === undefined);
      for (let start = 0; start < unknown.length; start += batch) {
        const some = unknown.slice(start, start + batch);
        holder.keep(some, await embed(some));
        progress(Math.min(unknown.length, start + batch), unknown.length);
      }
      return texts.map((text) => vectorOf(text) ?? new Float32Array());
    },
  };
}
