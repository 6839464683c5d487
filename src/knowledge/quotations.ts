import type { Quotation } from '../lenses/lens.ts';
import { cite } from './cite.ts';
import type { Citation, Document, Passage } from './document.ts';

/** The citation of a quotation in a content file, or null when it is not verbatim in any passage of its document. */
export type FindQuotation = (quotation: Quotation) => Citation | null;

export function quotationsIn(documents: readonly Document[], passages: readonly Passage[]): FindQuotation {
  return ({ document: id, quote }) => {
    const document = documents.find((one) => one.id === id);
    if (!document) return null;
    for (const passage of passages) {
      const citation = passage.document === id ? cite(quote, passage, document) : null;
      if (citation) return citation;
    }
    return null;
  };
}
