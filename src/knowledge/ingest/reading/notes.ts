import type Turndown from 'turndown';
import { attribute, type Element } from './element.ts';

/** Footnotes and endnotes as `mammoth` writes them become those of markdown, so that a quote reads past the number in its midst. */
export function addNotes(turndown: Turndown): void {
  turndown.addRule('reference', {
    filter: (node: Element) => node.nodeName === 'A' && noteOf(node, 'href') !== null,
    replacement: (_, node: Element) => `[^${noteOf(node, 'href')}]`,
  });
  turndown.addRule('back', {
    filter: (node: Element) => node.nodeName === 'A' && /^#(?:foot|end)note-ref-/.test(attribute(node, 'href')),
    replacement: () => '',
  });
  turndown.addRule('note', {
    filter: (node: Element) => node.nodeName === 'LI' && noteOf(node, 'id') !== null,
    replacement: (content, node: Element) =>
      `\n\n[^${noteOf(node, 'id')}]: ${content.replaceAll(/\s+/g, ' ').trim()}\n\n`,
  });
}

const noteOf = (node: Element, name: string): string | null =>
  /^#?((?:foot|end)note-\d+)$/.exec(attribute(node, name))?.[1] ?? null;
