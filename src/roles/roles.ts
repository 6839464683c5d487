import type { PersonId } from '../session/ids.ts';
import type { Refusal } from '../session/reply.ts';
import { mayDo } from './may-do.ts';
import { type Deed, needOf } from './need-of.ts';
import { groupsFor, type RoleLists } from './rights.ts';

/** In which of the groups that the lists name somebody is (ids in lower case). Where that cannot be found out, in none: it never rejects. */
export type GroupsOf = (person: PersonId) => Promise<ReadonlySet<string>>;

export type Roles = {
  /** Why this person may not do this, or null. Groups are asked for only where it turns on them. */
  barredByRole(person: PersonId, deed: Deed): Promise<Refusal | null>;
};

export function createRoles(lists: RoleLists, groupsOf: GroupsOf): Roles {
  const none: ReadonlySet<string> = new Set();

  return {
    async barredByRole(person, deed) {
      const need = needOf(deed);
      if (need === null || mayDo(lists, { person, groups: none }, deed)) return null;
      const groups = groupsFor(lists, need).length > 0 ? await groupsOf(person) : none;
      return mayDo(lists, { person, groups }, deed) ? null : 'not-your-role';
    },
  };
}

/** On a machine without Teams credentials whoever is at it may do everything. */
export const everyRole: Roles = {
  barredByRole: async () => null,
};
