import { type Block, blocksOf } from '../../knowledge/blocks.ts';
import type { Document } from '../../knowledge/document.ts';
import { plainOf } from '../../knowledge/plain.ts';
import type { Catalogue } from '../../language/catalogue.ts';
import { type Html, html, nothing, text } from './html.ts';
import { type Anchor, covers, inline, type Stretch } from './inline.ts';
import { notesIn } from './notes.ts';

type Bullet = { readonly number: string | null; readonly within: Anchor | null; readonly item: Html };

/** A document's blocks as HTML, the quote marked. `anchors` are the passages that hold it: a link scrolls to one of them. */
export function bodyOf(document: Document, quote: Stretch, anchors: readonly Anchor[], say: Catalogue): Html {
  const blocks = blocksOf(document.text);
  const notes = notesIn(document, blocks, say);
  const heading = headingsOf(document, blocks);
  const list = anchors.find((anchor) => blocks.filter((block) => covers(anchor, block)).length > 1) ?? null;
  const inBlock = anchors.find((anchor) => anchor !== list) ?? null;
  const idOf = (block: Stretch): Html => (inBlock && covers(inBlock, block) ? id(inBlock) : nothing);

  const made: Html[] = [];
  let bullets: Bullet[] = [];
  const endList = () => {
    if (bullets.length > 0) made.push(listOf(bullets));
    bullets = [];
  };
  for (const block of blocks) {
    if (block.kind === 'footnote') continue;
    const words = html`${inline(document, block, quote, inBlock)}${notes.references(block)}`;
    if (block.kind === 'bullet') {
      const number = numberOf(document, block);
      const within = list && covers(list, block) ? list : null;
      const [first] = bullets;
      if (first && (first.within !== within || (first.number === null) !== (number === null))) endList();
      const value = number === null ? nothing : html` value="${text(number)}"`;
      bullets.push({ number, within, item: html`<li${idOf(block)}${value}>${words}</li>\n` });
      continue;
    }
    endList();
    made.push(
      block.kind === 'heading' ? heading(block, quote, notes.references(block)) : html`<p${idOf(block)}>${words}</p>\n`,
    );
  }
  endList();
  return html`${made}${notes.list}`;
}

function listOf(bullets: readonly Bullet[]): Html {
  const [first] = bullets;
  const items = bullets.map(({ item }) => item);
  const attribute = first?.within ? id(first.within) : nothing;
  return first?.number ? html`<ol${attribute}>\n${items}</ol>\n` : html`<ul${attribute}>\n${items}</ul>\n`;
}

const id = (anchor: Anchor): Html => html` id="${text(anchor.id)}"`;

/** The number that stands before an item; the document may count on from elsewhere. */
function numberOf({ text: whole }: Document, { start }: Block): string | null {
  const lead = whole.slice(whole.lastIndexOf('\n', start - 1) + 1, start);
  return /(\d{1,9})[.)]\s*$/.exec(lead)?.[1] ?? null;
}

/** Headings by their depth among those of the document, under the page's own; a first one that repeats the title is left out. */
function headingsOf(
  document: Document,
  blocks: readonly Block[],
): (block: Block, quote: Stretch, references: Html) => Html {
  const levelOf = ({ start, end }: Block): number =>
    /^(#{1,6})\s/.exec(document.text.slice(start, end))?.[1]?.length ?? 1;
  const wordsOf = ({ start, end }: Block): string => plainOf(document.text.slice(start, end)).text.replace(mark, '');
  const isTitle = (block: Block) =>
    block === blocks[0] && wordsOf(block).trim().toLowerCase() === document.title.trim().toLowerCase();
  const levels = [
    ...new Set(blocks.filter((block) => block.kind === 'heading' && !isTitle(block)).map(levelOf)),
  ].toSorted((a, b) => a - b);

  return (block, quote, references) => {
    if (isTitle(block)) return nothing;
    const lead = mark.exec(document.text.slice(block.start, block.end))?.[0].length ?? 0;
    const words = html`${inline(document, { start: block.start + lead, end: block.end }, quote, null)}${references}`;
    if (words === nothing) return nothing;
    switch (levels.indexOf(levelOf(block))) {
      case 0:
        return html`<h2>${words}</h2>\n`;
      case 1:
        return html`<h3>${words}</h3>\n`;
      default:
        return html`<h4>${words}</h4>\n`;
    }
  };
}

const mark = /^#{1,6}\s+/;
