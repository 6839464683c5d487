import type { Catalogue } from '../language/catalogue.ts';
import type { Lenses } from './cards/together.ts';
import type { LinkTo } from './link-to.ts';

/**
 * What a reply is shown with: where its citations open, the words of the reader's language, the lenses that may be handed to a colleague, and what opens a
 * person's own chat with the bot (null on a machine without Teams).
 */
export type Showing = {
  readonly linkTo: LinkTo;
  readonly say: Catalogue;
  readonly lenses?: Lenses;
  readonly chat?: string | null;
};
