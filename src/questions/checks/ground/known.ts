import { stemmer } from 'stemmer';
import { unquoted, wordsIn } from '../plain.ts';
import type { Against } from '../written.ts';
import { alike, covers } from './alike.ts';

/** The root of a word, so that "bruising" is one with "bruised" and "Lily’s" with "Lily". */
export const rootOf = (word: string): string => stemmer(word.replace(/n't$|'\p{L}+$/u, ''));

/** The roots of the words of some texts, and of the words that mean the same. */
export function rootsIn(texts: readonly string[]): ReadonlySet<string> {
  const roots = new Set(texts.flatMap((text) => wordsIn(text).map(rootOf)));
  for (const group of alikeRoots) if (group.some((root) => roots.has(root))) for (const root of group) roots.add(root);
  for (const [wide, narrow] of coverRoots)
    if (narrow.some((root) => roots.has(root))) for (const root of wide) roots.add(root);
  return roots;
}

const rooted = (words: string): string[] => words.split(' ').map(rootOf);
const alikeRoots = alike.map(rooted);
const coverRoots = covers.map(([wide, narrow]) => [rooted(wide), rooted(narrow)] as const);

/** The words of the lens and of the bank, without what a bank question quotes: that is in what was said. */
export const givenIn = ({ given }: Against): string[] => given.map(unquoted);

/** What was said, without what was said not to be: in "no bruises" there is no bruise that could be asked about. */
export const affirmed = (texts: readonly string[]): string[] =>
  texts.map((text) => text.replaceAll(denied, ' ').replaceAll(/\s+/g, ' '));

const denied = /\b(no|not|never|without|nor|neither|denie[sd]|denying|\w+n['’]t)\b(\s+[\w'’-]+){1,6}/giu;
