import type { Lens } from '../lenses/lens.ts';
import { type Choice, nextChallenge } from '../questions/bank.ts';
import type { Heard } from './decision.ts';
import { evolve } from './evolve.ts';
import type { Asked, Session, SessionEvent } from './session.ts';

/**
 * `events`, and then the next challenge on the session as they leave it, or that nothing more is called for.
 * A challenge that is still open is put aside, so that at most one is ever open.
 */
export function ask(
  session: Session,
  events: readonly SessionEvent[],
  { ids, at }: Pick<Heard, 'ids' | 'at'>,
  lenses: readonly Lens[],
  lens: Choice['lens'],
): SessionEvent[] {
  const now = events.reduce(evolve, session);
  if (now.phase !== 'reflecting') return [...events, { kind: 'exhausted', at }];
  const next = nextChallenge({
    lenses,
    role: now.role,
    findings: now.noticed.findings,
    covered: now.noticed.covered,
    asked: now.asked.map(({ challenge }) => challenge),
    lens,
    id: ids.challenge,
    seed: now.id,
  });
  return [
    ...events,
    ...putAside(openIn(now), at),
    next ? { kind: 'challenged', challenge: next, at } : { kind: 'exhausted', at },
  ];
}

/** The challenge that waits for an answer. */
export const openIn = (session: Session): Asked | undefined =>
  session.phase === 'reflecting' ? session.asked.findLast(({ outcome }) => outcome === 'open') : undefined;

export const putAside = (open: Asked | undefined, at: string): SessionEvent[] =>
  open ? [{ kind: 'skipped', challenge: open.challenge.id, at }] : [];
