import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Catalogue } from '../../language/catalogue.ts';
import type { Room } from '../../training/view.ts';
import { roomLine } from '../../words/training.ts';
import { type Card, shortened } from '../cards/card.ts';
import { roomCard } from '../cards/training/room.ts';
import type { LinkTo } from '../link-to.ts';
import { inPlace } from './in-place.ts';

/**
 * A card alone, with a line for lists of chats; the card has its own words for a client that cannot show it. With a text beside it a client may make two messages
 * of it, and a change finds the wrong one.
 */
export const cardMessage = (text: string, card: Card): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: shortened(text, 200),
  attachments: [CardFactory.adaptiveCard(card)],
});

/** The room's card, with a line that says where the room is. */
export type RoomMessage = (room: Room, say: Catalogue) => Partial<Activity>;

/** `dialogs`: whether they open where this bot is used; else what they would hold takes the card's place. */
export const roomMessageWith =
  ({ linkTo, dialogs }: { readonly linkTo: LinkTo; readonly dialogs: boolean }): RoomMessage =>
  (room, say) => {
    const card = roomCard(room, { linkTo, say });
    return cardMessage(roomLine(room, say), dialogs ? card : inPlace(card));
  };
