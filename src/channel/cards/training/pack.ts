import type { Catalogue } from '../../../language/catalogue.ts';
import { type Card, card, type Element, heading, ours } from '../card.ts';

/** A file of the trainer's, and where it is opened. */
export type PackLink = { readonly what: keyof Catalogue['training']['pack']['files']; readonly url: string };

/** The trainer's files; none where the bot is not reached from a browser. */
export function packCard(files: readonly PackLink[], say: Catalogue): Card {
  const { pack } = say.training;
  if (files.length === 0) return card(say, pack.none, [heading(pack.title), ours(pack.none)]);
  return card(say, `${pack.title}. ${pack.is}`, [
    heading(pack.title),
    ours(pack.is),
    ...files.map(
      ({ what, url }): Element => ({
        type: 'ActionSet',
        actions: [{ type: 'Action.OpenUrl', title: pack.files[what], url }],
        spacing: 'Medium',
      }),
    ),
    ours(pack.few, { isSubtle: true, spacing: 'Medium' }),
  ]);
}
