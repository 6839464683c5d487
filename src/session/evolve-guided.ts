import type { GuidedEvent, Happened } from './events.ts';
import { givesView, withoutView } from './sealed.ts';
import type { Begun, Item, Saying, View } from './session.ts';

/** A session after what was filled in along its steps, or done about it when it was over. */
export function evolveGuided<S extends Begun>(session: S, event: GuidedEvent): S {
  switch (event.kind) {
    case 'guided':
      return { ...session, path: event.path };
    case 'moved':
      return { ...session, step: event.to };
    case 'view-held': {
      const { kind: _kind, ...view } = event;
      // Whoever says it again before it was challenged means the latter.
      const others = session.views.filter(({ by, when }) => by !== view.by || when !== view.when);
      const said = superseded(session, view);
      return { ...session, said, views: [...others, view] };
    }
    case 'tripwire-set':
      return { ...session, tripwires: [...session.tripwires, itemOf('tripwire', session.tripwires, event)] };
    case 'action-agreed':
      return { ...session, actions: [...session.actions, itemOf('action', session.actions, event)] };
    case 'premortem-told':
      return {
        ...session,
        premortems: [...session.premortems, { by: event.by, text: event.text, activity: event.activity ?? null }],
      };
    case 'frame-given': {
      const { kind: _kind, ...frame } = event;
      return { ...session, frames: [...session.frames, frame] };
    }
    case 'voices-marked': {
      const marked = new Map(event.voices.map((one) => [one.voice, one]));
      return {
        ...session,
        voices: [...session.voices.filter(({ voice }) => !marked.has(voice)), ...marked.values()],
      };
    }
    case 'concern-written': {
      const { kind: _kind, ...concern } = event;
      return { ...session, concerns: [...session.concerns, concern] };
    }
    case 'struck':
      return { ...session, struck: event.items };
    case 'followed-up':
      return {
        ...session,
        actions: followed(session.actions, event),
        tripwires: followed(session.tripwires, event),
      };
    default:
      return event satisfies never;
  }
}

/** What was said, without the first view of somebody who gave another in its place. */
function superseded({ said, views }: Begun, { by, when }: View): readonly Saying[] {
  const earlier = when === 'before' ? views.find((one) => one.by === by && one.when === when) : undefined;
  // The last is what the new one came in.
  const at = earlier ? said.slice(0, -1).findLastIndex((one) => givesView(one, earlier)) : -1;
  return said.flatMap((one, index) => (earlier && index === at ? withoutView(one, earlier) : [one]));
}

function itemOf(
  what: 'tripwire' | 'action',
  before: readonly Item[],
  event: Happened<'tripwire-set' | 'action-agreed'>,
): Item {
  const { by, text, due, activity = null } = event;
  const owner = event.kind === 'action-agreed' ? event.owner : '';
  return { id: `${what}-${before.length + 1}`, by, text, owner, due, activity, followed: null };
}

const followed = (items: readonly Item[], { item, answer, at }: Happened<'followed-up'>): Item[] =>
  items.map((one) => (one.id === item ? { ...one, followed: { answer, at } } : one));
