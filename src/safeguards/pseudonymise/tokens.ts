import type { Span } from '../../reading/span.ts';
import { allOf } from './entity.ts';
import { titles } from './grammar.ts';
import { plain } from './words.ts';

/** How a word is written; `other` is a script without capitals. */
export type Case = 'lower' | 'capital' | 'upper' | 'other';

/** A word without its possessive or contraction ("Chantelle's" is `Chantelle`), and how it stands in the text. */
export type Token = Span & {
  readonly written: string;
  readonly word: string;
  readonly as: Case;
  /** It begins a sentence, a line, a quotation or a bracket, so that a capital says nothing. */
  readonly initial: boolean;
  readonly possessive: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
};

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’‘ʼ‐‑-]\p{L}[\p{L}\p{M}]*)*/gu;
const clitic = /(?:['’‘ʼ](?:s|d|ll|ve|re|m))$/iu;
/** Ends a sentence, begins a line, a quotation or a bracket, or comes after a colon. */
const opening = /[.!?…]["'”’)\]]*\s|[\n\r•*]|[:;]\s|["“‘([]\s*$|(?:^|\s)['’]$|\s[-–—]\s*$/u;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: whole, index } of allOf(wordPattern, text)) {
    const written = whole.replace(clitic, '');
    const end = index + written.length;
    const gap = text.slice(from, index);
    const before = tokens.at(-1);
    tokens.push({
      start: index,
      end,
      written,
      word: plain(written),
      as: caseOf(written),
      initial: begins(before, gap),
      possessive: /^['’‘ʼ]s?(?![\p{L}\p{M}])/iu.test(text.slice(end)),
      gap,
    });
    from = index + whole.length;
  }
  return tokens;
}

function begins(before: Token | undefined, gap: string): boolean {
  if (!before) return gap.trim() === '' || opening.test(gap);
  // The full stop of "Mrs." and of an initial ends no sentence.
  if (/^\.\s$/.test(gap) && (titles.has(before.word) || before.written.length === 1)) return false;
  return opening.test(gap);
}

function caseOf(written: string): Case {
  if (/^[a-z]+$/.test(written)) return 'lower';
  const letters = written.replaceAll(/[^\p{L}]/gu, '');
  if (!/^[\p{Lu}\p{Ll}\p{Lt}\p{Lm}]/u.test(letters)) return 'other';
  if (letters.length > 1 && /^\p{Lu}+$/u.test(letters)) return 'upper';
  return /^\p{Ll}/u.test(letters) && !/['’‐‑-]\p{Lu}/u.test(written) ? 'lower' : 'capital';
}
