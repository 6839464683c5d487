import type { Document, Passage } from '../../knowledge/document.ts';
import type { InContext } from '../../knowledge/library.ts';
import type { Catalogue } from '../../language/catalogue.ts';
import { editionOf, publishedBy } from '../../words/sources.ts';
import { type Element, exactly, firstWords, ours, shortened } from './card.ts';

/** A document may have been added by anybody, and its front matter with it. */
const mostOfALine = 300;
/** A source with its address in full, however long that is. */
const mostOfANote = 500;
/** As much of a neighbour as says what the passage follows from, or leads to. */
const mostOfANeighbour = 200;
const mostNotes = 8;

/** Whose document it is, and which of its versions. */
export const documentLines = (document: Document, page: number | null, say: Catalogue): Element[] => [
  exactly({ text: firstWords(document.title, mostOfALine), weight: 'Bolder' }),
  exactly({
    text: `${firstWords(publishedBy(document), mostOfALine)} · ${editionOf(document, page, say)}`,
    isSubtle: true,
  }),
];

/** A passage that is shown for what stands around it, and so not whole. */
export const neighbour = (passage: Passage | null): Element[] =>
  passage ? [exactly({ text: shortened(passage.text, mostOfANeighbour), isSubtle: true })] : [];

/** Where each fact of a passage is from, and whether its document still says it. */
export const provenance = ({ passage: { notes }, retired }: InContext, { sources }: Catalogue): Element[] => [
  ...(notes.length > 0 ? [ours(sources.title, { isSubtle: true, weight: 'Bolder', spacing: 'Medium' })] : []),
  ...notes.slice(0, mostNotes).map((note) => exactly({ text: shortened(note, mostOfANote), isSubtle: true })),
  ...(retired ? [ours(sources.retired, { spacing: 'Medium' })] : []),
];
