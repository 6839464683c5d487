import { cite } from '../knowledge/cite.ts';
import type { Citation } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import type { PersonId } from '../session/ids.ts';
import type { Links } from './links.ts';

/** Where a citation opens in its document, or null where there is nothing to open. */
export type LinkTo = (citation: Citation) => string | null;

/**
 * Links to where the quote stands now: a document may have changed around a passage since it was quoted. Where the passage is gone and
 * that version of the document is kept, there. `person`: who they are shown to, where that is one.
 */
export const createLinkTo =
  (
    links: Pick<Links, 'to'>,
    library: Pick<Library, 'inContext' | 'document'>,
    person: PersonId | null = null,
  ): LinkTo =>
  (citation) => {
    const place = library.inContext(citation.passage);
    const now = place && cite(citation.quote, place.passage, place.document);
    if (now) return links.to(now, person);
    const { document, version } = citation;
    return version !== undefined && library.document(document, version) ? links.to(citation, person) : null;
  };
