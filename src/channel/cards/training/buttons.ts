import type { Catalogue } from '../../../language/catalogue.ts';
import type { Room } from '../../../training/view.ts';
import { type Card, foremost, type More } from '../card.ts';
import { told } from './parts.ts';
import { leads, opens } from './press.ts';

/** What can be done with the room's card, at most six: what everybody may first, then what its trainer may, then how another takes over. */
export function actionsOf(room: Room, say: Catalogue): Card['actions'] {
  const { buttons } = say.training;
  const own = opens(buttons.own, 'own', room);
  const [first, ...others] = [...room.may, 'take-over' as const].map((what) => leads(what, room, say));
  switch (room.run.phase) {
    case 'ready':
    case 'closed':
      return [...(first ? [foremost(first)] : []), ...others];
    case 'open':
      return [{ ...opens(buttons.answer, 'box', room), style: 'positive' }, ...(first ? [first] : []), ...others];
    case 'revealed':
      return [own, storyAgain(room, say), ...(first ? [first] : []), ...others];
    case 'ended':
      return [own, opens(buttons.pack, 'pack', room)];
  }
}

/** The card of an open stage becomes the card of what was answered, and the talk needs the story. */
const storyAgain = ({ stage }: Room, { training: words }: Catalogue): More => ({
  type: 'Action.ShowCard',
  title: words.story,
  card: { type: 'AdaptiveCard', body: told(stage.story) },
});
