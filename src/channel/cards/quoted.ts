import type { Citation, Passage } from '../../knowledge/document.ts';
import { type Element, exactly, firstWords, type Run } from './card.ts';
import { labels } from './labels.ts';

type Words = Omit<Run, 'type'>;

/** Longer than any quote or passage of a review; a document that someone added may hold paragraphs without end. UTF-16 units. */
const longestQuote = 1_500;
const longestPassages = 5_000;

/** A quote word for word, with its mark and where it stands. What is left out of an endless one is left out after its end. */
export function quoted({ quote, title, headings }: Citation): Element {
  const shown = firstWords(quote, longestQuote);
  const rest = shown.length < quote.length ? ` ${labels.leftOut}` : '';
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [exactly({ text: `“${shown}”`, italic: true }, { text: `${rest} [1]` }), place([title, ...headings])],
  };
}

/** Passages word for word under their headings, with every quote in bold; of an endless one, the part around its quote. */
export function wholePassages(passages: readonly Passage[], citations: readonly Citation[]): Element[] {
  const most = Math.max(500, Math.floor(longestPassages / Math.max(1, passages.length)));
  return passages.map(({ id, headings, text }): Element => {
    const quotes = citations.filter(({ passage }) => passage === id).map(({ quote }) => quote);
    return {
      type: 'Container',
      style: 'emphasis',
      spacing: 'Medium',
      items: [...(headings.length > 0 ? [place(headings)] : []), exactly(...around(text, quotes, most))],
    };
  });
}

/** Document and headings are not our words: someone may have added a document of their own. */
const place = (path: readonly string[]): Element =>
  exactly({ text: path.map((part) => firstWords(part, 200)).join(' › '), isSubtle: true });

function around(text: string, quotes: readonly string[], most: number): Words[] {
  if (text.length <= most) return emphasised(text, quotes);
  const first = Math.max(0, Math.min(...quotes.map((quote) => text.indexOf(quote)).filter((at) => at >= 0)));
  const near = Number.isFinite(first) ? Math.max(0, first - Math.floor(most / 4)) : 0;
  const start = near === 0 ? 0 : text.indexOf(' ', near) + 1;
  const shown = firstWords(text.slice(start), most);
  return [
    ...(start > 0 ? [{ text: `${labels.leftOut} ` }] : []),
    ...emphasised(shown, quotes),
    ...(start + shown.length < text.length ? [{ text: ` ${labels.leftOut}` }] : []),
  ];
}

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
