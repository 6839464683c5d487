import type { Alias, Aliases, Keyed } from './aliases.ts';
import { type Entity, inOrder } from './entity.ts';
import { compactOf, isCompact, type Piece, piecesOf } from './fold.ts';
import { never, nicknames, particles, titles } from './grammar.ts';

/** No name that is looked for again, and no number, has more words. */
const mostWords = 5;

/** What may stand between the words of a name, and between those of anything else. */
const within = /^[\s.'’‐‑-]{1,3}$/u;
const between = /^[^\p{L}\p{N}\n\uE000]{1,3}$/u;

/**
 * Whoever and whatever was masked before in the session, wherever it is written again: also where it alone would be taken for a word. `isOrdinary` says
 * which small words of a plain alias are left, since they are words.
 */
export function findKnown(
  text: string,
  aliases: Aliases,
  keyed: Keyed,
  isOrdinary: (folded: string) => boolean = () => true,
): Entity[] {
  const known = aliases.filter(({ words }) => words.length > 0);
  if (known.length === 0) return [];
  const pieces = piecesOf(text);
  const keys = pieces.map(({ folded }) => keyed(folded));
  const written = known.filter(({ kind }) => !isCompact(kind));
  const wholes = byWord(written, ({ words }) => words.slice(0, 1));
  const parts = byWord(written, ({ kind, words }) => (kind === 'PERSON' && words.length > 1 ? words : []));

  const names = pieces.flatMap((piece, at): Entity[] => {
    const key = keys[at] ?? '';
    const whole = (wholes.get(key) ?? []).filter((alias) => isHere(alias, at));
    const longest = whole.toSorted((a, b) => b.words.length - a.words.length)[0];
    const last = longest && pieces[at + longest.words.length - 1];
    if (last) return [{ start: piece.start, end: last.end, kind: longest.kind }];
    const isPart = parts.get(key)?.some((alias) => isName(alias, piece) && standsAlone(alias, piece));
    return isPart ? [{ start: piece.start, end: piece.end, kind: 'PERSON' }] : [];
  });
  return inOrder([...names, ...numbers()]);

  function isHere(alias: Alias, at: number): boolean {
    const { words, kind } = alias;
    const [first] = pieces.slice(at, at + 1);
    if (words.length === 1) return first !== undefined && isName(alias, first);
    return words.every((word, next) => keys[at + next] === word && (next === 0 || isBeside(at + next, kind)));
  }

  function isBeside(at: number, kind: Alias['kind']): boolean {
    const [before, after] = [pieces[at - 1], pieces[at]];
    const gap = before && after ? text.slice(before.end, after.start) : '\n';
    return (kind === 'PERSON' ? within : between).test(gap);
  }

  /** "Grace" is "grace" only in capitals, but where somebody said that it is a name: without them, it is a word. */
  function isName({ plain }: Alias, { folded, written: as }: Piece): boolean {
    return !(plain && /^\p{Ll}/u.test(as) && isOrdinary(folded));
  }

  function numbers(): Entity[] {
    const compact = known.filter(({ kind }) => isCompact(kind));
    if (compact.length === 0) return [];
    const kinds = new Map(compact.map(({ words: [word = ''], kind }) => [word, kind]));
    return pieces.flatMap((piece, at): Entity[] => {
      for (let count = mostWords; count > 0; count--) {
        const some = pieces.slice(at, at + count);
        const last = some.at(-1);
        if (!last || some.length < count || !/\d/.test(compactOf(some)) || !isOneNumber(at, count)) continue;
        const kind = kinds.get(keyed(compactOf(some)));
        if (kind) return [{ start: piece.start, end: last.end, kind }];
      }
      return [];
    });
  }

  function isOneNumber(at: number, count: number): boolean {
    for (let next = at + 1; next < at + count; next++) if (!isBeside(next, 'CASE_ID')) return false;
    return true;
  }
}

function byWord(aliases: Aliases, wordsIn: (alias: Alias) => readonly string[]): ReadonlyMap<string, Alias[]> {
  const found = new Map<string, Alias[]>();
  for (const alias of aliases)
    for (const word of wordsIn(alias)) {
      const there = found.get(word);
      if (there) there.push(alias);
      else found.set(word, [alias]);
    }
  return found;
}

/** One name of a full one, but for particles and, unless somebody said who it is, for what is too short to be told from a word. */
const standsAlone = ({ plain }: Alias, { folded }: Piece): boolean =>
  folded.length > (plain ? 2 : 1) &&
  !never.has(folded) &&
  !nicknames.has(folded) &&
  !particles.has(folded) &&
  !titles.has(folded);
