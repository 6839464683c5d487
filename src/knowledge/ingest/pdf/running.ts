import type { Line, Page } from './lines.ts';

/** The outer part of a page, at its top and at its foot, where running headers stand. */
const margin = 0.13;

/** The pages without what most of them repeat at the top or the foot: running headers, footers, page numbers. */
export function withoutRunning(pages: readonly Page[], body: number): Page[] {
  if (pages.length < 2) return [...pages];
  const seen = new Map<string, Set<number>>();
  const keys = pages.map((page, index) =>
    page.lines.map((line) => {
      const key = keyOf(line, page, body);
      if (key !== null) seen.set(key, (seen.get(key) ?? new Set()).add(index));
      return key;
    }),
  );
  const repeats = (key: string | null) => {
    const count = key === null ? 0 : (seen.get(key)?.size ?? 0);
    // Left and right pages may have headers of their own.
    return count >= 2 && count > pages.length * (pages.length >= 6 ? 0.4 : 0.5);
  };
  return pages.map((page, index) => ({
    ...page,
    lines: page.lines.filter((line, at) => !repeats(keys[index]?.[at] ?? null) && !isPageNumber(line, page)),
  }));
}

const isPageNumber = ({ text, base }: Line, { height }: Page): boolean =>
  (base < height * margin || base > height * (1 - margin)) &&
  /^(page\s+)?[-–|\s]*(\d{1,4}|[ivxlc]{1,7})[-–|\s]*((of|\/)\s*\d{1,4})?$/i.test(text);

/** What a line in the margin has in common with those of other pages: its words but for numbers, and its size. */
function keyOf({ text, base, size }: Line, { height }: Page, body: number): string | null {
  const top = base < height * margin;
  if (!top && base < height * (1 - margin)) return null;
  // 'Chapter 1' in large letters at the top of each page is a heading.
  const words = size > body * 1.1 ? text : text.replaceAll(/\d+|\b[ivxlc]+\b/g, '#');
  return `${top} ${size} ${words}`;
}
