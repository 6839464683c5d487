import type Turndown from 'turndown';
import { type Element, within } from './element.ts';

/** A table becomes a list of its rows, one a line: `- Health | Weighed every week`. */
export function addTables(turndown: Turndown): void {
  const layouts = new WeakMap<Element, boolean>();

  /** A table that the page is laid out with holds sections, and no rows of anything. */
  function isLayout(node: Element): boolean {
    const table = within(node, ['TABLE']);
    if (!table) return true;
    const known = layouts.get(table) ?? Boolean(table.querySelector('table, h1, h2, h3, h4, h5, h6'));
    layouts.set(table, known);
    return known;
  }

  turndown.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content, node: Element) => (isLayout(node) ? `\n\n${content}\n\n` : `${oneLine(content)}\t`),
  });
  turndown.addRule('row', {
    filter: 'tr',
    replacement: (content, node: Element) => {
      if (isLayout(node)) return content;
      const cells = content.split('\t').map((cell) => cell.trim());
      const words = cells.filter((cell) => cell !== '').join(' | ');
      return words === '' ? '' : `\n- ${words}\n`;
    },
  });
}

/** What is in a cell, without the marks of its lists. */
const oneLine = (content: string): string =>
  content
    .replaceAll(/^\s*(?:-|\d+\.) /gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
