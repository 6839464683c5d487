import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worded } from '../../src/session/command.ts';
import { decide } from '../../src/session/decide.ts';
import type { Heard } from '../../src/session/decision.ts';
import { SessionEvent } from '../../src/session/events.ts';
import { evolve, fold, SessionLogError } from '../../src/session/evolve.ts';
import { ChallengeId, PersonId, SessionId } from '../../src/session/ids.ts';
import { recordOf, strikeableIn } from '../../src/session/record.ts';
import { replyTo, withoutEvents } from '../../src/session/reply-to.ts';
import { newSession, type Session } from '../../src/session/session.ts';
import { typed } from '../../src/session/typed.ts';
import { content, heard, lenses, say } from './people.ts';

const words = [
  ...(['why', 'source', 'another', 'different-lens', 'skip', 'finish', 'go-on', 'help', 'hello', 'next'] as const),
  ...(['reflect', 'reflect-fully', 'supervise', 'group', 'move-on', 'park', 'pin', 'pause', 'lead', 'leave'] as const),
  ...(['quiet-on', 'quiet-off', 'missing', 'ask-missing', 'concern', 'record'] as const),
].map((word) => worded(word) as Heard['command']);

const text = fc.constantFrom('Mum engages well.', 'I saw her on Monday, and the school agrees.', '7/10', 'Close it.');
const due = fc.constantFrom(null, '2026-12-01', '2020-01-01');
// Whoever began it leads, and so does most of what is steered.
const who = fc.constantFrom('p1', 'p1', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6');
const to = who.map((one) => PersonId.parse(one));
const lens = fc.constantFrom(...lenses.map(({ id }) => id));
const heardOf = fc.constantFrom('heard' as const, 'not-heard' as const, 'does-not-apply' as const);
const sure = fc.option(fc.integer({ min: 0, max: 10 }));
const item = fc.constantFrom('action-1', 'action-2', 'tripwire-1', 'nothing');

/** One that was begun, and one that may be told in a message that is changed later. `back`: which message before. */
const command: fc.Arbitrary<Heard['command'] | { readonly kind: 'back'; readonly of: number; readonly text: string }> =
  fc.oneof(
    { arbitrary: fc.constantFrom(...words), weight: 6 },
    { arbitrary: text.map(say), weight: 5 },
    fc.record({ kind: fc.constant('hold-view' as const), view: text, sure, account: fc.constantFrom('', 'Told.') }),
    fc.record({ kind: fc.constant('revise-view' as const), view: text, sure, moved: fc.constantFrom('', 'It.') }),
    fc.record({ kind: fc.constant('set-tripwire' as const), text, due }),
    fc.record({ kind: fc.constant('agree-action' as const), text, owner: fc.constantFrom('', 'p2 Name'), due }),
    fc.record({ kind: fc.constant('tell-premortem' as const), text }),
    fc.record({
      kind: fc.constant('give-frame' as const),
      account: fc.constantFrom('', 'Told.'),
      well: fc.constantFrom('', 'Well.'),
      worried: fc.constant(''),
      needs: fc.constant(''),
    }),
    fc.record({
      kind: fc.constant('mark-voices' as const),
      voices: fc.array(
        fc.record({
          voice: fc.constantFrom('gp', 'father'),
          heard: heardOf,
          when: fc.constant(''),
          unknown: fc.constant(''),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      kind: fc.constant('write-concern' as const),
      concern: text,
      evidence: fc.constant(''),
      asking: fc.constant(''),
      due,
    }),
    fc.record({ kind: fc.constant('hand-lens' as const), lens, to }),
    fc.record({ kind: fc.constant('hand-over' as const), to }),
    fc.record({ kind: fc.constant('time-box' as const), minutes: fc.integer({ min: 1, max: 180 }) }),
    fc.record({ kind: fc.constant('strike' as const), items: fc.array(item, { maxLength: 2 }) }),
    fc.record({
      kind: fc.constant('follow-up' as const),
      item,
      answer: fc.constantFrom('yes' as const, 'not-yet' as const, 'no' as const),
    }),
    fc.record({ kind: fc.constant('quiet-word' as const), text }),
    fc.record({
      kind: fc.constant('feedback' as const),
      reaction: fc.constantFrom('like' as const, 'dislike' as const),
      text: fc.constant(''),
    }),
    {
      arbitrary: fc.record({ kind: fc.constant('back' as const), of: fc.nat(5), text: fc.constantFrom('', 'Else.') }),
      weight: 2,
    },
  );

const screened = fc.constantFrom(
  ...Array.from({ length: 6 }, () => ({ urgent: null, boundary: null })),
  { urgent: 'new-injury' as const, boundary: null },
  { urgent: 'immediate-danger' as const, boundary: 'distress' as const },
  { urgent: null, boundary: 'distress' as const },
  { urgent: null, boundary: 'threshold' as const },
  { urgent: null, boundary: 'pushback' as const },
);
const does = fc.constantFrom('offers', 'shows', 'dodges', 'goes-on', 'asks-why', 'wraps-up');
const card = fc.constantFrom('none', 'none', 'none', 'this', 'this', 'earlier', 'gone');

const step = fc.record({ who, command, screened, does, card });

function openIds(session: Session): string[] {
  return session.phase === 'listening'
    ? []
    : session.asked.filter(({ outcome }) => outcome === 'open').map(({ challenge }) => challenge.id);
}

describe('evolve', () => {
  it('takes whatever decide accepts of anybody, keeps at most one question open, and gives no id twice', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('group', 'supervise', 'reflect', 'reflect-fully', 'hello'),
        fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
        (first, steps) => {
          const where = first === 'group' || first === 'supervise' ? 'group' : 'personal';
          let session: Session = newSession;
          const events: SessionEvent[] = [];
          const messages: Heard[] = [];
          const begin = { who: 'p1', command: worded(first as 'group') as Heard['command'] };
          for (const one of [
            { ...begin, card: 'none', does: 'offers', screened: { urgent: null, boundary: null } },
            ...steps,
          ]) {
            const back = one.command.kind === 'back' ? messages.at(-1 - one.command.of) : undefined;
            if (one.command.kind === 'back' && !back) continue;
            const given: Heard['command'] =
              one.command.kind !== 'back'
                ? one.command
                : back && one.command.text !== ''
                  ? { kind: 'reword', activity: back.activity, text: one.command.text }
                  : { kind: 'withdraw', activity: back?.activity ?? heard('x', say('x')).activity };
            const begun = session.phase === 'listening' ? null : session;
            const challenge = begun?.asked[0]?.challenge.id;
            const cards = {
              none: undefined,
              this: begun ? { session: begun.id } : undefined,
              earlier: begun && challenge ? { session: begun.id, challenge } : undefined,
              gone: { session: SessionId.parse('gone'), challenge: ChallengeId.parse('gone') },
            };
            const told = heard(one.who, typed(session, given) as Heard['command'], {
              place: where,
              screened: one.screened,
              replied: given.kind === 'say' && begun ? { does: one.does as 'offers', telling: 'x' } : null,
              card: cards[one.card as 'none'],
            });
            messages.push(told);
            const decision = decide(session, told, lenses);
            if (decision.kind !== 'accepted') {
              withoutEvents(session, decision, content);
              continue;
            }
            accepted += 1;
            expect(decision.events.length).toBeGreaterThan(0);
            for (const event of decision.events) {
              // What is stored is read again as it was written.
              expect(SessionEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
              session = evolve(session, event);
              events.push(event);
              expect(fold(events)).toEqual(session);
              expect(openIds(session).length).toBeLessThanOrEqual(1);
            }
            replyTo(session, decision.events, content);
            if (session.phase === 'listening') continue;
            const ids = strikeableIn(session, lenses).map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            recordOf(session, lenses);
            const asked = session.asked.map((asking) => asking.challenge.question.id);
            expect(new Set(asked).size).toBe(asked.length);
            expect(session.people.filter(({ here }) => here).length).toBeLessThanOrEqual(
              session.mode === 'supervise' ? 2 : 30,
            );
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(5_000);
  });

  it('refuses what cannot have happened', () => {
    const at = '2026-11-23T09:00:00.000Z';
    expect(() => evolve(newSession, { kind: 'paused', at })).toThrow(SessionLogError);
    const begun = evolve(newSession, {
      kind: 'started',
      session: SessionId.parse('s'),
      mode: 'group',
      path: 'full',
      role: 'group',
      at,
    });
    const finished = evolve(begun, { kind: 'finished', by: 'word', at });
    expect(() => evolve(finished, { kind: 'moved', to: 'view', at })).toThrow(SessionLogError);
    expect(() => evolve(begun, { kind: 'resumed', at })).toThrow(SessionLogError);
  });

  it('reads what was stored before sessions had paths, several people and messages that are known again', () => {
    const at = '2026-01-23T09:00:00.000Z';
    const noticed = { findings: [], covered: [] };
    const stored = [
      { kind: 'started', session: 'old', mode: 'reflect', role: 'practitioner', at },
      { kind: 'account-given', by: 'me', text: 'Mum engages well.', noticed, at },
      { kind: 'view-held', by: 'me', when: 'before', view: 'Close.', sure: 8, moved: '', at },
      { kind: 'tripwire-set', by: 'me', text: 'A missed visit.', due: null, at },
      { kind: 'finished', at },
    ].map((event) => SessionEvent.parse(event));
    const session = fold(stored);
    expect(session).toMatchObject({
      phase: 'finished',
      path: 'talk',
      step: null,
      by: 'word',
      lead: null,
      people: [],
      said: [{ text: 'Mum engages well.', activity: null }],
    });
    if (session.phase === 'listening') throw new Error('It has begun.');
    expect(recordOf(session, lenses)).toMatchObject({
      accounts: [{ id: 'account-1' }],
      tripwires: [{ id: 'tripwire-1' }],
    });
  });
});
