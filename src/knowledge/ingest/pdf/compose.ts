import { escaped, escapedStart } from '../reading/escape.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Page } from './lines.ts';
import { measuresOf } from './measures.ts';
import { type Note, noteKey, notesApart, referred } from './notes.ts';

/** A document as markdown: lines as on the page, a blank line between paragraphs, and footnotes at its end. `pages`: where each begins. */
export type Composed = { readonly text: string; readonly pages: readonly number[] };

export function compose(pages: readonly Page[]): Composed {
  const measures = measuresOf(pages);
  const apart = pages.map((page) => notesApart(page, measures.body));
  const starts: number[] = [];
  let text = '';

  for (const block of blocksOf(apart, measures)) {
    if (text !== '') text += '\n\n';
    for (const [index, line] of block.lines.entries()) {
      if (index > 0) text += block.level === null ? '\n' : ' ';
      while (starts.length <= line.page) starts.push(text.length);
      const words = referred(escaped(line.text), line.page, apart[line.page]?.notes ?? []);
      text += index === 0 ? `${leadOf(block)}${startOf(block, words)}` : escapedStart(words);
    }
  }
  while (starts.length < pages.length) starts.push(text.length);
  const notes = apart.flatMap((page, index) => page.notes.map((note) => noteLine(index, note)));
  const whole = [text, ...notes].filter((part) => part !== '').join('\n\n');
  return { text: whole === '' ? '' : `${whole}\n`, pages: starts.map((at, page) => (page === 0 ? 0 : at)) };
}

function leadOf({ level, mark }: Block): string {
  if (level !== null) return `${'#'.repeat(level)} `;
  return mark.kind === 'bullet' || mark.kind === 'dash' ? '- ' : '';
}

/** A number at the start of an item is its mark; anything else there that looks like one is not. */
const startOf = ({ level, mark }: Block, words: string): string =>
  level !== null || mark.kind === 'number' ? words : escapedStart(words);

const noteLine = (page: number, { number, words }: Note): string =>
  `[^${noteKey(page, number)}]: ${referred(escaped(words), page, [])}`;
