import { describe, expect, it } from 'vitest';
import { createRoles, everyRole } from '../../src/roles/roles.ts';
import { PersonId } from '../../src/session/ids.ts';

const lists = { administrators: ['ada'], supervisors: ['sue', 'group:supervisors'], trainers: [] };
const sue = PersonId.parse('Sue');
const tom = PersonId.parse('tom');

/** Roles of a directory that knows these groups of Tom's. */
function withGroups(...groups: readonly string[]) {
  const asked: PersonId[] = [];
  const roles = createRoles(lists, async (person) => {
    asked.push(person);
    return new Set(person === tom ? groups : []);
  });
  return { asked, roles };
}

describe('roles', () => {
  it('bar what somebody has not the role for', async () => {
    const { roles } = withGroups();
    const lead = { road: 'session', kind: 'lead', place: 'group' } as const;
    expect(await roles.barredByRole(tom, lead)).toBe('not-your-role');
    expect(await roles.barredByRole(sue, lead)).toBeNull();
    expect(await withGroups('supervisors').roles.barredByRole(tom, lead)).toBeNull();
    expect(await roles.barredByRole(sue, { road: 'session', kind: 'hold' })).toBe('not-your-role');
    expect(await roles.barredByRole(tom, { road: 'training', does: 'start' })).toBeNull();
    const trainersOnly = createRoles({ ...lists, trainers: ['ada'] }, async () => new Set());
    expect(await trainersOnly.barredByRole(tom, { road: 'training', does: 'start' })).toBe('not-your-role');
  });

  it('ask the directory only where it turns on a group', async () => {
    const { asked, roles } = withGroups();
    await roles.barredByRole(tom, { road: 'session', kind: 'say', place: 'group' });
    await roles.barredByRole(sue, { road: 'session', kind: 'lead', place: 'group' });
    await roles.barredByRole(tom, { road: 'session', kind: 'hold' });
    expect(asked).toEqual([]);
    await roles.barredByRole(tom, { road: 'session', kind: 'lead', place: 'group' });
    expect(asked).toEqual([tom]);
  });

  it('are all of them everybody’s on a machine without Teams', async () => {
    expect(await everyRole.barredByRole(tom, { road: 'session', kind: 'hold' })).toBeNull();
  });
});
