import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Catalogue } from '../language/catalogue.ts';
import { fileOf } from '../record/file.ts';
import type { Format } from '../record/name.ts';
import type { VoiceName } from '../record/outline.ts';
import type { SessionId } from '../session/ids.ts';
import type { Replies } from '../session/reply.ts';
import { card, type Element, ours } from './cards/card.ts';
import { consentActivity } from './file-consent.ts';

/** How a file may reach a person. */
export type Exporting = {
  /** A personal chat in Teams itself, where a person may be asked for leave to put a file into their OneDrive. */
  readonly consents: boolean;
  /** The link of whoever asked; null where the bot is not reached from a browser. */
  readonly linkTo: ((session: SessionId, format: Format) => string) | null;
  readonly say: Catalogue;
  readonly voiceName?: VoiceName;
};

/** The message for a record that was asked for as a file: the question whether it may go into OneDrive, or else a link that opens it for an hour. */
export async function exportActivity(
  { record, format }: Pick<Replies<'export'>, 'record' | 'format'>,
  { consents, linkTo, say, voiceName }: Exporting,
): Promise<Partial<Activity>> {
  const { session } = record;
  if (consents) {
    const { name, bytes } = await fileOf(record, format, say, voiceName);
    return consentActivity({ session, format }, name, bytes.length, say);
  }
  if (linkTo === null) return { type: ActivityTypes.Message, text: say.record.noWay, summary: say.record.noWay };
  const way: Element = {
    type: 'ActionSet',
    actions: [{ type: 'Action.OpenUrl', title: say.record.open, url: linkTo(session, format) }],
  };
  return {
    type: ActivityTypes.Message,
    text: say.record.title,
    summary: say.record.title,
    attachments: [CardFactory.adaptiveCard(card(say, say.record.link, [ours(say.record.link), way]))],
  };
}
