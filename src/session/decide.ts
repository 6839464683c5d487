import type { Lens, Role } from '../lenses/lens.ts';
import { nextChallenge } from '../questions/bank.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Screened } from '../safeguards/kinds.ts';
import type { ChallengeId, Command, PersonId, SessionId } from './command.ts';
import { evolve } from './evolve.ts';
import type { Refusal } from './reply.ts';
import type { Asked, Noticed, Session, SessionEvent } from './session.ts';

/** A command with everything that was found out about it before deciding: no clock, no id and no I/O in here. */
export type Heard = {
  /** Looking something up decides nothing, and so comes to no decision. */
  readonly command: Exclude<Command, { kind: 'look-up' }>;
  readonly card: { readonly session: SessionId; readonly challenge?: ChallengeId | undefined } | undefined;
  readonly by: PersonId;
  readonly role: Role;
  readonly at: string;
  readonly ids: { readonly session: SessionId; readonly challenge: ChallengeId };
  /** Of everything said in this session, this command's text included; empty for commands without text. */
  readonly noticed: Noticed;
  readonly screened: Screened;
};

/** `told` and `shown` need no event: they change nothing and may be said again. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly [SessionEvent, ...SessionEvent[]] }
  | { readonly kind: 'refused'; readonly because: Refusal }
  | { readonly kind: 'told'; readonly what: 'help' | 'welcome' | 'thanks' }
  | {
      readonly kind: 'shown';
      readonly what: 'why' | 'source';
      readonly session: SessionId;
      readonly challenge: Challenge;
    };

/** What follows from a command, and nothing else. A person may do anything out of order: that is refused with a reason. */
export function decide(session: Session, heard: Heard, lenses: readonly Lens[]): Decision {
  const { command, card, at } = heard;
  if (command.kind === 'help') return { kind: 'told', what: 'help' };
  if (command.kind === 'hello') return { kind: 'told', what: 'welcome' };
  if (command.kind === 'say') return said(session, command.text, heard, lenses);
  if (command.kind === 'feedback') {
    if (session.phase === 'listening') return { kind: 'told', what: 'thanks' };
    const challenge = card?.challenge ?? session.asked.at(-1)?.challenge.id ?? null;
    return accept({
      kind: 'feedback-given',
      by: heard.by,
      challenge,
      reaction: command.reaction,
      text: command.text,
      at,
    });
  }
  if (card && (session.phase !== 'reflecting' || card.session !== session.id)) return refuse('card-from-ended-session');
  if (session.phase !== 'reflecting') return refuse(command.kind === 'finish' ? 'nothing-to-finish' : 'no-account-yet');

  const open = openIn(session);
  switch (command.kind) {
    case 'finish':
      return accept({ kind: 'finished', at });
    case 'why':
    case 'source': {
      const about = session.asked.find((asked) => asked.challenge.id === card?.challenge) ?? session.asked.at(-1);
      return about
        ? { kind: 'shown', what: command.kind, session: session.id, challenge: about.challenge }
        : refuse('no-open-challenge');
    }
    case 'another':
    case 'different-lens':
    case 'skip':
      if (!open) return refuse('no-open-challenge');
      if (card?.challenge && card.challenge !== open.challenge.id) return refuse('card-from-earlier-challenge');
      return accept(...ask(session, [], heard, lenses, command.kind === 'another' ? 'same' : 'fresh'));
    case 'go-on':
      if (session.said.length === 0) return refuse('no-account-yet');
      return accept(...ask(session, [], heard, lenses, 'fresh'));
  }
}

/** A text is an answer while a challenge is open, and an account otherwise. What must come before reflection comes first. */
function said(session: Session, text: string, heard: Heard, lenses: readonly Lens[]): Decision {
  const { by, role, at, ids, noticed, screened } = heard;
  const begun: SessionEvent[] =
    session.phase === 'reflecting' ? [] : [{ kind: 'started', session: ids.session, mode: 'reflect', role, at }];
  const account: SessionEvent = { kind: 'account-given', by, text, noticed, at };

  const open = openIn(session);
  // After a signpost or in distress nobody answers the question that was open, whatever they say next.
  const aside = putAside(open, at);
  if (screened.urgent) return accept(...begun, account, ...aside, { kind: 'signposted', urgent: screened.urgent, at });

  const given: SessionEvent = open
    ? { kind: 'answered', by, challenge: open.challenge.id, text, noticed, at }
    : account;
  if (screened.boundary) {
    const bounded: SessionEvent = { kind: 'bounded', boundary: screened.boundary, at };
    if (screened.boundary === 'distress') return accept(...begun, account, ...aside, bounded);
    if (!tellsOfACase(text)) return accept(...begun, account, bounded);
    return accept(...ask(session, [...begun, given, bounded], heard, lenses, 'fresh'));
  }

  const lens = open && stays(session, open, text, noticed) ? 'same' : 'fresh';
  return accept(...ask(session, [...begun, given], heard, lenses, lens));
}

/** A short answer is asked once more under the same lens, unless it shows that the lens was done well. */
function stays(session: Session, open: Asked, answer: string, { covered }: Noticed): boolean {
  const { lens } = open.challenge;
  const asked = session.phase === 'listening' ? [] : session.asked;
  const before = asked.filter(({ challenge, outcome }) => challenge.lens === lens && outcome === 'answered').length;
  return wordsIn(answer) < 12 && before === 0 && !covered.includes(lens);
}

/** A bare request ("is it s47?") is met with the question behind it; one with a case in it is also asked about the case. */
const tellsOfACase = (text: string): boolean => wordsIn(text) >= 25;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * `events`, and then the next challenge on the session as they leave it, or that nothing more is called for.
 * A challenge that is still open is put aside, so that at most one is ever open.
 */
function ask(
  session: Session,
  events: readonly SessionEvent[],
  { ids, at }: Heard,
  lenses: readonly Lens[],
  lens: 'same' | 'fresh',
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

const putAside = (open: Asked | undefined, at: string): SessionEvent[] =>
  open ? [{ kind: 'skipped', challenge: open.challenge.id, at }] : [];

const openIn = (session: Session): Asked | undefined =>
  session.phase === 'reflecting' ? session.asked.findLast(({ outcome }) => outcome === 'open') : undefined;

const refuse = (because: Refusal): Decision => ({ kind: 'refused', because });
const accept = (...events: SessionEvent[]): Decision => ({
  kind: 'accepted',
  // Every caller gives at least one; the type cannot see it through the spread.
  events: events as [SessionEvent, ...SessionEvent[]],
});
