import { expect } from 'vitest';
import type { Lens } from '../../src/lenses/lens.ts';
import type { Boundary, Signpost } from '../../src/safeguards/guidance.ts';
import { BoundaryKind, type Screened, UrgentKind } from '../../src/safeguards/kinds.ts';
import { decide } from '../../src/session/decide.ts';
import type { Decision, Heard } from '../../src/session/decision.ts';
import type { SessionEvent } from '../../src/session/events.ts';
import { evolve, fold } from '../../src/session/evolve.ts';
import { ActivityId, ChallengeId, PersonId, SessionId } from '../../src/session/ids.ts';
import type { Empty } from '../../src/session/missing.ts';
import type { Reply } from '../../src/session/reply.ts';
import { type Content, replyTo, withoutEvents } from '../../src/session/reply-to.ts';
import { type Begun, newSession, type Open, type Session } from '../../src/session/session.ts';
import { typed } from '../../src/session/typed.ts';
import { aCitation, aFinding, aLens } from '../builders.ts';

export const lenses: readonly Lens[] = [
  'recording',
  'missing-agencies',
  'voice-of-the-child',
  'invisible-males',
  'fixed-thinking',
].map((id) => aLens(id));
export const noticed = { findings: lenses.map((lens) => aFinding(lens)), covered: [] };

/** Two who were not heard from, as often as anybody asks. */
export const missing: readonly Empty[] = ['gp', 'father'].map((voice) => ({
  voice,
  lens: lenses[1]?.id ?? aLens('x').id,
  statement: `Nothing was told of the ${voice}.`,
  question: `What would the ${voice} say?`,
  citation: aCitation(),
}));

export const alarms: Record<'danger' | 'distress', Screened> = {
  danger: { urgent: 'immediate-danger', boundary: null },
  distress: { urgent: null, boundary: 'distress' },
};

export const content: Content = {
  lenses,
  library: { inContext: () => null },
  signposts: UrgentKind.options.map((kind): Signpost => ({ kind, title: 'Now', steps: ['Ring 999.'], source: 'Here' })),
  boundaries: BoundaryKind.options.map(
    (kind): Boundary => ({ kind, title: 'No', says: 'I cannot.', again: 'Still no.', question: null, citation: null }),
  ),
  voices: (told) => ({
    rows: [{ voice: 'gp', name: 'The GP', state: 'named', quote: told || null, when: '', unknown: '', marked: false }],
    empty: missing,
  }),
  stages: [],
};

let ids = 0;

/** A command of `who`, with an activity and ids of its own. */
export function heard(who: string, command: Heard['command'], over: Partial<Heard> = {}): Heard {
  ids += 1;
  return {
    command,
    card: undefined,
    by: PersonId.parse(who),
    activity: ActivityId.parse(`activity-${ids}`),
    name: `${who} Name`,
    place: 'personal',
    today: '2026-11-23',
    missing,
    role: 'practitioner',
    at: '2026-11-23T09:00:00.000Z',
    ids: { session: SessionId.parse(`s${ids}`), challenge: ChallengeId.parse(`c${ids}`) },
    noticed,
    screened: { urgent: null, boundary: null },
    replied: null,
    named: null,
    spared: null,
    offersModel: false,
    ...over,
  };
}

export const inGroup = (who: string, command: Heard['command'], over: Partial<Heard> = {}): Heard =>
  heard(who, command, { place: 'group', role: 'group', ...over });

export const say = (text: string): Heard['command'] => ({ kind: 'say', text });
export const view = (text: string, sure: number | null = null, account = ''): Heard['command'] => ({
  kind: 'hold-view',
  view: text,
  sure,
  account,
});
export const revised = (text: string, sure: number | null = null, moved = ''): Heard['command'] => ({
  kind: 'revise-view',
  view: text,
  sure,
  moved,
});

export type Course = {
  readonly session: Session;
  readonly events: readonly SessionEvent[];
  readonly decisions: readonly Decision[];
  readonly replies: readonly Reply[];
};

/** Takes commands in order, each as the session hears it; what must be true of every session is looked at after each event. */
export function take(...steps: readonly Heard[]): Course {
  let session: Session = newSession;
  const events: SessionEvent[] = [];
  const decisions: Decision[] = [];
  const replies: Reply[] = [];
  for (const step of steps) {
    const command = typed(session, step.command) as Heard['command'];
    const decision = decide(session, { ...step, command }, lenses);
    decisions.push(decision);
    if (decision.kind !== 'accepted') {
      replies.push(withoutEvents(session, decision, content));
      continue;
    }
    for (const event of decision.events) {
      session = evolve(session, event);
      events.push(event);
      if (session.phase !== 'listening')
        expect(session.asked.filter(({ outcome }) => outcome === 'open').length).toBeLessThanOrEqual(1);
    }
    expect(fold(events)).toEqual(session);
    replies.push(replyTo(session, decision.events, content));
  }
  return { session, events, decisions, replies };
}

export const openOf = ({ session }: Course): Open => {
  if (session.phase !== 'reflecting') throw new Error(`The session is ${session.phase}.`);
  return session;
};

export const begunOf = ({ session }: Course): Begun => {
  if (session.phase === 'listening') throw new Error('No session has begun.');
  return session;
};

export const kindsOf = (events: readonly SessionEvent[]) => events.map(({ kind }) => kind);
export const refusals = ({ decisions }: Course) =>
  decisions.flatMap((decision) => (decision.kind === 'refused' ? [decision.because] : []));
export const challengesIn = (events: readonly SessionEvent[]) =>
  events.flatMap((event) => (event.kind === 'challenged' ? [event.challenge] : []));

/** `n` people who take part in a group that the first of them leads. */
export const aGroupOf = (n: number): Heard[] => [
  inGroup('p1', { kind: 'group' }),
  ...Array.from({ length: n - 1 }, (_, at) => inGroup(`p${at + 2}`, say(`What ${at + 2} was told.`))),
];
