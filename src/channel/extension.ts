import { type Attachment, CardFactory, type InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { inTime } from '../in-time.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { type Events, traceOf } from '../log.ts';
import type { Find } from '../look-up.ts';
import type { Quoted } from '../session/reply.ts';
import { headingsIn } from '../words/sources.ts';
import { fits, shortened } from './cards/card.ts';
import { quoteCard } from './cards/found.ts';
import type { LinkTo } from './link-to.ts';
import type { Showing } from './showing.ts';
import { straight } from './straight.ts';

export type ExtensionParts = { readonly find: Find; readonly linkTo: LinkTo; readonly events: Events };

/** What is used of a search from the box above a message; whatever else Teams sends is passed over. */
const Query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.string() })),
  queryOptions: z.object({ skip: z.int().nonnegative().nullish(), count: z.int().positive().nullish() }).nullish(),
});

/** As many results as a person looks through. */
const mostResults = 10;
/** Teams waits 5 s at most. */
const patience = 4_000;
/** Nobody types more to search. Characters. */
const mostCharacters = 1_000;

/** Answers a search with cards of quotes to put into a conversation. What was searched for is kept nowhere. */
export async function queryResponse(value: unknown, parts: ExtensionParts, say: Catalogue): Promise<InvokeResponse> {
  const words = say.extension;
  const query = Query.safeParse(value).data;
  const sought = query && soughtIn(query.parameters);
  if (!query || sought === undefined) {
    parts.events.rejected({ status: 400, code: 'unclear-query' });
    return { status: 200, body: unclear(words.notOurs) };
  }
  if (sought === '') return says(words.whatToType);
  if (sought.length > mostCharacters) return says(words.tooLong(mostCharacters));
  try {
    const found = await inTime(patience, parts.find(sought, mostResults));
    if (!found) return says(words.tooSlow);
    if (found.length === 0) return says(say.sources.nothingFound);
    const { skip, count } = query.queryOptions ?? {};
    const from = skip ?? 0;
    const shown = found.slice(from, from + Math.min(count ?? mostResults, mostResults));
    return responds({
      type: 'result',
      attachmentLayout: 'list',
      attachments: shown.flatMap((quoted) => attachmentOf(quoted, { linkTo: parts.linkTo, say })),
    });
  } catch (error) {
    parts.events.failed(traceOf(error));
    return says(words.failed);
  }
}

/** What is searched for, empty while nothing was typed yet; undefined when this is no search of ours. */
function soughtIn(parameters: z.infer<typeof Query>['parameters']): string | undefined {
  const typed = parameters.find(({ name }) => name === 'query');
  if (typed) return typed.value.trim();
  return parameters.some(({ name }) => name === 'initialRun') ? '' : undefined;
}

/** A result: what stands in the list, and the card that is put into the message. */
function attachmentOf(quoted: Quoted, showing: Showing): (Attachment & { preview: Attachment })[] {
  const { title, headings, quote } = quoted.citation;
  const card = quoteCard(quoted, showing);
  if (!fits(card)) return [];
  const preview = {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: inList([title, ...headingsIn(title, headings).slice(-1)].join(' › ')), text: inList(quote) },
  };
  return [{ ...CardFactory.adaptiveCard(card), preview }];
}

/** The list reads HTML in some clients and none in others: a joiner that no one sees keeps a document's `<` and `&` what they are in both. */
const inList = (text: string): string =>
  shortened(straight(text).replaceAll(/\s+/g, ' '), 200).replaceAll(/[<&]/g, '$&\u2060');

const responds = (composeExtension: object): InvokeResponse => ({ status: 200, body: { composeExtension } });
const says = (text: string): InvokeResponse => responds({ type: 'message', text });
const unclear = (message: string) => ({
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BadRequest', message },
});
