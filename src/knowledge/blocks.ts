import { plainOf } from './plain.ts';

/** A heading, bullet, paragraph or footnote of a markdown text, as half-open UTF-16 offsets. */
export type Block = {
  readonly kind: 'heading' | 'bullet' | 'paragraph' | 'footnote';
  readonly start: number;
  readonly end: number;
};

/** A paragraph as short as this, that does not end like a sentence, is a heading, marked as one or not. */
const headingWords = 9;

/** A footnote: its key, and its words. */
export const footnote = /^\[\^([^\]\s]{1,60})\]:\s*([\s\S]*)$/;

/** What stands before the words of a line: white space, and the mark of a list. */
const anyMark = /^[ \t]*(?:(?:[-*+•]|\d+[.)])[ \t]+)?/;
const firstMark = /^[ \t]*(?:(?:[-*+•]|1[.)])[ \t]+)?/;

/** Bullets and paragraphs with their offsets, list marks left out; a bullet runs until the next one or a blank line. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { kind: Block['kind']; start: number; end: number } | null = null;
  const close = () => {
    if (open)
      blocks.push(
        open.kind === 'paragraph' && isHeading(text.slice(open.start, open.end)) ? { ...open, kind: 'heading' } : open,
      );
    open = null;
  };
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const blank = (text.charAt(index - 1) === '\n' && text.charAt(index - 2) === '\n') || line.trim() === '';
    if (blank) close();
    if (line.trim() === '') continue;
    // Within a paragraph only the number one begins a list: '1996. Nobody told …' is how a sentence may go on.
    const within: Block['kind'] | undefined = (open as Block | null)?.kind;
    const mark = within === 'paragraph' ? firstMark : anyMark;
    const lead: string = mark.exec(line)?.[0] ?? '';
    const end = index + line.trimEnd().length;
    if (/^#{1,6}\s/.test(line)) {
      close();
      blocks.push({ kind: 'heading', start: index, end });
    } else if (footnote.test(line)) {
      close();
      open = { kind: 'footnote', start: index, end };
    } else if (/[-*+•\d]/.test(lead)) {
      close();
      open = { kind: 'bullet', start: index + lead.length, end };
    } else if (open) open = { ...(open as Block), end };
    else open = { kind: 'paragraph', start: index + lead.length, end };
  }
  close();
  return blocks;
}

function isHeading(raw: string): boolean {
  const block = plainOf(raw).text;
  return !block.includes('\n') && block.split(/\s+/).length <= headingWords && !/[.!:;,)]$/.test(block.trim());
}
