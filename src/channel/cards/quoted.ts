import type { Citation } from '../../knowledge/document.ts';
import type { Catalogue } from '../../language/catalogue.ts';
import { headingsIn } from '../../words/sources.ts';
import { type Element, exactly, firstWords, type Run } from './card.ts';

type Words = Omit<Run, 'type'>;

/** Longer than any quote of a review; a document that someone added may hold paragraphs without end. UTF-16 units. */
const longestQuote = 1_500;

/** A quote word for word, with its mark and where it stands. */
export const quoted = ({ quote, title, headings }: Citation, say: Catalogue): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Medium',
  items: [quotation(quote, ' [1]', say), ...placed([title, ...headingsIn(title, headings)])],
});

/** A quote in quotation marks, and `after` it. What is left out of an endless one is left out after its end. */
export function quotation(quote: string, after: string, { cards }: Catalogue): Element {
  const words = onOneLine(quote);
  const shown = firstWords(words, longestQuote);
  const rest = `${shown.length < words.length ? ` ${cards.leftOut}` : ''}${after}`;
  return exactly({ text: `“${shown}”`, italic: true }, ...(rest === '' ? [] : [{ text: rest }]));
}

/** Document and headings are not our words: someone may have added a document of their own. */
export const placed = (path: readonly string[]): Element[] =>
  path.length === 0 ? [] : [exactly({ text: path.map((part) => firstWords(part, 200)).join(' › '), isSubtle: true })];

/** A passage word for word, with every quote in bold; of one longer than `most`, the part around its first quote. */
export function wordForWord(text: string, quotations: readonly string[], most: number, { cards }: Catalogue): Element {
  const quotes = quotations.map(onOneLine);
  if (text.length <= most) return exactly(...emphasised(text, quotes));
  const first = Math.max(0, Math.min(...quotes.map((quote) => text.indexOf(quote)).filter((at) => at >= 0)));
  const near = Number.isFinite(first) ? Math.max(0, first - Math.floor(most / 4)) : 0;
  const start = near === 0 ? 0 : text.indexOf(' ', near) + 1;
  const shown = firstWords(text.slice(start), most);
  return exactly(
    ...(start > 0 ? [{ text: `${cards.leftOut} ` }] : []),
    ...emphasised(shown, quotes),
    ...(start + shown.length < text.length ? [{ text: ` ${cards.leftOut}` }] : []),
  );
}

/** A passage is on one line; a quote has the line breaks of its document. */
const onOneLine = (quote: string): string => quote.replaceAll(/\s+/g, ' ');

/** The text in runs, in order, with every quote that stands in it in bold; letters are neither added nor lost. */
function emphasised(text: string, quotes: readonly string[]): Words[] {
  const bold = quotes
    .map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  const runs: Words[] = [];
  let at = 0;
  for (const { start, end } of bold) {
    if (start < at) continue;
    if (start > at) runs.push({ text: text.slice(at, start) });
    runs.push({ text: text.slice(start, end), weight: 'Bolder' });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
