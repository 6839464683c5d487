import { SecondLookError } from '../errors.ts';
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
    };
  }
  if (session.phase === 'finished' && event.kind === 'feedback-given') return session;
  if (session.phase !== 'reflecting') throw impossible(session, event);
  switch (event.kind) {
    case 'account-given':
      return { ...session, said: [...session.said, event.text], noticed: event.noticed };
    case 'answered':
      return {
        ...session,
        said: [...session.said, event.text],
        noticed: event.noticed,
        asked: closed(session.asked, event.challenge, { outcome: 'answered', answer: event.text }),
      };
    case 'challenged':
      return { ...session, asked: [...session.asked, { challenge: event.challenge, outcome: 'open', answer: null }] };
    case 'skipped':
      return { ...session, asked: closed(session.asked, event.challenge, { outcome: 'skipped', answer: null }) };
    case 'signposted':
    case 'bounded':
    case 'exhausted':
    case 'feedback-given':
      return session;
    case 'finished':
      return { ...session, phase: 'finished', finishedAt: event.at };
    default:
      return event satisfies never;
  }
}

/** The session that these events, from the first, make. */
export const fold = (events: readonly SessionEvent[]): Session => events.reduce(evolve, newSession);

function closed(asked: readonly Asked[], id: ChallengeId, how: Pick<Asked, 'outcome' | 'answer'>): Asked[] {
  return asked.map((one) => (one.challenge.id === id ? { ...one, ...how } : one));
}

const impossible = (session: Session, event: SessionEvent): SessionLogError =>
  new SessionLogError(
    `The stored session cannot be read: one that is ${session.phase} cannot have been '${event.kind}'. Nothing was changed; tell whoever runs the bot.`,
  );
