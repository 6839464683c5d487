import type { PersonId } from '../session/ids.ts';

/** What some may do and others may not. Whatever needs none of these is everybody's. */
export type ListedRole = 'administrator' | 'supervisor' | 'trainer';

/** Object ids of people, or `group:ID`, as the settings have them. Empty: everybody, and for administrators nobody. */
export type RoleLists = Readonly<Record<'administrators' | 'supervisors' | 'trainers', readonly string[]>>;

/** Who somebody is, and in which of the groups that the lists name they are (ids in lower case). */
export type Memberships = { readonly person: PersonId; readonly groups: ReadonlySet<string> };

const lists = {
  administrator: 'administrators',
  supervisor: 'supervisors',
  trainer: 'trainers',
} as const satisfies Record<ListedRole, keyof RoleLists>;

const all = Object.keys(lists) as readonly ListedRole[];

const group = 'group:';

const listOf = (given: RoleLists, role: ListedRole): readonly string[] =>
  given[lists[role]].map((one) => one.toLowerCase());

/** The groups that the list of a role names. */
export const groupsFor = (given: RoleLists, role: ListedRole): readonly string[] =>
  listOf(given, role).flatMap((one) => (one.startsWith(group) ? [one.slice(group.length)] : []));

/** The groups that any list names, each once. */
export const groupsIn = (given: RoleLists): readonly string[] => [
  ...new Set(all.flatMap((role) => groupsFor(given, role))),
];

/** Whether somebody has a role, whatever groups they are in: by their own id, or since everybody has it. */
export function hasByName(given: RoleLists, role: ListedRole, person: PersonId): boolean {
  const list = listOf(given, role);
  if (list.length === 0) return role !== 'administrator';
  return list.some((one) => !one.startsWith(group) && one === person.toLowerCase());
}

/** Whether somebody has a role. A list with nothing but groups is not an empty one: whoever is in none of them has it not. */
export const hasRole = (given: RoleLists, role: ListedRole, { person, groups }: Memberships): boolean =>
  hasByName(given, role, person) || groupsFor(given, role).some((one) => groups.has(one));
