import { describe, expect, it } from 'vitest';
import type { Deed } from '../../src/roles/need-of.ts';
import type { Memberships, RoleLists } from '../../src/roles/role-lists.ts';
import { createRoles } from '../../src/roles/roles.ts';
import { PersonId } from '../../src/session/ids.ts';

const lists: RoleLists = {
  administrators: ['Ada'],
  supervisors: ['Sue', 'group:G-Supervisors'],
  trainers: ['group:g-trainers'],
};
const nobody: RoleLists = { administrators: [], supervisors: [], trainers: [] };
const as = (person: string, ...groups: string[]) => ({ person: PersonId.parse(person), groups: new Set(groups) });
const mayDo = async (all: RoleLists, { person, groups }: Memberships, deed: Deed): Promise<boolean> =>
  (await createRoles(all, async () => groups).barredByRole(person, deed)) === null;
const said = (kind: Extract<Deed, { road: 'session' }>['kind'], place?: 'personal' | 'group'): Deed => ({
  road: 'session',
  kind,
  ...(place ? { place } : {}),
});

describe('what needs no role may be done by everybody', () => {
  it.each([
    said('say'),
    said('reflect'),
    said('another'),
    said('finish'),
    said('record', 'group'),
    said('hold-view', 'group'),
    said('leave', 'group'),
    said('forget-me'),
    { road: 'training', does: 'box' },
    { road: 'training', does: 'own' },
    { road: 'training', does: 'commit' },
  ] as const)('%j', async (deed) => expect(await mayDo(lists, as('somebody'), deed)).toBe(true));
});

describe('what only some may do', () => {
  it.each<[Deed, person: string, groups: string[]]>([
    [said('supervise', 'group'), 'sue', []],
    [said('group', 'group'), 'x', ['g-supervisors']],
    [said('lead', 'group'), 'SUE', []],
    [said('next', 'group'), 'sue', []],
    [said('hand-over', 'group'), 'sue', []],
    [said('finish', 'group'), 'sue', []],
    [said('train', 'group'), 'x', ['g-trainers']],
    [{ road: 'training', does: 'start' }, 'x', ['g-trainers']],
    [{ road: 'training', does: 'take-over' }, 'x', ['g-trainers']],
    [{ road: 'training', does: 'pack' }, 'x', ['g-trainers']],
    [{ road: 'training', does: 'what is new' }, 'x', ['g-trainers']],
    [said('hold'), 'ada', []],
    [said('lift'), 'ada', []],
  ])('%j: %s, in %j, and nobody else', async (deed, person, groups) => {
    expect(await mayDo(lists, as(person, ...groups), deed)).toBe(true);
    expect(await mayDo(lists, as('somebody', 'another-group'), deed)).toBe(false);
    expect(await mayDo(lists, as('group:g-supervisors'), deed)).toBe(false);
    expect(await mayDo(lists, as('group:g-trainers'), deed)).toBe(false);
  });

  it('is everybody’s where nobody is listed, but for what administrators do, which is nobody’s', async () => {
    for (const kind of ['supervise', 'next', 'train'] as const)
      expect(await mayDo(nobody, as('x'), said(kind, 'group'))).toBe(true);
    expect(await mayDo(nobody, as('x'), { road: 'training', does: 'start' })).toBe(true);
    for (const deed of [said('hold'), said('lift')]) expect(await mayDo(nobody, as('x'), deed)).toBe(false);
  });

  it('is not everybody’s where only a group is listed that nobody is in', async () => {
    expect(await mayDo({ ...nobody, trainers: ['group:empty'] }, as('x'), said('train'))).toBe(false);
  });
});
