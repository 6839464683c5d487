import { CardFactory, type InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { SecondLookError } from '../errors.ts';
import { inTime } from '../in-time.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { type Events, traceOf } from '../log.ts';
import type { Said } from '../session/command.ts';
import { mostCharacters } from '../session/given.ts';
import { ActivityId, ConversationId, type PersonId } from '../session/ids.ts';
import type { Reply } from '../session/reply.ts';
import type { Turned } from '../turn.ts';
import { type Box, boxCard, inChatCard, lateCard, replyCard, waitingCard } from './cards/dialog.ts';
import type { LinkTo } from './link-to.ts';
import { messageText } from './message-text.ts';

export type DialogParts = {
  /** A person's own chat with the bot; null where it is not known. */
  ownChat(person: PersonId): Promise<ConversationId | null>;
  /** One turn, in the order in which its conversation's words come. */
  take(said: Said): Promise<Pick<Turned, 'reply' | 'repeated'>>;
  /** Sends a reply into a chat that the bot was not spoken to in just now. False unless it surely arrived. */
  deliverTo(conversation: ConversationId, reply: Reply): Promise<boolean>;
  /** Tells in a chat what became of a turn whose reply was promised there. */
  apologiseTo(conversation: ConversationId, error: unknown): Promise<void>;
  readonly linkTo: LinkTo;
  /** What opens the person's own chat; null on a machine without Teams. */
  readonly chat: string | null;
  readonly events: Pick<Events, 'rejected' | 'failed'>;
};

/** Who filled the dialog in, when (ISO 8601, UTC), and the activity that brought it. */
export type From = Pick<Said, 'person' | 'name' | 'activity' | 'at'>;

/** As the manifest names it. A dialog that was opened in another way than from a message names none. */
const Ours = z.literal('reflect').nullish();

/** What is used of a message that somebody wants to think about; of one that cannot be read, nothing. */
const Payload = z.object({
  deleted: z.boolean().nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
});
const Fetched = z.object({ commandId: Ours, messagePayload: Payload.nullish().catch(null) }).nullish();

/** A client leaves out a box that is empty. */
const Submitted = z.object({
  commandId: Ours,
  data: z.object({ text: z.string().trim().default(''), activity: ActivityId.max(500).nullish().catch(null) }),
});

/** Teams waits 5 s at most. */
const patience = 4_000;

/** Opens the dialog, with the words of the message in a box. Nothing is kept. */
export function fetchDialog(value: unknown, parts: Pick<DialogParts, 'events'>, say: Catalogue): InvokeResponse {
  const fetched = Fetched.safeParse(value);
  if (!fetched.success) return notOurs(parts, say);
  const { deleted, body } = fetched.data?.messagePayload ?? {};
  const content = deleted === true ? '' : (body?.content ?? '');
  const read = messageText(content, body?.contentType ?? null);
  return box({ ...read, problem: read.text === '' ? say.dialog.wordless : null }, say);
}

/**
 * Takes what is in the box as an account in the person's own chat, and shows where the question is; what tells of danger is answered in the
 * dialog itself. Never rejects. `within`: how long Teams is kept waiting at most, ms; the turn goes on after it.
 */
export async function submitDialog(
  value: unknown,
  from: From,
  parts: DialogParts,
  say: Catalogue,
  within = patience,
): Promise<InvokeResponse> {
  const submitted = Submitted.safeParse(value).data;
  if (!submitted) return notOurs(parts, say);
  const { text } = submitted.data;
  if (text === '') return box({ text, cut: false, problem: say.dialog.empty }, say);
  if (text.length > mostCharacters) return box({ text, cut: false, problem: say.refusals['too-long'] }, say);

  const activity = submitted.data.activity ?? from.activity;
  const showing = { linkTo: parts.linkTo, chat: parts.chat, say };
  const taking: Taking = { chat: null, reply: null };
  const work = takeIn({ ...from, activity, command: { kind: 'say', text } }, taking, parts);
  const here = (reply: Reply) => task(replyCard(reply, taking.chat === null ? text : null, showing), say.dialog);
  try {
    const taken = await inTime(within, work);
    if (taken) return taken.delivered ? task(inChatCard(taken.reply, showing), say.dialog) : here(taken.reply);
  } catch (error) {
    parts.events.failed(traceOf(error));
    return box({ text, cut: false, problem: sorryFor(error, say), activity }, say);
  }
  const { chat, reply } = taking;
  if (reply) return here(reply);
  work.catch((error: unknown) => failedLater(error, chat, parts));
  return task(chat === null ? waitingCard({ activity, text }, showing) : lateCard(showing), say.dialog);
}

/** How far a turn has come: the chat that was found, and the reply once there is one. */
type Taking = { chat: ConversationId | null; reply: Reply | null };

async function takeIn(said: Omit<Said, 'conversation'>, taking: Taking, parts: DialogParts) {
  const chat = await parts.ownChat(said.person);
  taking.chat = chat;
  const conversation = chat ?? ConversationId.parse(`dialog:${said.person}`);
  const { reply, repeated } = await parts.take({ ...said, conversation });
  taking.reply = reply;
  // What is asked for again may be in the chat already, and is shown where it is asked for.
  if (chat === null || repeated) return { reply, delivered: false };
  const arrived = arrives(chat, reply, parts);
  // Nobody waits for Teams where a child may be in danger.
  return { reply, delivered: reply.kind === 'signpost' ? false : await arrived };
}

async function arrives(chat: ConversationId, reply: Reply, { deliverTo, events }: DialogParts): Promise<boolean> {
  try {
    return await deliverTo(chat, reply);
  } catch (error) {
    events.failed(traceOf(error));
    return false;
  }
}

async function failedLater(error: unknown, chat: ConversationId | null, parts: DialogParts): Promise<void> {
  parts.events.failed(traceOf(error));
  if (chat === null) return;
  await parts.apologiseTo(chat, error).catch((unsent: unknown) => parts.events.failed(traceOf(unsent)));
}

/** Nobody has read the words, so danger is spoken of whatever they were. */
const sorryFor = (error: unknown, say: Catalogue): string =>
  `${error instanceof SecondLookError ? error.message : say.dialog.failed} ${say.urgent.doNotWait}`;

const box = (given: Box, say: Catalogue): InvokeResponse => task(boxCard(given, say), say.dialog);

/** A box with a card in it. */
export const task = (card: object, { title }: { readonly title: string }): InvokeResponse => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: { title, height: 'medium', width: 'medium', card: CardFactory.adaptiveCard(card) },
    },
  },
});

function notOurs({ events }: Pick<DialogParts, 'events'>, { dialog }: Catalogue): InvokeResponse {
  events.rejected({ status: 400, code: 'unclear-dialog' });
  return taskMessage(dialog.notOurs);
}

/** A few words in place of a box. */
export const taskMessage = (value: string): InvokeResponse => ({
  status: 200,
  body: { task: { type: 'message', value } },
});
