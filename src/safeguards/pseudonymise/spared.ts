import type { Entity } from './entity.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

/** "J.S.", whose last point belongs to it, though it may end the sentence too; also "J. S." */
export function initialsIn(text: string, words: Words): Entity[] {
  return [...text.matchAll(/(?<![\p{L}.])(?:(?:\p{Lu}\.){1,4}\p{Lu}\.?|[B-HJ-Z]\. [B-HJ-Z]\.)(?![\p{L}])/gu)].flatMap(
    ({ 0: written, index }): Entity[] =>
      words.isAcronym(written.replaceAll(/[. ]/g, ''))
        ? []
        : [{ start: index, end: index + written.length, kind: 'PERSON' }],
  );
}

/** Says whether a word is part of a phrase that is allowed as a whole. */
export function inPhrases(text: string, phrases: readonly string[]): (token: Token) => boolean {
  const spoken = text.replaceAll(/[A-Z’]/g, (letter) => (letter === '’' ? "'" : letter.toLowerCase()));
  const spans = phrases.flatMap((phrase) => {
    const at = spoken.indexOf(phrase);
    return at < 0 ? [] : [...everyIndex(spoken, phrase, at)].map((start) => ({ start, end: start + phrase.length }));
  });
  return ({ start }) => spans.some((span) => span.start <= start && start < span.end);
}

function* everyIndex(text: string, wanted: string, from: number): Generator<number> {
  for (let at = from; at >= 0; at = text.indexOf(wanted, at + 1)) yield at;
}

/** The words of lines in which each long word has a capital: of a title, it says nothing. */
export function headingsIn(tokens: readonly Token[], words: Words): ReadonlySet<number> {
  const headings = new Set<number>();
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && !tokens[to]?.initial) to += 1;
    const long = tokens.slice(from, to).filter(({ word }) => word.length > 3);
    const plainly = long.filter(({ word }) => words.isWord(word) && !words.isGiven(word) && !words.isFamilyWord(word));
    // Two words that are nobody's name: "Mother: Grace Hope Hill" is no title.
    if (plainly.length >= 2 && long.length >= 3 && long.every(({ as }) => as === 'capital'))
      for (let at = from; at < to; at++) headings.add(at);
    from = to;
  }
  return headings;
}
