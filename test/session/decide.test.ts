import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Does } from '../../src/answers/does.ts';
import type { Lens } from '../../src/lenses/lens.ts';
import { decide } from '../../src/session/decide.ts';
import type { Decision, Heard } from '../../src/session/decision.ts';
import type { SessionEvent } from '../../src/session/events.ts';
import { evolve, fold } from '../../src/session/evolve.ts';
import { ChallengeId, SessionId } from '../../src/session/ids.ts';
import { newSession, type Session } from '../../src/session/session.ts';
import { aFinding, aLens } from '../builders.ts';
import { heard as heardOf } from './people.ts';

const lenses: readonly Lens[] = ['recording', 'missing-agencies', 'voice-of-the-child'].map((id) => aLens(id));
const noticed = { findings: lenses.map((lens) => aFinding(lens)), covered: [] };
/** Somebody alone, in a session of three lenses. */
const heard = (command: Heard['command'], over: Partial<Heard> = {}): Heard =>
  heardOf('person-1', command, { noticed, missing: [], ...over });

const say = (text: string): Heard['command'] => ({ kind: 'say', text });
const account = say('Mum is doing really well and the plan is working, so I would like to close.');

/** Applies commands in order; a refused one changes nothing. */
function talk(...steps: readonly Heard[]): { session: Session; events: SessionEvent[]; last: Decision | null } {
  let session: Session = newSession;
  const events: SessionEvent[] = [];
  let last: Decision | null = null;
  for (const step of steps) {
    last = decide(session, step, lenses);
    if (last.kind !== 'accepted') continue;
    events.push(...last.events);
    session = last.events.reduce(evolve, session);
  }
  return { session, events, last };
}

const challengesIn = (events: readonly SessionEvent[]) =>
  events.flatMap((event) => (event.kind === 'challenged' ? [event.challenge] : []));

describe('decide', () => {
  it('answers an account with one challenge under the first lens', () => {
    const { events } = talk(heard(account));
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'account-given', 'challenged']);
    expect(challengesIn(events)[0]?.lens).toBe('recording');
  });

  const answer = say('I saw the child on Tuesday with the health visitor and wrote it up the same evening.');
  const replied = (does: Does, telling = 'on Tuesday') => ({ replied: { does, telling } });

  it('takes a text for an answer while a challenge is open, and goes deeper where nothing else calls louder', () => {
    const { events } = talk(heard(account), heard(answer, replied('offers')));
    expect(events.slice(3).map(({ kind }) => kind)).toEqual(['answered', 'challenged']);
    const [first, second] = challengesIn(events);
    expect([first?.lens, second?.lens]).toEqual(['recording', 'recording']);
    expect([first?.question.phase, second?.question.phase]).toEqual(['opening', 'deepening']);
  });

  it('goes where an answer leads, when it calls for another lens more', () => {
    const [recording, agencies] = noticed.findings.map((finding) => ({ ...finding }));
    if (!recording || !agencies) throw new Error('Two findings are needed.');
    const louder = { findings: [{ ...agencies, score: 3 }, recording], covered: [] };
    const { events } = talk(heard(account), heard(answer, { ...replied('offers'), noticed: louder }));
    expect(challengesIn(events)[1]?.lens).toBe('missing-agencies');
  });

  it('concedes what is shown to have been done, and never comes back to it', () => {
    const { session } = talk(
      heard(account),
      heard(answer, replied('shows')),
      heard(answer, replied('shows')),
      heard(answer, replied('shows')),
    );
    const asked = session.phase === 'listening' ? [] : session.asked.map(({ challenge }) => challenge.lens);
    expect(asked).toEqual(['recording', 'missing-agencies', 'voice-of-the-child']);
  });

  it('stays with what is dodged, sharper each time, and then leaves it', () => {
    const dodge = () => heard(say('It is fine, honestly.'), replied('dodges'));
    const { events } = talk(heard(account), dodge(), dodge(), dodge());
    const asked = challengesIn(events);
    expect(asked.map(({ lens }) => lens)).toEqual(['recording', 'recording', 'recording', 'missing-agencies']);
    expect(asked.slice(0, 3).map(({ question }) => question.phase)).toEqual(['opening', 'deepening', 'closing']);
  });

  it('shows why, and keeps the question open, when asked what it rests on', () => {
    const { last, session } = talk(heard(account), heard(say('What is that based on?'), replied('asks-why')));
    expect(last).toMatchObject({ kind: 'shown', what: 'why' });
    expect(session.phase === 'reflecting' && session.asked.at(-1)?.outcome).toBe('open');
  });

  it('stops when the person goes off to act, takes thanks for thanks, and goes on with a few words more', () => {
    const ended = talk(heard(account), heard(say('Right, ringing duty now.'), replied('wraps-up')));
    expect(ended.session).toMatchObject({ phase: 'finished', by: 'talk' });
    const thanks = decide(ended.session, heard(say('Thanks, bye.'), replied('wraps-up')), lenses);
    expect(thanks).toEqual({ kind: 'told', what: 'thanks' });
    const more = decide(ended.session, heard(say('How do I stop this with others?'), replied('goes-on')), lenses);
    expect(more).toMatchObject({ events: [{ kind: 'resumed' }, { kind: 'account-given' }, { kind: 'challenged' }] });
  });

  it('begins another session when a case is told after the person was done', () => {
    const ended = talk(heard(account), heard(say('Right, ringing duty now.'), replied('wraps-up')));
    const another = heard(
      say(`Another one. ${'Mum is doing well and the plan is working. '.repeat(4)}`),
      replied('offers'),
    );
    expect(decide(ended.session, another, lenses)).toMatchObject({ events: [{ kind: 'started' }, {}, {}] });
  });

  it('meets annoyance once at length and then shortly, with the question left open and nothing of it kept as the case', () => {
    const cross = () =>
      heard(say('You are useless.'), { screened: { urgent: null, boundary: 'pushback' }, ...replied('dodges') });
    const { session, events } = talk(heard(account), cross(), cross());
    expect(events.slice(3).map(({ kind }) => kind)).toEqual(['bounded', 'bounded']);
    expect(session).toMatchObject({
      said: [{ text: expect.stringContaining('Mum is doing') }],
      bounded: ['pushback', 'pushback'],
    });
    expect(session.phase === 'reflecting' && session.asked.at(-1)?.outcome).toBe('open');
  });

  it('does not raise the same alarm twice in a session, and reminds of it instead', () => {
    const screened = { urgent: 'new-injury' as const, boundary: null };
    const { events } = talk(heard(account, { screened }), heard(answer, { screened, ...replied('offers') }));
    expect(events.map(({ kind }) => kind)).toEqual([
      'started',
      'account-given',
      'signposted',
      'account-given',
      'challenged',
    ]);
    expect(events[3]).toMatchObject({ reminded: 'new-injury' });
  });

  it('stays with the lens once when the answer is short', () => {
    const short = () => heard(say('Not sure really.'));
    const { events } = talk(heard(account), short(), short());
    expect(challengesIn(events).map(({ lens }) => lens)).toEqual(['recording', 'recording', 'missing-agencies']);
  });

  it('does not stay with a lens that the answer shows was done well', () => {
    const covered = { findings: noticed.findings, covered: [lenses[0]?.id].filter((id) => id !== undefined) };
    const { events } = talk(heard(account), heard(say('It is all in the minutes.'), { noticed: covered }));
    expect(challengesIn(events)[1]?.lens).toBe('missing-agencies');
  });

  it('puts urgent risk before reflection, keeps the account, and reflects when asked to go on', () => {
    const urgent = heard(account, { screened: { urgent: 'immediate-danger', boundary: 'decision' } });
    const { events } = talk(urgent, heard({ kind: 'go-on' }));
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'account-given', 'signposted', 'challenged']);
  });

  it.each([
    { urgent: 'new-injury', boundary: null },
    { urgent: null, boundary: 'distress' },
  ] as const)(
    'puts the open question aside when %o is heard, so that nothing said next is taken for its answer',
    (screened) => {
      const { events } = talk(
        heard(account),
        heard(say('It got worse today.'), { screened }),
        heard(say('I have rung the police.')),
      );
      const kinds = events.map(({ kind }) => kind);
      expect(kinds).toContain('skipped');
      expect(kinds).not.toContain('answered');
      expect(kinds.at(-1)).toBe('challenged');
    },
  );

  it('keeps an answer as an answer when it also asks for a verdict', () => {
    const answer = heard(
      say(`${'We met with school and they told us how he was that week. '.repeat(3)}So is it s47?`),
      {
        screened: { urgent: null, boundary: 'threshold' },
      },
    );
    expect(
      talk(heard(account), answer)
        .events.slice(3)
        .map(({ kind }) => kind),
    ).toEqual(['answered', 'bounded', 'challenged']);
  });

  it('asks nothing of a person in distress', () => {
    const { events } = talk(heard(account, { screened: { urgent: null, boundary: 'distress' } }));
    expect(challengesIn(events)).toEqual([]);
  });

  it('another stays with the lens, different lens leaves it, skip leaves it', () => {
    const asked = (kind: 'another' | 'different-lens' | 'skip') =>
      challengesIn(talk(heard(account), heard({ kind })).events).map(({ lens }) => lens);
    expect(asked('another')).toEqual(['recording', 'recording']);
    expect(asked('different-lens')).toEqual(['recording', 'missing-agencies']);
    expect(asked('skip')).toEqual(['recording', 'missing-agencies']);
  });

  it('says that nothing more is called for when every lens has been asked about', () => {
    const skip = () => heard({ kind: 'skip' });
    expect(talk(heard(account), skip(), skip(), skip()).events.at(-1)?.kind).toBe('exhausted');
  });

  it('refuses a button pressed twice, and changes nothing', () => {
    const first = talk(heard(account));
    const { session } = first;
    if (session.phase !== 'reflecting') throw new Error('not reflecting');
    const pressed = { session: session.id, challenge: session.asked[0]?.challenge.id };
    const twice = talk(
      ...[heard(account, { ids: { session: session.id, challenge: pressed.challenge ?? ChallengeId.parse('x') } })],
      heard({ kind: 'another' }, { card: pressed }),
      heard({ kind: 'another' }, { card: pressed }),
    );
    expect(twice.last).toEqual({ kind: 'refused', because: 'card-from-earlier-challenge' });
    expect(challengesIn(twice.events)).toHaveLength(2);
  });

  it('refuses a card from a session that has ended', () => {
    const { last } = talk(
      heard(account),
      heard({ kind: 'finish' }),
      heard({ kind: 'why' }, { card: { session: SessionId.parse('gone') } }),
    );
    expect(last).toEqual({ kind: 'refused', because: 'card-from-ended-session' });
  });

  it.each(['why', 'source', 'another', 'different-lens', 'skip', 'finish', 'go-on'] as const)(
    'refuses %s before there is an account, with a reason',
    (kind) => {
      expect(talk(heard({ kind })).last?.kind).toBe('refused');
    },
  );

  it('begins another session after one is finished', () => {
    const { session, events } = talk(heard(account), heard({ kind: 'finish' }), heard(account));
    expect(session.phase).toBe('reflecting');
    expect(events.filter(({ kind }) => kind === 'started')).toHaveLength(2);
  });

  it('never asks a question twice in a session, never two in one message, whatever is said and pressed', () => {
    const step = fc.oneof(
      fc
        .constantFrom('why', 'source', 'another', 'different-lens', 'skip', 'go-on')
        .map((kind) => ({ kind }) as Heard['command']),
      fc.lorem({ maxCount: 30 }).map(say),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { events, session } = talk(heard(account), ...steps.map((command) => heard(command)));
        const challenges = challengesIn(events);
        expect(new Set(challenges.map(({ question }) => question.id)).size).toBe(challenges.length);
        for (const { text } of challenges) expect(text.match(/\?/g)).toHaveLength(1);
        expect(fold(events)).toEqual(session);
        if (session.phase !== 'reflecting') throw new Error('the session is open');
        expect(session.asked.filter(({ outcome }) => outcome === 'open').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
