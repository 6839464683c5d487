import type { Line, Page } from './lines.ts';

/** What is usual in a document, from which its headings and paragraphs stand out. */
export type Measures = {
  /** The size that most of its letters are set in, in points. */
  readonly body: number;
  /** The font that most of its lines are set in, of those in one font. */
  readonly font: string | null;
  /** From one line of a paragraph to the next, in sizes. */
  readonly leading: number;
  /** The sizes of headings, largest first. */
  readonly headings: readonly number[];
};

/** How much larger than the body a heading is. */
export const clearly = 1.12;
/** How much larger than between lines the step between paragraphs is. */
export const wider = 1.2;

/** The size that most letters are set in. */
export const bodyOf = (pages: readonly Page[]): number => commonest(pages, ({ size }) => size) ?? 10;

export function measuresOf(pages: readonly Page[]): Measures {
  const body = bodyOf(pages);
  const sizes = pages.flatMap(({ lines }) => lines.map(({ size }) => size)).filter((size) => size > body * clearly);
  return {
    body,
    font: commonest(pages, ({ font }) => font),
    leading: leadingOf(pages, body),
    headings: [...new Set(sizes)].sort((a, b) => b - a),
  };
}

/** What most letters have in common, of those that have it at all. */
function commonest<T>(pages: readonly Page[], of: (line: Line) => T): T | null {
  const letters = new Map<T, number>();
  for (const { lines } of pages) {
    for (const line of lines) {
      const one = of(line);
      if (one !== null) letters.set(one, (letters.get(one) ?? 0) + line.text.length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Between lines of the body most steps are within a paragraph, and those are the smallest. */
function leadingOf(pages: readonly Page[], body: number): number {
  const steps: number[] = [];
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1];
      if (above?.size !== body || line.size !== body) continue;
      const step = (line.base - above.base) / body;
      if (step > 0.8 && step < 4) steps.push(step);
    }
  }
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 1.2;
}
