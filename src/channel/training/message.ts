import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Card } from '../cards/card.ts';
import { shortened } from '../cards/card.ts';

/** A card with a line for lists of chats and for whoever cannot see it. */
export const cardMessage = (text: string, card: Card): Partial<Activity> => ({
  type: ActivityTypes.Message,
  text,
  summary: shortened(text, 200),
  attachments: [CardFactory.adaptiveCard(card)],
});
