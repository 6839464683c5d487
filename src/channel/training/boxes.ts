import type { Catalogue } from '../../language/catalogue.ts';
import type { Asking, Train } from '../../train.ts';
import type { RunId } from '../../training/run.ts';
import { PackPart } from '../../training-pack/pack.ts';
import { notDoneText } from '../../words/training.ts';
import type { Card } from '../cards/card.ts';
import { boxCard } from '../cards/training/box.ts';
import { ownCard } from '../cards/training/own.ts';
import { packCard } from '../cards/training/pack.ts';
import type { PackLinks } from './files.ts';

export type BoxParts = {
  readonly train: Train;
  /** Null where the bot is not reached from a browser. */
  readonly linkTo: PackLinks['to'] | null;
};

/** What one person is shown and nobody else, whether in a dialog or in the card's place; or why not, in words. */
export const boxFor =
  ({ train, linkTo }: BoxParts) =>
  async (what: 'box' | 'own' | 'pack', run: RunId, asking: Asking, say: Catalogue): Promise<Card | string> => {
    switch (what) {
      case 'box': {
        const box = await train.box(asking, run);
        return typeof box === 'string' ? notDoneText(box, say) : boxCard(box, say);
      }
      case 'own': {
        const own = await train.own(asking, run);
        return typeof own === 'string' ? notDoneText(own, say) : ownCard(own, say);
      }
      case 'pack': {
        const may = await train.mayHave(asking, run);
        if (may !== true) return notDoneText(may, say);
        return packCard(
          linkTo === null
            ? []
            : PackPart.options.map((part) => ({ what: part, url: linkTo(run, part, asking.person) })),
          say,
        );
      }
    }
  };
