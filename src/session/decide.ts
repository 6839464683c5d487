import type { Lens } from '../lenses/lens.ts';
import { accept, type Decision, type Heard, refuse } from './decision.ts';
import { ask, openIn } from './next.ts';
import { said } from './said.ts';
import type { Session } from './session.ts';

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
      return accept({ kind: 'finished', by: 'word', at });
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
