import type { Aliases } from './aliases.ts';
import { type Entity, inOrder } from './entity.ts';
import { never } from './grammar.ts';
import type { Words } from './words.ts';

/** Whoever was named before in the session, wherever they are named again: also where the name alone would be taken for a word. */
export function findKnown(text: string, aliases: Aliases, words: Words): Entity[] {
  const found = aliases.flatMap(({ kind, original }) => {
    const forms = kind === 'PERSON' ? [original, ...partsOf(original)] : [original];
    return forms.flatMap((form) => occurrences(text, form, isPlain(form, words)).map((span) => ({ ...span, kind })));
  });
  return inOrder(found);
}

/** The single names of a full one, but for particles and what is too short to be told from a word. */
const partsOf = (original: string): string[] =>
  original.split(/\s+/).filter((part) => part.length > 2 && /^\p{Lu}/u.test(part) && !never.has(part.toLowerCase()));

/** "Grace" is "grace" only in capitals: without them, it is a word. */
const isPlain = (form: string, words: Words): boolean =>
  !/\s/.test(form) && (words.isWord(form.toLowerCase()) || words.isAllowed(form.toLowerCase()));

function occurrences(text: string, form: string, exactly: boolean): { start: number; end: number }[] {
  const written = form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/['’‘ʼ]/g, "['’‘ʼ]");
  const edge = (letter: string) => (/[\p{L}\p{N}]/u.test(letter) ? String.raw`[\p{L}\p{M}\p{N}]` : '(?!)');
  const pattern = new RegExp(
    `(?<!${edge(form.slice(0, 1))})${written}(?!${edge(form.slice(-1))})`,
    exactly ? 'gu' : 'giu',
  );
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
