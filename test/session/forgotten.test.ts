import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lens } from '../../src/lenses/lens.ts';
import { decide } from '../../src/session/decide.ts';
import type { Heard } from '../../src/session/decision.ts';
import { SessionEvent } from '../../src/session/events.ts';
import { evolve, fold } from '../../src/session/evolve.ts';
import { everybodyIn, forgotten, nobody, nothing, ownIn } from '../../src/session/forgotten.ts';
import { PersonId } from '../../src/session/ids.ts';
import { recordOf, strikeableIn } from '../../src/session/record.ts';
import { type Begun, newSession, type Session } from '../../src/session/session.ts';
import { aFinding } from '../builders.ts';
import { aGroupOf, begunOf, inGroup, lenses, revised, say, take, view } from './people.ts';

const at = '2026-11-23T09:00:00.000Z';
const people = [
  'ann-7f3c0001-5a1e-4c6d-9b2f-000000000001',
  'bob-7f3c0001-5a1e-4c6d-9b2f-000000000002',
  'cas-7f3c0001-5a1e-4c6d-9b2f-000000000003',
].map((id) => PersonId.parse(id));
const [ann, bob, cas] = people as [PersonId, PersonId, PersonId];

/** Words that only this person uses: each is their own, so that it is known whose a trace is. */
const wordsOf = (who: string, n: number): string => `${who.slice(0, 3)}word${n}`;
const whose = (who: string) => new RegExp(`${who}|${who.slice(0, 3)}word|${who.slice(0, 3)}name`, 'i');
const json = (events: unknown) => JSON.stringify(events);

type Step = {
  readonly who: number;
  readonly do: (text: string) => Heard['command'];
  readonly n: number;
  readonly quote: boolean;
};

const command =
  (kind: string): Step['do'] =>
  () =>
    ({ kind }) as Heard['command'];
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0, 0, 1, 2),
  n: fc.nat(40),
  quote: fc.boolean(),
  do: fc.oneof(
    { arbitrary: fc.constant<Step['do']>((text) => say(text)), weight: 6 },
    {
      arbitrary: fc.constantFrom(
        ...[
          'go-on',
          'next',
          'move-on',
          'another',
          'park',
          'pin',
          'pause',
          'lead',
          'leave',
          'finish',
          'skip',
          'quiet-on',
        ].map(command),
      ),
      weight: 5,
    },
    {
      arbitrary: fc.constantFrom<Step['do']>(
        (text) => view(text, 5),
        (text) => view(text, 5, `Before ${text}.`),
        (text) => revised(text, 7, `It was ${text}.`),
        (text) => ({ kind: 'set-tripwire', text, due: '2026-12-01' }),
        (text) => ({ kind: 'agree-action', text, owner: 'annname', due: '2026-12-01' }),
        (text) => ({ kind: 'tell-premortem', text }),
        (text) => ({ kind: 'give-frame', account: text, well: `Well ${text}.`, worried: text, needs: '' }),
        (text) => ({ kind: 'mark-voices', voices: [{ voice: 'gp', heard: 'heard', when: text, unknown: text }] }),
        (text) => ({ kind: 'write-concern', concern: text, evidence: text, asking: text, due: null }),
        (text) => ({ kind: 'feedback', reaction: 'like', text }),
        () => ({ kind: 'hand-over', to: ann }),
        () => ({ kind: 'hand-lens', lens: (lenses[0] as Lens).id, to: ann }),
        () => ({ kind: 'follow-up', item: 'action-1', answer: 'yes' }),
        () => ({ kind: 'strike', items: ['action-1', `view-before-${ann}`, `view-before-${bob}`] }),
        () => ({ kind: 'use-model' }),
      ),
      weight: 8,
    },
    { arbitrary: fc.constant<Step['do']>((text) => ({ kind: 'reword', text }) as Heard['command']), weight: 2 },
    { arbitrary: fc.constant<Step['do']>(() => ({ kind: 'withdraw' }) as Heard['command']), weight: 2 },
  ),
});

/** The events of one session of up to three people, and what was said by whom on the way. */
function played(steps: readonly Step[], mode: 'group' | 'supervise'): SessionEvent[] {
  let session: Session = newSession;
  const events: SessionEvent[] = [];
  const messages: Heard[] = [];
  for (const one of [{ who: 0, do: command(mode), n: 0, quote: false }, ...steps]) {
    const who = people[one.who] ?? ann;
    const text = `${wordsOf(who, one.n)} and ${wordsOf(who, one.n + 1)} went.`;
    const given = one.do(text) as { kind: string; text?: string };
    const back = messages.findLast(({ by }) => by === who);
    const quote = wordsOf(who, one.n);
    const told = inGroup(
      who,
      (given.kind === 'reword' || given.kind === 'withdraw'
        ? { ...given, activity: back?.activity ?? 'none' }
        : given) as Heard['command'],
      {
        name: `${who.slice(0, 3)}name`,
        offersModel: true,
        noticed: {
          findings: lenses.map((lens) =>
            aFinding(lens, one.quote ? { kind: 'words', quote } : { kind: 'absence', statement: 'Nothing of the GP.' }),
          ),
          covered: [],
        },
        replied: { does: 'offers', telling: quote },
      },
    );
    if (given.kind !== 'reword' && given.kind !== 'withdraw') messages.push(told);
    const decision = decide(session, told, lenses);
    if (decision.kind !== 'accepted') continue;
    if (decision.events[0].kind === 'started' && events.length > 0) break;
    for (const event of decision.events.map((event) => worded(event, one.n, events))) {
      session = evolve(session, event);
      events.push(event);
    }
  }
  return events;
}

/** Some questions are a model's: it says again what it was told, without quoting. */
function worded(event: SessionEvent, n: number, before: readonly SessionEvent[]): SessionEvent {
  if (event.kind !== 'challenged' || n % 2 === 0) return event;
  const told = before.flatMap((one) => (one.kind === 'account-given' ? [one.text] : []));
  const text = `How do you know that ${told.join(' ')} (${event.challenge.text})?`;
  return { ...event, challenge: { ...event.challenge, writer: 'model', text, acknowledgement: told.at(-1) ?? null } };
}

const begun = (events: readonly SessionEvent[]): Begun => {
  const session = fold(events);
  if (session.phase === 'listening') throw new Error('It has begun.');
  return session;
};

/** Everything that somebody set down, as others see it. */
const setDown = (session: Begun, who: PersonId) => {
  const by = <T extends { readonly by: PersonId }>(all: readonly T[]): T[] => all.filter((one) => one.by === who);
  return {
    said: by(session.said),
    answers: session.asked.map(({ answers }) => by(answers)),
    views: by(session.views),
    actions: by(session.actions).map(({ owner: _owner, ...one }) => one),
    tripwires: by(session.tripwires).map(({ followed: _followed, ...one }) => one),
    premortems: by(session.premortems),
    frames: by(session.frames),
    concerns: by(session.concerns),
    people: session.people.filter(({ person }) => person === who),
  };
};

/** Without what became of an action, which anybody may say. */
const followedOff = ({ actions, ...rest }: ReturnType<typeof setDown>) => ({
  ...rest,
  actions: actions.map(({ followed: _followed, ...one }) => one),
});

const session = fc
  .tuple(
    fc.constantFrom('group' as const, 'group' as const, 'supervise' as const),
    fc.array(step, { minLength: 8, maxLength: 50, size: 'max' }),
  )
  .map(([mode, steps]) => played(steps, mode));

describe('a session of which somebody is forgotten', () => {
  it('holds no word, name or id of theirs, and all that the others said, in any session', () => {
    let held = 0;
    fc.assert(
      fc.property(session, (events) => {
        held += whose(ann).test(json(events.slice(1))) && events.length > 8 ? 1 : 0;
        const left = forgotten(events, ann);
        expect(json(left)).not.toMatch(whose(ann));
        expect(left).toHaveLength(events.length);
        expect(left.map((event) => SessionEvent.parse(JSON.parse(json(event))))).toEqual(
          left.map((one) => JSON.parse(json(one))),
        );
        const [before, after] = [begun(events), begun(left)];
        expect(json(after)).not.toMatch(whose(ann));
        for (const who of [bob, cas])
          expect(followedOff(setDown(after, who))).toEqual(followedOff(setDown(before, who)));
        expect(after.asked.map(({ challenge }) => challenge.id)).toEqual(
          before.asked.map(({ challenge }) => challenge.id),
        );
        expect(after.phase).toBe(before.phase);
        recordOf(after, lenses);
      }),
      { numRuns: 400 },
    );
    expect(held).toBeGreaterThan(200);
  });

  it('shows nothing that was struck, and gives nothing the id of something else', () => {
    fc.assert(
      fc.property(session, (events) => {
        const [before, after] = [begun(events), begun(forgotten(events, ann))].map(
          (one) => new Map(strikeableIn(one, lenses).map(({ id, text, struck }) => [id, { text, struck }])),
        );
        for (const [id, now] of after ?? []) {
          const then = before?.get(id);
          // A voice goes by its own name: what somebody else marked of it stands there again.
          if (!then || now.text.includes('…') || id.startsWith('voice-')) continue;
          expect({ id, ...now }).toEqual({ id, ...then });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when it is done twice, and does not mix two who were forgotten', () => {
    fc.assert(
      fc.property(session, (events) => {
        const once = forgotten(events, ann);
        expect(json(forgotten(once, ann))).toBe(json(once));
        const both = forgotten(once, bob);
        expect(json(both)).not.toMatch(new RegExp(`${whose(ann).source}|${whose(bob).source}`, 'i'));
        const after = begun(both);
        expect(followedOff(setDown(after, cas))).toEqual(followedOff(setDown(begun(events), cas)));
        expect(after.views.filter(({ by }) => by === nobody)).toEqual([]);
        expect(after.people.map(({ person }) => person)).not.toContain(nobody);
        expect(everybodyIn(both).filter((one) => one !== cas)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('has no question that quotes them, and the same questions otherwise', () => {
    const quoted = {
      findings: lenses.map((lens) => aFinding(lens, { kind: 'words', quote: 'annword1 fell' })),
      covered: [],
    };
    const on = inGroup('p1', { kind: 'move-on' }, { noticed: quoted });
    const course = take(
      ...aGroupOf(1),
      inGroup('p2', say('They say that annword1 fell off a chair.'), { noticed: quoted }),
      on,
      on,
      inGroup('p3', say('I was not there.'), { noticed: quoted }),
    );
    const { asked } = begunOf(course);
    expect(asked.at(0)?.challenge.text).toContain('“annword1 fell”');
    const after = begun(forgotten(course.events, PersonId.parse('p2')));
    expect(after.asked[0]?.challenge).toEqual({
      ...asked[0]?.challenge,
      text: asked[0]?.challenge.text.replace('annword1 fell', '…'),
      because: { kind: 'words', quote: '…' },
      acknowledgement: null,
    });
    expect(after.asked[0]?.answers.map(({ text }) => text)).toEqual(asked[0]?.answers.map(({ text }) => text));
  });

  it('is led by nobody when whoever began it is forgotten, and again by whoever led before them', () => {
    const begins = [...aGroupOf(3)];
    const first = take(...begins);
    expect(begunOf(first).lead).toBe('p1');
    expect(begun(forgotten(first.events, PersonId.parse('p1'))).lead).toBeNull();
    const handed = take(...begins, inGroup('p1', { kind: 'hand-over', to: PersonId.parse('p2') }));
    expect(begun(forgotten(handed.events, PersonId.parse('p2'))).lead).toBe('p1');
  });

  it('is nobody’s own where one began it alone and others spoke in it', () => {
    const events = take(inGroup('p1', say('What I was told.'), { place: 'personal' })).events;
    const spoken: SessionEvent = {
      kind: 'account-given',
      by: PersonId.parse('p2'),
      text: 'And I.',
      noticed: { findings: [], covered: [] },
      at,
    };
    const after = begun(forgotten([...events, spoken], PersonId.parse('p1')));
    expect(after).toMatchObject({ mode: 'reflect', begunBy: nobody, lead: null });
    expect(after.said.map(({ text }) => text)).toEqual(['…', 'And I.']);
  });

  it('keeps a message of theirs from being found again', () => {
    const course = take(...aGroupOf(2), inGroup('p1', { kind: 'pause' }));
    const theirs = begunOf(course).said.find(({ by }) => by === 'p2')?.activity;
    expect(theirs).toBeTruthy();
    expect(json(forgotten(course.events, PersonId.parse('p2')))).not.toContain(`"${theirs}"`);
  });
});

describe('what is one person’s own', () => {
  it('is what they said and did, and what became of their messages', () => {
    const course = take(...aGroupOf(2));
    const message = begunOf(course).said.find(({ by }) => by === 'p2')?.activity;
    if (!message) throw new Error('It came in a message.');
    const events: SessionEvent[] = [...course.events, { kind: 'withdrawn', activity: message, at }];
    expect(ownIn(events, PersonId.parse('p2')).map(({ kind }) => kind)).toEqual([
      'joined',
      'account-given',
      'withdrawn',
    ]);
    expect(everybodyIn(events)).toEqual(['p1', 'p2']);
  });
});

describe('nothing', () => {
  it('changes no session, whether it goes on or is over', () => {
    const open = take(...aGroupOf(2)).events;
    const over: SessionEvent[] = [...open, { kind: 'finished', by: 'word', at }];
    for (const events of [open, over]) expect(fold([...events, nothing(at)])).toEqual(fold(events));
  });
});
