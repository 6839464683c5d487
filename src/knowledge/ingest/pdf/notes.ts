import type { Line, Page } from './lines.ts';

/** Footnotes are set smaller than this share of the body. */
const small = 0.93;
/** A raised number, as `lines.ts` marks it, until it is known whether a footnote has it. */
const raised = /\ue000(\d+)\ue001/g;
const begins = /^(?:\ue000(\d+)\ue001|(\d{1,3})[.)]?(?=\s))\s*(.*)$/;

export type Note = { readonly number: string; readonly words: string };

/** The lines of a page without its footnotes, and those. */
export function notesApart({ lines }: Page, body: number): { lines: readonly Line[]; notes: Note[] } {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? body) < body * small) from -= 1;
  const first = lines[from];
  // Small print that does not begin with a number is no footnote.
  if (!first || from === 0 || !begins.test(first.text)) return { lines, notes: [] };
  const notes: { number: string; words: string }[] = [];
  for (const { text } of lines.slice(from)) {
    const [, high, low, words = ''] = begins.exec(text) ?? [];
    const number = high ?? low;
    const last = notes.at(-1);
    if (number !== undefined && (!last || Number(number) === Number(last.number) + 1)) notes.push({ number, words });
    else if (last) last.words += ` ${text}`;
  }
  return { lines: lines.slice(0, from), notes };
}

/** The name of a footnote: they are often numbered from one on each page. */
export const noteKey = (page: number, number: string): string => `p${page + 1}-${number}`;

/** Raised numbers become references to the footnotes of their page, or plain numbers where there is none. */
export const referred = (text: string, page: number, notes: readonly Note[]): string =>
  text.replaceAll(raised, (_, number: string) =>
    notes.some((note) => note.number === number) ? `[^${noteKey(page, number)}]` : number,
  );
