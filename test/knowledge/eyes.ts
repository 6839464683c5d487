import type { Citation, Document, Passage } from '../../src/knowledge/document.ts';
import type { Library } from '../../src/knowledge/library.ts';

/**
 * Whether a quote stands in its document, found out in another way than `cite` does: the whole document is walked once, character by
 * character, and what a reader's eyes fall on between two offsets is compared with the quote. Nothing here is from `src/` but types.
 */

/** What is wrong with a citation, in words; none where its quote is verbatim in its passage of its document at its version. */
export function faultsOf(citation: Citation, library: Pick<Library, 'inContext' | 'document'>): string[] {
  const { quote, start, end } = citation;
  const document = library.document(citation.document, citation.version ?? '');
  if (!document) return [`no such version of ${citation.document}`];
  const place = library.inContext(citation.passage);
  if (place?.document !== document) return [`no such passage in ${document.id}`];
  return [
    ...(start < place.passage.start || end > place.passage.end ? ['across the border of its passage'] : []),
    ...(sameWords(quote, seenIn(document.text, start, end)) ? [] : ['other words than its document']),
    ...(isPartOfAWord(document.text, start, end) ? ['a part of a word'] : []),
  ].map((fault) => `${fault}: ${JSON.stringify(quote)} in ${JSON.stringify(document.text.slice(start, end))}`);
}

/** Whether the words of a passage are those of its stretch of the document. */
export const isItsStretch = ({ text, start, end }: Passage, document: Document): boolean =>
  sameWords(text, seenIn(document.text, start, end));

/** Whether some words stand anywhere in a text, as eyes read both. */
export const standsIn = (words: string, text: string): boolean => foldOf(text).includes(foldOf(words));

/** What a reader sees of the characters between two offsets of a markdown text. */
export function seenIn(text: string, start = 0, end = text.length): string {
  const seen = sightOf(text);
  let words = '';
  for (let at = start; at < end; at++) if (seen[at]) words += text.charAt(at);
  return words;
}

const sights = new Map<string, readonly boolean[]>();

/** For each character of a markdown text, whether a reader sees it. */
function sightOf(text: string): readonly boolean[] {
  const before = sights.get(text);
  if (before) return before;
  const seen = new Array<boolean>(text.length).fill(true);
  const hide = (from: number, to: number) => seen.fill(false, from, to);
  for (let at = 0; at < text.length; at++) {
    if (!seen[at]) continue;
    const [letter, next] = [text.charAt(at), text.charAt(at + 1)];
    if (letter === '\\' && /[!-/:-@[-`{-~]/.test(next)) {
      hide(at, at + 1);
      at += 1;
    } else if (letter === '[' && next === '^') {
      hide(at, text.indexOf(']', at) + 1);
    } else if (letter === '[') {
      const label = closeOf(text, at + 1, ']');
      const target = text.charAt(label + 1) === '(' ? closeOf(text, label + 2, ')') : -1;
      if (target < 0) continue;
      hide(at, at + 1);
      hide(label, target + 1);
      if (text.charAt(at - 1) === '!') hide(at - 1, at);
    } else if (letter === '`') {
      hide(at, at + 1);
    } else if ((letter === '*' || letter === '_') && next === letter) {
      hide(at, at + 2);
    }
  }
  sights.set(text, seen);
  return seen;
}

/** Where the bracket that is open at `from` closes in the same paragraph, or -1. */
function closeOf(text: string, from: number, close: string): number {
  for (let at = from; at < text.length && !text.startsWith('\n\n', at); at++) {
    if (text.charAt(at) === close) return at;
    if (text.charAt(at) === '\\') at += 1;
  }
  return -1;
}

/** What may or may not be there: the hyphen of a word that a line's end divides, and the mark of a list. */
const hyphen = '\u{e000}';
const mark = '\u{e001}';

/** Words, digits and case decide; how they are set in type does not. */
function sameWords(quote: string, stretch: string): boolean {
  const divided = stretch
    .replaceAll(/\u00ad\n[ \t]*/g, '')
    .replaceAll(/[-\u2010]\n[ \t]*(?=\p{Ll})(?!(?:and|or|to)\b)/gu, hyphen)
    .replaceAll(/^[ \t]*[-*+•][ \t]+/gm, mark);
  const pattern = foldOf(divided)
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(hyphen, '-?')
    .replaceAll(mark, '(?:[-*+•] )?');
  return new RegExp(`^${pattern}$`).test(foldOf(quote));
}

const foldOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether a letter or digit that a reader sees touches the stretch from outside. */
function isPartOfAWord(text: string, start: number, end: number): boolean {
  const alike = /^[\p{L}\p{N}\p{M}]{2}$/u;
  const [first = ''] = seenIn(text, start, end);
  const last = [...seenIn(text, start, end)].at(-1) ?? '';
  const before = [...seenIn(text, Math.max(0, start - 40), start)].at(-1) ?? '';
  const [after = ''] = seenIn(text, end, end + 40);
  return alike.test(before + first) || alike.test(last + after);
}
