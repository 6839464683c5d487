import type { Span } from '../../reading/span.ts';
import type { EntityKind } from './entity.ts';

/** Who somebody is to a case, where the words beside a name or the people of the case say so. */
export const caseRoles = [
  'Child',
  'Mother',
  'Father',
  'Stepmother',
  'Stepfather',
  'Partner',
  'Grandmother',
  'Grandfather',
  'Aunt',
  'Uncle',
  'Foster carer',
  'Social worker',
  'Health visitor',
  'School nurse',
  'Nurse',
  'Midwife',
  'Teacher',
  'Head teacher',
  'GP',
  'Doctor',
  'Police officer',
  'Support worker',
  'Key worker',
  'Manager',
  'Neighbour',
] as const;
export type CaseRole = (typeof caseRoles)[number];

const places = ['School', 'Nursery', 'Hospital', 'Surgery', 'Place'] as const;
const numbered = [
  ...places,
  'Address',
  'Postcode',
  'Phone',
  'Email',
  'Link',
  'Handle',
  'NHS number',
  'NI number',
  'Date of birth',
  'Case number',
  'Registration',
  'Hidden',
] as const;

/** What a placeholder says of what it stands for. `Hidden` is what somebody asked to be masked, of whatever kind. */
export type Label = CaseRole | (typeof numbered)[number] | 'Person';

/** They have letters, as reviews write them; other roles have a number from the second on; the rest always has one. */
const lettered = ['Child', 'Person'] as const;
const single = caseRoles.filter((role) => role !== 'Child');

/** Any placeholder. For `matchAll` and `replaceAll`, which leave no trace in it. */
export const placeholderPattern = new RegExp(
  String.raw`\[(?:(?:${lettered.join('|')}) [A-Z]{1,3}|(?:${single.join('|')})(?: [1-9]\d{0,3})?|(?:${numbered.join('|')}) [1-9]\d{0,3})\]`,
  'gu',
);

export const placeholdersIn = (text: string): Span[] =>
  [...text.matchAll(placeholderPattern)].map(({ 0: one, index }) => ({ start: index, end: index + one.length }));

/** "Child" of `[Child A]`, "Mother" of `[Mother 2]`. */
export const labelIn = (placeholder: string): string => placeholder.slice(1, -1).replace(/ (?:\d+|[A-Z]{1,3})$/, '');

export const roleIn = (placeholder: string): CaseRole | null =>
  caseRoles.find((role) => role === labelIn(placeholder)) ?? null;

/** The first placeholder of a label that is not taken. */
export function nextPlaceholder(label: Label, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const placeholder = placeholderAs(label, number);
    if (!taken.has(placeholder)) return placeholder;
  }
}

function placeholderAs(label: Label, number: number): string {
  if (lettered.some((one) => one === label)) return `[${label} ${letters(number)}]`;
  return number === 1 && single.some((one) => one === label) ? `[${label}]` : `[${label} ${number}]`;
}

/** A to Z, and then AA, AB, … */
const letters = (number: number): string =>
  (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(65 + ((number - 1) % 26));

/** A reader should know a ward from a school, which the kind does not say. */
const signs: readonly (readonly [Label, RegExp])[] = [
  ['Hospital', /hospital|infirmary|hospice|ward\b/i],
  ['Surgery', /surgery|practice|clinic|medical|health/i],
  ['Nursery', /nursery|nurseries|pre-?school|playgroup|kindergarten/i],
  ['School', /school|academy|college|primary|juniors?|infants?|grammar|\bhigh\b|sixth|^(?:st|saint)\b/i],
];

const labels: Record<Exclude<EntityKind, 'SCHOOL_OR_PLACE'>, Label> = {
  PERSON: 'Person',
  ADDRESS: 'Address',
  POSTCODE: 'Postcode',
  PHONE: 'Phone',
  EMAIL: 'Email',
  URL: 'Link',
  HANDLE: 'Handle',
  NHS_NUMBER: 'NHS number',
  NI_NUMBER: 'NI number',
  DOB: 'Date of birth',
  CASE_ID: 'Case number',
  VEHICLE_REG: 'Registration',
};

export const labelOf = (kind: EntityKind, original: string): Label =>
  kind === 'SCHOOL_OR_PLACE' ? (signs.find(([, sign]) => sign.test(original))?.[0] ?? 'Place') : labels[kind];

/** The kind of what a placeholder that somebody typed may stand for. */
export function kindOf(placeholder: string): EntityKind {
  const label = labelIn(placeholder);
  const kind = Object.entries(labels).find(([, one]) => one === label)?.[0] as EntityKind | undefined;
  return kind ?? (places.some((one) => one === label) ? 'SCHOOL_OR_PLACE' : 'PERSON');
}
