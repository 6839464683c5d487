import type { Catalogue } from '../../language/catalogue.ts';
import type { Quoted, Replies } from '../../session/reply.ts';
import { headingsIn } from '../../words/sources.ts';
import type { Showing } from '../showing.ts';
import { type Card, card, type Element, fits, heading, opening } from './card.ts';
import { placed, quotation } from './quoted.ts';
import { documentLines, provenance } from './standing.ts';

/** What the library says, as many of the quotes as a card holds. */
export function foundCard({ quotes }: Replies<'found'>, { linkTo, say }: Showing): Card {
  const shown = quotes.map((one, at): Element => quote(one, ` [${at + 1}]`, { linkTo, say }));
  for (let count = shown.length; count > 1; count--) {
    const made = foundOf(shown.slice(0, count), say);
    if (fits(made)) return made;
  }
  return foundOf(shown.slice(0, 1), say);
}

const foundOf = (shown: readonly Element[], say: Catalogue): Card =>
  card(say, say.sources.found, [heading(say.sources.found), ...shown]);

/** One passage to be put into a conversation of other people: a quote and where it stands, and nothing to press but the way there. */
export const quoteCard = (quoted: Quoted, showing: Showing): Card =>
  card(showing.say, showing.say.cards.from(quoted.citation.title), [quote(quoted, '', showing)]);

/** One passage, quoted with its mark, where it stands and what each fact of it is from. */
export const quote = ({ citation, place }: Quoted, mark: string, { linkTo, say }: Showing): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Medium',
  items: [
    ...documentLines(place.document, place.passage.page, say),
    ...placed(headingsIn(citation.title, citation.headings)),
    quotation(citation.quote, mark, say),
    ...provenance(place, say),
    ...opening(linkTo(citation), say),
  ],
});
