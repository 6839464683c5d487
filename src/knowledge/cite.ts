import { Citation, type Document, type Passage } from './document.ts';
import { plainOf } from './plain.ts';

/**
 * The citation for `quote` if it is verbatim in the passage as it stands in the document, else null.
 * Markup, typographic quotes, ligatures, dashes and line breaks are read past; words, digits and case are not.
 * `quote` in the result is the document's own spelling as a reader sees it; the offsets are into the document's text, markup included.
 */
export function cite(quote: string, passage: Passage, document: Document): Citation | null {
  if (passage.document !== document.id) return null;
  const wanted = fold(quote.trim(), []).text;
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

/** Where `wanted` stands in `text` with no letter or digit touching it, so that 'risk' is not found in 'asterisk'. */
function wholeWordsAt(text: string, wanted: string): number {
  const letter = /[\p{L}\p{N}\p{M}]/u;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = letter.test(text.charAt(at - 1)) && letter.test(wanted.charAt(0));
    const after = letter.test(text.charAt(at + wanted.length)) && letter.test(wanted.charAt(wanted.length - 1));
    if (!before && !after) return at;
  }
  return -1;
}

const spellings: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '\u00ad': '',
};

/** One spelling for what typesetters vary, white space as one space; `index` and `origin` lead back, character by character. */
function fold(text: string, origin: readonly number[]): { text: string; index: number[]; origin: number[] } {
  const letters: string[] = [];
  const index: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const folded = /\s/.test(letter) ? (letters.at(-1) === ' ' ? '' : ' ') : (spellings[letter] ?? letter);
    for (const one of folded) {
      letters.push(one);
      index.push(at);
    }
  }
  return { text: letters.join(''), index, origin: index.map((at) => origin[at] ?? at) };
}
