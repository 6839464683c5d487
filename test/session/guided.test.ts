import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heard } from '../../src/session/decision.ts';
import { evolve } from '../../src/session/evolve.ts';
import { SessionId } from '../../src/session/ids.ts';
import { newSession, type Session } from '../../src/session/session.ts';
import { stepsOf } from '../../src/session/steps.ts';
import { wordsIn } from '../../src/session/typed.ts';
import { alarms, begunOf, challengesIn, heard, kindsOf, openOf, refusals, revised, say, take, view } from './people.ts';

const me = (command: Heard['command'], over: Partial<Heard> = {}) => heard('me', command, over);
const reflect = () => me({ kind: 'reflect' });
const fully = () => me({ kind: 'reflect-fully' });
const next = () => me({ kind: 'next' });

describe('the five-minute path', () => {
  it('asks for the view, asks twice, and asks again for the view and then for a tripwire', () => {
    const course = take(
      reflect(),
      me(view('Close the case.', 8, 'Mum engages well.')),
      me(say('I saw her on Monday.')),
      me(say('The school agrees.')),
      me(revised('Keep it open.', 4, 'The first question.')),
      me({ kind: 'set-tripwire', text: 'A missed visit.', due: '2026-12-01' }),
    );
    expect(challengesIn(course.events)).toHaveLength(2);
    expect(course.events.flatMap((event) => (event.kind === 'moved' ? [event.to] : []))).toEqual(stepsOf.short);
    expect(course.session).toMatchObject({
      phase: 'finished',
      views: [
        { when: 'before', view: 'Close the case.', sure: 8 },
        { when: 'after', view: 'Keep it open.', sure: 4, moved: 'The first question.' },
      ],
      tripwires: [{ id: 'tripwire-1', text: 'A missed visit.', due: '2026-12-01' }],
    });
    expect(course.replies.at(-1)).toMatchObject({
      kind: 'close',
      summary: { before: [{ view: 'Close the case.', sure: 8 }], after: [{ view: 'Keep it open.', sure: 4 }] },
    });
  });
});

describe('the steps', () => {
  it.each([
    ['short', reflect, 'next'],
    ['short', reflect, 'skip'],
    ['short', reflect, 'move-on'],
    ['full', fully, 'next'],
    ['full', fully, 'skip'],
    ['full', fully, 'move-on'],
  ] as const)('of the %s path can each be skipped, with nothing kept (%#)', (path, begin, kind) => {
    const course = take(begin(), ...stepsOf[path].map(() => me({ kind })));
    expect(refusals(course)).toEqual([]);
    expect(course.session.phase).toBe('finished');
    expect(course.replies.at(-1)).toMatchObject({ kind: 'close', summary: null });
  });

  it.each([
    ['I would close, 7/10.', 7],
    ['10/10: close', 10],
    ['7 out of 10 sure that she is well', 7],
    ['3 of 10', 3],
    ['0/10', 0],
    ['Close.', null],
    ['She was seen on 3/10/2026, so close.', null],
    ['7.5/10', null],
    ['17/10', null],
    ['Dad came to 8 out of 10 visits, so close.', null],
    ['He is 8/100', null],
  ])('are filled in by what is typed: %j says how sure', (text, sure) => {
    expect(take(reflect(), me(say(text))).session).toMatchObject({ step: 'challenge', views: [{ view: text, sure }] });
  });

  it('are each filled in by what is typed', () => {
    const { session } = take(
      fully(),
      me(say('Mum engages well.')),
      me(say('Close, 8/10')),
      me({ kind: 'move-on' }),
      me({ kind: 'move-on' }),
      me(say('Nobody rang the GP.')),
      me(say('Keep it open, 3/10')),
      me(say('A missed visit.')),
      me(say('Ring the GP.')),
    );
    expect(session).toMatchObject({
      step: 'actions',
      views: [
        { when: 'before', sure: 8 },
        { when: 'after', sure: 3 },
      ],
      premortems: [{ text: 'Nobody rang the GP.' }],
      tripwires: [{ text: 'A missed visit.' }],
      actions: [{ text: 'Ring the GP.' }],
    });
  });

  it('take a talk that is going on along, and put its question aside, so that a first view can be given', () => {
    const course = take(me(say('Mum engages well.')), reflect(), me(say('Close, 8/10')));
    expect(refusals(course)).toEqual([]);
    expect(kindsOf(course.events)).toEqual([
      'started',
      'account-given',
      'challenged',
      'skipped',
      'guided',
      'moved',
      'account-given',
      'view-held',
      'moved',
      'challenged',
    ]);
  });

  it('take no other first view once it was challenged, and keep the one that there is', () => {
    const course = take(reflect(), me(view('Close.', 8)), me(view('Never close.', 1)));
    expect(refusals(course)).toEqual(['view-was-challenged']);
    expect(begunOf(course).views).toMatchObject([{ view: 'Close.', sure: 8 }]);
  });

  it.each(['set-tripwire', 'agree-action', 'write-concern'] as const)('take no day that has gone by for %s', (kind) => {
    const filled = { text: 'x', concern: 'x', evidence: '', asking: '', owner: '' };
    const on = (due: string) => me({ kind, ...filled, due } as Heard['command']);
    expect(refusals(take(fully(), on('2026-11-22'), on('2026-11-23')))).toEqual(['date-in-the-past']);
  });

  it('may be left unfilled for a card of a session that ended, which is refused', () => {
    const card = { session: SessionId.parse('gone') };
    expect(refusals(take(reflect(), me(view('Close.'), { card })))).toEqual(['card-from-ended-session']);
  });

  it('ask about each who was not heard from once, and then say that nobody is left', () => {
    const course = take(
      fully(),
      ...[1, 2, 3].map(next),
      me({ kind: 'mark-voices', voices: [{ voice: 'school', heard: 'heard', when: '', unknown: '' }] }),
      me({ kind: 'ask-missing' }),
      me({ kind: 'ask-missing' }),
    );
    expect(challengesIn(course.events).map(({ question }) => question.id)).toEqual(['missing-gp', 'missing-father']);
    expect(refusals(course)).toEqual(['nobody-missing']);
  });
});

describe('what must come first', () => {
  const filled: readonly Heard['command'][] = [
    say('He has a knife.'),
    view('Close.', 3, 'He has a knife.'),
    revised('He has a knife.'),
    { kind: 'set-tripwire', text: 'He has a knife.', due: null },
    { kind: 'set-tripwire', text: 'He has a knife.', due: '2020-01-01' },
    { kind: 'tell-premortem', text: 'He has a knife.' },
    { kind: 'give-frame', account: '', well: '', worried: 'He has a knife.', needs: '' },
    { kind: 'mark-voices', voices: [{ voice: 'gp', heard: 'heard', when: '', unknown: 'He has a knife.' }] },
    { kind: 'agree-action', text: 'Ring.', owner: 'He has a knife.', due: null },
    { kind: 'write-concern', concern: 'He has a knife.', evidence: '', asking: '', due: null },
  ];
  const befores: readonly (readonly [string, Heard[]])[] = [
    ['nothing', []],
    ['a talk', [me(say('Mum engages well.'))]],
    ...[0, 1, 2, 3, 4, 5, 6, 7].map(
      (steps) => [`step ${steps + 1}`, [fully(), ...Array.from({ length: steps }, next)]] as [string, Heard[]],
    ),
    ['a challenge', [reflect(), me(view('Close.', 8))]],
    ['the end', [reflect(), me(view('Close.', 8)), me({ kind: 'finish' })]],
  ];
  const cases = befores.flatMap(([when, before]) => filled.map((command) => ({ when, before, command })));

  it.each(cases)('is said in place of all else, at $when, in $command.kind', ({ before, command }) => {
    const danger = take(...before, me(command, { screened: alarms.danger }));
    expect(danger.replies.at(-1)).toMatchObject({ kind: 'signpost' });
    const distress = take(...before, me(command, { screened: alarms.distress }));
    expect(distress.replies.at(-1)).toMatchObject({ kind: 'boundary', challenge: null });
    for (const { session } of [danger, distress]) {
      const waits = session.phase === 'reflecting' && session.asked.some(({ outcome }) => outcome === 'open');
      expect(waits).toBe(false);
    }
  });

  it.each(filled)('is met on a card of a session that has ended too: $kind', (command) => {
    const card = { session: SessionId.parse('gone') };
    const { replies, events } = take(reflect(), me(command, { card, screened: alarms.danger }));
    expect(replies.at(-1)).toMatchObject({ kind: 'signpost' });
    expect(JSON.stringify(events)).toContain('He has a knife.');
  });

  it('is said once for the same danger, of which whoever goes on is reminded', () => {
    const urgent = { screened: alarms.danger };
    const course = take(reflect(), me(view('He has a knife.'), urgent), me(view('He has that knife.'), urgent));
    expect(kindsOf(course.events).filter((kind) => kind === 'signposted')).toHaveLength(1);
    expect(course.replies.at(-1)).toMatchObject({ kind: 'challenge', acknowledged: 'reminded' });
  });

  it('is met in what a message was changed to', () => {
    const first = me(say('Mum engages well.'));
    const { replies } = take(
      first,
      me({ kind: 'reword', activity: first.activity, text: 'He has a knife.' }, { screened: alarms.danger }),
    );
    expect(replies.at(-1)).toMatchObject({ kind: 'signpost' });
  });

  it('is met in what a message was changed to of which nothing was kept, and only if that was said to the bot', () => {
    const other = me({ kind: 'help' });
    const change: Heard['command'] = { kind: 'reword', activity: other.activity, text: 'He has a knife.' };
    for (const before of [[other], [me(say('Mum engages well.')), other]]) {
      const { replies, events } = take(...before, me(change, { screened: alarms.danger }));
      expect(replies.at(-1)).toMatchObject({ kind: 'signpost' });
      expect(JSON.stringify(events)).toContain('He has a knife.');
    }
    expect(take(other, me(change, { screened: alarms.danger, place: 'group' })).replies.at(-1)?.kind).toBe('silent');
    expect(take(other, me(change)).replies.at(-1)?.kind).toBe('silent');
  });

  it('is looked for in every word that is filled in', () => {
    for (const command of filled) expect(wordsIn(command)).toContain('He has a knife.');
  });
});

describe('a guided session', () => {
  const command = fc.oneof(
    fc.constantFrom(
      ...(
        ['next', 'move-on', 'skip', 'another', 'different-lens', 'go-on', 'park', 'ask-missing', 'pin', 'why'] as const
      ).map((kind): Heard['command'] => ({ kind })),
    ),
    fc.lorem({ maxCount: 30 }).map(say),
    fc.constant(view('Close.', 8)),
    fc.constant<Heard['command']>({ kind: 'give-frame', account: 'A', well: 'B', worried: '', needs: '' }),
    fc.constant<Heard['command']>({
      kind: 'mark-voices',
      voices: [{ voice: 'school', heard: 'heard', when: '', unknown: '' }],
    }),
    fc.constant<Heard['command']>({ kind: 'set-tripwire', text: 'T', due: null }),
    fc.constant<Heard['command']>({ kind: 'write-concern', concern: 'C', evidence: '', asking: '', due: null }),
  );
  const screened = fc.constantFrom(undefined, undefined, undefined, 'decision' as const, 'distress' as const);

  it('never challenges before the view was given or skipped, whatever is said, pressed and filled in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('reflect' as const, 'reflect-fully' as const),
        fc.boolean(),
        fc.array(fc.tuple(command, screened), { maxLength: 25 }),
        (kind, talked, steps) => {
          const course = take(
            ...(talked ? [me(say('Mum engages well.'))] : []),
            me({ kind }),
            ...steps.map(([one, boundary]) => me(one, boundary ? { screened: { urgent: null, boundary } } : {})),
          );
          let session: Session = newSession;
          for (const event of course.events) {
            session = evolve(session, event);
            if (event.kind === 'challenged' && session.phase === 'reflecting' && session.path !== 'talk')
              expect(['experience', 'view']).not.toContain(session.step);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may be asked more than it asks by itself, and of sixty questions none comes twice', () => {
    const course = take(me(say('Mum engages well.')), ...Array.from({ length: 59 }, () => me({ kind: 'next' })));
    const asked = challengesIn(course.events).map(({ question }) => question.id);
    expect(asked).toHaveLength(60);
    expect(new Set(asked).size).toBe(60);
    expect(openOf(course).asked).toHaveLength(60);
  });

  it('belongs to one person alone', () => {
    const there = { place: 'group' as const };
    expect(refusals(take(me({ kind: 'reflect' }, there), me({ kind: 'reflect-fully' }, there)))).toEqual([
      'reflect-alone',
      'reflect-alone',
    ]);
    expect(refusals(take(me({ kind: 'supervise' }), me({ kind: 'group' })))).toEqual([
      'needs-a-group',
      'needs-a-group',
    ]);
  });

  it('is not begun twice', () => {
    expect(refusals(take(reflect(), reflect(), fully()))).toEqual(['already-open', 'already-open']);
  });
});
