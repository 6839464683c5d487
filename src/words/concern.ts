import type { Catalogue } from '../language/catalogue.ts';
import type { Replies } from '../session/reply.ts';
import type { Concern } from '../session/session.ts';
import { quotedText } from './sources.ts';

/** The four parts of a concern that were written, each under its heading, in the person's own words and in their order. */
export function partsOf(
  { concern, evidence, asking, due }: Concern,
  say: Catalogue,
): { heading: string; words: string }[] {
  const { headings } = say.concern;
  return [
    { heading: headings.concern, words: concern },
    { heading: headings.evidence, words: evidence },
    { heading: headings.asking, words: asking },
    { heading: headings.due, words: due === null ? '' : say.date(due) },
  ].filter(({ words }) => words !== '');
}

/** What is to be filled in, for a client without cards and for the command line. */
export const concernFormText = ({ concern }: Catalogue): string =>
  [concern.title, concern.is, Object.values(concern.labels).join(' '), concern.typing].join('\n\n');

/** A concern in order, then the stages of the procedure. Nothing of it is written for the person. */
export const concernText = ({ concern, stages }: Replies<'concern'>, say: Catalogue): string =>
  [
    say.concern.arranged,
    ...partsOf(concern, say).map(({ heading, words }) => `${heading}:\n${words}`),
    say.concern.unsent,
    ...(stages.length === 0
      ? []
      : [`${say.concern.stages}:`, ...stages.map((one, at) => quotedText(one, ` [${at + 1}]`, say))]),
    say.concern.local,
  ].join('\n\n');
