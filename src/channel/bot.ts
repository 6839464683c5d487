import { type ChannelAccount, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { References } from '../follow-up/reference.ts';
import { inTime } from '../in-time.ts';
import { type Catalogue, catalogueFor } from '../language/catalogue.ts';
import { type Events, traceOf } from '../log.ts';
import type { Find } from '../look-up.ts';
import { worded } from '../session/command.ts';
import { ActivityId, ConversationId, type PersonId } from '../session/ids.ts';
import type { Turn } from '../turn.ts';
import { groupWelcome } from '../words/reply.ts';
import { type Answering, type AnsweringParts, createAnswering, type Where } from './answering.ts';
import type { Card } from './cards/card.ts';
import { conversationKind } from './conversation-kind.ts';
import { deliver, sendDuring, sendTo } from './deliver.ts';
import { type DialogParts, fetchDialog, submitDialog } from './dialog.ts';
import { queryResponse } from './extension.ts';
import type { FileConsent } from './file-consent.ts';
import { type Heard, personOf, read } from './read.ts';
import { referenceOf } from './reference.ts';
import type { Send } from './send.ts';
import { show } from './show.ts';
import { type TrainingPress, trainingCommits, trainingOpens, trainingPress } from './training/asked.ts';
import type { TrainingChannel } from './training/training.ts';

export type BotParts = Omit<DialogParts, 'take'> &
  Pick<AnsweringParts, 'showing' | 'missed' | 'exported' | 'dataOf' | 'followed'> & {
    readonly consent: FileConsent;
    readonly turn: Turn;
    readonly find: Find;
    readonly training: TrainingChannel;
    readonly welcomes: { first(conversation: ConversationId, at: string): Promise<boolean> };
    readonly references: Pick<References, 'remember' | 'forget'>;
    readonly events: Events;
    readonly now: () => string;
  };

/** Teams waits 2 s for the answer to a button; a reply that takes longer comes after it. */
const patience = 1_200;

/** What Teams says to the bot, and what the bot says back. Everything in between is the turn's. */
export class Bot extends TeamsActivityHandler {
  readonly #parts: BotParts;
  readonly #answering: Answering;
  /** Presses that Teams no longer waits for. */
  readonly #pending = new Set<Promise<unknown>>();
  /** People by the id that Teams gives them towards this bot. */
  readonly #known = new LRUCache<string, PersonId>({ max: 10_000 });

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.#answering = createAnswering(parts);
    this.onTurn(async ({ activity }, next) => {
      if (activity.from) this.#known.set(activity.from.id, personOf(activity.from));
      const known = referenceOf(activity);
      if (known && !removes(activity)) await parts.references.remember(known, parts.now()).catch(this.#failed);
      await next();
    });
    this.onMessage((context, next) => this.#hear(context).then(next));
    this.onMessageUpdate((context, next) => this.#hear(context).then(next));
    this.onMessageDelete((context, next) => this.#hear(context).then(next));
    this.onMembersAdded((context, next) => this.#welcome(context).then(next));
    this.onMembersRemoved((context, next) => this.#removed(context).then(next));
    this.onInstallationUpdateAdd((context, next) => this.#welcome(context).then(next));
    this.onInstallationUpdateRemove((context, next) => this.#forget(context).then(next));
  }

  /** Resolves when every turn under way is finished and answered: wait for it before the parts are closed. */
  async settled(): Promise<void> {
    await Promise.all([this.#answering.settled(), Promise.allSettled(this.#pending)]);
  }

  /** Buttons, cards that were filled in, and feedback. The reply is a message of its own, so that the conversation reads in order. */
  override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = context.activity;
    const say = wordsFor(context);
    if (name === 'composeExtension/query') return queryResponse(value, this.#parts, say);
    const trained = await this.#trained(context);
    if (trained) return trained;
    if (name === 'composeExtension/fetchTask' || name === 'task/fetch') return fetchDialog(value, this.#parts, say);
    if (name === 'composeExtension/submitAction' || name === 'task/submit') return this.#dialog(context, say);
    if (name === 'fileConsent/invoke') return this.#consent(context, say);
    const heard = read(context.activity, this.#parts.now());
    if (heard.kind === 'not-filled-in') return pressed(name, say.refusals['not-filled-in']);
    if (heard.kind !== 'said') {
      this.#parts.events.rejected({ status: 501, code: 'unknown-invoke' });
      return unknown(name, say);
    }
    const where = { ...whereOf(context), send: sendTo(context) };
    return pressed(name, (await this.#answering.press(heard.said, where, patience)) ?? say.talk.pressed);
  }

  /** What a press came to, or undefined when that takes longer than Teams waits; it goes on then, and is waited for at the end. */
  async #inTime<T>(work: Promise<T>): Promise<T | undefined> {
    this.#pending.add(work);
    void work.finally(() => this.#pending.delete(work)).catch(() => undefined);
    return inTime(patience, work);
  }

  /** What training asks of a room and of each in it; null for what is not training's. */
  async #trained(context: TurnContext): Promise<InvokeResponse | null> {
    const { name, value } = context.activity;
    const { training } = this.#parts;
    if (name === 'task/fetch') {
      const opens = trainingOpens(value);
      return opens && training.open(context, opens);
    }
    if (name === 'task/submit') {
      const commits = trainingCommits(value);
      return commits && training.commit(context, commits);
    }
    const press = name === 'adaptiveCard/action' ? trainingPress(value) : null;
    if (!press) return null;
    const told = training.press(context, press, sendTo(context));
    return pressed(name, (await this.#inTime(told)) ?? wordsFor(context).talk.pressed);
  }

  /** A message that somebody wants to think about: it is theirs alone, and nothing of it goes into the conversation that it is from. */
  #dialog({ activity }: TurnContext, say: Catalogue): Promise<InvokeResponse> {
    const { from, id, value } = activity;
    const at = this.#parts.now();
    const who = { person: personOf(from), name: from.name ?? '', at };
    return submitDialog(
      value,
      { ...who, activity: ActivityId.parse(id ?? `dialog ${who.person} ${at}`) },
      { ...this.#parts, take: this.#answering.quietly },
      say,
    );
  }

  /** Whether a record may go into a person's OneDrive. Putting it there may take longer than Teams waits. */
  async #consent(context: TurnContext, say: Catalogue): Promise<InvokeResponse> {
    const { value, from } = context.activity;
    const send = sendTo(context);
    const told = this.#parts.consent(value, personOf(from), say).then((message) => message && send(message));
    await inTime(patience, told.catch(this.#failed));
    return { status: 200, body: {} };
  }

  async #hear(context: TurnContext): Promise<void> {
    const heard = read(context.activity, this.#parts.now());
    const where = { ...whereOf(context), send: sendDuring(context) };
    const press = trainingPress(context.activity.value);
    if (press) await this.#pressed(context, press, where.send);
    else if (heard.kind === 'said' && heard.said.command.kind === 'train')
      await this.#parts.training.begin(context, where.send);
    else if (heard.kind === 'said') await this.#answering.answer(heard.said, where);
    else await this.#turnAway(heard, where);
  }

  /** A client that does not know Action.Execute sends a press as a message. */
  async #pressed(context: TurnContext, press: TrainingPress, send: Send): Promise<void> {
    const words = await this.#parts.training.press(context, press, send);
    const { talk, training } = wordsFor(context);
    // What is for one person alone is not shown to a room.
    if (words !== talk.pressed)
      await send({ type: 'message', text: typeof words === 'string' ? words : training.newer });
  }

  async #turnAway({ kind }: Exclude<Heard, { kind: 'said' }>, { send, say }: Where): Promise<void> {
    if (kind === 'unheard' || kind === 'unclear') return;
    if (kind === 'wordless') {
      await send({ type: 'message', text: say.talk.wordless });
      return;
    }
    this.#parts.events.refused({ because: kind });
    await deliver(send, { kind: 'refused', because: kind }, this.#parts.showing(say));
  }

  #failed = (error: unknown): void => this.#parts.events.failed(traceOf(error));

  /** Once in the life of a conversation, whatever is reinstalled; a group is told how to speak to the bot. */
  async #welcome(context: TurnContext): Promise<void> {
    const { membersAdded, recipient, conversation } = context.activity;
    if (membersAdded && !membersAdded.some(({ id }) => id === recipient.id)) return;
    if (!(await this.#parts.welcomes.first(ConversationId.parse(conversation.id), this.#parts.now()))) return;
    const { say, personal } = whereOf(context);
    await sendTo(context)(
      personal ? show({ kind: 'welcome' }, this.#parts.showing(say)) : { type: 'message', text: groupWelcome(say) },
    );
  }

  /** Whoever leaves the chat leaves the session; what they said stays in it. */
  async #removed(context: TurnContext): Promise<void> {
    const { membersRemoved = [], recipient, conversation, id } = context.activity;
    if (membersRemoved.some((member) => member.id === recipient.id)) return this.#forget(context);
    for (const member of membersRemoved) {
      await this.#answering.answer(
        {
          conversation: ConversationId.parse(conversation.id),
          activity: ActivityId.parse(`${id ?? this.#parts.now()} removes ${member.id}`),
          person: this.#knownAs(member),
          place: 'group',
          at: this.#parts.now(),
          command: worded('leave'),
        },
        { ...whereOf(context), send: sendTo(context) },
      );
    }
  }

  /** Teams may name whoever left by an id that is its own; whoever spoke here is known by it. */
  #knownAs(member: ChannelAccount & { aadObjectId?: string }): PersonId {
    return this.#known.get(member.id) ?? personOf(member);
  }

  /** Where the bot was removed nothing more is sent. What was said there is kept, and goes on when it is added again. */
  async #forget({ activity: { conversation } }: TurnContext): Promise<void> {
    await this.#parts.references.forget(ConversationId.parse(conversation.id)).catch(this.#failed);
  }
}

/** The answer to a press or a form; for a card it has words, or another card in its place. */
const pressed = (name: string | undefined, words: string | Card): InvokeResponse => ({
  status: 200,
  body:
    name === 'adaptiveCard/action'
      ? {
          statusCode: 200,
          type: `application/vnd.microsoft.${typeof words === 'string' ? 'activity.message' : 'card.adaptive'}`,
          value: words,
        }
      : {},
});

const unknown = (name: string | undefined, say: Catalogue): InvokeResponse =>
  name === 'adaptiveCard/action'
    ? {
        status: 200,
        body: {
          statusCode: 400,
          type: 'application/vnd.microsoft.error',
          value: { code: 'BadRequest', message: say.talk.unclear },
        },
      }
    : { status: 501, body: { code: 'NotImplemented', message: say.talk.unclear } };

/** Whether an activity says that the bot is no longer where it came from. */
const removes = ({ type, action, membersRemoved, recipient }: TurnContext['activity']): boolean =>
  (type === 'installationUpdate' && (action ?? '').startsWith('remove')) ||
  (membersRemoved ?? []).some(({ id }) => id === recipient.id);

const whereOf = (context: TurnContext): Omit<Where, 'send'> => ({
  personal: conversationKind(context.activity.conversation) === 'personal',
  // In the language that this person's Teams is in.
  say: catalogueFor(context.activity.locale),
});

const wordsFor = (context: TurnContext): Catalogue => whereOf(context).say;
