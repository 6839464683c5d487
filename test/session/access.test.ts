import { describe, expect, it } from 'vitest';
import { Word, worded } from '../../src/session/command.ts';
import type { Heard } from '../../src/session/decision.ts';
import { PersonId } from '../../src/session/ids.ts';
import {
  aGroupOf,
  alarms,
  begunOf,
  heard,
  inGroup,
  kindsOf,
  lenses,
  openOf,
  refusals,
  say,
  take,
  view,
} from './people.ts';

const steering: readonly Heard['command'][] = [
  ...(['next', 'move-on', 'another', 'different-lens', 'skip', 'park', 'pin', 'pause', 'go-on'] as const),
  ...(['ask-missing', 'quiet-on', 'quiet-off', 'finish'] as const),
].map((kind) => worded(kind) as Heard['command']);
const to = PersonId.parse('p2');
const chosen: readonly Heard['command'][] = [
  { kind: 'time-box', minutes: 20 },
  ...lenses.slice(0, 1).map((lens) => ({ kind: 'hand-lens' as const, lens: lens.id, to })),
  { kind: 'hand-over', to },
];

describe('whoever leads', () => {
  it.each([...steering, ...chosen])('alone may $kind', (command) => {
    const before = [...aGroupOf(3), ...[1, 2].map(() => inGroup('p1', { kind: 'next' }))];
    expect(refusals(take(...before, inGroup('p2', command)))).toEqual(['not-the-lead']);
    expect(refusals(take(...before, inGroup('outsider', command)))).toEqual(['not-the-lead']);
    const { decisions } = take(...before, inGroup('p1', command));
    expect(decisions.at(-1)).not.toMatchObject({ because: 'not-the-lead' });
  });

  it('may leave, and then nobody steers until somebody says that they lead', () => {
    const left = [...aGroupOf(3), inGroup('p1', { kind: 'leave' })];
    expect(refusals(take(...left, inGroup('p2', { kind: 'next' })))).toEqual(['nobody-leads']);
    const course = take(...left, inGroup('p3', { kind: 'lead' }), inGroup('p3', { kind: 'next' }));
    expect(refusals(course)).toEqual([]);
    expect(openOf(course)).toMatchObject({ lead: 'p3', step: 'view' });
    expect(refusals(take(...left, inGroup('p3', { kind: 'lead' }), inGroup('p1', { kind: 'next' })))).toEqual([
      'not-the-lead',
    ]);
  });

  it('hands over to somebody who is here, and to nobody else', () => {
    const over = (who: string) => inGroup('p1', { kind: 'hand-over', to: PersonId.parse(who) });
    expect(openOf(take(...aGroupOf(3), over('p2'))).lead).toBe('p2');
    const left = inGroup('p2', { kind: 'leave' });
    expect(refusals(take(...aGroupOf(3), left, over('p2'), over('p9')))).toEqual(['not-in-session', 'not-in-session']);
  });

  it('is told so when they lead already, and others that somebody does', () => {
    expect(refusals(take(...aGroupOf(2), inGroup('p1', { kind: 'lead' }), inGroup('p2', { kind: 'lead' })))).toEqual([
      'you-lead',
      'not-the-lead',
    ]);
  });
});

describe('who takes part', () => {
  it('is whoever says something, late ones and those who come back too', () => {
    const course = take(
      ...aGroupOf(2),
      inGroup('p1', { kind: 'next' }),
      inGroup('p1', { kind: 'next' }),
      inGroup('late', say('I know the father.')),
      inGroup('p2', { kind: 'leave' }),
      inGroup('p2', say('I am back.')),
    );
    expect(openOf(course).people.map(({ person, here }) => [person, here])).toEqual([
      ['p1', true],
      ['p2', true],
      ['late', true],
    ]);
    expect(
      openOf(course)
        .asked.at(-1)
        ?.answers.map(({ by }) => by),
    ).toEqual(['late', 'p2']);
  });

  it('is nobody who only looks', () => {
    const looks = (['why', 'source', 'missing', 'concern', 'help', 'hello', 'leave'] as const).map((kind) =>
      inGroup('p9', { kind }),
    );
    expect(kindsOf(take(...aGroupOf(2), ...looks).events)).toEqual(kindsOf(take(...aGroupOf(2)).events));
  });

  it('is thirty at most, and the next is told so', () => {
    const course = take(...aGroupOf(30), inGroup('p31', say('And I.')), inGroup('p31', { kind: 'lead' }));
    expect(openOf(course).people).toHaveLength(30);
    expect(refusals(course)).toEqual(['group-full', 'group-full']);
    const room = take(...aGroupOf(30), inGroup('p7', { kind: 'leave' }), inGroup('p31', say('And I.')));
    expect(refusals(room)).toEqual([]);
  });

  it('is two in supervision, and the third is told so', () => {
    const two = [inGroup('p1', { kind: 'supervise' }), inGroup('p2', say('It is about a baby.'))];
    const course = take(...two, inGroup('p3', say('And I.')), inGroup('p2', say('She is eight weeks old.')));
    expect(refusals(course)).toEqual(['supervision-of-two']);
    expect(begunOf(course)).toMatchObject({ mode: 'supervise', role: 'supervisor' });
  });

  it.each([
    ['the thirty-first', aGroupOf(30)],
    ['a third', [inGroup('p1', { kind: 'supervise' }), inGroup('p2', say('It is about a baby.'))]],
  ])('is not %s who tells of danger, and that is met all the same', (_who, before) => {
    const course = take(...before, inGroup('outsider', say('He has a knife.'), { screened: alarms.danger }));
    expect(course.replies.at(-1)).toMatchObject({ kind: 'signpost' });
    expect(JSON.stringify(course.session)).not.toContain('outsider');
  });
});

describe('a session that rests', () => {
  const paused = () => [...aGroupOf(3), inGroup('p1', { kind: 'next' }), inGroup('p1', { kind: 'pause' })];

  it('keeps nothing that is said or filled in, and says so, until whoever leads goes on', () => {
    const course = take(...paused(), inGroup('p2', say('And.')), inGroup('p2', view('Close.')));
    expect(refusals(course)).toEqual(['paused', 'paused']);
    const on = take(...paused(), inGroup('p1', { kind: 'go-on' }), inGroup('p2', view('Close.')));
    expect(refusals(on)).toEqual([]);
    expect(openOf(on)).toMatchObject({ step: 'view', views: [{ view: 'Close.' }] });
  });

  it.each(['danger', 'distress'] as const)('still meets %s', (what) => {
    for (const command of [say('He has a knife.'), view('He has a knife.')]) {
      const course = take(...paused(), inGroup('p2', command, { screened: alarms[what] }));
      expect(course.replies.at(-1)?.kind).toBe(what === 'danger' ? 'signpost' : 'boundary');
    }
  });

  it('still helps, and takes an unease', () => {
    const unease = { kind: 'write-concern', concern: 'It is rushed.', evidence: '', asking: '', due: null } as const;
    const course = take(...paused(), inGroup('p2', { kind: 'help' }), inGroup('p2', unease));
    expect(course.replies.slice(-2)).toMatchObject([{ kind: 'help' }, { kind: 'concern' }]);
  });

  it('may be finished, and then it takes no more', () => {
    const course = take(...paused(), inGroup('p1', { kind: 'finish' }), inGroup('p1', { kind: 'finish' }));
    expect(course.session.phase).toBe('finished');
    expect(refusals(course)).toEqual(['nothing-to-finish']);
  });
});

describe('alone', () => {
  it.each(['lead', 'quiet-on', 'quiet-off'] as const)('nobody can %s', (kind) => {
    expect(refusals(take(heard('me', { kind: 'reflect' }), heard('me', { kind })))).toHaveLength(1);
  });

  it('every word is answered or refused before anything was begun', () => {
    const beyond = new Set<string>(['actions', 'mirror', 'quiet', 'stop-reminders', 'start-reminders']);
    for (const word of Word.options.filter((one) => !beyond.has(one))) {
      const { replies } = take(heard('me', worded(word) as Heard['command']));
      expect(replies).toHaveLength(1);
    }
  });
});
