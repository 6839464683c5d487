import type { Span } from './span.ts';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** A sentence longer than this many words is read in clauses, since one vector cannot stand for so much. */
const longSentence = 30;

/** The sentences of a text in order, without the white space around them; a line break ends a sentence. */
export function sentencesOf(text: string): Span[] {
  return [...segmenter.segment(text)]
    .flatMap(({ index, segment }) => trimmed(text, index, index + segment.length))
    .flatMap((sentence) => clausesOf(text, sentence));
}

function clausesOf(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end);
  if (words.split(/\s+/).length <= longSentence) return [sentence];
  const clauses: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of words.matchAll(/[;:]\s|,\s+(?=(?:and|but|so|then|because)\b)|\s[-–—]\s/g)) {
    if (words.slice(start, index).split(/\s+/).length < 6) continue;
    clauses.push(...trimmed(text, sentence.start + start, sentence.start + index + mark.length));
    start = index + mark.length;
  }
  return [...clauses, ...trimmed(text, sentence.start + start, sentence.end)];
}

function trimmed(text: string, start: number, end: number): Span[] {
  const words = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const lead = words.length - words.trimStart().length;
  return [{ start: start + lead, end: start + lead + words.trim().length }];
}
