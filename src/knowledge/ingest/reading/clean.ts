/** How much was taken out that no reader sees. */
export type Removed = { readonly invisible: number; readonly comments: number };

/**
 * Zero-width and control characters, marks that turn the direction of writing, variation selectors, and the tags block: each can
 * hide words from a person that a search or a model would still read. Tabs and ends of lines are left.
 */
const invisible =
  /(?![\t\n\f\r])\p{Cc}|[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;

/** A text without what no reader sees, and how many such characters there were. */
export function visible(text: string): { text: string; invisible: number } {
  let count = 0;
  const clean = text.replaceAll(invisible, () => {
    count += 1;
    return '';
  });
  return { text: clean, invisible: count };
}

/** A text without its HTML comments, and how many there were. One that is never closed is left, to be seen. */
export function withoutComments(text: string): { text: string; comments: number } {
  const kept: string[] = [];
  let comments = 0;
  let from = 0;
  // No regular expression: where many are opened and none is closed, one would look for the end from each.
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    kept.push(text.slice(from, open));
    comments += 1;
    from = close + 3;
  }
  return { text: kept.join('') + text.slice(from), comments };
}

export function removedSentence({ invisible, comments }: Removed): string | null {
  const parts = [
    invisible > 0 ? `${invisible} invisible ${invisible === 1 ? 'character' : 'characters'}` : null,
    comments > 0 ? `${comments} hidden ${comments === 1 ? 'comment' : 'comments'}` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Left out: ${parts.join(' and ')}.`;
}
