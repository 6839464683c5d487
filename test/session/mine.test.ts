import { describe, expect, it } from 'vitest';
import type { Heard } from '../../src/session/decision.ts';
import { PersonId } from '../../src/session/ids.ts';
import { mineIn } from '../../src/session/mine.ts';
import type { Begun } from '../../src/session/session.ts';
import { aGroupOf, begunOf, heard, inGroup, take } from './people.ts';

const at = '2026-12-01T12:00:00.000Z';
const action = (text: string, due: string | null, owner = ''): Heard['command'] => ({
  kind: 'agree-action',
  text,
  owner,
  due,
});
const alone = (...commands: readonly Heard['command'][]): Begun =>
  begunOf(take(heard('me', { kind: 'reflect-fully' }), ...commands.map((command) => heard('me', command))));
const textsOf = (who: string, ...sessions: readonly Begun[]) =>
  mineIn(PersonId.parse(who), sessions, at).map(({ text }) => text);

describe('what is a person’s to do', () => {
  it('comes the soonest first, over all sessions, and without a day last', () => {
    const first = alone(action('C', '2027-01-01'), action('D', null));
    const other = alone(action('A', '2026-11-24'), { kind: 'set-tripwire', text: 'B', due: '2026-12-01' });
    expect(textsOf('me', first, other)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('is overdue from the day after its day, as days are counted where people are', () => {
    const session = alone(action('A', '2026-11-30'), action('B', '2026-12-01'), action('C', null));
    expect(mineIn(PersonId.parse('me'), [session], at).map(({ overdue }) => overdue)).toEqual([true, false, false]);
    // In summer time a day begins an hour before it does in UTC.
    const june = alone(action('A', '2027-06-01'));
    expect(mineIn(PersonId.parse('me'), [june], '2027-06-01T22:59:00.000Z')[0]?.overdue).toBe(false);
    expect(mineIn(PersonId.parse('me'), [june], '2027-06-01T23:00:00.000Z')[0]?.overdue).toBe(true);
  });

  it('stays until they say the end of it, and goes where it is struck', () => {
    const all = ['A', 'B', 'C', 'D'].map((text) => action(text, null));
    const follow = (item: string, answer: 'yes' | 'not-yet' | 'no'): Heard['command'] => ({
      kind: 'follow-up',
      item,
      answer,
    });
    const session = alone(...all, follow('action-1', 'yes'), follow('action-2', 'not-yet'), follow('action-3', 'no'));
    expect(textsOf('me', session)).toEqual(['B', 'D']);
    expect(textsOf('me', alone(...all, { kind: 'strike', items: ['action-4'] }))).toEqual(['A', 'B', 'C']);
  });

  it('is theirs to whom it was given by name, and else whose who set it down', () => {
    const session = begunOf(
      take(
        ...aGroupOf(3),
        inGroup('p1', action('For two', null, 'p2 Name')),
        inGroup('p1', action('For one', null)),
        inGroup('p1', action('For somebody else', null, 'The health visitor')),
        inGroup('p3', { kind: 'set-tripwire', text: 'Of three', due: null }),
      ),
    );
    expect(textsOf('p1', session)).toEqual(['For one', 'For somebody else']);
    expect(textsOf('p2', session)).toEqual(['For two']);
    expect(textsOf('p3', session)).toEqual(['Of three']);
  });
});
