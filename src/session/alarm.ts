import type { UrgentKind } from '../safeguards/kinds.ts';
import type { Heard } from './decision.ts';
import type { Happened } from './events.ts';
import type { Session } from './session.ts';

/** That danger was heard in words when the same was signposted in this session before: whoever is asked on is reminded of it first. */
export function remindedIn(
  session: Session,
  { screened: { urgent } }: Pick<Heard, 'screened'>,
): { reminded?: UrgentKind } {
  return urgent && session.phase === 'reflecting' && session.signposted.includes(urgent) ? { reminded: urgent } : {};
}

/** What must be said before anything else about some words: danger, unless the same was signposted in this session before, and else distress. */
export function alarmIn(
  session: Session,
  { screened, at }: Pick<Heard, 'screened' | 'at'>,
): Happened<'signposted' | 'bounded'> | null {
  const { urgent, boundary } = screened;
  const met = session.phase === 'listening' ? [] : session.signposted;
  if (urgent && !met.includes(urgent)) return { kind: 'signposted', urgent, at };
  return boundary === 'distress' ? { kind: 'bounded', boundary, at } : null;
}
