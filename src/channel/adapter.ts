import {
  type Activity,
  type ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import mappers from 'botframework-connector/lib/connectorApi/models/mappers.js';
import type { Request, Response } from 'restify';
import type { Config } from '../config.ts';
import { catalogueFor } from '../language/catalogue.ts';
import { type Events, traceOf } from '../log.ts';
import { apologyFor } from '../words/reply.ts';

type Logic = (context: TurnContext) => Promise<void>;

/**
 * botbuilder prints what goes wrong before a turn (a token that is not valid, say), and sends its words to whoever asked.
 * This one logs a code, and answers with a sentence of ours.
 */
class QuietAdapter extends CloudAdapter {
  readonly #events: Events;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, events: Events) {
    super(authentication);
    this.#events = events;
  }

  protected override async processActivity(
    authorization: Parameters<CloudAdapter['processActivityDirect']>[0],
    activity: Activity,
    logic: Logic,
  ): Promise<InvokeResponse | undefined> {
    try {
      // Over HTTP it is always the text of the header; the other overload is for web sockets.
      return await super.processActivity(authorization as string, activity, logic);
    } catch (error) {
      if (error instanceof AuthenticationError) {
        this.#events.rejected({ status: 401, code: 'not-from-teams' });
        return { status: 401, body: { code: 'Unauthorized', message: 'Only Microsoft Teams may speak to this bot.' } };
      }
      this.#events.failed(traceOf(error));
      return { status: 500, body: { code: 'InternalError', message: catalogueFor(activity.locale).talk.failed } };
    }
  }
}

// The SDK's list of an entity's fields ends with mentions, and it drops what is not on the list: Teams' label for content that a
// machine chose, and its citations. (botframework-connector 4.23.3, and the SDK is archived.)
Object.assign(mappers.Entity.type, { additionalProperties: { type: { name: 'Object' } } });

/** Speaks the Bot Framework protocol. Without Teams credentials it trusts whoever reaches it, so `config` keeps it on loopback. */
export function createAdapter(teams: Config['teams'], events: Events): CloudAdapter {
  const credentials = teams
    ? {
        MicrosoftAppId: teams.appId,
        MicrosoftAppTenantId: teams.tenantId,
        ...(teams.password === null
          ? { MicrosoftAppType: 'UserAssignedMSI' }
          : { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: teams.password }),
      }
    : {};
  const adapter = new QuietAdapter(new ConfigurationBotFrameworkAuthentication(credentials), events);
  adapter.onTurnError = async (context: TurnContext, error: Error) => {
    events.failed(traceOf(error));
    try {
      await context.sendActivity(apologyFor(error, catalogueFor(context.activity.locale)));
    } catch (unsent) {
      events.failed(traceOf(unsent));
    }
  };
  return adapter;
}

/** Hands one HTTP request to the bot. restify's request is what botbuilder expects; only their types disagree, on an optional method. */
export const processWith = (
  adapter: CloudAdapter,
  bot: ActivityHandler,
  request: Request,
  response: Response,
): Promise<void> => adapter.process(request as Request & { method: string }, response, (context) => bot.run(context));
