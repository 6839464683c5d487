import { SecondLookError } from '../errors.ts';
import { nothingSpent, together } from '../thought/chat.ts';
import type { SessionEvent } from './events.ts';
import { evolveGuided } from './evolve-guided.ts';
import { evolveTogether } from './evolve-together.ts';
import type { ChallengeId } from './ids.ts';
import { type Asked, newSession, type Open, type Saying, type Session } from './session.ts';
import { withMasked, withSpared } from './spare.ts';
import { takenBack } from './taken-back.ts';

/** A stored session contradicts itself. Nothing was overwritten. */
export class SessionLogError extends SecondLookError {
  override readonly name = 'SessionLogError';
  readonly code = 'session-log';
}

/** The session after `event`. @throws {SessionLogError} when the event cannot have happened to such a session */
export function evolve(session: Session, event: SessionEvent): Session {
  if (event.kind === 'started') {
    if (session.phase === 'reflecting') throw impossible(session, event);
    return begun(event);
  }
  if (session.phase === 'listening') throw impossible(session, event);
  switch (event.kind) {
    case 'feedback-given':
      return session;
    case 'reworded':
      return takenBack(session, event.activity, event.text);
    case 'withdrawn':
      return takenBack(session, event.activity, null);
    // What is written or changed when a session is over may tell of danger too.
    case 'signposted':
      return { ...session, signposted: [...session.signposted, event.urgent] };
    case 'bounded':
      return { ...session, bounded: [...session.bounded, event.boundary] };
    // What is written when a session is over may hold names too.
    case 'names-masked':
      return {
        ...session,
        masking: withMasked(session.masking, event),
      };
    case 'names-spared':
      return { ...session, masking: withSpared(session.masking, event) };
    // What is done about a session when it is over.
    case 'struck':
    case 'followed-up':
    case 'concern-written':
      return evolveGuided(session, event);
    case 'resumed': {
      if (session.phase !== 'finished') throw impossible(session, event);
      const { finishedAt: _at, by: _by, ...talk } = session;
      return { ...talk, phase: 'reflecting' };
    }
  }
  if (session.phase !== 'reflecting') throw impossible(session, event);
  return evolveOpen(session, event);
}

type Later =
  | 'started'
  | 'feedback-given'
  | 'reworded'
  | 'withdrawn'
  | 'struck'
  | 'followed-up'
  | 'concern-written'
  | 'resumed'
  | 'signposted'
  | 'bounded'
  | 'names-masked'
  | 'names-spared';

function evolveOpen(session: Open, event: Exclude<SessionEvent, { kind: Later }>): Session {
  const spent = 'spent' in event && event.spent ? together(session.spent, event.spent) : session.spent;
  switch (event.kind) {
    case 'account-given':
      return { ...session, said: [...session.said, sayingOf(event)], noticed: event.noticed, spent };
    case 'answered': {
      const saying = sayingOf(event);
      return {
        ...session,
        said: [...session.said, saying],
        noticed: event.noticed,
        asked: changed(session.asked, event.challenge, (one) => ({
          ...one,
          // Where several reflect together a question is open until whoever leads goes on.
          outcome: session.mode === 'reflect' ? 'answered' : one.outcome,
          answers: [...one.answers, saying],
          does: event.replied?.does ?? null,
        })),
        spent,
      };
    }
    case 'challenged':
      return {
        ...session,
        asked: [...session.asked, { challenge: event.challenge, outcome: 'open', answers: [], does: null }],
        spent,
      };
    case 'skipped':
      return {
        ...session,
        asked: changed(session.asked, event.challenge, (one) => ({
          ...one,
          outcome: one.answers.length > 0 ? 'answered' : 'skipped',
        })),
      };
    case 'exhausted':
      return session;
    case 'model-answered':
      return { ...session, model: event.allowed };
    case 'finished':
      return { ...session, phase: 'finished', finishedAt: event.at, by: event.by };
    case 'guided':
    case 'moved':
    case 'view-held':
    case 'tripwire-set':
    case 'premortem-told':
    case 'frame-given':
    case 'voices-marked':
    case 'action-agreed':
      return evolveGuided(session, event);
    default:
      return evolveTogether(session, event);
  }
}

function begun({ session, mode, path, role, by, at }: Extract<SessionEvent, { kind: 'started' }>): Session {
  return {
    phase: 'reflecting',
    id: session,
    mode,
    path,
    role,
    startedAt: at,
    begunBy: by ?? null,
    step: null,
    said: [],
    noticed: { findings: [], covered: [] },
    asked: [],
    signposted: [],
    bounded: [],
    views: [],
    tripwires: [],
    actions: [],
    premortems: [],
    frames: [],
    voices: [],
    concerns: [],
    struck: [],
    people: [],
    lead: mode === 'reflect' ? null : (by ?? null),
    pinned: [],
    timeBox: null,
    handed: [],
    paused: false,
    quiet: false,
    spent: nothingSpent,
    masking: null,
    model: null,
  };
}

/** The session that these events, from the first, make. */
export const fold = (events: readonly SessionEvent[]): Session => events.reduce(evolve, newSession);

const sayingOf = ({ by, text, activity }: Extract<SessionEvent, { kind: 'account-given' | 'answered' }>): Saying => ({
  by,
  text,
  activity: activity ?? null,
});

function changed(asked: readonly Asked[], id: ChallengeId, how: (one: Asked) => Asked): Asked[] {
  return asked.map((one) => (one.challenge.id === id ? how(one) : one));
}

const impossible = (session: Session, event: SessionEvent): SessionLogError =>
  new SessionLogError(
    `The stored session cannot be read: one that is ${session.phase} cannot have been '${event.kind}'. Nothing was changed; tell whoever runs the bot.`,
  );
