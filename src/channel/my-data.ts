import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Catalogue } from '../language/catalogue.ts';
import type { RecordFile } from '../record/file.ts';
import type { PersonId } from '../session/ids.ts';
import { card, heading, ours } from './cards/card.ts';
import type { Opened } from './opened.ts';
import { type Page, sorryForLink } from './page/shell.ts';
import { createSignedLinks, type LinkParts } from './signed-links.ts';

/** It is everything that is held of a person, so whoever finds the link later finds nothing. Seconds. */
const valid = 60 * 60;
const path = 'my-data';

export type DataLinks = ReturnType<typeof createDataLinks>;

/** Makes links that open everything that is held of one person, for that person, and knows them again. */
export function createDataLinks(parts: LinkParts) {
  const signed = createSignedLinks<never>(parts, [], valid);
  return {
    to: (person: PersonId): string => signed.to(path, {}, person),
    verify(
      query: URLSearchParams,
    ): { readonly kind: 'good'; readonly person: PersonId } | { readonly kind: 'forged' | 'expired' } {
      const verified = signed.verify(path, query);
      if (verified.kind !== 'good') return { kind: verified.kind };
      return verified.person === null ? { kind: 'forged' } : { kind: 'good', person: verified.person };
    },
  };
}

/** Opens what such a link leads to: the file as it stands now, or a page that says why there is none. */
export type OpenData = (query: URLSearchParams, say: Catalogue) => Promise<Page | RecordFile>;

export type OpenDataParts = {
  readonly links: Pick<DataLinks, 'verify'>;
  readonly dataFile: (person: PersonId, say: Catalogue) => Promise<RecordFile>;
  readonly opened: Opened;
};

export const createOpenData =
  ({ links, dataFile, opened }: OpenDataParts): OpenData =>
  async (query, say) => {
    const verified = links.verify(query);
    if (verified.kind !== 'good') return sorryForLink(verified.kind, say);
    const { person } = verified;
    const made = await dataFile(person, say);
    await opened({ person, what: 'data', id: person });
    return made;
  };

/** The message for a person who asked for what is held of them. `linkTo`: null where the bot is not reached from a browser. */
export function dataActivity(person: PersonId, linkTo: DataLinks['to'] | null, say: Catalogue): Partial<Activity> {
  const { data } = say.confidence;
  if (linkTo === null) return { type: ActivityTypes.Message, text: data.noWay, summary: data.noWay };
  const opens = { type: 'Action.OpenUrl', title: data.open, url: linkTo(person) } as const;
  const made = card(say, data.title, [heading(data.title), ours(data.is), { type: 'ActionSet', actions: [opens] }]);
  return {
    type: ActivityTypes.Message,
    text: data.title,
    summary: data.title,
    attachments: [CardFactory.adaptiveCard(made)],
  };
}
