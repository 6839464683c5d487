import type { Catalogue } from '../../language/catalogue.ts';
import { type Card, card, foremost, heading, ours, sending } from './card.ts';
import { writing } from './inputs.ts';

/** Where somebody tells the bot alone what worries them about the group's case. */
export const quietCard = (say: Catalogue): Card => {
  const { people } = say;
  return card(
    say,
    `${people.quietTitle}. ${people.quietIs}`,
    [
      heading(people.quietTitle),
      ours(people.quietIs, { isSubtle: true }),
      writing('text', people.quietLabel, { needed: people.quietNeeded }),
    ],
    [foremost(sending(people.quietPress, 'quiet-word', {}))],
  );
};
