import type { Embed } from '../reading/embed.ts';
import { EndpointError, type EndpointSettings, embedAt } from './endpoint.ts';
import { openKeptVectors } from './kept-vectors.ts';

/** The two ways in which an index embeds: its library, which is kept, and what is looked for, which never is. Both by one model. */
export type LibraryEmbedder = {
  readonly model: string;
  readonly library: Embed;
  readonly query: Embed;
};

/**
 * An embeddings endpoint for an index. A library's vectors are kept in `folder` batch by batch: only texts that have none are asked for.
 * @throws {EndpointError} when the model does not answer; what it answered until then is kept
 */
export function createLibraryEmbedder(
  settings: EndpointSettings,
  folder: string,
  limits?: Parameters<typeof embedAt>[1],
): LibraryEmbedder {
  const embed = embedAt(settings, limits);
  let dimensions = 0;

  return {
    model: settings.model,
    async query(texts) {
      const vectors = await embed(texts);
      const now = vectors[0]?.length ?? dimensions;
      if (dimensions !== 0 && now !== dimensions)
        throw new EndpointError(
          `The embeddings model has changed: it gives ${now} numbers a text, and the library was read with ${dimensions}. Nothing was lost; start the bot again, and the library is read anew.`,
        );
      return vectors;
    },
    async library(texts) {
      const kept = openKeptVectors(folder, `${settings.url} ${settings.model}`);
      const build = () => {
        const unknown = [...new Set(texts)].filter((text) => kept.get(text) === undefined);
        return embed(unknown, (some, vectors) => kept.keep(some, vectors));
      };
      // A model that changed its length under its name drops what was kept of it; those texts are asked for once more.
      for (let round = 0; round < 2; round++) await build();
      const vectors = texts.map((text) => kept.get(text) ?? new Float32Array());
      dimensions = vectors[0]?.length ?? 0;
      return vectors;
    },
  };
}
