import type { Catalogue } from '../language/catalogue.ts';
import type { Masked, Preview, Replies } from '../session/reply.ts';

/** What is said of what was masked, of what a model outside would be sent, and of what is held of a person. */

/** A line for each placeholder, with what stood there where it is still known. */
export const maskedLines = ({ items }: Masked): string[] =>
  items.map(({ placeholder, original }) => (original === null ? placeholder : `${placeholder}: ${original}`));

/** What is said first of it: the first time in a session, how it is done. */
export function maskedOpening({ items, first }: Masked, { confidence: { masked } }: Catalogue): string | null {
  if (first) return masked.first;
  return items.length === 0 ? masked.none : null;
}

export const maskedText = (reply: Masked, say: Catalogue): string =>
  paragraphs(say.confidence.masked.title, maskedOpening(reply, say), maskedLines(reply).join('\n') || null);

export const previewText = ({ text, doubtful, allowed }: Preview, { confidence: { preview } }: Catalogue): string =>
  paragraphs(
    preview.title,
    preview.is,
    text,
    doubtful.length > 0 ? preview.doubtful : null,
    preview.now[stateOf(allowed)],
  );

export const stateOf = (allowed: boolean | null) => (allowed === null ? 'open' : allowed ? 'yes' : 'no');

/** What is deleted, or was, by counts. */
export const forgetLines = (
  { alone, together, held }: Replies<'forget-form' | 'forgotten'>,
  { confidence: { forget } }: Catalogue,
): string[] => [
  forget.alone(alone),
  ...(together > 0 ? [forget.together(together)] : []),
  ...(held > 0 ? [forget.held(held)] : []),
  forget.rest,
];

export const forgetText = (reply: Replies<'forget-form' | 'forgotten'>, say: Catalogue): string =>
  reply.kind === 'forgotten'
    ? paragraphs(say.confidence.forget.done, ...forgetLines(reply, say))
    : paragraphs(say.confidence.forget.title, ...forgetLines(reply, say), say.confidence.forget.first);

const paragraphs = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('\n\n');
