import type { Citation, Document } from './knowledge/document.ts';
import type { InContext } from './knowledge/library.ts';
import type { Reply } from './session/reply.ts';

/** What is said, wherever it is shown, of the place where a quote stands: whose document, which version, which page, and what each fact is from. */

export const sourcesTitle = 'Where this is from';
export const retiredSince = 'This document was changed or taken away since. This is what it said when it was quoted.';
export const nothingLeft = 'Nothing more is left of this document than the words that were quoted.';
export const dangerFirst = 'If a child may be in danger now, ring 999 or your duty team first.';
export const foundTitle = 'What the library says, word for word:';
export const nothingFound =
  'Nothing in the library answers that. No answer is not a “no”: your own procedures may say it, so ask whoever keeps them.';
const notLookedUp = 'If you meant to tell me about a case, begin it with another word.';

export const publishedBy = ({ publisher, date }: Document): string => `${publisher}, ${date}`;

export const editionOf = ({ version }: Document, page: number | null): string =>
  page === null ? `version ${version}` : `version ${version}, page ${page}`;

/** The headings that a passage stands under, without one that only says the title of its document again. */
export const headingsIn = (title: string, [first, ...others]: readonly string[]): readonly string[] =>
  first === undefined || first === title ? others : [first, ...others];

type Source = Extract<Reply, { kind: 'source' }>;

/** The citations of which only the quote itself is left. */
export const lostOf = ({ challenge, places }: Source): readonly Citation[] =>
  challenge.citations.filter(({ passage }) => !places.some((place) => place.passage.id === passage));

/** A source in plain text: each passage whole, with everything that is known of where it stands. */
export const sourceText = (reply: Source): string =>
  [
    ...reply.places.map((place) => placeText(place, place.passage.text)),
    ...lostOf(reply).map(({ title, headings, quote }) =>
      stanza([title, headingsIn(title, headings).join(' › '), `“${quote}”`, nothingLeft]),
    ),
  ].join('\n\n');

/** What was found, in plain text. */
export const foundText = ({ quotes, danger }: Extract<Reply, { kind: 'found' }>): string =>
  quotes.length === 0
    ? `${nothingFound} ${notLookedUp}`
    : [
        ...(danger ? [dangerFirst] : []),
        foundTitle,
        ...quotes.map(({ citation, place }, at) => placeText(place, `“${citation.quote}” [${at + 1}]`)),
      ].join('\n\n');

const placeText = ({ document, passage, retired }: InContext, words: string): string =>
  stanza([
    `${document.title} (${publishedBy(document)}; ${editionOf(document, passage.page)})`,
    headingsIn(document.title, passage.headings).join(' › '),
    words,
    ...(passage.notes.length > 0 ? [`${sourcesTitle}:`, ...passage.notes.map((note) => `- ${note}`)] : []),
    ...(retired ? [retiredSince] : []),
  ]);

const stanza = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');
