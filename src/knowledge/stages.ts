import { cite } from './cite.ts';
import type { Citation } from './document.ts';
import type { InContext, Library } from './library.ts';

/** The procedure that is followed where people still see it differently, and the parts of it that say what to do. */
const procedure = { document: 'resolving-professional-disagreements', sections: ['Who attends', 'When'] } as const;

/** Longer than a person reads who is about to ring somebody. */
const most = 6;

/** The procedure for resolving disagreements: its stages and times, word for word and in their order; none where the library lost it. */
export function stagesIn(library: Pick<Library, 'passages' | 'inContext'>): { citation: Citation; place: InContext }[] {
  const passages = procedure.sections.flatMap((section) =>
    library.passages.filter(({ document, headings }) => document === procedure.document && headings.at(-1) === section),
  );
  const quoted = passages.flatMap(({ id }) => {
    const place = library.inContext(id);
    const citation = place && cite(place.passage.text, place.passage, place.document);
    return place && citation ? [{ citation, place }] : [];
  });
  return quoted.slice(0, most);
}
