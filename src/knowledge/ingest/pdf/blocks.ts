import { gapBefore, headingLevel } from './headings.ts';
import type { Line, Page } from './lines.ts';
import { endsSentence, type Mark, markOf } from './marks.ts';
import type { Measures } from './measures.ts';

/** A heading, a paragraph or an item of a list, line by line as on the page. `page` is counted from 0. */
export type Block = {
  readonly level: number | null;
  readonly mark: Mark;
  readonly lines: { readonly text: string; readonly page: number }[];
};

/** A heading with more words than this is a paragraph in large letters. */
const longest = 30;

/** What the lines of a document belong to; a paragraph goes on over the end of a column or a page. */
export function blocksOf(pages: readonly Pick<Page, 'lines'>[], measures: Measures): Block[] {
  const blocks: Block[] = [];
  let above: Line | null = null;
  for (const [page, { lines }] of pages.entries()) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1] ?? null;
      const level = headingLevel(line, before, lines[index + 1] ?? null, measures);
      const mark = markOf(line.text);
      const block = blocks.at(-1);
      const goesOn =
        block !== undefined &&
        above !== null &&
        block.level === level &&
        (level === null
          ? !begins({ line, mark, above, block, column: columnOf(lines, index), turned: before === null }, measures)
          : before !== null && before.size === line.size && line.base - before.base < 1.45 * line.size);
      if (goesOn) block.lines.push({ text: line.text, page });
      else blocks.push({ level, mark, lines: [{ text: mark.words, page }] });
      above = line;
    }
  }
  return blocks.map((block) => (wordsIn(block) > longest ? { ...block, level: null } : block));
}

const wordsIn = ({ lines }: Block): number => lines.reduce((sum, { text }) => sum + text.split(' ').length, 0);

type Place = { line: Line; mark: Mark; above: Line; block: Block; column: Column; turned: boolean };

/** Whether a line begins a paragraph or an item, rather than going on with the one above. */
function begins({ line, mark, above, block, column, turned }: Place, measures: Measures): boolean {
  const ended = endsSentence(above.text);
  if (mark.kind === 'bullet') return true;
  if (mark.kind === 'dash' && (ended || block.mark.kind === 'dash')) return true;
  if (mark.kind === 'number' && (ended || follows(mark, block.mark))) return true;
  if (Math.abs(line.size - above.size) > 0.5) return true;
  // At the top of a page or of a column only the words tell.
  if (turned || line.base <= above.base)
    return ended || !(/^\p{Ll}/u.test(line.text) || (turned && above.text.length > 40) || above.text.endsWith('-'));
  if (gapBefore(line, above, measures)) return true;
  if (!ended) return false;
  const indented = block.mark.kind === 'words' && block.lines.length > 1 && line.left > above.left + 0.8 * line.size;
  return indented || column.right - above.right > widthOf(line.text.split(' ')[0] ?? '', line);
}

const follows = (mark: Mark, last: Mark): boolean =>
  mark.kind === 'number' && last.kind === 'number' && mark.number !== null && mark.number === (last.number ?? -1) + 1;

/** About the width of a word and the space before it: where it would have had room on the line above, the break was meant. */
const widthOf = (word: string, { left, right, text }: Line): number =>
  ((word.length + 2) * (right - left)) / Math.max(text.length, 1);

type Column = { readonly right: number };

/** The lines around one that go down the page without a step up. */
function columnOf(lines: readonly Line[], index: number): Column {
  const size = lines[index]?.size;
  let from = index;
  let to = index;
  while (from > 0 && (lines[from - 1]?.base ?? 0) < (lines[from]?.base ?? 0)) from -= 1;
  while (to + 1 < lines.length && (lines[to + 1]?.base ?? 0) > (lines[to]?.base ?? 0)) to += 1;
  const column = lines.slice(from, to + 1).filter((line) => line.size === size);
  return { right: Math.max(...column.map(({ right }) => right)) };
}
