import { SecondLookError } from '../errors.ts';
import { nothingSpent, together } from '../thought/chat.ts';
import type { ChallengeId } from './command.ts';
import { type Asked, newSession, type Session, type SessionEvent } from './session.ts';

/** A stored session contradicts itself. Nothing was overwritten. */
export class SessionLogError extends SecondLookError {
  override readonly name = 'SessionLogError';
  readonly code = 'session-log';
}

/** The session after `event`. @throws {SessionLogError} when the event cannot have happened to such a session */
export function evolve(session: Session, event: SessionEvent): Session {
  if (event.kind === 'started') {
    if (session.phase === 'reflecting') throw impossible(session, event);
    return {
      phase: 'reflecting',
      id: event.session,
      role: event.role,
      startedAt: event.at,
      said: [],
      noticed: { findings: [], covered: [] },
      asked: [],
      signposted: [],
      bounded: [],
      spent: nothingSpent,
    };
  }
  if (session.phase === 'finished' && event.kind === 'feedback-given') return session;
  if (session.phase === 'finished' && event.kind === 'resumed') {
    const { finishedAt: _at, by: _by, ...talk } = session;
    return { ...talk, phase: 'reflecting' };
  }
  if (session.phase !== 'reflecting') throw impossible(session, event);
  const spent = 'spent' in event && event.spent ? together(session.spent, event.spent) : session.spent;
  switch (event.kind) {
    case 'account-given':
      return { ...session, said: [...session.said, event.text], noticed: event.noticed, spent };
    case 'answered':
      return {
        ...session,
        said: [...session.said, event.text],
        noticed: event.noticed,
        asked: closed(session.asked, event.challenge, {
          outcome: 'answered',
          answer: event.text,
          does: event.replied?.does ?? null,
        }),
        spent,
      };
    case 'challenged':
      return {
        ...session,
        asked: [...session.asked, { challenge: event.challenge, outcome: 'open', answer: null, does: null }],
        spent,
      };
    case 'skipped':
      return {
        ...session,
        asked: closed(session.asked, event.challenge, { outcome: 'skipped', answer: null, does: null }),
      };
    case 'bounded':
      return { ...session, bounded: [...session.bounded, event.boundary] };
    case 'signposted':
      return { ...session, signposted: [...session.signposted, event.urgent] };
    case 'exhausted':
    case 'feedback-given':
      return session;
    case 'finished':
      return { ...session, phase: 'finished', finishedAt: event.at, by: event.by };
    case 'resumed':
      throw impossible(session, event);
    default:
      return event satisfies never;
  }
}

/** The session that these events, from the first, make. */
export const fold = (events: readonly SessionEvent[]): Session => events.reduce(evolve, newSession);

function closed(asked: readonly Asked[], id: ChallengeId, how: Omit<Asked, 'challenge'>): Asked[] {
  return asked.map((one) => (one.challenge.id === id ? { ...one, ...how } : one));
}

const impossible = (session: Session, event: SessionEvent): SessionLogError =>
  new SessionLogError(
    `The stored session cannot be read: one that is ${session.phase} cannot have been '${event.kind}'. Nothing was changed; tell whoever runs the bot.`,
  );
