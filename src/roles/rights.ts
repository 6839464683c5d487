import type { PersonId } from '../session/ids.ts';

/** What some may do and others may not. Whatever needs none of these is everybody's. */
export type Right = 'administrator' | 'supervisor' | 'trainer';

/** Object ids of people, or `group:ID`, as the settings have them. Empty: everybody, and for administrators nobody. */
export type RoleLists = Readonly<Record<'administrators' | 'supervisors' | 'trainers', readonly string[]>>;

/** Who somebody is, and in which of the groups that the lists name they are (ids in lower case). */
export type Memberships = { readonly person: PersonId; readonly groups: ReadonlySet<string> };

const lists = {
  administrator: 'administrators',
  supervisor: 'supervisors',
  trainer: 'trainers',
} as const satisfies Record<Right, keyof RoleLists>;

const rights = Object.keys(lists) as readonly Right[];

const group = 'group:';

const listOf = (all: RoleLists, right: Right): readonly string[] => all[lists[right]].map((one) => one.toLowerCase());

/** The groups that the list of a right names. */
export const groupsFor = (all: RoleLists, right: Right): readonly string[] =>
  listOf(all, right).flatMap((one) => (one.startsWith(group) ? [one.slice(group.length)] : []));

/** The groups that any list names, each once. */
export const groupsIn = (all: RoleLists): readonly string[] => [
  ...new Set(rights.flatMap((right) => groupsFor(all, right))),
];

/** Whether somebody has a right, whatever groups they are in: by their own id, or since everybody has it. */
export function hasByName(all: RoleLists, right: Right, person: PersonId): boolean {
  const list = listOf(all, right);
  if (list.length === 0) return right !== 'administrator';
  return list.some((one) => !one.startsWith(group) && one === person.toLowerCase());
}

/** Whether somebody has a right. A list with nothing but groups is not an empty one: whoever is in none of them has it not. */
export const hasRight = (all: RoleLists, right: Right, { person, groups }: Memberships): boolean =>
  hasByName(all, right, person) || groupsFor(all, right).some((one) => groups.has(one));
