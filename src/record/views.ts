import type { Catalogue } from '../language/catalogue.ts';
import type { Entry, SessionRecord } from '../session/record.ts';
import type { View } from '../session/session.ts';

/** What one person held, before and after; null where it was not said, or was struck. */
export type Pair = {
  readonly name: string;
  readonly before: Entry<View> | null;
  readonly after: Entry<View> | null;
};

/** The views of a record, each person's beside each other, in the order in which they were held. */
export function pairsIn({ before, after }: Pick<SessionRecord, 'before' | 'after'>): Pair[] {
  const people = [...new Set([...before, ...after].map(({ by }) => by))];
  return people.map((person) => {
    const [first, last] = [before, after].map((views) => views.find(({ by }) => by === person) ?? null);
    return { name: (first ?? last)?.name ?? '', before: first ?? null, after: last ?? null };
  });
}

/** How sure a person was, in words. */
export const sureness = ({ sure }: Pick<View, 'sure'>, { record }: Catalogue): string =>
  sure === null ? record.notSaid : record.sure(String(sure));

/** What changed in how sure a person was: both figures, and nothing about them. Null where one is missing. */
export function shiftOf({ name, before, after }: Pair, { record }: Catalogue): string | null {
  if (typeof before?.sure !== 'number' || typeof after?.sure !== 'number') return null;
  const figures = [String(before.sure), String(after.sure)] as const;
  return name === '' ? record.shiftMine(...figures) : record.shift(...figures);
}
