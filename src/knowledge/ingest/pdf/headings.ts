import type { Line } from './lines.ts';
import { endsSentence } from './marks.ts';
import { clearly, type Measures, wider } from './measures.ts';

/** A line in a font of its own is no longer than this if it is a heading. */
const most = 12;

/** The level of a heading, or null: a line clearly larger than the body, or a short one that stands by itself in another font. */
export function headingLevel(line: Line, above: Line | null, below: Line | null, measures: Measures): number | null {
  const { text, size, font } = line;
  // A letter alone begins a paragraph, if it does not end a heading.
  if (!/\p{L}{2}/u.test(text) && above?.size !== size) return null;
  // Lines of a table of contents end in dots and a page.
  if (/(?:\.\s?){4}/.test(text)) return null;
  if (size > measures.body * clearly) return Math.min(measures.headings.indexOf(size) + 1, 6);
  const alone =
    above === null || endsSentence(above.text) || above.size > measures.body || gapBefore(line, above, measures);
  const own = font !== null && font !== measures.font && above?.font !== font && below !== null && below.font !== font;
  const short = text.split(' ').length <= most && /^[\p{Lu}\d]/u.test(text) && !/[.,;]$/.test(text);
  return alone && own && short && size >= measures.body ? Math.min(measures.headings.length + 1, 6) : null;
}

/** A step down the page that is larger than between the lines of a paragraph. */
export const gapBefore = (line: Line, above: Line, { leading }: Measures): boolean =>
  line.base - above.base > leading * wider * Math.max(line.size, above.size);
