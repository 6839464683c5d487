import { isOf } from './access.ts';
import { accept, type Decision, type Heard, refuse } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { isTogether, type Session } from './session.ts';

export type Confiding = Extract<
  Heard['command'],
  { kind: 'masked' | 'people' | 'name-people' | 'mask-more' | 'not-a-name' | 'preview' | 'use-model' | 'no-model' }
>;

/** What keeps words confidential: seeing and adding to what is masked, and whether a model outside may be asked. */
export function confide(session: Session, command: Confiding, heard: Heard): Decision {
  const { by, at, card, named, spared, place } = heard;
  switch (command.kind) {
    case 'masked':
      return { kind: 'looked-at', what: 'masked' };
    case 'people':
      return place === 'group' && session.phase !== 'reflecting'
        ? refuse('no-session-yet')
        : { kind: 'looked-at', what: 'people' };
    case 'name-people':
      if (!named) return refuse('nothing-to-mask');
      if (session.phase === 'reflecting') return accept(named);
      return place === 'group' ? refuse('no-session-yet') : accept(started(heard), named);
    case 'mask-more':
      if (session.phase === 'listening') return refuse('no-session-yet');
      if (card && card.session !== session.id) return refuse('card-from-ended-session');
      if (!isOf(session, by)) return refuse('not-in-session');
      return named ? accept(named) : refuse('nothing-to-mask');
    case 'not-a-name':
      if (session.phase === 'listening') return refuse('no-session-yet');
      // What one person says is no name might be that of a child whom another told of.
      if (place === 'group' || isTogether(session)) return refuse('masked-with-others');
      if (card && card.session !== session.id) return refuse('card-from-ended-session');
      if (!isOf(session, by)) return refuse('not-in-session');
      if (!spared) return refuse('not-masked-here');
      return 'because' in spared ? refuse(spared.because) : accept(spared);
    case 'preview':
    case 'use-model':
    case 'no-model':
      if (!heard.offersModel) return refuse('no-model-here');
      if (session.phase !== 'reflecting') return refuse('no-session-yet');
      if (command.kind === 'no-model') return accept({ kind: 'model-answered', by, allowed: false, at });
      // Leave is given by those whose words are sent, and for what they were shown: a card of another session showed something else.
      if (card && card.session !== session.id) return refuse('card-from-ended-session');
      if (!isOf(session, by)) return refuse('not-in-session');
      // Typed, it shows first what would be sent: leave is given beneath it.
      return command.kind === 'preview' || !card
        ? { kind: 'looked-at', what: 'preview' }
        : accept({ kind: 'model-answered', by, allowed: true, at });
  }
}

/** Whoever names the people of a case first has begun to tell of it. */
const started = ({ ids, role, by, at }: Heard): SessionEvent => ({
  kind: 'started',
  session: ids.session,
  mode: 'reflect',
  path: 'talk',
  role,
  by,
  at,
});

/** What happened, with the names that got placeholders in it before anything that was said. */
export function withNames(events: readonly SessionEvent[], named: Heard['named']): readonly SessionEvent[] {
  if (!named || events.includes(named)) return events;
  const at = events[0]?.kind === 'started' ? 1 : 0;
  return [...events.slice(0, at), named, ...events.slice(at)];
}
