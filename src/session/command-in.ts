import { lookUpWords, wordTyped } from '../language/word-typed.ts';
import { type Command, worded } from './command.ts';

/** More than this is an account that happens to begin with such a word ('Search of the house found …'). Characters. */
const longestSought = 200;

/** The command in what a person typed: one of the words in any case, with or without a full stop, or else an account. */
export function commandIn(text: string): Command | null {
  const typed = text.trim();
  if (typed === '') return null;
  const plain = typed
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/(?<=.)[.!?]+$/, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ');
  const word = wordTyped(plain);
  if (word) return worded(word);
  const ordered = orderedIn(typed);
  if (ordered) return ordered;
  const sought = soughtIn(typed);
  return sought ? { kind: 'look-up', text: sought } : { kind: 'say', text: typed };
}

/** An administrator's order about a session or a person, by its id: 'hold ID because …' and 'lift ID'. */
function orderedIn(typed: string): Command | null {
  const [, what, target, reason = ''] = orders.exec(typed) ?? [];
  if (what === undefined || target === undefined) return null;
  return what.toLowerCase() === 'lift' ? { kind: 'lift', target } : { kind: 'hold', target, reason: reason.trim() };
}

const orders = /^\/?(hold|lift)\s+([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\s+(.{0,500}))?$/i;

/** What is looked up in 'look up WORDS' or 'search WORDS', in any language: one sentence at most, since nobody looks up a story. */
function soughtIn(typed: string): string | null {
  const words = looksUp.exec(typed)?.[1];
  if (words === undefined || words.length > longestSought || /[.!?]\s+\p{Lu}/u.test(words)) return null;
  return words;
}

const looksUp = new RegExp(`^/?(?:${lookUpWords.join('|')})\\s*[:\\s]\\s*(\\S.*)$`, 'i');
