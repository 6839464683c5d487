import { join } from 'node:path';
import type { Config } from './config.ts';
import type { PassageId } from './knowledge/document.ts';
import type { Engine, Entry } from './knowledge/finding/engine.ts';
import type { EnoughWeights } from './knowledge/finding/enough.ts';
import { loadDictionary } from './knowledge/finding/load-dictionary.ts';
import { createMemoryEngine } from './knowledge/finding/memory-engine.ts';
import { sampleOf, scaleOf, usual } from './knowledge/finding/scale.ts';
import { createIndex, entriesOf, type Index, type IndexParts, vectorsOf } from './knowledge/finding/search.ts';
import type { Library } from './knowledge/library.ts';
import type { EndpointSettings } from './model/endpoint.ts';
import { EndpointError } from './model/endpoint-error.ts';
import { createLibraryEmbedder, type LibraryModel, type Progress } from './model/library-embedder.ts';
import type { Embed } from './reading/embed.ts';
import type { Pseudonymise } from './safeguards/pseudonymise/pseudonymise.ts';
import { buildLibrary } from './storage/passages/build.ts';
import { openPassagesEngine } from './storage/passages/engine.ts';

/** An index over the library. `finding` is what any index of ours is made with, whatever it is an index of. */
export type OpenIndex = {
  readonly index: Index;
  readonly finding: Omit<IndexParts, 'engine'>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the index over a library as it is configured: with the encoder that comes with the bot or one at an endpoint, in memory or in PostgreSQL.
 * What has no vector yet is embedded first, which `progress` hears of; stopped half way, the next start goes on.
 * @throws {SecondLookError} when the endpoint or the server does not do its part
 */
export async function openIndex(
  config: Config,
  library: Library,
  local: LibraryModel,
  enough: EnoughWeights,
  { pseudonymise, progress }: { readonly pseudonymise: Pseudonymise; readonly progress?: Progress | undefined },
): Promise<OpenIndex> {
  const { embeddings, dataDirectory } = config;
  const model = embeddings ? await endpointModel(embeddings, pseudonymise) : local;
  const embedder = createLibraryEmbedder(model, join(dataDirectory, 'vectors'), progress);
  const entries = entriesOf(library);
  const scale = embeddings ? scaleOf(await embedder.library(sampleOf(library.passages))) : usual;
  const { engine, close } = await openEngine(config, entries, embedder.library, model.model);
  const finding = {
    embed: embedder.query,
    read: local.embed,
    isWord: loadDictionary(),
    spoken: (passage: PassageId) => library.said.has(passage),
    enough,
    scale,
  };
  return { index: createIndex({ ...finding, engine }), finding, close };
}

/** What is looked up is waited for by a person, and so not insisted on. */
const asked = { retries: 1, timeout: 4_000 };

/** A model that gives vectors of another length is another model, whatever its name: so the length is part of the name. */
async function endpointModel(settings: EndpointSettings, pseudonymise: Pseudonymise): Promise<LibraryModel> {
  // What speaks to servers is loaded where one is configured: a bot without any starts a tenth of a second sooner.
  const { embedAt } = await import('./model/endpoint.ts');
  const embed = embedAt(settings);
  const [vector] = await embed(['length']);
  const query = withoutNames(embedAt(settings, asked), pseudonymise);
  return { model: `${settings.url} ${settings.model} ${vector?.length}`, embed, query };
}

/** What is looked for leaves this machine without names, or not at all. */
const withoutNames =
  (embed: Embed, pseudonymise: Pseudonymise): Embed =>
  async (texts) => {
    const hidden = texts.map((text) => pseudonymise(text));
    if (hidden.some(({ sure }) => !sure))
      throw new EndpointError(
        'Those words may hold a name or a number that says who somebody is, so they were not sent to be looked up, and were not kept. Put them in other words.',
      );
    return embed(hidden.map(({ text }) => text));
  };

/** In memory, or in the PostgreSQL server that is configured, where the library is built as far as it is not. */
async function openEngine(
  { knowledgeDatabaseUrl }: Config,
  entries: readonly Entry[],
  embed: Embed,
  model: string,
): Promise<{ readonly engine: Engine; readonly close: () => Promise<void> }> {
  if (!knowledgeDatabaseUrl)
    return { engine: createMemoryEngine(entries, await vectorsOf(entries, embed)), close: async () => undefined };
  const { openServer } = await import('./storage/passages/server.ts');
  const { sql, close } = await openServer(knowledgeDatabaseUrl);
  try {
    await buildLibrary(sql, entries, (some) => vectorsOf(some, embed), model);
    return { engine: await openPassagesEngine(sql, model), close };
  } catch (error) {
    await close();
    throw error;
  }
}
