import { Word } from '../session/command.ts';
import { commands as cy } from './cy/commands.ts';
import { commands as en } from './en/commands.ts';

/** Every way to type a command, in every language at once: whoever writes Welsh may have Teams in English, and the other way round. */
const words: ReadonlyMap<string, Word> = new Map(
  [cy, en].flatMap(({ typed }) =>
    Word.options.flatMap((word): [string, Word][] => (typed[word] ?? []).map((way) => [way, word])),
  ),
);

/** The command that some words are, by its own name or another; undefined where they are none. `plain`: as `Typed` has it. */
export const wordTyped = (plain: string): Word | undefined => words.get(plain) ?? Word.safeParse(plain).data;

/** What may stand before the words that are looked up, the longest first so that 'search for' is not looked up as 'for'. */
export const lookUpWords: readonly string[] = [...en.lookUp, ...cy.lookUp].toSorted((a, b) => b.length - a.length);
