import type { Lens } from '../lenses/lens.ts';
import { barred, joining } from './access.ts';
import { afterwards } from './afterwards.ts';
import { alarmIn } from './alarm.ts';
import { begin } from './begin.ts';
import { confide, withNames } from './confide.ts';
import { accept, type Decision, type Heard, refuse } from './decision.ts';
import { evolve } from './evolve.ts';
import { fillIn } from './fill-in.ts';
import { openIn, putAside } from './next.ts';
import { quietWord } from './quiet-word.ts';
import type { Refusal } from './reply.ts';
import { said } from './said.ts';
import { newSession, type Session } from './session.ts';
import { steer } from './steer.ts';
import { tellsOfTheCase, wordsIn } from './typed.ts';

/** What follows from a command, and nothing else. A person may do anything out of order: that is refused with a reason. */
export function decide(session: Session, heard: Heard, lenses: readonly Lens[]): Decision {
  const decision = considered(session, heard, lenses);
  const met = (decision.kind === 'refused' && metFirst(session, heard, decision.because, lenses)) || decision;
  return met.kind === 'accepted' ? accept(...withNames(met.events, heard.named)) : met;
}

/** Danger or distress in words that cannot be kept as what they were meant for is met all the same, and then they are kept as an account. */
function metFirst(session: Session, heard: Heard, because: Refusal, lenses: readonly Lens[]): Decision | null {
  const { command } = heard;
  const words = wordsIn(command);
  const alarm = alarmIn(session.phase === 'reflecting' ? session : newSession, heard);
  if (!alarm || words === null || command.kind === 'quiet-word') return null;
  // Whoever may not take part is told what to do, and nothing of theirs is kept in the session of others.
  if (outside.has(because)) return accept(alarm);
  const joined = joining(session, heard);
  const noticed = session.phase === 'reflecting' && !tellsOfTheCase(command) ? session.noticed : heard.noticed;
  const met = said(joined.reduce(evolve, session), words, { ...heard, noticed }, lenses);
  return met.kind === 'accepted' ? accept(...joined, ...met.events) : met;
}

const outside: ReadonlySet<Refusal> = new Set(['group-full', 'supervision-of-two', 'not-in-session']);

function considered(session: Session, heard: Heard, lenses: readonly Lens[]): Decision {
  const because = barred(session, heard);
  if (because) return refuse(because);
  const joined = joining(session, heard);
  const decision = decided(joined.reduce(evolve, session), heard, lenses);
  return decision.kind === 'accepted' ? accept(...joined, ...decision.events) : decision;
}

/** Among several a question stays open while it is answered; one that was is not left open on the record. */
const answeredLast = (session: Session, at: string) => {
  const open = openIn(session);
  return open && open.answers.length > 0 ? putAside(open, at) : [];
};

function decided(session: Session, heard: Heard, lenses: readonly Lens[]): Decision {
  const { command, card, at } = heard;
  switch (command.kind) {
    case 'help':
      return { kind: 'told', what: 'help' };
    case 'hello':
      return { kind: 'told', what: 'welcome' };
    case 'say':
      return said(session, command.text, heard, lenses);
    case 'reflect':
    case 'reflect-fully':
    case 'supervise':
    case 'group':
      return begin(session, command.kind, heard);
    case 'masked':
    case 'people':
    case 'name-people':
    case 'mask-more':
    case 'not-a-name':
    case 'preview':
    case 'use-model':
    case 'no-model':
      return confide(session, command, heard);
    case 'quiet-word':
      return quietWord(session, heard, lenses);
    case 'feedback':
    case 'reword':
    case 'withdraw':
    case 'record':
    case 'strike':
    case 'export':
    case 'follow-up':
    case 'concern':
    case 'write-concern':
      return afterwards(session, command, heard, lenses);
  }
  if (card && (session.phase !== 'reflecting' || card.session !== session.id)) return refuse('card-from-ended-session');
  if (session.phase !== 'reflecting') return refuse(command.kind === 'finish' ? 'nothing-to-finish' : 'no-account-yet');

  switch (command.kind) {
    case 'finish':
      return accept(...answeredLast(session, at), { kind: 'finished', by: 'word', at });
    case 'leave':
      // Whoever is alone and goes is done; and nobody else's session ends because somebody left the chat.
      if (heard.place === 'personal') return accept(...answeredLast(session, at), { kind: 'finished', by: 'word', at });
      return session.people.some(({ person, here }) => here && person === heard.by)
        ? accept({ kind: 'left', by: heard.by, at })
        : { kind: 'ignored' };
    case 'why':
    case 'source': {
      const about = session.asked.find((asked) => asked.challenge.id === card?.challenge) ?? session.asked.at(-1);
      return about
        ? { kind: 'shown', what: command.kind, session: session.id, challenge: about.challenge }
        : refuse('no-open-challenge');
    }
    case 'missing':
      return { kind: 'looked-at', what: 'missing' };
    case 'hold-view':
    case 'revise-view':
    case 'set-tripwire':
    case 'tell-premortem':
    case 'give-frame':
    case 'mark-voices':
    case 'agree-action':
      return fillIn(session, command, heard, lenses);
    default:
      return steer(session, command, heard, lenses);
  }
}
