import type { Lens } from '../lenses/lens.ts';
import { type Choice, nextChallenge } from '../questions/bank.ts';
import type { Heard } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Asked, Open, Session } from './session.ts';
import { questionsOn, stepAfter } from './steps.ts';

type When = Pick<Heard, 'ids' | 'at'>;

/**
 * `events`, and then the next challenge on the session as they leave it, or that nothing more is called for; a guided session goes on to its next
 * step then. A challenge that is still open is put aside, so that at most one is ever open.
 */
export function ask(
  session: Session,
  events: readonly SessionEvent[],
  when: When,
  lenses: readonly Lens[],
  lens: Choice['lens'],
): SessionEvent[] {
  const { ids, at } = when;
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
  if (!next && now.step === 'challenge' && now.said.length > 0) return advance(session, events, when, lenses);
  return [
    ...events,
    ...putAside(openIn(now), at),
    next ? { kind: 'challenged', challenge: next, at } : { kind: 'exhausted', at },
  ];
}

/** As `ask`; but whoever reflects alone along a path goes on to its next step once they were asked as much as it asks. */
export function askOrMove(
  session: Session,
  events: readonly SessionEvent[],
  when: When,
  lenses: readonly Lens[],
  lens: Choice['lens'],
): SessionEvent[] {
  const now = events.reduce(evolve, session);
  const moves =
    now.phase === 'reflecting' &&
    now.step !== null &&
    (now.step !== 'challenge' || now.asked.length >= questionsOn[now.path]);
  return moves ? advance(session, events, when, lenses) : ask(session, events, when, lenses, lens);
}

/** `events`, and then the next step of a guided session with its first question where it has one; after the last step the session is finished. */
export function advance(
  session: Session,
  events: readonly SessionEvent[],
  when: When,
  lenses: readonly Lens[],
): SessionEvent[] {
  const now = events.reduce(evolve, session);
  if (now.phase !== 'reflecting') return [...events];
  const { at } = when;
  const aside = [...events, ...putAside(openIn(now), at)];
  const to = stepAfter(now.path, now.step);
  if (to === null) return [...aside, { kind: 'finished', by: 'word', at }];
  const moved: SessionEvent[] = [...aside, { kind: 'moved', to, at }];
  // Where nothing was told of the case yet, the step itself asks for it.
  return to === 'challenge' && now.said.length > 0 ? ask(session, moved, when, lenses, 'fresh') : moved;
}

/** The challenge that waits for an answer. */
export const openIn = (session: Session): Asked | undefined =>
  session.phase === 'reflecting' ? session.asked.findLast(({ outcome }) => outcome === 'open') : undefined;

export const putAside = (open: Asked | undefined, at: string): SessionEvent[] =>
  open ? [{ kind: 'skipped', challenge: open.challenge.id, at }] : [];

/** Whether a guided session stands at a step that is filled in, so that what is typed fills it in. */
export const fillsIn = (session: Session): session is Open =>
  session.phase === 'reflecting' && session.step !== null && session.step !== 'challenge' && !openIn(session);
