import { type Activity, CardFactory } from 'botbuilder';
import { type Box, boxCard, inChatCard, lateCard, replyCard, waitingCard } from '../../../src/channel/cards/dialog.ts';
import { quoteCard } from '../../../src/channel/cards/found.ts';
import { reminderActivity } from '../../../src/channel/cards/mine.ts';
import { exportActivity } from '../../../src/channel/export.ts';
import { show } from '../../../src/channel/show.ts';
import { catalogueFor } from '../../../src/language/catalogue.ts';
import type { Reply } from '../../../src/session/reply.ts';
import { trainingCards } from '../../channel/cards/training-samples.ts';
import { largest, largestMine, largestQuoted, long, manyLenses } from '../../channel/largest.ts';
import { aQuoted, replies } from '../../channel/replies.ts';
import { aMine, usual, usualLenses } from './usual.ts';

/** A card as a client gets it; nothing of its type is left once it went over the wire. */
export type Wire = { readonly [key: string]: unknown };

/** One card with the whole message that it comes in. */
export type Shown = {
  /** Kind, size and language, with hyphens between them. */
  readonly name: string;
  readonly size: 'usual' | 'largest';
  readonly lang: 'en' | 'cy';
  /** A message, or what a dialog is answered with. */
  readonly envelope: Wire;
  readonly card: Wire;
};

const address = `https://second-look.example.org/document/${'x'.repeat(120)}?at=1#here`;
const linkTo = () => address;

/** Every card that anybody is ever shown, with usual content and with the largest, in both languages. */
export async function everyCard(): Promise<Shown[]> {
  const both = await Promise.all((['en', 'cy'] as const).map((lang) => inLanguage(lang)));
  return both.flat();
}

async function inLanguage(lang: 'en' | 'cy'): Promise<Shown[]> {
  const say = catalogueFor(`${lang}-GB`);
  const file = await exportActivity(
    { record: usual['record'].record, format: 'docx' },
    { consents: false, linkTo: linkTo, say },
  );
  const sized = (size: Shown['size'], all: Readonly<Record<string, Reply>>, lenses: typeof manyLenses) =>
    Object.entries(all).map(([kind, reply]) =>
      inMessage(kind, size, lang, show(reply, { linkTo, say, lenses, chat: address })),
    );
  const dialogs = (size: Shown['size'], box: Box, all: Readonly<Record<string, Reply>>, text: string) => {
    const showing = { linkTo, chat: address, say };
    const carried = { activity: 'activity-1', text };
    const made = {
      box: boxCard(box, say),
      'in-chat': inChatCard(replies().challenge, showing),
      late: lateCard(showing),
      waiting: waitingCard(carried, showing),
      ...Object.fromEntries(
        Object.entries(all).map(([kind, reply]) => [`reply-${kind}`, replyCard(reply, text, showing)]),
      ),
    };
    return Object.entries(made).map(([kind, card]) => inDialog(`dialog-${kind}`, size, lang, card));
  };
  return [
    ...sized('usual', usual, usualLenses),
    ...sized('largest', largest, manyLenses),
    inMessage('reminder', 'usual', lang, reminderActivity(aMine, say)),
    inMessage('reminder', 'largest', lang, reminderActivity(largestMine, say)),
    inMessage('file', 'usual', lang, file),
    inDialog('quote', 'usual', lang, quoteCard(aQuoted(), { linkTo, say })),
    inDialog('quote', 'largest', lang, quoteCard(largestQuoted, { linkTo, say })),
    ...dialogs(
      'usual',
      { text: 'Mum is doing really well.', cut: false, problem: null },
      { ...replies(), ...usual },
      'Mum is doing really well.',
    ),
    ...dialogs('largest', { text: long, cut: true, problem: say.dialog.empty }, largest, long),
    ...(['usual', 'largest'] as const).flatMap((size) => ofTraining(size, lang)),
  ];
}

/** The cards of a room are in messages, those of one person in a dialog. */
function ofTraining(size: Shown['size'], lang: Shown['lang']): Shown[] {
  const { rooms, boxes } = trainingCards(size, catalogueFor(`${lang}-GB`));
  return [
    ...rooms.map(([kind, card]) =>
      inMessage(kind, size, lang, { type: 'message', attachments: [CardFactory.adaptiveCard(card)] }),
    ),
    ...boxes.map(([kind, card]) => inDialog(kind, size, lang, card)),
  ];
}

function inMessage(kind: string, size: Shown['size'], lang: Shown['lang'], message: Partial<Activity>): Shown {
  const envelope = overTheWire(message);
  const [attachment] = (message.attachments ?? []) as { content?: unknown }[];
  return { name: `${kind}-${size}-${lang}`, size, lang, envelope, card: overTheWire(attachment?.content ?? {}) };
}

const inDialog = (kind: string, size: Shown['size'], lang: Shown['lang'], card: unknown): Shown => ({
  name: `${kind}-${size}-${lang}`,
  size,
  lang,
  envelope: overTheWire({ task: { type: 'continue', value: { card } } }),
  card: overTheWire(card),
});

const overTheWire = (thing: unknown): Wire => JSON.parse(JSON.stringify(thing));
