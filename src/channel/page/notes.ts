import { type Block, footnote } from '../../knowledge/blocks.ts';
import type { Document } from '../../knowledge/document.ts';
import { plainOf } from '../../knowledge/plain.ts';
import type { Catalogue } from '../../language/catalogue.ts';
import { type Html, html, nothing, text } from './html.ts';

/** The footnotes of a document as a list for its foot, and the references to them that stand after a block. */
export type Notes = { readonly list: Html; references(block: Block): Html };

export function notesIn({ text: whole }: Document, blocks: readonly Block[], { sources }: Catalogue): Notes {
  const notes = blocks
    .filter(({ kind }) => kind === 'footnote')
    .map(({ start, end }) => {
      const [, key = '', words = ''] = footnote.exec(whole.slice(start, end)) ?? [];
      return { key, words: plainOf(words).text.trim() };
    });
  const numbers = new Map(notes.map(({ key }, at) => [key, at + 1]));
  const items = notes.map(({ words }, at) => html`<li id="note-${at + 1}">${text(words)}</li>\n`);
  return {
    list:
      items.length === 0 ? nothing : html`<footer>\n<h2>${text(sources.title)}</h2>\n<ol>\n${items}</ol>\n</footer>\n`,
    references({ start, end }) {
      const keys = [...whole.slice(start, end).matchAll(/\[\^([^\]\s]{1,60})\]/g)].map(([, key = '']) =>
        numbers.get(key),
      );
      const links = [...new Set(keys)].flatMap((number) =>
        number === undefined ? [] : [html`<a href="#note-${number}">${number}</a>`],
      );
      return links.length === 0 ? nothing : html`<sup>${links}</sup>`;
    },
  };
}
