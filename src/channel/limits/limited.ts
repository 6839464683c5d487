import { type ActivityHandler, ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type Catalogue, catalogueFor } from '../../language/catalogue.ts';
import type { Events } from '../../log.ts';
import { personOf } from '../read.ts';
import type { RateLimits } from './rate-limits.ts';

/** What takes words back, and who comes and goes, is always heard: it was not lost on Teams, and must not be here. */
const always: ReadonlySet<string> = new Set(['messageDelete', 'conversationUpdate', 'installationUpdate']);

/** Who sent an activity, as far as it says so. */
const Spoke = z.object({
  from: z.object({ id: z.string().min(1), aadObjectId: z.string().min(1).nullish() }),
  conversation: z.object({ tenantId: z.string().nullish() }).nullish(),
});

export type LimitedParts = {
  readonly bot: Pick<ActivityHandler, 'run'>;
  readonly allows: RateLimits;
  readonly events: Pick<Events, 'rejected'>;
};

/**
 * A bot that hears no more than it is meant to. Whoever sends more is told so once a minute, and after that a message is passed over in silence and a
 * press is answered with the same words. Nothing of it is read or kept.
 */
export const createLimited = ({ bot, allows, events }: LimitedParts): Pick<ActivityHandler, 'run'> => ({
  async run(context) {
    const spoke = always.has(context.activity.type) ? undefined : Spoke.safeParse(context.activity).data;
    const allowed = spoke
      ? await allows({ person: personOf(spoke.from), tenant: spoke.conversation?.tenantId ?? null })
      : 'heard';
    if (allowed === 'heard') return bot.run(context);
    if (allowed === 'too-many') events.rejected({ status: 429, code: 'too-many' });
    await turnAway(context, allowed === 'too-many');
  },
});

async function turnAway(context: TurnContext, first: boolean): Promise<void> {
  const { type, name, locale } = context.activity;
  const say = catalogueFor(locale);
  if (type === ActivityTypes.Invoke)
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: refusal(name, say) });
  else if (first && (type === ActivityTypes.Message || type === ActivityTypes.MessageUpdate))
    await context.sendActivity({ type: ActivityTypes.Message, text: say.talk.tooMany, summary: say.talk.tooMany });
}

/** The words where Teams shows them for this kind of press; 200 throughout, since a client shows no words of its own for another. */
function refusal(name: string | undefined, { talk: { tooMany } }: Catalogue): InvokeResponse {
  switch (name) {
    case 'adaptiveCard/action':
      return {
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: tooMany },
      };
    case 'task/fetch':
    case 'task/submit':
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return { status: 200, body: { task: { type: 'message', value: tooMany } } };
    case 'composeExtension/query':
      return { status: 200, body: { composeExtension: { type: 'message', text: tooMany } } };
    default:
      return { status: 200, body: {} };
  }
}
