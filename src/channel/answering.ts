import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { inTime } from '../in-time.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { type Events, traceOf } from '../log.ts';
import type { Said } from '../session/command.ts';
import type { ConversationId, PersonId } from '../session/ids.ts';
import type { Replies, Reply } from '../session/reply.ts';
import type { Turn, Turned } from '../turn.ts';
import { apologyFor, textOf } from '../words/reply.ts';
import { deliver } from './deliver.ts';
import type { Send } from './send.ts';
import type { Showing } from './showing.ts';
import { ending, keepTelling } from './telling.ts';
import { keepTyping } from './typing.ts';

export type AnsweringParts = {
  readonly turn: Turn;
  /** `person`: who it is shown to, where that is one. */
  readonly showing: (say: Catalogue, person?: PersonId | null) => Showing;
  /** Told what was said where, for what follows from it later. */
  readonly followed: (conversation: ConversationId, reply: Reply) => void;
  /** The message for a record that was asked for as a file. */
  readonly exported: (
    reply: Replies<'export'>,
    where: Pick<Where, 'personal' | 'say'> & { readonly person: PersonId },
  ) => Promise<Partial<Activity>>;
  /** The message for everything that is held of a person, which they asked for. */
  readonly dataOf: (person: PersonId, say: Catalogue) => Promise<Partial<Activity>>;
  /** Says something in a conversation that did not ask. False unless it surely arrived. */
  readonly deliverTo: (conversation: ConversationId, reply: Reply) => Promise<boolean>;
  /** What to do once a person was told that reminders may not have reached them; null where there are none such. */
  readonly missed: (person: PersonId) => Promise<(() => Promise<void>) | null>;
  readonly events: Events;
};

/** Where an answer goes: `personal`, to a person alone. */
export type Where = { readonly send: Send; readonly personal: boolean; readonly say: Catalogue };

export type Answering = ReturnType<typeof createAnswering>;

/** Takes turns and sends what comes of them: one conversation's in the order in which they came, and each activity's once. */
export function createAnswering({
  turn,
  showing,
  followed,
  exported,
  dataOf,
  deliverTo,
  missed,
  events,
}: AnsweringParts) {
  /** The last turn of each conversation. */
  const last = new Map<string, Promise<unknown>>();
  /** Activities that this process is answering or has answered: Teams may deliver one twice. */
  const answered = new LRUCache<string, true>({ max: 10_000 });

  /** The chain goes on whatever becomes of `work`; the last link removes itself. */
  function inOrder<T>({ conversation }: Said, work: () => Promise<T>): Promise<T> {
    const done = (last.get(conversation) ?? Promise.resolve()).then(work);
    const ends = () => {
      if (last.get(conversation) === link) last.delete(conversation);
    };
    const link: Promise<void> = done.then(ends, ends);
    last.set(conversation, link);
    return done;
  }

  /** Takes the turn and sends its reply, or says what went wrong. What fails is logged, and thrown to nobody. Gives the reply that `holds` kept back. */
  async function take(
    said: Said,
    { send, personal, say }: Where,
    holds: (reply: Reply) => boolean,
  ): Promise<Reply | null> {
    const key = `${said.conversation} ${said.activity}`;
    if (answered.has(key)) return null;
    answered.set(key, true);
    const waiting = personal ? keepTelling(send, say) : keepTyping(send);
    const shown = showing(say, personal ? said.person : null);
    try {
      const { reply, elsewhere, besides } = await turn(said, waiting.aloud);
      followed(said.conversation, reply);
      const stream = await waiting.stop();
      const reached = elsewhere === undefined || (await reaches(elsewhere));
      if (holds(reply)) return reply;
      if (reply.kind === 'silent') return null;
      const told = reached ? toldOf(reply) : send(ending(stream, { type: 'message', text: say.people.quietUnsure }));
      await told.catch((error) => unanswered(key, error));
      // Said without it, a reply is still whole.
      if (besides) await deliver(send, besides, shown).catch((error) => events.failed(traceOf(error)));

      function toldOf(one: Reply): Promise<unknown> {
        if (one.kind === 'export') return exported(one, { personal, say, person: said.person }).then(send);
        if (one.kind === 'data') return dataOf(said.person, say).then(send);
        return deliver(send, one, shown, stream);
      }
    } catch (error) {
      unanswered(key, error);
      const apology = { type: 'message', text: apologyFor(error, say) };
      const stream = await waiting.stop();
      await send(ending(stream, apology))
        // A stream that is no more would swallow it.
        .catch((unsent) => (stream === null ? Promise.reject(unsent) : send(apology)))
        .catch((unsent) => events.failed(traceOf(unsent)));
    }
    return null;
  }

  async function reaches({ conversation, reply }: NonNullable<Turned['elsewhere']>): Promise<boolean> {
    try {
      return await deliverTo(conversation, reply);
    } catch (error) {
      events.failed(traceOf(error));
      return false;
    }
  }

  /** A reminder that may be lost is told of when its person speaks, since it is never sent twice. */
  async function mention({ person }: Said, { send, say }: Where): Promise<void> {
    try {
      const told = await missed(person);
      if (!told) return;
      await send({ type: 'message', text: say.talk.missed });
      await told();
    } catch (error) {
      events.failed(traceOf(error));
    }
  }

  /** Should Teams deliver the activity again, it is answered then. */
  function unanswered(key: string, error: unknown): void {
    answered.delete(key);
    events.failed(traceOf(error));
  }

  return {
    /** Resolves when it is answered. */
    async answer(said: Said, where: Where): Promise<void> {
      await inOrder(said, async () => {
        await take(said, where, () => false);
        if (where.personal) await mention(said, where);
      });
    },

    /** Takes a turn in its order, and sends nothing of it: whoever asked shows it. @throws what the turn throws */
    quietly: (said: Said): Promise<Turned> => inOrder(said, () => turn(said)),

    /**
     * Resolves when it is answered, or after `patience` ms if that is sooner; the turn goes on then. Among several people, what concerns nobody but the one who
     * pressed is not sent to all: its words are what this resolves to, for the answer to the press.
     */
    async press(said: Said, where: Where, patience: number): Promise<string | null> {
      let late = false;
      // Late, a refusal is still said; that something was kept is not worth a message to all, and thirty may have pressed at once.
      const holds = (reply: Reply) => !where.personal && (late ? reply.kind === 'kept' : forOne.has(reply.kind));
      const held = await inTime(
        patience,
        inOrder(said, () => take(said, where, holds)),
      );
      late = true;
      return held ? textOf(held, where.say) : null;
    },

    /** Resolves when every turn under way is finished and answered: wait for it before the parts are closed. */
    async settled(): Promise<void> {
      await Promise.all(last.values());
    },
  };
}

/** What concerns nobody but whoever pressed. */
const forOne: ReadonlySet<Reply['kind']> = new Set(['kept', 'refused']);
