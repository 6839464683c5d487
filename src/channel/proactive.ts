import type { Activity, CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Reference } from '../follow-up/reference.ts';
import type { Delivery } from '../follow-up/run.ts';
import { insist, statusOf } from './deliver.ts';

/** Longer than Teams takes on a bad day, and far shorter than a reminder is believed to be in hand. Ms. */
const patience = 15_000;

type Proactive = (reference: Reference, activity: Partial<Activity>) => Promise<Delivery>;

/**
 * Sends into a conversation without being spoken to (in place of the message that an activity has the id of, if it has one), and says what became of it. Never sends twice on its own, and never rejects.
 * `appId`: the bot's own, or '' on a machine without Teams. `within`: how long Teams may take, ms.
 */
export function sendProactively(adapter: CloudAdapter, appId: string, within = patience): Proactive {
  return async (reference, activity) => {
    // Until its request has left, whatever goes wrong (a token that is refused, say) cannot have reached anyone.
    let left = false;
    let failure: unknown;
    try {
      await insist(async () => {
        failure = undefined;
        await adapter.continueConversationAsync(appId, asTeams(reference), async (context) => {
          // The SDK makes up an id that Teams has never seen, and would reply to that.
          delete context.activity.id;
          sendOnce(context, adapter, within, () => {
            left = true;
          });
          try {
            // A copy, since the SDK writes addresses into what it sends.
            await (activity.id === undefined
              ? context.sendActivity({ ...activity })
              : context.updateActivity({ ...activity }));
          } catch (error) {
            // Kept from the adapter, which would tell the person of it.
            failure = error;
          }
        });
        if (failure !== undefined) throw failure;
      });
      return { kind: 'sent' };
    } catch (error) {
      return left ? deliveryOf(error) : { kind: 'refused', afterMs: null };
    }
  };
}

/** The part of the SDK's client that is used; it is not in the SDK's types. */
type Pipeline = {
  removePolicy(which: { name: string }): unknown;
  addPolicy(
    policy: {
      name: string;
      sendRequest(request: { timeout: number }, next: (request: unknown) => Promise<unknown>): Promise<unknown>;
    },
    options: { afterPhase: 'Sign' },
  ): void;
};
const Connector = z.object({
  client: z.object({
    pipeline: z.custom<Pipeline>((given) => typeof given === 'object' && given !== null && 'removePolicy' in given),
  }),
});

/**
 * The SDK sends again by itself when a connection breaks or Teams answers 5xx, though the first may have arrived. A reminder that comes twice is
 * worse than one that comes late, so here it does not. Each turn has a client of its own: nothing else is changed.
 */
function sendOnce(context: TurnContext, adapter: CloudAdapter, within: number, leaves: () => void): void {
  const { pipeline } = Connector.parse(context.turnState.get(adapter.ConnectorClientKey)).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(
    {
      name: 'send-once',
      sendRequest: (request, next) => {
        request.timeout = within;
        leaves();
        return next(request);
      },
    },
    { afterPhase: 'Sign' },
  );
}

/** No connection was made. */
const unmade: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function deliveryOf(error: unknown): Delivery {
  const status = statusOf(error);
  if (status === 403 || status === 404) return { kind: 'gone' };
  // 408: a part of it came, and nobody says how much.
  if (status !== null && status >= 400 && status < 500 && status !== 408) {
    return { kind: 'refused', afterMs: afterMsIn(error) };
  }
  if (error instanceof Error && 'code' in error && unmade.has(error.code)) return { kind: 'refused', afterMs: null };
  return { kind: 'unsure' };
}

const WithHeaders = z.object({
  response: z.object({ headers: z.custom<{ get(name: string): unknown }>((given) => typeof given === 'object') }),
});

/** What Teams asks for with 429: seconds. */
function afterMsIn(error: unknown): number | null {
  const headers = WithHeaders.safeParse(error).data?.response.headers;
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}

/** The SDK's type wants names and a user, which nothing on this way reads. */
function asTeams({ channelId, serviceUrl, bot, conversation }: Reference): Partial<ConversationReference> {
  const { id, conversationType, isGroup, tenantId } = conversation;
  return {
    channelId,
    serviceUrl,
    bot: { id: bot.id, name: '' },
    conversation: {
      id,
      name: '',
      isGroup,
      conversationType: conversationType ?? 'personal',
      ...(tenantId === null ? {} : { tenantId }),
    },
  };
}
