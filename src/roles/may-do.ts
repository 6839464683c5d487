import { type Deed, needOf } from './need-of.ts';
import { hasRight, type Memberships, type RoleLists } from './rights.ts';

/** Whether somebody may do something, by the lists of the settings and the groups that they are in. */
export function mayDo(lists: RoleLists, memberships: Memberships, deed: Deed): boolean {
  const need = needOf(deed);
  return need === null || hasRight(lists, need, memberships);
}
