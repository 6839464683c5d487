import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { Delivery } from '../../follow-up/run.ts';
import { type Catalogue, catalogueFor } from '../../language/catalogue.ts';
import { ConversationId } from '../../session/ids.ts';
import type { Asking, Train } from '../../train.ts';
import type { RunId } from '../../training/run.ts';
import type { Room, Trained } from '../../training/view.ts';
import { apologyFor } from '../../words/reply.ts';
import { notDoneText, roomLine } from '../../words/training.ts';
import { boxCard } from '../cards/training/box.ts';
import { menuCard } from '../cards/training/menu.ts';
import { ownCard } from '../cards/training/own.ts';
import { packCard } from '../cards/training/pack.ts';
import { roomCard } from '../cards/training/room.ts';
import { conversationKind } from '../conversation-kind.ts';
import { statusOf } from '../deliver.ts';
import { task, taskMessage } from '../dialog.ts';
import { personOf } from '../read.ts';
import type { Send } from '../send.ts';
import type { TrainingCommits, TrainingOpens, TrainingPress } from './asked.ts';
import { type PackLinks, packParts } from './files.ts';
import type { Live } from './live.ts';
import { cardMessage } from './message.ts';

export type TrainingParts = {
  readonly train: Train;
  readonly live: Live;
  /** Null where the bot is not reached from a browser. */
  readonly linkTo: PackLinks['to'] | null;
  /** Changes a message that was sent, by its id. */
  readonly change: (conversation: ConversationId, activity: Partial<Activity>) => Promise<Delivery | null>;
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
  /** A press on the room's card; the words are for whoever pressed. */
  press(context: TurnContext, press: TrainingPress, send: Send): Promise<string>;
  open(context: TurnContext, opens: TrainingOpens): Promise<InvokeResponse>;
  commit(context: TurnContext, commits: TrainingCommits): Promise<InvokeResponse>;
};

export function createTraining({ train, live, linkTo, change, failed, now }: TrainingParts): TrainingChannel {
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
    const card = await send(roomMessage(room, say));
    if (card !== null) await train.cardIs(room.run, card);
    if (left?.run.card)
      await change(left.run.conversation, { ...roomMessage(left, say), id: left.run.card }).catch(failed);
    live.touch(room.run.id);
  }

  /** Shows what came of a command; resolves to what whoever asked is told. */
  async function show(trained: Trained, send: Send, { say, room }: From): Promise<string> {
    switch (trained.kind) {
      case 'not-done':
        return notDoneText(trained.because, say);
      case 'menu':
        await send(cardMessage(say.training.menu, menuCard(trained.exercises, say)));
        return say.talk.pressed;
      case 'room':
        if (trained.fresh) await post(trained.room, trained.left, send, room);
        else await live.now(trained.room.run.id);
        return say.talk.pressed;
    }
  }

  /** A run that could not be shown is kept, and `train` shows it again. */
  async function telling(work: Promise<string>, { say }: From): Promise<string> {
    try {
      return await work;
    } catch (error) {
      failed(error);
      const status = statusOf(error);
      return status === 403 || status === 404 ? say.training.notAMember : apologyFor(error, say);
    }
  }

  return {
    async begin(context, send) {
      const from = fromOf(context);
      const trained = await train.menu(from.asking);
      const told = await show(trained, send, from);
      if (trained.kind === 'not-done') await send({ type: 'message', text: told });
    },

    press(context, press, send) {
      const from = fromOf(context);
      const { asking } = from;
      const doing =
        press.do === 'start' ? train.start(asking, press.exercise) : train.lead(asking, press.run, press.seq, press.do);
      return telling(
        doing.then((trained) => show(trained, send, from)),
        from,
      );
    },

    async open(context, { training, run }) {
      const { asking, say } = fromOf(context);
      const title = { title: say.training.boxTitle };
      switch (training) {
        case 'box': {
          const box = await train.box(asking, run);
          return typeof box === 'string' ? taskMessage(notDoneText(box, say)) : task(boxCard(box, say), title);
        }
        case 'own': {
          const own = await train.own(asking, run);
          return typeof own === 'string' ? taskMessage(notDoneText(own, say)) : task(ownCard(own, say), title);
        }
        case 'pack': {
          const may = await train.mayHave(asking, run);
          if (may !== true) return taskMessage(notDoneText(may, say));
          return task(packCard(filesOf(run), say), title);
        }
      }
    },

    async commit(context, { run, ...filled }) {
      const { asking, say } = fromOf(context);
      const done = await train.commit(asking, run, filled);
      if (done === 'kept' || done === 'changed') {
        live.touch(run);
        return taskMessage(say.training.committed[done]);
      }
      return taskMessage(notDoneText(done, say));
    },
  };

  function filesOf(run: RunId) {
    return linkTo === null ? [] : packParts.map((what) => ({ what, url: linkTo(run, what) }));
  }
}

/** The room's card, with a line that says where the room is. */
export const roomMessage = (room: Room, say: Catalogue): Partial<Activity> =>
  cardMessage(roomLine(room, say), roomCard(room, say));
