import type { Document } from '../../knowledge/document.ts';
import { plainOf } from '../../knowledge/plain.ts';
import { type Html, html, text } from './html.ts';

/** Half-open UTF-16 offsets into a document's text. */
export type Stretch = { readonly start: number; readonly end: number };

/** A part of a page that can be scrolled to. */
export type Anchor = Stretch & { readonly id: string };

/**
 * A stretch of a document as a reader sees it, with the characters of the quote in <mark>, and with the part of it that `anchor` is
 * in a <span>, unless it is all of it: then the element around it is what carries the id.
 */
export function inline(
  { text: whole }: Document,
  { start, end }: Stretch,
  quote: Stretch,
  anchor: Anchor | null,
): Html {
  const { text: words, origin } = plainOf(whole.slice(start, end), start);
  const indexOf = (offset: number): number => {
    const found = origin.findIndex((at) => at >= offset);
    return found < 0 ? words.length : found;
  };
  const marked = (from: number, to: number): Html => {
    const first = Math.min(to, Math.max(from, indexOf(quote.start)));
    const last = Math.max(first, Math.min(to, indexOf(quote.end)));
    if (first === last) return text(words.slice(from, to));
    return html`${text(words.slice(from, first))}<mark>${text(words.slice(first, last))}</mark>${text(words.slice(last, to))}`;
  };
  if (!anchor || covers(anchor, { start, end }) || anchor.end <= start || anchor.start >= end)
    return marked(0, words.length);
  const [from, to] = [indexOf(anchor.start), indexOf(anchor.end)];
  return html`${marked(0, from)}<span id="${text(anchor.id)}">${marked(from, to)}</span>${marked(to, words.length)}`;
}

/** Whether `outer` holds all of `inner`. */
export const covers = (outer: Stretch, inner: Stretch): boolean => outer.start <= inner.start && inner.end <= outer.end;
