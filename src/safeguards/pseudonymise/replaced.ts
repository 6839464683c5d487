import type { Span } from '../../reading/span.ts';
import { type Aliases, type Keyed, placeholderOf } from './aliases.ts';
import type { Entity } from './entity.ts';
import { wordsOf } from './fold.ts';

/** A text with placeholders, and the way back from it. */
type Replaced = {
  readonly text: string;
  /** Where something stands in the text that came in, by where it stands in this one. */
  readonly back: <T extends Span>(found: T) => T;
};

/** The placeholder of what stands somewhere in a text; the aliases have it. */
export const placeholderAt = (text: string, { start, end, kind }: Entity, aliases: Aliases, keyed: Keyed) =>
  placeholderOf(aliases, { kind, words: wordsOf(kind, text.slice(start, end)).map(keyed) });

/** The text with something else in place of each entity; the entities are in order and apart. */
export function replaced<T extends Span>(
  text: string,
  entities: readonly T[],
  standIn: (entity: T) => string,
): Replaced {
  const parts: string[] = [];
  const moves: { readonly from: number; readonly to: number; readonly by: number }[] = [];
  let [at, length] = [0, 0];
  const put = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const entity of entities) {
    put(text.slice(at, entity.start));
    const from = length;
    put(standIn(entity));
    at = entity.end;
    moves.push({ from, to: length, by: at - length });
  }
  put(text.slice(at));
  const original = (offset: number) => offset + (moves.findLast(({ to }) => to <= offset)?.by ?? 0);
  return {
    text: parts.join(''),
    back: (found) => ({ ...found, start: original(found.start), end: original(found.end) }),
  };
}
