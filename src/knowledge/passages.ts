import { createHash } from 'node:crypto';
import { type Document, type Passage, PassageId } from './document.ts';
import { plainOf } from './plain.ts';

type Block = { readonly kind: 'heading' | 'bullet' | 'paragraph'; readonly start: number; readonly end: number };

/** A paragraph as short as this, that does not end like a sentence, is a heading, marked as one or not. */
const headingWords = 9;
/** Bullets as short as this make a list that is also found as one passage. */
const listWords = 15;

/**
 * The passages of a document, in order: one a bullet or paragraph, under its headings. A list of short bullets (links, say) is
 * also one passage as a whole, since a question may be about the list.
 */
export function passagesOf(document: Document): Passage[] {
  const passages: Passage[] = [];
  let headings: string[] = [];
  let list: Block[] = [];

  const endList = () => {
    const [first] = list;
    const last = list.at(-1);
    if (first && last && list.length >= 3) passages.push(passage(document, headings, first.start, last.end));
    list = [];
  };

  for (const block of blocksOf(document.text)) {
    if (block.kind === 'heading') {
      endList();
      headings = under(headings, document.text.slice(block.start, block.end));
      continue;
    }
    const made = passage(document, headings, block.start, block.end);
    if (block.kind === 'bullet' && made.text.split(/\s+/).length <= listWords) list.push(block);
    else endList();
    passages.push(made);
  }
  endList();
  return passages;
}

function passage({ id, text }: Document, headings: readonly string[], start: number, end: number): Passage {
  const words = plainOf(text.slice(start, end))
    .text.replaceAll(/^[ \t]*[-*+•][ \t]+/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const section = slug(headings.at(-1) ?? 'opening');
  const hash = createHash('sha256')
    .update(`${headings.join('/')}\n${words}`)
    .digest('hex')
    .slice(0, 8);
  return { id: PassageId.parse(`${id}#${section}-${hash}`), document: id, headings, text: words, start, end };
}

/** A marked heading takes its level; an unmarked one stands on its own, since its level cannot be known. */
function under(headings: readonly string[], line: string): string[] {
  const words = plainOf(line.replace(/^#{1,6}\s+/, '')).text.trim();
  const level = /^(#{1,6})\s/.exec(line)?.[1]?.length;
  return level === undefined ? [words] : [...headings.slice(0, level - 1), words];
}

/** Bullets and paragraphs with their offsets, list marks left out; a bullet runs until the next one or a blank line. */
function blocksOf(text: string): Block[] {
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
    const blank = text.slice(0, index).endsWith('\n\n') || line.trim() === '';
    if (blank) close();
    if (line.trim() === '') continue;
    const lead = /^[ \t]*(?:(?:[-*+•]|\d+[.)])[ \t]+)?/.exec(line)?.[0] ?? '';
    const end = index + line.trimEnd().length;
    if (/^#{1,6}\s/.test(line)) {
      close();
      blocks.push({ kind: 'heading', start: index, end });
    } else if (/[-*+•\d]/.test(lead)) {
      close();
      open = { kind: 'bullet', start: index + lead.length, end };
    } else if (open) open = { ...(open as Block), end };
    else open = { kind: 'paragraph', start: index + lead.length, end };
  }
  close();
  return blocks;
}

function isHeading(block: string): boolean {
  return !block.includes('\n') && block.split(/\s+/).length <= headingWords && !/[.!:;,)]$/.test(block.trim());
}

const slug = (heading: string): string => {
  const words = heading.toLowerCase().match(/[a-z0-9]+/g) ?? ['section'];
  return words.slice(0, 6).join('-');
};
