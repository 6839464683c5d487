import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Delivery } from '../../follow-up/run.ts';
import { type Catalogue, catalogueFor } from '../../language/catalogue.ts';
import { ConversationId } from '../../session/ids.ts';
import type { Asking, Train } from '../../train.ts';
import type { Room, Trained } from '../../training/view.ts';
import { apologyFor } from '../../words/reply.ts';
import { notDoneText } from '../../words/training.ts';
import type { Card } from '../cards/card.ts';
import { menuCard } from '../cards/training/menu.ts';
import { conversationKind } from '../conversation-kind.ts';
import { statusOf } from '../deliver.ts';
import { task, taskMessage } from '../dialog.ts';
import { personOf } from '../read.ts';
import type { Send } from '../send.ts';
import type { TrainingCommits, TrainingOpens, TrainingPress } from './asked.ts';
import { type BoxParts, boxFor } from './boxes.ts';
import { withWayBack } from './in-place.ts';
import type { Live } from './live.ts';
import { cardMessage, type RoomMessage } from './message.ts';

export type TrainingParts = BoxParts & {
  readonly train: Train;
  readonly live: Live;
  readonly roomMessage: RoomMessage;
  /** Changes a message that was sent, by its id. */
  readonly change: (
    conversation: ConversationId,
    words: (say: Catalogue) => Partial<Activity>,
  ) => Promise<Delivery | null>;
  readonly failed: (error: unknown) => void;
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

/** Where somebody asks from, and in which words what they see is. */
type From = { readonly asking: Asking; readonly say: Catalogue; readonly room: Catalogue };

/** What people in Teams ask of training, by buttons, boxes and one word. */
export type TrainingChannel = {
  /** The word `train`. */
  begin(context: TurnContext, send: Send): Promise<void>;
  /** A press on the room's card; the words, or the card in its place, are for whoever pressed. */
  press(context: TurnContext, press: TrainingPress, send: Send): Promise<string | Card>;
  open(context: TurnContext, opens: TrainingOpens): Promise<InvokeResponse>;
  commit(context: TurnContext, commits: TrainingCommits): Promise<InvokeResponse>;
};

export function createTraining(parts: TrainingParts): TrainingChannel {
  const { train, live, roomMessage, change, failed, now } = parts;
  const boxed = boxFor(parts);
  const begun = new LRUCache<string, true>({ max: 1_000 });

  const fromOf = ({ activity }: TurnContext): From => {
    const say = catalogueFor(activity.locale);
    const personal = conversationKind(activity.conversation) === 'personal';
    return {
      asking: {
        conversation: ConversationId.parse(activity.conversation.id),
        person: personOf(activity.from),
        at: now(),
      },
      say,
      // A room has no language of its own, and whoever pressed last does not choose it.
      room: personal ? say : catalogueFor(null),
    };
  };

  /** Posts a new card, and takes the buttons from the one before it. */
  async function post(room: Room, left: Room | null, send: Send, say: Catalogue): Promise<void> {
    const card = await send(roomMessage(room, say)).catch((error) => {
      if (isGone(error)) live.unreachable(room.run.id);
      throw error;
    });
    if (card !== null) await train.cardIs(room.run, card);
    const before = left?.run.card;
    if (before)
      await change(left.run.conversation, (words) => ({ ...roomMessage(left, words), id: before })).catch(failed);
    live.touch(room.run.id);
  }

  /** Shows what came of a command; resolves to what whoever asked is told. */
  async function show(trained: Trained, send: Send, { say, room }: From): Promise<string> {
    switch (trained.kind) {
      case 'not-done':
        return notDoneText(trained.because, say);
      case 'menu':
        await send(cardMessage(room.training.menu, menuCard(trained.exercises, room)));
        return say.talk.pressed;
      case 'room':
        await post(trained.room, trained.left, send, room);
        return say.talk.pressed;
      case 'led':
        return (await live.now(trained.run))?.kind === 'gone' ? say.training.notAMember : say.talk.pressed;
    }
  }

  async function pressed(press: TrainingPress, send: Send, from: From): Promise<string | Card> {
    const { asking, say } = from;
    switch (press.do) {
      case 'start':
        return show(await train.start(asking, press.exercise), send, from);
      case 'commit':
        return committed(press, from);
      case 'room': {
        if (await train.isHere(asking, press.run)) await live.now(press.run);
        return say.talk.pressed;
      }
      case 'box':
      case 'own':
      case 'pack': {
        const made = await boxed(press.do, press.run, asking, say);
        return typeof made === 'string' ? made : withWayBack(made, press.run, say);
      }
      default:
        return show(await train.lead(asking, press.run, press.seq, press.do), send, from);
    }
  }

  /** Keeps what was filled in; the words are for whoever did. */
  async function committed(
    { run, stage, round, choice, concern }: TrainingCommits,
    { asking, say }: From,
  ): Promise<string> {
    const done = await train.commit(asking, run, { stage, round, choice, concern });
    if (done !== 'kept' && done !== 'changed') return notDoneText(done, say);
    live.touch(run);
    return say.training.committed[done];
  }

  return {
    async begin(context, send) {
      const from = fromOf(context);
      const { id } = context.activity;
      const key = id ? `${from.asking.conversation} ${id}` : null;
      // Teams may deliver a message twice, and a second card would take the place of the first.
      if (key && begun.has(key)) return;
      if (key) begun.set(key, true);
      try {
        const trained = await train.menu(from.asking);
        const told = await show(trained, send, from);
        if (trained.kind === 'not-done') await send({ type: 'message', text: told });
      } catch (error) {
        // Should Teams deliver it again, it is answered then.
        if (key) begun.delete(key);
        throw error;
      }
    },

    /** A run that could not be shown is kept, and `train` shows it again. */
    async press(context, press, send) {
      const from = fromOf(context);
      try {
        return await pressed(press, send, from);
      } catch (error) {
        failed(error);
        return isGone(error) ? from.say.training.notAMember : apologyFor(error, from.say);
      }
    },

    open(context, { training, run }) {
      const { asking, say } = fromOf(context);
      return alone(say, async () => {
        const made = await boxed(training, run, asking, say);
        return typeof made === 'string' ? taskMessage(made) : task(made, { title: say.training.boxTitle });
      });
    },

    commit(context, commits) {
      const from = fromOf(context);
      return alone(from.say, async () => taskMessage(await committed(commits, from)));
    },
  };

  /** What goes wrong with one person's box is told to them, and not to the room. */
  async function alone(say: Catalogue, work: () => Promise<InvokeResponse>): Promise<InvokeResponse> {
    try {
      return await work();
    } catch (error) {
      failed(error);
      return taskMessage(apologyFor(error, say));
    }
  }
}

/** Whether Teams says that the bot is no member of a conversation (any more). */
const isGone = (error: unknown): boolean => [403, 404].includes(statusOf(error) ?? 0);
