import type { Citation } from '../../knowledge/document.ts';
import type { InContext } from '../../knowledge/library.ts';
import type { Catalogue } from '../../language/catalogue.ts';
import type { Replies } from '../../session/reply.ts';
import { headingsIn, lostOf } from '../../words/sources.ts';
import type { Showing } from '../showing.ts';
import { type Card, card, type Element, exactly, firstWords, fits, opening, ours } from './card.ts';
import { press, steering } from './challenge.ts';
import { placed, quotation, wordForWord } from './quoted.ts';
import { documentLines, neighbour, provenance } from './standing.ts';

type Source = Replies<'source'>;

/** Of all passages of a card together, longer than any review's. UTF-16 units. */
const longestPassages = 5_000;

/** Every passage behind a question where it stands, as many of them as a card holds, and the quotes whose passage is gone. */
export function sourceCard(reply: Source, showing: Showing): Card {
  const most = Math.max(500, Math.floor(longestPassages / Math.max(1, reply.places.length)));
  const shown = [
    ...reply.places.map((place, at) => standing(place, reply.places[at - 1], reply, most, showing)),
    ...lostOf(reply).map((citation) => lost(citation, showing.say)),
  ];
  for (let count = shown.length; count > 1; count--) {
    const made = sourceOf(reply, shown.slice(0, count), shown.length - count, showing.say);
    if (fits(made)) return made;
  }
  return sourceOf(reply, shown.slice(0, 1), shown.length - 1, showing.say);
}

const sourceOf = (reply: Source, shown: readonly Element[][], more: number, say: Catalogue): Card =>
  card(
    say,
    say.cards.from(firstWords(reply.challenge.citations[0]?.title ?? '', 200)),
    [
      ours(say.cards.sourceIntroduced, { isSubtle: true }),
      ...shown.flat(),
      ...(more > 0 ? [ours(say.cards.more(more), { isSubtle: true })] : []),
    ],
    [press('why', reply, say), ...steering(reply, say)],
  );

/** A passage between its neighbours; its document is named once for those that follow one another. */
function standing(
  place: InContext,
  previous: InContext | undefined,
  { challenge: { citations } }: Source,
  most: number,
  { linkTo, say }: Showing,
): Element[] {
  const { passage, document, before, after } = place;
  const [first, ...others] = citations.filter((citation) => citation.passage === passage.id);
  const quotes = first ? [first, ...others].map(({ quote }) => quote) : [];
  const page = passage.page === null ? [] : [say.cards.page(passage.page)];
  const path = [...page, ...headingsIn(document.title, passage.headings)];
  return [
    ...(previous?.document === document ? [] : documentLines(document, null, say)),
    {
      type: 'Container',
      style: 'emphasis',
      spacing: 'Medium',
      items: [
        ...placed(path),
        ...neighbour(before),
        wordForWord(passage.text, quotes, most, say),
        ...neighbour(after),
        ...provenance(place, say),
        ...opening(first ? linkTo(first) : null, say),
      ],
    },
  ];
}

/** All that is left of a citation whose passage is nowhere any more. */
const lost = ({ title, headings, quote }: Citation, say: Catalogue): Element[] => [
  exactly({ text: firstWords(title, 300), weight: 'Bolder' }),
  {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [
      ...placed(headingsIn(title, headings)),
      quotation(quote, '', say),
      ours(say.sources.nothingLeft, { spacing: 'Medium' }),
    ],
  },
];
