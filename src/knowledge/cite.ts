import { fold, wholeWordsAt } from '../reading/fold.ts';
import { Citation, type Document, type Passage } from './document.ts';
import { plainOf } from './plain.ts';

/**
 * The citation for `quote` if it is verbatim in the passage as it stands in the document, else null.
 * Markup, typographic quotes, ligatures, dashes and line breaks are read past; words, digits and case are not.
 * `quote` in the result is the document's own spelling as a reader sees it; the offsets are into the document's text, markup included.
 */
export function cite(quote: string, passage: Passage, document: Document): Citation | null {
  if (passage.document !== document.id) return null;
  const wanted = fold(quote.trim()).text;
  if (wanted === '') return null;
  const plain = plainOf(document.text.slice(passage.start, passage.end), passage.start);
  const folded = fold(plain.text, plain.origin);
  const found = wholeWordsAt(folded.text, wanted);
  if (found < 0) return null;
  const start = folded.origin[found];
  const last = folded.origin[found + wanted.length - 1];
  const from = folded.index[found];
  const to = folded.index[found + wanted.length - 1];
  if (start === undefined || last === undefined || from === undefined || to === undefined) return null;
  return Citation.parse({
    passage: passage.id,
    document: document.id,
    version: document.version,
    title: document.title,
    headings: [...passage.headings],
    quote: plain.text.slice(from, to + 1),
    start,
    end: last + 1,
  });
}
