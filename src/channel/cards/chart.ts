import type { Element } from './card.ts';
import { exactly, ours } from './card.ts';

/** Bars, one under another, each with its figure; the same in words for a client that draws none. `rows` are our own content. */
export const bars = (title: string, rows: readonly { readonly name: string; readonly many: number }[]): Element => ({
  type: 'Chart.HorizontalBar',
  title,
  // An axis would be cut into sixths of the largest, and a count of one into 0.17 and 0.33.
  displayMode: 'AbsoluteNoAxis',
  data: rows.map(({ name, many }) => ({ x: name, y: many })),
  fallback: listed(
    title,
    rows.map(({ name, many }) => `${name}: ${many}`),
  ),
});

/** A line for each of `lines`, from left to right; `words` says the same for a client that draws none. */
export const linesOver = (
  { title, across, up }: { readonly title: string; readonly across: string; readonly up: string },
  lines: readonly { readonly name: string; readonly values: readonly number[] }[],
  words: readonly string[],
): Element => ({
  type: 'Chart.Line',
  title,
  xAxisTitle: across,
  yAxisTitle: up,
  data: lines.map(({ name, values }) => ({ legend: name, values: values.map((y, at) => ({ x: at + 1, y })) })),
  fallback: listed(title, words),
});

/** A heading with a line for each thing under it. */
export const listed = (title: string, lines: readonly string[]): Element => ({
  type: 'Container',
  spacing: 'Medium',
  items: [ours(title, { weight: 'Bolder' }), ...lines.map((text) => exactly({ text }))],
});
