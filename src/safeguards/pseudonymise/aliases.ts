import { z } from 'zod';
import { type Entity, EntityKind, matches } from './entity.ts';

/** What stands for what: `[Name 2]` for the words that were written. A second way of writing the same person's name is `[Name 2b]`. */
export const Alias = z.strictObject({
  kind: EntityKind,
  original: z.string().min(1),
  placeholder: z.string().min(1),
});
export type Alias = Readonly<z.infer<typeof Alias>>;

/** Everything that was replaced in a session, in the order in which it came. Plain data: it can be kept with the session. */
export type Aliases = readonly Alias[];

const labels: Record<Exclude<EntityKind, 'SCHOOL_OR_PLACE'>, string> = {
  PERSON: 'Name',
  ADDRESS: 'Address',
  POSTCODE: 'Postcode',
  PHONE: 'Phone',
  EMAIL: 'Email',
  URL: 'Link',
  HANDLE: 'Handle',
  NHS_NUMBER: 'NHS number',
  NI_NUMBER: 'NI number',
  DATE_OF_BIRTH: 'Date of birth',
  CASE_ID: 'Case number',
  VEHICLE_REG: 'Registration',
};

/** A model should know a ward from a school, which the kind does not say. */
const places: readonly (readonly [string, RegExp])[] = [
  ['Hospital', /hospital|infirmary|hospice|ward\b/i],
  ['Surgery', /surgery|practice|clinic|medical|health/i],
  ['Nursery', /nursery|nurseries|pre-?school|playgroup|kindergarten/i],
  ['School', /school|academy|college|primary|juniors?|infants?|grammar|\bhigh\b|sixth|^(?:st|saint)\b/i],
];
const placeLabels = [...places.map(([label]) => label), 'Place'];

const labelOf = (kind: EntityKind, original: string): string =>
  kind === 'SCHOOL_OR_PLACE' ? (places.find(([, signs]) => signs.test(original))?.[0] ?? 'Place') : labels[kind];

const anyLabel = [...Object.values(labels), ...placeLabels].join('|');
const placeholderPattern = new RegExp(String.raw`\[(?:${anyLabel}) \d+[a-z]*\]`, 'dg');

/** What looks like a placeholder and was typed: it gets one of its own, so that putting back stays exact. */
export const typedPlaceholders = (text: string): Entity[] => matches('PERSON', placeholderPattern, text);

/** The text with every placeholder as it was written; one that nobody gave stays. */
export function restore(text: string, aliases: Aliases): string {
  const originals = new Map(aliases.map(({ placeholder, original }) => [placeholder, original]));
  return text.replaceAll(placeholderPattern, (placeholder) => originals.get(placeholder) ?? placeholder);
}

/** The aliases with one for `original`, which may be there already. */
export function withAlias(aliases: Aliases, kind: EntityKind, original: string): Aliases {
  if (aliases.some((alias) => alias.kind === kind && alias.original === original)) return aliases;
  const label = labelOf(kind, original);
  const same = aliases.filter((alias) => alias.kind === kind && isSame(kind, alias.original, original));
  const [first] = same;
  const number = first && only(aliases, same, kind, original) ? numberOf(first) : null;
  const placeholder =
    number === null
      ? `[${label} ${nextNumber(aliases, label)}]`
      : `[${labelIn(first?.placeholder ?? '')} ${number}${lettersFor(aliases, first?.placeholder ?? '', number)}]`;
  return [...aliases, { kind, original, placeholder }];
}

const numberOf = ({ placeholder }: Alias): number => Number(/\d+/.exec(placeholder)?.[0] ?? 0);
const labelIn = (placeholder: string): string => placeholder.slice(1).replace(/ \d.*$/, '');

const nextNumber = (aliases: Aliases, label: string): number =>
  1 + Math.max(0, ...aliases.filter(({ placeholder }) => labelIn(placeholder) === label).map(numberOf));

/** a is what has no letter; then b to z, and then zb to zz: a family is never so large, but a text may be made to be. */
function lettersFor(aliases: Aliases, like: string, number: number): string {
  const label = labelIn(like);
  const count = aliases.filter((alias) => labelIn(alias.placeholder) === label && numberOf(alias) === number).length;
  return 'z'.repeat(Math.floor((count - 1) / 25)) + String.fromCharCode('b'.charCodeAt(0) + ((count - 1) % 25));
}

/** Whether two ways of writing may mean the same: "Chantelle" and "chantelle okafor", "07700 900412" and "07700900412". */
function isSame(kind: EntityKind, one: string, other: string): boolean {
  if (kind !== 'PERSON') return folded(one).join('') === folded(other).join('');
  const a = folded(one);
  const b = folded(other);
  if (a.length === 0 || b.length === 0) return false;
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

/** Only where it cannot mean two people: of "Jo Hill" and "Jo Green", "Jo" is neither. */
function only(aliases: Aliases, same: Aliases, kind: EntityKind, original: string): boolean {
  const [first] = same;
  if (
    !first ||
    same.some(
      (alias) => numberOf(alias) !== numberOf(first) || labelIn(alias.placeholder) !== labelIn(first.placeholder),
    )
  )
    return false;
  if (kind !== 'PERSON') return true;
  // "Hill" came first, then "Jo Hill"; then "Al Hill" is somebody else.
  const all = aliases.filter(
    (alias) =>
      alias.kind === kind &&
      numberOf(alias) === numberOf(first) &&
      labelIn(alias.placeholder) === labelIn(first.placeholder),
  );
  return all.every((alias) => isSame(kind, alias.original, original));
}

const folded = (original: string): string[] =>
  original
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’‘ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
