import type { Citation } from '../../../knowledge/document.ts';
import type { Catalogue } from '../../../language/catalogue.ts';
import type { Tally } from '../../../training/view.ts';
import { headingsIn } from '../../../words/sources.ts';
import type { Showing } from '../../showing.ts';
import { type Element, exactly, opening, ours } from '../card.ts';
import { bars, listed } from '../chart.ts';
import type { Fit } from '../fitting.ts';
import { placed, quotation } from '../quoted.ts';

/** What training's cards are made of: words, and where citations open. */
export type Shown = Pick<Showing, 'linkTo' | 'say'>;

/** What a trainer wrote, exactly; a paragraph of it is a paragraph of the card. */
export const told = (text: string): Element[] =>
  text
    .trim()
    .split(/\n+/)
    .map((paragraph) => exactly({ text: paragraph }));

/** A title of our own, with what a trainer wrote under it; nothing where there is nothing. */
export const under = (title: string, lines: readonly string[]): Element[] =>
  lines.length === 0 ? [] : [listed(title, lines)];

/** How many chose what. */
export const chosenIn = (tally: Tally, { training }: Catalogue): Element[] =>
  tally.length === 0
    ? []
    : [
        bars(
          training.chose,
          tally.map(({ text, people }) => ({ name: text, many: people })),
        ),
      ];

/** Passages word for word, and where each is from; those that are not shown are counted. */
export function quotesIn(citations: readonly Citation[], count: number, { linkTo, say }: Shown): Element[] {
  if (citations.length === 0) return [];
  const shown = citations.slice(0, count).map(
    (citation): Element => ({
      type: 'Container',
      style: 'emphasis',
      spacing: 'Medium',
      items: [
        quotation(citation.quote, '', say),
        ...placed([citation.title, ...headingsIn(citation.title, citation.headings)]),
        ...opening(linkTo(citation), say),
      ],
    }),
  );
  const more = citations.length - shown.length;
  return [
    ours(say.training.quotes, { weight: 'Bolder', spacing: 'Medium' }),
    ...shown,
    ...(more > 0 ? [ours(say.training.moreQuotes(more), { isSubtle: true })] : []),
  ];
}

/** What is told stays whole for as long as one quote or move stands beside it. */
export const roomy: Fit = { mosts: [1_500, 900, 600, 300, 150], keep: 1 };
