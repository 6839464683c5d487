import { setTimeout as pause } from 'node:timers/promises';
import { type Activity, TurnContext } from 'botbuilder';
import type { Reply } from '../session/reply.ts';
import { textOf } from '../words.ts';
import type { LinkTo } from './link-to.ts';
import { plain } from './plain.ts';
import { show } from './show.ts';

/** Sends one activity into the conversation. @throws what the connector said, once retrying did not help */
export type Send = (activity: Partial<Activity>) => Promise<void>;

/** Sends in answer to the activity of a turn, while its request is still being answered: the shortest way. */
export const sendDuring =
  (context: TurnContext): Send =>
  (activity) =>
    insist(async () => {
      await context.sendActivity(activity);
    });

/** Sends into the conversation of a turn, also after its request was answered: a button must be answered sooner than a turn may take. */
export function sendTo(context: TurnContext): Send {
  const { adapter, turnState } = context;
  const { id } = context.activity;
  const identity = turnState.get(adapter.BotIdentityKey);
  const reference = TurnContext.getConversationReference(context.activity);
  return (activity) =>
    insist(async () => {
      let failure: unknown;
      await adapter.continueConversationAsync(identity, reference, async (now) => {
        // The SDK makes up an id that Teams has never seen, and would reply to that.
        if (id) now.activity.id = id;
        try {
          await now.sendActivity(activity);
        } catch (error) {
          // Kept from the adapter, which would tell the person of it: whoever sends knows better what to say.
          failure = error;
        }
      });
      if (failure !== undefined) throw failure;
    });
}

/**
 * The SDK itself waits and tries again after 429 (as long as Teams asks) and 5xx; Teams' own 412, two writes at the same moment, it
 * takes for final.
 */
async function insist(send: () => Promise<void>): Promise<void> {
  for (const wait of [200, 600]) {
    try {
      return await send();
    } catch (error) {
      if (statusOf(error) !== 412) throw error;
      await pause(wait * (1 + Math.random()));
    }
  }
  await send();
}

/** Sends a reply as it is shown; where Teams will not have its card, the words alone. */
export async function deliver(send: Send, reply: Reply, linkTo: LinkTo): Promise<void> {
  try {
    await send(show(reply, linkTo));
  } catch (error) {
    if (statusOf(error) !== 400 && statusOf(error) !== 413) throw error;
    await send({ type: 'message', text: plain(textOf(reply)) });
  }
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : null;
}
