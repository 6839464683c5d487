import type { Span } from '../../reading/span.ts';

/** How the words of a reading were hidden from whoever looks at the text; `plain` where they were not. */
export type Hiding = 'plain' | 'letters' | 'encoded' | 'markup';

/**
 * A text in one of the ways in which a machine might read it: small plain letters, figures and marks. `spanOf` leads from a stretch of it to the
 * text that came in.
 */
export type Reading = {
  readonly text: string;
  readonly hiding: Hiding;
  spanOf(start: number, end: number): Span;
};

/** A piece of a text that stands for other words: `text` in place of what stands from `start` to `end`. */
export type Piece = Span & { readonly text: string };

/** A text with pieces of it replaced. A stretch that touches a piece leads to all of what the piece was made from. */
export function replaced(source: Reading, pieces: readonly Piece[], hiding: Hiding): Reading {
  const parts: string[] = [];
  const starts: number[] = [];
  const origins: (Span & { readonly whole: boolean })[] = [];
  let length = 0;
  let last = 0;
  const add = (text: string, start: number, end: number, whole: boolean) => {
    if (text === '') return;
    parts.push(text);
    starts.push(length);
    origins.push({ start, end, whole });
    length += text.length;
  };
  for (const { start, end, text } of pieces) {
    if (start < last) continue;
    add(source.text.slice(last, start), last, start, false);
    add(text, start, end, true);
    last = end;
  }
  add(source.text.slice(last), last, source.text.length, false);
  const place = (at: number, edge: 'start' | 'end'): number => {
    const index = Math.max(0, lastUpTo(starts, at));
    const origin = origins[index] ?? { start: 0, end: 0, whole: true };
    return origin.whole ? origin[edge] : origin.start + at - (starts[index] ?? 0) + (edge === 'end' ? 1 : 0);
  };
  return {
    text: parts.join(''),
    hiding,
    spanOf: (start, end) => source.spanOf(place(start, 'start'), place(Math.max(start, end - 1), 'end')),
  };
}

/** The place in a rising list of the last number that is no more than `most`; -1 where there is none. */
function lastUpTo(rising: readonly number[], most: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A text as it came. */
export const asItCame = (text: string): Reading => ({
  text,
  hiding: 'plain',
  spanOf: (start, end) => ({ start, end }),
});
