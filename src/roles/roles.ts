import type { PersonId } from '../session/ids.ts';
import type { Refusal } from '../session/reply.ts';
import { type Deed, needOf } from './need-of.ts';
import { groupsFor, hasByName, hasRole, type RoleLists } from './role-lists.ts';

/** In which of the groups that the lists name somebody is (ids in lower case). Where that cannot be found out, in none: it never rejects. */
export type GroupsOf = (person: PersonId) => Promise<ReadonlySet<string>>;

export type Roles = {
  /** Why this person may not do this, or null. Groups are asked for only where it turns on them. */
  barredByRole(person: PersonId, deed: Deed): Promise<Refusal | null>;
};

export function createRoles(lists: RoleLists, groupsOf: GroupsOf): Roles {
  return {
    async barredByRole(person, deed) {
      const need = needOf(deed);
      if (need === null || hasByName(lists, need, person)) return null;
      if (groupsFor(lists, need).length === 0) return 'not-your-role';
      return hasRole(lists, need, { person, groups: await groupsOf(person) }) ? null : 'not-your-role';
    },
  };
}

/** On a machine without Teams credentials whoever is at it may do everything. */
export const everyRole: Roles = {
  barredByRole: async () => null,
};
