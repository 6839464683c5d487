import type { Quoted, Reply } from '../../session/reply.ts';
import { foundTitle, headingsIn } from '../../sources.ts';
import type { LinkTo } from '../link-to.ts';
import { type Card, card, type Element, fits, opening, ours } from './card.ts';
import { labels } from './labels.ts';
import { placed, quotation } from './quoted.ts';
import { documentLines, provenance } from './standing.ts';

/** What the library says, as many of the quotes as a card holds. */
export function foundCard({ quotes }: Extract<Reply, { kind: 'found' }>, linkTo: LinkTo): Card {
  const shown = quotes.map((one, at): Element => quote(one, ` [${at + 1}]`, linkTo));
  for (let count = shown.length; count > 1; count--) {
    const made = foundOf(shown.slice(0, count));
    if (fits(made)) return made;
  }
  return foundOf(shown.slice(0, 1));
}

const foundOf = (shown: readonly Element[]): Card =>
  card(foundTitle, [ours(foundTitle, { weight: 'Bolder', size: 'Medium', style: 'heading' }), ...shown]);

/** One passage to be put into a conversation of other people: a quote and where it stands, and nothing to press but the way there. */
export const quoteCard = (quoted: Quoted, linkTo: LinkTo): Card =>
  card(labels.from(quoted.citation.title), [quote(quoted, '', linkTo)]);

const quote = ({ citation, place }: Quoted, mark: string, linkTo: LinkTo): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Medium',
  items: [
    ...documentLines(place.document, place.passage.page),
    ...placed(headingsIn(citation.title, citation.headings)),
    quotation(citation.quote, mark),
    ...provenance(place),
    ...opening(linkTo(citation)),
  ],
});
