import { z } from 'zod';
import type { Span } from '../../reading/span.ts';

/** What kind of thing says who a family is. */
export const EntityKind = z.enum([
  'PERSON',
  'SCHOOL_OR_PLACE',
  'ADDRESS',
  'POSTCODE',
  'PHONE',
  'EMAIL',
  'URL',
  'HANDLE',
  'NHS_NUMBER',
  'NI_NUMBER',
  'DOB',
  'CASE_ID',
  'VEHICLE_REG',
]);
export type EntityKind = z.infer<typeof EntityKind>;

/** Where an identifier stands: UTF-16 offsets, half-open, into the text that came in. */
export type Entity = Span & { readonly kind: EntityKind };

/** Finds identifiers in a text, in which what was found before is blank. */
export type Find = (text: string) => Entity[];

/** Stands for each letter of what was found, so that offsets stay. In the private use area: no keyboard has it. */
const gone = '\uE000';

export function blanked(text: string, found: readonly Span[]): string {
  let left = text;
  for (const { start, end } of found) left = left.slice(0, start) + gone.repeat(end - start) + left.slice(end);
  return left;
}

/** Every match of a pattern; where it has a group named `is`, only that part is the identifier. The pattern needs the flags `g` and `d`. */
export function matches(kind: EntityKind, pattern: RegExp, text: string): Entity[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['is'] ?? match.indices?.[0] ?? [0, 0];
    return end > start ? [{ start, end, kind }] : [];
  });
}

/** In order, and of those that overlap the one that begins first. */
export function inOrder(entities: readonly Entity[]): Entity[] {
  const sorted = [...entities].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Entity[] = [];
  for (const one of sorted) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
