import { Document as LangChainDocument } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Index } from './search.ts';

/** The index as a LangChain retriever: a LangChain user can plug it in as it stands. No documents where nothing answers. */
export class PassageRetriever extends BaseRetriever {
  override lc_namespace = ['second-look', 'retrievers'];
  readonly #index: Index;
  readonly #k: number;

  constructor(index: Index, k = 4) {
    super();
    this.#index = index;
    this.#k = k;
  }

  override async _getRelevantDocuments(query: string): Promise<LangChainDocument[]> {
    const { enough, results } = await this.#index.retrieve(query, this.#k);
    if (!enough) return [];
    return results.map(
      ({ passage: { text, ...metadata }, score }) =>
        new LangChainDocument({ id: metadata.id, pageContent: text, metadata: { ...metadata, score } }),
    );
  }
}
