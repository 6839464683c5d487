import type { Span } from './span.ts';

/** Comparing words past what typesetters and keyboards vary. */

/** Where `wanted` stands in `text` with no letter or digit touching it, so that 'risk' is not found in 'asterisk'. */
export function wholeWordsAt(text: string, wanted: string): number {
  const letter = /[\p{L}\p{N}\p{M}]/u;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = letter.test(text.charAt(at - 1)) && letter.test(wanted.charAt(0));
    const after = letter.test(text.charAt(at + wanted.length)) && letter.test(wanted.charAt(wanted.length - 1));
    if (!before && !after) return at;
  }
  return -1;
}

const spellings: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '\u00ad': '',
};

/** One spelling for what typesetters vary, white space as one space; `index` and `origin` lead back, character by character. */
export function fold(
  text: string,
  origin: readonly number[] = [],
): { text: string; index: number[]; origin: number[] } {
  const letters: string[] = [];
  const index: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const folded = /\s/.test(letter) ? (letters.at(-1) === ' ' ? '' : ' ') : (spellings[letter] ?? letter);
    for (const one of folded) {
      letters.push(one);
      index.push(at);
    }
  }
  return { text: letters.join(''), index, origin: index.map((at) => origin[at] ?? at) };
}

/** Where a quote stands in a text, whole words and past its typography, or null where it does not. */
export function spanOf(text: string, quote: string): Span | null {
  const folded = fold(text);
  const wanted = fold(quote.trim()).text;
  const at = wanted === '' ? -1 : wholeWordsAt(folded.text, wanted);
  const start = folded.index[at];
  const last = folded.index[at + wanted.length - 1];
  return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}
