/** A text as a reader sees it, and where each of its characters stands in the text that it was read from. */
export type Plain = { readonly text: string; readonly origin: readonly number[] };

/** What is taken off, first match wins: the groups, if any, are kept and read again. Nothing is looked for without end: a document may be hostile. */
const markup =
  /!?\[((?:\\.|[^\]\\]){0,500})\]\((?:\\.|[^()\\]){0,2000}\)|\\([\\`*_{}[\]()#+\-.!'"~>|])|\[\^[^\]\s]{1,60}\]|\*\*|__|`|\u00ad(?:\n[ \t]{0,20}(?=\p{Ll}))?|[-‐](?<=(\p{L}{1,30})[-‐])\n[ \t]{0,20}(?=(\p{Ll}{1,30}))(?!(?:and|or|to)\b)/gu;

/** A word that a line's end divides after one of these, or before one of those, has a hyphen of its own ('multi-agency', 'child-centred'), and keeps it. */
const firsts = new Set(
  'multi non pre post self co re ex cross inter intra well mid semi anti short long full part one two three half face on in by high low early child decision trauma evidence'.split(
    ' ',
  ),
);
const seconds = new Set(
  'based focused centred led term being making informed taking going wide level old year day week month minded related specific free aged'.split(
    ' ',
  ),
);

/**
 * Markdown with its markup off: links and pictures become their words; bold, code ticks, backslashes and references to footnotes go.
 * A word that a typesetter divided at a line's end is put together again; the first half of 'pre- and post-birth' is not.
 */
export function plainOf(markdown: string, from = 0): Plain {
  const text: string[] = [];
  const origin: number[] = [];
  const keep = (start: number, end: number) => {
    for (let index = start; index < end; index++) {
      text.push(markdown.charAt(index));
      origin.push(from + index);
    }
  };
  let last = 0;
  for (const match of markdown.matchAll(markup)) {
    const { index, 0: whole, 1: link, 2: escaped, 3: divided, 4: rest = '' } = match;
    keep(last, index);
    if (link !== undefined) {
      const start = index + whole.indexOf('[') + 1;
      const inner = plainOf(link, from + start);
      text.push(inner.text);
      origin.push(...inner.origin);
    } else if (escaped !== undefined) keep(index + 1, index + 2);
    else if (divided !== undefined && (firsts.has(divided.toLowerCase()) || seconds.has(rest))) keep(index, index + 1);
    last = index + whole.length;
  }
  keep(last, markdown.length);
  return { text: text.join(''), origin };
}

/**
 * Markdown of the same length in which no sentence seems to end inside a link or at a reference to a footnote: where a text can be
 * divided so that each part has its markup whole.
 */
export const wholeLinks = (markdown: string): string =>
  markdown.replaceAll(markup, (whole: string, link: string | undefined) => {
    if (whole.startsWith('[^')) return ' '.repeat(whole.length);
    if (link === undefined) return whole;
    const opening = whole.indexOf('[') + 1;
    return whole.slice(0, opening) + whole.slice(opening).replaceAll(/[^\p{L}\s]/gu, (mark) => 'x'.repeat(mark.length));
  });
