import { setTimeout as pause } from 'node:timers/promises';
import { TurnContext } from 'botbuilder';
import type { Reply } from '../session/reply.ts';
import { textOf } from '../words/reply.ts';
import { plain } from './plain.ts';
import type { Send } from './send.ts';
import { show } from './show.ts';
import type { Showing } from './showing.ts';
import { ending } from './telling.ts';

/** Sends in answer to the activity of a turn, while its request is still being answered: the shortest way. */
export const sendDuring =
  (context: TurnContext): Send =>
  (activity) =>
    insist(async () => (await context.sendActivity(activity))?.id ?? null);

/** Sends into the conversation of a turn, also after its request was answered: a button must be answered sooner than a turn may take. */
export function sendTo(context: TurnContext): Send {
  const { adapter, turnState } = context;
  const { id } = context.activity;
  const identity = turnState.get(adapter.BotIdentityKey);
  const reference = TurnContext.getConversationReference(context.activity);
  return (activity) =>
    insist(async () => {
      let failure: unknown;
      let sent: string | null = null;
      await adapter.continueConversationAsync(identity, reference, async (now) => {
        // The SDK makes up an id that Teams has never seen, and would reply to that.
        if (id) now.activity.id = id;
        try {
          sent = (await now.sendActivity(activity))?.id ?? null;
        } catch (error) {
          // Kept from the adapter, which would tell the person of it: whoever sends knows better what to say.
          failure = error;
        }
      });
      if (failure !== undefined) throw failure;
      return sent;
    });
}

/**
 * The SDK itself waits and tries again after 429 (as long as Teams asks) and 5xx; Teams' own 412, two writes at the same moment, it
 * takes for final.
 */
export async function insist<T>(send: () => Promise<T>): Promise<T> {
  for (const wait of [200, 600]) {
    try {
      return await send();
    } catch (error) {
      if (statusOf(error) !== 412) throw error;
      await pause(wait * (1 + Math.random()));
    }
  }
  return send();
}

/**
 * Sends a reply as it is shown, as the end of `stream` if a line was shown meanwhile. Where Teams will not have it as that, on its own; where it
 * will not have its card, the words alone.
 */
export async function deliver(send: Send, reply: Reply, showing: Showing, stream: string | null = null): Promise<void> {
  const shown = show(reply, showing);
  const words = { type: 'message', text: plain(textOf(reply, showing.say)) };
  const ways = [...(stream === null ? [] : [ending(stream, shown)]), shown, words];
  for (const [at, way] of ways.entries()) {
    try {
      await send(way);
      return;
    } catch (error) {
      // 403 is also what Teams says to the end of a stream that is no more.
      const ended = stream !== null && at === 0 && statusOf(error) === 403;
      if (at === ways.length - 1 || !(ended || refusals.has(statusOf(error) ?? 0))) throw error;
    }
  }
}

/** What Teams says to a message that it will not have as it is. */
const refusals: ReadonlySet<number> = new Set([400, 413]);

export function statusOf(error: unknown): number | null {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : null;
}
