import type { Quotation } from '../lenses/lens.ts';
import { cite } from './cite.ts';
import type { Citation, Document, Passage, PassageId } from './document.ts';
import type { SaidOf } from './finding/said.ts';
import { passagesOf } from './passages.ts';

/** A passage where it stands: its document, and the passages before and after it. */
export type InContext = {
  readonly passage: Passage;
  readonly document: Document;
  readonly before: Passage | null;
  readonly after: Passage | null;
  /** The document was changed or taken away since; this is what it said. */
  readonly retired: boolean;
};

/** Everything that the bot may quote. */
export type Library = {
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
  /** What people say when they need a passage. */
  readonly said: SaidOf;
  /** The documents that are reviews: what this supervision is about. */
  readonly reviews: ReadonlySet<string>;
  /** The citation of a quotation in a content file, or null when it is not verbatim in any passage of its document. */
  quotation(quotation: Quotation): Citation | null;
  /** Where a passage stands, in the library or in what was retired from it; null when it never was there. */
  inContext(passage: PassageId): InContext | null;
  /** A document by its id and version, retired ones too. */
  document(id: string, version: string): Document | null;
};

/** What a library is made of: `retired` are earlier versions, and documents that were taken away. */
export type Shelves = {
  readonly reviews: readonly Document[];
  readonly others: readonly Document[];
  readonly retired: readonly Document[];
};

export function createLibrary(
  { reviews, others, retired }: Shelves,
  saidIn: (document: Document, passages: readonly Passage[]) => SaidOf,
): Library {
  const documents = [...reviews, ...others];
  const byDocument = new Map(documents.map((document) => [document.id, passagesOf(document)]));
  const places = placesOf(documents.map((document) => [document, byDocument.get(document.id) ?? []]));
  // Each is asked for when its file is checked, and again when what it stands for is made.
  const quotations = new Map<string, Citation | null>();
  // Only a card from before a change asks for these.
  let old: ReturnType<typeof placesOf> | null = null;

  function find({ document: id, quote }: Quotation): Citation | null {
    const document = documents.find((one) => one.id === id);
    if (!document) return null;
    for (const passage of byDocument.get(id) ?? []) {
      const citation = cite(quote, passage, document);
      if (citation) return citation;
    }
    return null;
  }

  return {
    documents,
    passages: [...byDocument.values()].flat(),
    said: new Map(documents.flatMap((document) => [...saidIn(document, byDocument.get(document.id) ?? [])])),
    reviews: new Set(reviews.map(({ id }) => id)),
    quotation(quotation) {
      const key = `${quotation.document} ${quotation.quote}`;
      const known = quotations.get(key);
      if (known !== undefined) return known;
      const found = find(quotation);
      quotations.set(key, found);
      return found;
    },
    inContext(passage) {
      const now = places.get(passage);
      if (now) return { ...now, retired: false };
      old ??= placesOf(retired.map((document) => [document, passagesOf(document)]));
      const then = old.get(passage);
      return then ? { ...then, retired: true } : null;
    },
    document: (id, version) =>
      [...documents, ...retired].find((document) => document.id === id && document.version === version) ?? null,
  };
}

/** The nearest passage on one side that does not overlap: a list is also one passage as a whole. */
function neighbour(
  passages: readonly Passage[],
  from: number,
  step: 1 | -1,
  apart: (passage: Passage) => boolean,
): Passage | null {
  for (let at = from + step; at >= 0 && at < passages.length; at += step) {
    const passage = passages[at];
    if (passage && apart(passage)) return passage;
  }
  return null;
}

function placesOf(
  shelf: readonly (readonly [Document, readonly Passage[]])[],
): Map<PassageId, Omit<InContext, 'retired'>> {
  return new Map(
    shelf.flatMap(([document, passages]) =>
      passages.map((passage, at) => [
        passage.id,
        {
          passage,
          document,
          before: neighbour(passages, at, -1, ({ end }) => end <= passage.start),
          after: neighbour(passages, at, 1, ({ start }) => start >= passage.end),
        },
      ]),
    ),
  );
}
