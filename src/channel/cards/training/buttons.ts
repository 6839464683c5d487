import type { Catalogue } from '../../../language/catalogue.ts';
import type { Room } from '../../../training/view.ts';
import { type Action, type Card, foremost, type More, ours } from '../card.ts';
import { told } from './parts.ts';
import { leads, opens } from './press.ts';

/** What can be done with the room's card, at most six: what everybody may first, then what its trainer may, then how another takes over. */
export function actionsOf(room: Room, say: Catalogue): Card['actions'] {
  const { buttons } = say.training;
  const own = opens(buttons.own, 'own', room);
  const pack = opens(buttons.pack, 'pack', room);
  const early = room.place.at < room.place.of || room.run.phase !== 'revealed';
  const [first, ...others] = [...room.may, 'take-over' as const].map((what) =>
    what === 'end' && early ? endsEarly(room, say) : leads(what, room, say),
  );
  switch (room.run.phase) {
    case 'ready':
      return [...main(first), ...others, pack];
    case 'closed':
      return [...main(first), ...others];
    case 'open':
      return [{ ...opens(buttons.answer, 'box', room), style: 'positive' }, ...(first ? [first] : []), ...others];
    case 'revealed':
      return [own, storyAgain(room, say), ...(first ? [first] : []), ...others];
    case 'ended':
      return [own, pack];
  }
}

const main = (first: Action | More | undefined): (Action | More)[] =>
  first === undefined ? [] : [first.type === 'Action.Execute' ? foremost(first) : first];

/** What is told cannot be taken back: a slip of the finger between this and the next part must not tell it. */
const endsEarly = (room: Room, say: Catalogue): More => ({
  type: 'Action.ShowCard',
  title: say.training.buttons.end,
  card: {
    type: 'AdaptiveCard',
    body: [ours(say.training.endNow), { type: 'ActionSet', actions: [leads('end', room, say)] }],
  },
});

/** The card of an open stage becomes the card of what was answered, and the talk needs the story. */
const storyAgain = ({ stage }: Room, { training: words }: Catalogue): More => ({
  type: 'Action.ShowCard',
  title: words.story,
  card: { type: 'AdaptiveCard', body: told(stage.story) },
});
