/** A run of text as pdf.js gives it, as much of it as is used here. */
export type Item = {
  readonly str: string;
  readonly width: number;
  readonly fontName: string;
  readonly transform: readonly number[];
};

/** A line of a page. Lengths are in points; `base` is counted from the top of the page. */
export type Line = {
  /** A raised number stands between U+E000 and U+E001. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** The one font that it is set in, or null where there are several. */
  readonly font: string | null;
};

export type Page = { readonly height: number; readonly lines: readonly Line[] };

type Run = { text: string; left: number; right: number; base: number; size: number; font: string };

/** The lines of a page, in the order in which they were set: column after column, in all but a few documents. */
export function linesOf(items: readonly Item[], view: readonly number[]): Line[] {
  const lines: Run[][] = [];
  for (const item of items) {
    const run = runOf(item, view);
    if (!run || (run.text.trim() === '' && lines.length === 0)) continue;
    const line = lines.at(-1);
    if (line && continues(line, run)) line.push(run);
    else if (run.text.trim() !== '') lines.push([run]);
  }
  return lines.map(lineOf).filter(({ text }) => text !== '');
}

/** Where a run stands on the page as it is looked at; null for what is turned, like a stamp across the page, and for what is empty. */
function runOf({ str, width, fontName, transform }: Item, view: readonly number[]): Run | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const along = { x: a * va + b * vc, y: a * vb + b * vd };
  if (str === '' || Math.abs(along.y) > 0.1 * Math.abs(along.x)) return null;
  const left = e * va + f * vc + ve;
  return {
    text: str.replaceAll(/[\ue000\ue001]/g, ''),
    left,
    right: left + width,
    base: e * vb + f * vd + vf,
    size: Math.round(Math.hypot(c, d) * 10) / 10,
    font: fontName,
  };
}

/** On the same line, a little raised or lowered perhaps, and not before what is there. */
function continues(line: readonly Run[], run: Run): boolean {
  const last = line.at(-1);
  if (!last) return false;
  const size = Math.max(last.size, run.size, 1);
  const near = Math.abs(last.base - run.base) < (last.size === run.size ? 0.25 : 0.5) * size;
  return near && run.left > last.right - size;
}

function lineOf(runs: readonly Run[]): Line {
  const words = runs.filter(({ text }) => text.trim() !== '');
  const main = words.reduce((a, b) => (b.text.length > a.text.length ? b : a), words[0] ?? empty);
  let text = '';
  let last: Run | null = null;
  for (const run of runs) {
    const apart = last !== null && run.left - last.right > 0.15 * run.size;
    const word = isRaised(run, main) ? `\ue000${run.text.trim()}\ue001` : run.text;
    text += apart && !/\s$/.test(text) && !/^\s/.test(run.text) ? ` ${word}` : word;
    last = run;
  }
  return {
    text: text.replaceAll(/\s+/g, ' ').trim(),
    left: words[0]?.left ?? 0,
    right: words.at(-1)?.right ?? 0,
    base: main.base,
    size: main.size,
    font: words.every(({ font }) => font === main.font) ? main.font : null,
  };
}

/** The number of a footnote. */
const isRaised = ({ text, size, base }: Run, main: Run): boolean =>
  size < 0.85 * main.size && base < main.base - 0.1 * main.size && /^\s*\d{1,3}\s*$/.test(text);

const empty: Run = { text: '', left: 0, right: 0, base: 0, size: 0, font: '' };
