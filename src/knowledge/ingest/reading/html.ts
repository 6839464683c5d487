import Turndown from 'turndown';
import { visible } from '../../../reading/visible.ts';
import { Refused } from '../refusal.ts';
import { withoutComments } from './clean.ts';
import { dateIn } from './date.ts';
import { charsetOf, decoded } from './decode.ts';
import { attribute, type Element, leftOut } from './element.ts';
import { escaped, escapedStart } from './escape.ts';
import { hiddenIn } from './hidden-html.ts';
import { addNotes } from './notes.ts';
import type { Reading } from './reading.ts';
import { addTables } from './tables.ts';
import { headingIn, titleFrom } from './title.ts';

/** The words of a web page as a reader sees them. @throws {Refused} */
export const readHtml = (bytes: Uint8Array): Reading => readMarkup(decoded(bytes, charsetOf(bytes)));

/** HTML as markdown: headings, lists, rows of tables and words; nothing that only steers the reader or is hidden. @throws {Refused} */
export function readMarkup(html: string): Reading {
  const { comments } = withoutComments(withoutScripts(html));
  const about: About = { title: null, date: null };
  const raw = markdownOf(html, about);
  const { text, invisible } = visible(raw);
  const tidy = text
    .replaceAll(/[ \t\u00a0]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return {
    text: tidy === '' ? '' : `${tidy}\n`,
    pages: null,
    title: titleFrom(about.title) ?? headingIn(tidy),
    date: about.date,
    removed: { invisible, comments },
    hidden: [hiddenIn(html), invisible > 0 ? raw : ''].join('\n\n'),
  };
}

/** For counting comments only: a script may hold what looks like one. */
function withoutScripts(html: string): string {
  const [before = '', ...pieces] = html.split(/<(?:script|style)\b/i);
  return before + pieces.map((piece) => piece.slice(Math.max(piece.search(/<\/(?:script|style)/i), 0))).join('');
}

type About = { title: string | null; date: string | null };

const changed = /^(last-modified|dcterms\.modified|dc\.date\.modified|article:modified_time|og:updated_time|date)$/i;

function markdownOf(html: string, about: About): string {
  const turndown = new Turndown({ headingStyle: 'atx', br: '' });
  turndown.escape = (words) => escapedStart(escaped(words));
  turndown.addRule('words', { filter: ['a', 'b', 'em', 'i', 'strong'], replacement: (content) => content });
  // Words in `code` are the only ones that turndown does not escape itself.
  turndown.addRule('code', { filter: 'code', replacement: escaped });
  turndown.addRule('block', { filter: ['pre', 'blockquote'], replacement: (content) => `\n\n${content}\n\n` });
  turndown.addRule('rule', { filter: 'hr', replacement: () => '\n\n' });
  turndown.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, { nodeName }: Element) =>
      `\n\n${'#'.repeat(Number(nodeName.charAt(1)))} ${content.replaceAll(/\s+/g, ' ').trim()}\n\n`,
  });
  turndown.addRule('item', { filter: 'li', replacement: item });
  addTables(turndown);
  addNotes(turndown);
  turndown.addRule('left out', { filter: (node: Element) => leftOut(node), replacement: () => '' });
  turndown.addRule('title', {
    filter: 'title',
    replacement: (_, { textContent }: Element) => {
      about.title ??= textContent;
      return '';
    },
  });
  turndown.addRule('meta', {
    filter: 'meta',
    replacement: (_, node: Element) => {
      const name = attribute(node, 'name') || attribute(node, 'property') || attribute(node, 'http-equiv');
      if (changed.test(name)) about.date ??= dateIn(attribute(node, 'content'));
      return '';
    },
  });
  try {
    return turndown.turndown(html);
  } catch (cause) {
    throw new Refused({ because: 'broken-page' }, { cause });
  }
}

function item(content: string, node: Element): string {
  // Some pages put whole sections into a list.
  if (/^#{1,6} /m.test(content)) return `\n\n${content}\n\n`;
  const { parentNode: list } = node;
  const place =
    list?.nodeName === 'OL' ? Array.from(list.children).indexOf(node) + Number(attribute(list, 'start') || 1) : 0;
  const mark = list?.nodeName === 'OL' ? `${place}. ` : '- ';
  return `\n${mark}${content.trim().replaceAll('\n', `\n${' '.repeat(mark.length)}`)}\n`;
}
