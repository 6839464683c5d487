import { z } from 'zod';
import { byPlace, type Span } from '../../reading/span.ts';

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

/** The text with those blank; they are in order. */
export function blanked(text: string, found: readonly Span[]): string {
  if (found.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of found) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    parts.push(text.slice(from, begin), gone.repeat(end - begin));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** As `matchAll`, which makes the pattern anew each time it is asked. The pattern needs the flag `g`. */
export function allOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Every match of a pattern; where it has a group named `is`, only that part is the identifier. The pattern needs the flags `g` and `d`. */
export const matches = (kind: EntityKind, pattern: RegExp, text: string): Entity[] =>
  allOf(pattern, text).flatMap((match) => {
    const [start, end] = match.indices?.groups?.['is'] ?? [match.index, match.index + match[0].length];
    return end > start ? [{ start, end, kind }] : [];
  });

/** In order, and of those that overlap the one that begins first. */
export function inOrder(entities: readonly Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const one of entities.toSorted(byPlace)) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** In order, and those of one kind that overlap made one: each saw a part. */
export function merged(entities: readonly Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const one of entities.toSorted(byPlace)) {
    const last = kept.at(-1);
    if (last && one.start < last.end) kept[kept.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    else kept.push(one);
  }
  return kept;
}
