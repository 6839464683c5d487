import type { Lens } from '../lenses/lens.ts';
import { accept, type Decision, type Heard, refuse } from './decision.ts';
import { askMissing } from './fill-in.ts';
import { later } from './later.ts';
import { advance, ask, askOrMove, openIn } from './next.ts';
import { isTogether, type Open } from './session.ts';

export type Steering = Extract<
  Heard['command'],
  {
    kind:
      | 'next'
      | 'move-on'
      | 'another'
      | 'different-lens'
      | 'skip'
      | 'go-on'
      | 'park'
      | 'pin'
      | 'pause'
      | 'lead'
      | 'ask-missing'
      | 'quiet-on'
      | 'quiet-off'
      | 'time-box'
      | 'hand-lens'
      | 'hand-over';
  }
>;

/** What follows where somebody steers: alone they do, and among several whoever leads (`access.ts` has seen to that). */
export function steer(session: Open, command: Steering, heard: Heard, lenses: readonly Lens[]): Decision {
  const { by, at, card } = heard;
  const open = openIn(session);
  if (goingOn.has(command.kind) && isLeftBehind(session, card)) return refuse('card-from-earlier-step');
  switch (command.kind) {
    case 'another':
    case 'different-lens':
    case 'skip':
      // Where nothing was told yet there is no question to leave, and the step itself is left.
      if (!open && session.step !== null && (session.step !== 'challenge' || session.said.length === 0))
        return moveOn(session, heard, lenses);
      if (!open) return refuse('no-open-challenge');
      if (card?.challenge && card.challenge !== open.challenge.id) return refuse('card-from-earlier-challenge');
      if (session.step === 'missing') return goOn(session, heard, lenses);
      // Whoever leaves a question wants no more of them; another, or one under a different lens, they ask for.
      if (command.kind === 'skip' && !isTogether(session))
        return accept(...askOrMove(session, [], heard, lenses, 'fresh'));
      return accept(...ask(session, [], heard, lenses, command.kind === 'another' ? 'same' : 'fresh'));
    case 'next':
      if (session.step !== null && session.step !== 'challenge') return goOn(session, heard, lenses);
      if (session.said.length === 0)
        return session.step === null ? refuse('no-account-yet') : moveOn(session, heard, lenses);
      return accept(...ask(session, [], heard, lenses, isTogether(session) ? 'follow' : 'same'));
    case 'go-on':
      if (session.paused) return accept({ kind: 'unpaused', at });
      if (session.step !== null && session.step !== 'challenge') return goOn(session, heard, lenses);
      if (session.said.length === 0) return refuse('no-account-yet');
      return accept(...ask(session, [], heard, lenses, 'fresh'));
    case 'move-on':
      return moveOn(session, heard, lenses);
    case 'ask-missing': {
      const asking = askMissing(session, heard);
      return asking.length > 0 ? accept(...asking) : refuse('nobody-missing');
    }
    case 'park':
      if (!open) return refuse('no-open-challenge');
      if (card?.challenge && card.challenge !== open.challenge.id) return refuse('card-from-earlier-challenge');
      return accept(...ask(session, [{ kind: 'parked', challenge: open.challenge.id, at }], heard, lenses, 'fresh'));
    case 'pin': {
      const about = session.asked.find(({ challenge }) => challenge.id === card?.challenge) ?? session.asked.at(-1);
      return about ? accept({ kind: 'pinned', challenge: about.challenge.id, at }) : refuse('no-open-challenge');
    }
    case 'pause':
      if (!isTogether(session)) return refuse('needs-a-group');
      return session.paused ? refuse('paused') : accept({ kind: 'paused', at });
    case 'lead':
      if (!isTogether(session)) return refuse('needs-a-group');
      if (session.lead === by) return refuse('you-lead');
      return session.lead === null ? accept({ kind: 'led', by, at }) : refuse('not-the-lead');
    case 'hand-over':
    case 'hand-lens': {
      if (!session.people.some(({ person, here }) => here && person === command.to)) return refuse('not-in-session');
      if (command.kind === 'hand-over') return accept({ kind: 'led', by: command.to, at });
      if (!lenses.some(({ id }) => id === command.lens)) return refuse('not-filled-in');
      return accept({ kind: 'lens-handed', lens: command.lens, to: command.to, at });
    }
    case 'quiet-on':
    case 'quiet-off':
      if (session.mode !== 'group') return refuse('quiet-needs-a-group');
      return accept({ kind: 'quiet-allowed', on: command.kind === 'quiet-on', at });
    case 'time-box': {
      const { minutes } = command;
      return accept({ kind: 'time-boxed', minutes, until: later(at, { minutes }), at });
    }
  }
}

const goingOn: ReadonlySet<Steering['kind']> = new Set(['next', 'move-on', 'go-on']);

/** Whether the session has gone on from a card: its way on was pressed already, and pressed again it would leave out what came next. */
const isLeftBehind = ({ asked, step }: Open, card: Heard['card']): boolean =>
  (card?.challenge !== undefined && card.challenge !== asked.at(-1)?.challenge.id) ||
  (card?.step !== undefined && card.step !== step);

/** On to the next step at once. */
function moveOn(session: Open, heard: Heard, lenses: readonly Lens[]): Decision {
  if (session.step === null) return refuse('no-steps');
  return accept(...advance(session, [], heard, lenses));
}

/** On from a step that is filled in; where somebody was not heard from and was not asked about yet, to that first. */
function goOn(session: Open, heard: Heard, lenses: readonly Lens[]): Decision {
  if (session.step === 'missing' && isTogether(session)) {
    const asking = askMissing(session, heard);
    if (asking.length > 0 && !openIn(session)) return accept(...asking);
  }
  return accept(...advance(session, [], heard, lenses));
}
