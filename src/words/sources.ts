import type { Citation, Document } from '../knowledge/document.ts';
import type { InContext } from '../knowledge/library.ts';
import type { Catalogue } from '../language/catalogue.ts';
import type { Quoted, Replies } from '../session/reply.ts';

/** What is said, wherever it is shown, of the place where a quote stands: whose document, which version, which page, and what each fact is from. */

export const publishedBy = ({ publisher, date }: Document): string => `${publisher}, ${date}`;

export const editionOf = ({ version }: Document, page: number | null, { sources }: Catalogue): string =>
  page === null ? sources.edition(version) : sources.editionAt(version, page);

/** The headings that a passage stands under, without one that only says the title of its document again. */
export const headingsIn = (title: string, [first, ...others]: readonly string[]): readonly string[] =>
  first === undefined || first === title ? others : [first, ...others];

type Source = Replies<'source'>;

/** The citations of which only the quote itself is left. */
export const lostOf = ({ challenge, places }: Source): readonly Citation[] =>
  challenge.citations.filter(({ passage }) => !places.some((place) => place.passage.id === passage));

/** A source in plain text: each passage whole, with everything that is known of where it stands. */
export const sourceText = (reply: Source, say: Catalogue): string =>
  [
    ...reply.places.map((place) => placeText(place, place.passage.text, say)),
    ...lostOf(reply).map(({ title, headings, quote }) =>
      stanza([title, headingsIn(title, headings).join(' › '), `“${quote}”`, say.sources.nothingLeft]),
    ),
  ].join('\n\n');

/** What was found, in plain text. */
export const foundText = ({ quotes, danger }: Replies<'found'>, say: Catalogue): string =>
  quotes.length === 0
    ? `${say.sources.nothingFound} ${say.sources.notLookedUp}`
    : [
        ...(danger ? [say.urgent.first] : []),
        say.sources.found,
        ...quotes.map((one, at) => quotedText(one, ` [${at + 1}]`, say)),
      ].join('\n\n');

/** A quote with its mark, and where it stands. */
export const quotedText = ({ citation, place }: Quoted, mark: string, say: Catalogue): string =>
  placeText(place, `“${citation.quote}”${mark}`, say);

const placeText = ({ document, passage, retired }: InContext, words: string, say: Catalogue): string =>
  stanza([
    `${document.title} (${publishedBy(document)}; ${editionOf(document, passage.page, say)})`,
    headingsIn(document.title, passage.headings).join(' › '),
    words,
    ...(passage.notes.length > 0 ? [`${say.sources.title}:`, ...passage.notes.map((note) => `- ${note}`)] : []),
    ...(retired ? [say.sources.retired] : []),
  ]);

const stanza = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');
