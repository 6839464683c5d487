/** How much was taken out that no reader sees. */
export type Removed = { readonly invisible: number; readonly comments: number };

/** A text without its HTML comments, how many there were, and what they said. One that is never closed is left, to be seen. */
export function withoutComments(text: string): { text: string; comments: number; said: readonly string[] } {
  const kept: string[] = [];
  const said: string[] = [];
  let comments = 0;
  let from = 0;
  // No regular expression: where many are opened and none is closed, one would look for the end from each.
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    kept.push(text.slice(from, open));
    comments += 1;
    said.push(text.slice(open + 4, close));
    from = close + 3;
  }
  return { text: kept.join('') + text.slice(from), comments, said };
}

export function removedSentence({ invisible, comments }: Removed): string | null {
  const parts = [
    invisible > 0 ? `${invisible} invisible ${invisible === 1 ? 'character' : 'characters'}` : null,
    comments > 0 ? `${comments} hidden ${comments === 1 ? 'comment' : 'comments'}` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Left out: ${parts.join(' and ')}.`;
}
