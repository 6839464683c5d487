import { type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { type Events, traceOf } from '../log.ts';
import type { Find } from '../look-up.ts';
import { ConversationId, type Said } from '../session/command.ts';
import type { Turn } from '../turn.ts';
import { apologyFor, words } from '../words.ts';
import { atMost } from './at-most.ts';
import { deliver, sendDuring, sendTo } from './deliver.ts';
import { queryResponse } from './extension.ts';
import type { LinkTo } from './link-to.ts';
import { type Heard, read } from './read.ts';
import type { Send } from './send.ts';
import { show } from './show.ts';
import { ending, keepTelling } from './telling.ts';
import { keepTyping } from './typing.ts';

export type BotParts = {
  readonly turn: Turn;
  readonly find: Find;
  readonly linkTo: LinkTo;
  readonly welcomes: { first(conversation: ConversationId, at: string): Promise<boolean> };
  readonly events: Events;
  readonly now: () => string;
};

/** Teams waits 2 s for the answer to a button; a reply that takes longer comes after it. */
const patience = 1_200;

/** What Teams says to the bot, and what the bot says back. Everything in between is the turn's. */
export class Bot extends TeamsActivityHandler {
  readonly #parts: BotParts;
  /** The last turn of each conversation: one person's words are taken in the order in which they came. */
  readonly #last = new Map<string, Promise<void>>();
  /** Activities that this process is answering or has answered: Teams may deliver one twice. */
  readonly #answered = new LRUCache<string, true>({ max: 10_000 });

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      await this.#respond(this.#hear(context), sendDuring(context), isPersonal(context));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
  }

  /** Resolves when every turn under way is finished and answered: wait for it before the parts are closed. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  /** Buttons and feedback. The reply is a message of its own, so that the conversation reads in order. */
  override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = context.activity;
    if (name === 'composeExtension/query') return queryResponse(value, this.#parts);
    const heard = this.#hear(context);
    const known = heard.kind === 'said';
    if (known) await atMost(patience, this.#respond(heard, sendTo(context), isPersonal(context)));
    else this.#parts.events.rejected({ status: 501, code: 'unknown-invoke' });
    if (name !== 'adaptiveCard/action') {
      return known
        ? { status: 200, body: {} }
        : { status: 501, body: { code: 'NotImplemented', message: words.unclear } };
    }
    return {
      status: 200,
      body: known
        ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words.pressed }
        : {
            statusCode: 400,
            type: 'application/vnd.microsoft.error',
            value: { code: 'BadRequest', message: words.unclear },
          },
    };
  }

  #hear = (context: TurnContext): Heard => read(context.activity, this.#parts.now());

  async #respond(heard: Heard, send: Send, personal: boolean): Promise<void> {
    switch (heard.kind) {
      case 'said':
        return this.#inOrder(heard.said, () => this.#answer(heard.said, send, personal));
      case 'wordless':
        await send({ type: 'message', text: words.wordless });
        return;
      case 'too-long':
        this.#parts.events.refused({ because: 'too-long' });
        return deliver(send, { kind: 'refused', because: 'too-long' }, this.#parts.linkTo);
      case 'unheard':
      case 'unclear':
        return;
    }
  }

  /** `work` never rejects, so the chain never breaks; the last link removes itself. */
  #inOrder({ conversation }: Said, work: () => Promise<void>): Promise<void> {
    const done = (this.#last.get(conversation) ?? Promise.resolve()).then(work).then(() => {
      if (this.#last.get(conversation) === done) this.#last.delete(conversation);
    });
    this.#last.set(conversation, done);
    return done;
  }

  /** Takes the turn and sends its reply, or says what went wrong. What fails is logged, and thrown to nobody. */
  async #answer(said: Said, send: Send, personal: boolean): Promise<void> {
    const key = `${said.conversation} ${said.activity}`;
    if (this.#answered.has(key)) return;
    this.#answered.set(key, true);
    const waiting = personal ? keepTelling(send) : keepTyping(send);
    try {
      const { reply } = await this.#parts.turn(said, waiting.aloud);
      const stream = await waiting.stop();
      await deliver(send, reply, this.#parts.linkTo, stream).catch((error) => this.#unanswered(key, error));
    } catch (error) {
      this.#unanswered(key, error);
      const apology = { type: 'message', text: apologyFor(error) };
      const stream = await waiting.stop();
      await send(ending(stream, apology))
        // A stream that is no more would swallow it.
        .catch((unsent) => (stream === null ? Promise.reject(unsent) : send(apology)))
        .catch((unsent) => this.#parts.events.failed(traceOf(unsent)));
    }
  }

  /** Should Teams deliver the activity again, it is answered then. */
  #unanswered(key: string, error: unknown): void {
    this.#answered.delete(key);
    this.#parts.events.failed(traceOf(error));
  }

  /** Once in the life of a conversation, whatever is reinstalled; a group is told how to speak to the bot. */
  async #welcome(context: TurnContext): Promise<void> {
    const { membersAdded, recipient, conversation } = context.activity;
    if (membersAdded && !membersAdded.some(({ id }) => id === recipient.id)) return;
    if (!(await this.#parts.welcomes.first(ConversationId.parse(conversation.id), this.#parts.now()))) return;
    await sendTo(context)(
      isPersonal(context)
        ? show({ kind: 'welcome' }, this.#parts.linkTo)
        : { type: 'message', text: words.groupWelcome },
    );
  }
}

const isPersonal = ({ activity: { conversation } }: TurnContext): boolean =>
  !conversation.isGroup && (conversation.conversationType ?? 'personal') === 'personal';
