import { describe, expect, it } from 'vitest';
import { PersonId } from '../../src/session/ids.ts';
import { mirrorOf } from '../../src/session/mirror.ts';
import { aGroupOf, begunOf, heard, inGroup, lenses, revised, say, take, view } from './people.ts';

const own = () =>
  begunOf(
    take(
      heard('p2', { kind: 'reflect' }),
      heard('p2', view('Close.', 8)),
      heard('p2', say('I saw her.')),
      heard('p2', { kind: 'move-on' }),
      heard('p2', revised('Wait.', 3)),
      heard('p2', { kind: 'set-tripwire', text: 'A missed visit.', due: null }),
      heard('p2', { kind: 'follow-up', item: 'tripwire-1', answer: 'yes' }),
    ),
  );

const shared = () =>
  begunOf(
    take(
      ...aGroupOf(3),
      inGroup('p1', { kind: 'next' }),
      inGroup('p1', view('The secret of p1.', 10)),
      inGroup('p2', view('Mine.', 5)),
      inGroup('p1', { kind: 'next' }),
      inGroup('p1', say('The answer of p1.')),
      inGroup('p1', revised('Else.', 1)),
      inGroup('p3', { kind: 'agree-action', text: 'Ring.', owner: '', due: null }),
    ),
  );

describe('the mirror', () => {
  it('shows how sure a person was, of the sessions where they said both, oldest first', () => {
    const two = [own(), shared(), own()];
    const { sure, sessions } = mirrorOf(PersonId.parse('p2'), two, lenses);
    expect(sessions).toBe(3);
    expect(sure).toMatchObject([
      { before: 8, after: 3 },
      { before: 8, after: 3 },
    ]);
  });

  it('counts a person’s own answers, tripwires and actions, and nobody else’s', () => {
    const mirror = mirrorOf(PersonId.parse('p2'), [own(), shared()], lenses);
    expect(mirror.tripwires).toEqual({ set: 1, kept: 1 });
    expect(mirror.actions).toEqual({ set: 0, done: 0 });
    expect(mirror.lenses.reduce((sum, { answered }) => sum + answered, 0)).toBe(1);
    expect(mirror.lenses).toHaveLength(lenses.length);
  });

  it('holds no word of anybody', () => {
    const mirror = JSON.stringify(mirrorOf(PersonId.parse('p2'), [own(), shared()], lenses));
    for (const word of ['secret', 'answer of p1', 'p1', 'p3', 'Mine', 'Close']) expect(mirror).not.toContain(word);
  });

  it('counts nothing that was taken back', () => {
    const set = heard('p2', say('A missed visit.'));
    const session = take(
      heard('p2', { kind: 'reflect' }),
      ...[1, 2, 3].map(() => heard('p2', { kind: 'move-on' })),
      set,
      heard('p2', { kind: 'withdraw', activity: set.activity }),
    );
    expect(mirrorOf(PersonId.parse('p2'), [begunOf(session)], lenses).tripwires).toEqual({ set: 0, kept: 0 });
  });
});
