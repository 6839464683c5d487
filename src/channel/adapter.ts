import {
  type Activity,
  type ActivityHandler,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
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
import { createAuthentication, type Issuer } from './gate/authentication.ts';
import { createGate, type Outside, turnedAway } from './gate/gate.ts';

type Logic = (context: TurnContext) => Promise<void>;

/**
 * botbuilder prints what goes wrong before a turn (a token that is not valid, say), and sends its words to whoever asked.
 * This one logs a code, and answers with a sentence of ours.
 */
class QuietAdapter extends CloudAdapter {
  readonly #events: Events;
  readonly #gate: ReturnType<typeof createGate>;

  constructor(
    authentication: ConfigurationBotFrameworkAuthentication,
    gate: ReturnType<typeof createGate>,
    events: Events,
  ) {
    super(authentication);
    this.#gate = gate;
    this.#events = events;
  }

  protected override async processActivity(
    authorization: Parameters<CloudAdapter['processActivityDirect']>[0],
    activity: Activity,
    logic: Logic,
  ): Promise<InvokeResponse | undefined> {
    try {
      const gated: { answer?: InvokeResponse } = {};
      // Over HTTP it is always the text of the header; the other overload is for web sockets.
      const response = await super.processActivity(authorization as string, activity, async (context) => {
        const outside = this.#gate(context.activity);
        if (outside === null) return logic(context);
        gated.answer = turnedAway(outside, context.activity);
        this.#events.rejected({ status: 403, code: outside });
      });
      return gated.answer ?? response;
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

export type Gating = {
  /** For tests: where the keys of those who sign tokens are told of; else Microsoft's. */
  readonly issuer?: Issuer;
  /** Told of each activity that Teams signed and that is not let in. */
  readonly keptOut?: (outside: Outside, activity: Partial<Activity>) => void;
};

/** Speaks the Bot Framework protocol. Without Teams credentials it trusts whoever reaches it, so `config` and the edge keep it on this machine. */
export function createAdapter(teams: Config['teams'], events: Events, { issuer, keptOut }: Gating = {}): CloudAdapter {
  const gate = createGate(teams);
  const watched: typeof gate = (activity) => {
    const outside = gate(activity);
    if (outside !== null) keptOut?.(outside, activity);
    return outside;
  };
  const adapter = new QuietAdapter(createAuthentication(teams, issuer), watched, events);
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
  bot: Pick<ActivityHandler, 'run'>,
  request: Request,
  response: Response,
): Promise<void> => adapter.process(request as Request & { method: string }, response, (context) => bot.run(context));
