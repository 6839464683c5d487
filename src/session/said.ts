import type { Does } from '../answers/does.ts';
import type { Lens } from '../lenses/lens.ts';
import type { BoundaryKind } from '../safeguards/kinds.ts';
import { alarmIn, remindedIn } from './alarm.ts';
import { accept, type Decision, type Heard } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { advance, ask, askOrMove, openIn, putAside } from './next.ts';
import { type Asked, isTogether, type Open, type Session } from './session.ts';

/** Requests that say nothing of a case: what was asked stays open, and no question quotes them. */
const besideTheCase: ReadonlySet<BoundaryKind> = new Set(['instructions', 'pushback', 'off-topic']);

/**
 * What follows from a text. It is an answer while a challenge is open, and an account otherwise; what must come before reflection comes first,
 * and then what the text does decides what is asked, or that nothing is.
 */
export function said(session: Session, text: string, heard: Heard, lenses: readonly Lens[]): Decision {
  const { by, at, noticed, screened, replied, activity } = heard;
  const begun = beginning(session, text, heard);
  // The same alarm twice would stand between the person and the talk; what is new about it, they are asked to say to others first.
  const now = begun.reduce(evolve, session);
  const reminded = remindedIn(now, heard);
  const account: SessionEvent = { kind: 'account-given', by, text, noticed, activity, ...reminded, at };
  const open = openIn(session);

  // After a signpost or in distress nobody answers the question that was open, whatever they say next.
  const alarm = alarmIn(now, heard);
  if (alarm) return accept(...begun, account, ...putAside(open, at), alarm);

  const given: SessionEvent = open
    ? {
        kind: 'answered',
        by,
        challenge: open.challenge.id,
        text,
        noticed,
        ...(replied ? { replied } : {}),
        activity,
        ...reminded,
        at,
      }
    : account;
  const bounded = (boundary: BoundaryKind): SessionEvent => ({ kind: 'bounded', boundary, at });
  const { boundary } = screened;
  const beside = boundary !== null && besideTheCase.has(boundary);
  const several = session.phase === 'reflecting' && isTogether(session);
  // "Done with you for now" is no order to the bot, and one of several does not speak for all.
  if (!several && replied?.does === 'wraps-up' && (boundary === null || beside)) {
    if (session.phase === 'finished') return { kind: 'told', what: 'thanks' };
    // Along the steps of a path, what somebody does next ends the questions and no more: what they hold now is still to come.
    if (session.phase === 'reflecting' && session.step !== null)
      return accept(...advance(session, [given], heard, lenses));
    return accept(given, { kind: 'finished', by: 'talk', at });
  }
  if (boundary && beside) return accept(...begun, bounded(boundary));
  if (boundary && (several || !tellsOfACase(text, open))) return accept(...begun, account, bounded(boundary));
  if (boundary) return accept(...askOrMove(session, [...begun, given, bounded(boundary)], heard, lenses, 'follow'));
  if (several) return accept(...amongOthers(session, given, heard, lenses));

  const last = session.phase === 'listening' ? undefined : session.asked.at(-1);
  if (replied?.does === 'asks-why' && last && session.phase !== 'listening')
    return { kind: 'shown', what: 'why', session: session.id, challenge: last.challenge };
  const where = after(replied?.does, open, session);
  return accept(...askOrMove(session, [...begun, given], heard, lenses, where));
}

/** Among several, what is said is kept, and whoever leads goes on; only the first question comes by itself, once there is something to ask about. */
const amongOthers = (session: Open, given: SessionEvent, heard: Heard, lenses: readonly Lens[]): SessionEvent[] =>
  session.step === 'challenge' && session.asked.length === 0 ? ask(session, [given], heard, lenses, 'follow') : [given];

/** Whether a text begins another session than the one that is remembered. */
export const beginsAnother = (session: Session, text: string): boolean =>
  session.phase === 'listening' ||
  (session.phase === 'finished' && !(session.by === 'talk' && !tellsOfACase(text, undefined)));

/** A person who wrapped up and says a few words more goes on; whoever tells a case begins another. */
function beginning(session: Session, text: string, { by, role, at, ids }: Heard): SessionEvent[] {
  if (session.phase === 'reflecting') return [];
  if (!beginsAnother(session, text)) return [{ kind: 'resumed', at }];
  return [{ kind: 'started', session: ids.session, mode: 'reflect', path: 'talk', role, by, at }];
}

/** How often a question that was dodged is asked in other words, before it is left. */
const patience = 2;

/**
 * Where a reply leads: on from a lens that was shown to be covered, once or twice more to one that was dodged, to what comes next under the same for
 * whoever asks that, and else where the words lead.
 */
function after(does: Does | undefined, open: Asked | undefined, session: Session): 'same' | 'fresh' | 'follow' {
  if (does === 'shows') return 'fresh';
  if (does === 'goes-on') return 'same';
  if (does !== 'dodges' || !open || session.phase === 'listening') return 'follow';
  const { lens } = open.challenge;
  const dodged = session.asked.filter((one) => one.challenge.lens === lens && one.does === 'dodges').length;
  return dodged < patience ? 'same' : 'fresh';
}

/** A bare request ("is it s47?") is met with the question behind it; one with a case or an answer in it is also asked about that. */
const tellsOfACase = (text: string, open: Asked | undefined): boolean => wordsIn(text) >= (open ? 14 : 25);

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
