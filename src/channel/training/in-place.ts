import type { Catalogue } from '../../language/catalogue.ts';
import type { RunId } from '../../training/run.ts';
import { type Action, type Boxes, type Card, foremost, wording } from '../cards/card.ts';

/**
 * The same card for a page that opens no dialogs, as Microsoft's local one does not: what a dialog would hold takes the place of the card, for whoever presses.
 * In Teams itself it is a dialog, since no more than 60 people may each see a card of their own (Microsoft, User Specific Views), and a room's card changes
 * under whoever is writing on it.
 */
export const inPlace = (made: Card): Card => ({
  ...made,
  actions: made.actions.map((action) => (action.type === 'Action.Submit' ? pressing(action) : action)),
});

/** A box that took the card's place, with a way back. */
export const withWayBack = (made: Card, run: RunId, say: Catalogue): Card => {
  const { actions } = inPlace(made);
  return { ...made, actions: [...actions, wording(say.training.back, 'train', { do: 'room', run })] };
};

function pressing({ title, data: { msteams: _, training, ...data }, style }: Boxes): Action {
  const carried = { do: training, ...(data as Record<string, string>) };
  const press = wording(title, 'train', carried, training === 'commit' ? 'auto' : 'none');
  return style ? foremost(press) : press;
}
