import { straight } from './straight.ts';

/**
 * Text for a message that Teams reads as markdown, made to show exactly as it stands: a person's own words may hold anything, and
 * nothing comes of it: no bold, no list, no link, no mention, no tag.
 */
export const plain = (text: string): string =>
  straight(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]~|]/g, '\\$&')
    .replaceAll(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2')
    // A word joiner, which no one sees: an address that was typed is quoted, not offered to be clicked.
    .replaceAll('://', ':\u2060//')
    .replaceAll(/(www)\./gi, '$1\u2060.');
