import { z } from 'zod';
import { type EntityKind, EntityKind as Kind } from '../../src/safeguards/pseudonymise/entity.ts';

/** An invented note and what in it says who somebody is. `origin` is where the names in it come from, or what kind of text it is. */
export const Note = z.strictObject({
  id: z.string(),
  origin: z.string().optional(),
  text: z.string(),
  entities: z.array(z.strictObject({ start: z.int(), end: z.int(), kind: Kind })),
});
type Note = z.infer<typeof Note>;
export type Masked = Note & { readonly found: Note['entities']; readonly sure: boolean };
type Found = Note['entities'];

/** How many were found with no letter and no digit left to read, how many of those as the right kind, and of how many. */
export type Count = { readonly whole: number; readonly right: number; readonly of: number };

/** The letters and digits of an identifier that are left to read, as the places where they stand. */
const leakedOf = (text: string, { start, end }: Found[number], found: Found): number[] =>
  lettersOf(text, start, end).filter((at) => !found.some((one) => one.start <= at && at < one.end));
const lettersOf = (text: string, start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, at) => start + at).filter((at) => /[\p{L}\p{N}]/u.test(text.charAt(at)));
const overlaps = (one: Found[number], found: Found) =>
  found.some(({ start, end }) => start < one.end && one.start < end);

/** Counts the identifiers that `wanted` chooses. */
export function countOf(notes: readonly Masked[], wanted: (kind: EntityKind, note: Masked) => boolean): Count {
  const all = notes.flatMap((note) =>
    note.entities.filter(({ kind }) => wanted(kind, note)).map((one) => ({ note, one })),
  );
  const whole = all.filter(({ note, one }) => leakedOf(note.text, one, note.found).length === 0);
  const right = whole.filter(({ note, one }) =>
    note.found.some((other) => other.kind === one.kind && overlaps(one, [other])),
  );
  return { whole: whole.length, right: right.length, of: all.length };
}

/** The share of identifiers of which four characters in five are covered, whatever they were taken for. */
export function coveredOf(notes: readonly Masked[], wanted: (kind: EntityKind) => boolean): number | null {
  const all = notes.flatMap((note) => note.entities.filter(({ kind }) => wanted(kind)).map((one) => ({ note, one })));
  const covered = all.filter(({ note: { found }, one: { start, end } }) => {
    const places = Array.from({ length: end - start }, (_, at) => start + at);
    return places.filter((at) => found.some((one) => one.start <= at && at < one.end)).length >= 0.8 * (end - start);
  });
  return all.length === 0 ? null : covered.length / all.length;
}

/** What a governance lead asks: shares between 0 and 1, and null where there is nothing to share out. */
export function figuresOf(notes: readonly Masked[]) {
  const share = (part: number, all: number) => (all === 0 ? null : part / all);
  const persons = countOf(notes, (kind) => kind === 'PERSON');
  const structured = countOf(notes, (kind) => kind !== 'PERSON');
  const leaked = notes.map(({ text, entities, found }) => entities.flatMap((one) => leakedOf(text, one, found)).length);
  const letters = notes.flatMap(({ text, entities }) =>
    entities.flatMap(({ start, end }) => lettersOf(text, start, end)),
  );
  const named = notes.filter(({ entities }) => entities.length > 0);
  const unnamed = notes.filter(({ entities }) => entities.length === 0);
  return {
    persons: share(persons.whole, persons.of),
    structured: share(structured.whole, structured.of),
    lettersLeaked: share(
      leaked.reduce((sum, one) => sum + one, 0),
      letters.length,
    ),
    notesWithLeak: share(leaked.filter((one) => one > 0).length, named.length),
    falselyMasked: share(unnamed.filter(({ found }) => found.length > 0).length, unnamed.length),
    unsure: notes.filter(({ sure }) => !sure).length,
  };
}

/** What was missed in a note, and what was found that is none, as they were written. */
export function missesOf({ text, entities, found }: Masked): { missed: string[]; none: string[] } {
  const written = ({ start, end, kind }: Found[number]) => `${text.slice(start, end)} (${kind})`;
  return {
    missed: entities.filter((one) => leakedOf(text, one, found).length > 0).map(written),
    none: found.filter((one) => !overlaps(one, entities)).map(written),
  };
}
