import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ChannelParts } from '../../src/channel/channel.ts';
import { readConfig } from '../../src/config.ts';
import { createTrainWith, createTurnWith } from '../../src/parts/roads.ts';
import { createStore, type Store } from '../../src/parts/store.ts';
import type { Stage } from '../../src/training/exercise.ts';
import { RunId } from '../../src/training/run.ts';
import { theThinking } from '../thinking.ts';
import { aPerson, type Place, type Posted, seen } from './person.ts';
import { aServer, type BotServer } from './server.ts';
import { aTrainee, buttonsOf, roomCard, type Trainee } from './training.ts';

export const morning = '2026-11-25T10:00:00.000Z';

type Filled = Readonly<Record<string, unknown>>;

/** A bot with real exercises and a real store, over HTTP, and a clock that a test moves. */
export type TrainingBot = {
  readonly server: BotServer;
  readonly store: Store;
  /** What its links are signed with. */
  readonly key: Buffer;
  readonly now: () => string;
  readonly itIsNow: (at: string) => void;
  /** Another, on the same store. */
  readonly another: (over?: Partial<ChannelParts>) => Promise<BotServer>;
  /** One whose store has broken down. */
  readonly broken: () => Promise<BotServer>;
  /** A room of its own, in which a run may go on; nothing of one is seen in another. */
  readonly room: (server?: BotServer, place?: Place) => Room;
  /** The same people in another thread, by its conversation. */
  readonly thread: (conversation: string) => Room;
  readonly stages: (exercise: string) => readonly Stage[];
  /** A whole answer at a part of the scenario of Alice, counted from 0. */
  readonly answer: (at?: number) => { readonly stage: string; readonly choice: string; readonly concern: string };
};

/** One for a test file. */
export function theTrainingBot(): () => TrainingBot {
  const thinking = theThinking();
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  let bot: TrainingBot;
  beforeAll(async () => {
    const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' });
    const store = await createStore(config);
    const key = randomBytes(32);
    let at = morning;
    const now = () => at;
    const another = (over: Partial<ChannelParts> = {}): Promise<BotServer> =>
      aServer({
        ...store,
        turn: createTurnWith(thinking(), store.sessions, config),
        train: createTrainWith(thinking(), store),
        now,
        key,
        ...over,
      });
    const stages = (id: string): readonly Stage[] => {
      const found = thinking().exercises.find((one) => one.id === id);
      if (!found) throw new Error(`There is no exercise '${id}'.`);
      return found.stages;
    };
    const server = await another();
    bot = {
      server,
      store,
      key,
      now,
      itIsNow: (time) => {
        at = time;
      },
      another,
      broken: async () => {
        const { runs, ...lost } = await createStore(
          readConfig({ DATA_DIR: join(folder, 'lost'), LOG_LEVEL: 'silent' }),
        );
        await lost[Symbol.asyncDispose]();
        return another({ train: createTrainWith(thinking(), { ...store, runs }) });
      },
      room: (on = server, place = 'channel') => aRoom(on, store, place),
      thread: (conversation) => aRoom(server, store, 'channel', conversation),
      stages,
      answer: (index = 0) => {
        const stage = stages('alice')[index];
        if (!stage || !('decision' in stage)) throw new Error(`Alice has no part ${index}.`);
        return { stage: stage.id, choice: stage.decision.options[0]?.id ?? '', concern: '40' };
      },
    };
  });
  beforeEach(() => bot.itIsNow(morning));
  afterAll(async () => {
    await bot.server[Symbol.asyncDispose]();
    await bot.store[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });
  return () => bot;
}

/** What whoever pressed or filled in is told, as JSON. */
export const words = ({ status, body }: Posted): string => (status === 200 ? JSON.stringify(body) : `HTTP ${status}`);

type Room = ReturnType<typeof aRoom>;

function aRoom({ connector, ...server }: BotServer, store: Store, place: Place, thread?: string) {
  const conversation =
    thread ?? (place === 'channel' ? `19:${randomUUID()}@thread.tacv2;messageid=${randomUUID()}` : `a:${randomUUID()}`);
  const trainee = (name: string, locale?: string): Trainee => {
    const person = aPerson({ connector, ...server }, { place, name, conversation });
    return aTrainee(locale ? { ...person, activity: (given = {}) => person.activity({ locale, ...given }) } : person);
  };
  const card = () => roomCard({ connector }, conversation);
  const run = () => RunId.parse(String(buttonsOf(card()).find((data) => data['run'])?.['run']));
  const button = (what: string) => {
    const found = buttonsOf(card()).find((data) => data['do'] === what);
    if (!found) throw new Error(`The room's card has no button for '${what}': ${JSON.stringify(buttonsOf(card()))}`);
    return found;
  };
  const leads = (what: string) => trainee('trainer').presses(button(what));
  return {
    conversation,
    trainee,
    card,
    button,
    leads,
    async begin(exercise: string): Promise<RunId> {
      await trainee('trainer').presses({ do: 'start', exercise });
      await leads('open');
      return run();
    },
    run,
    shows: (what: string) => connector.until(`the room shows ${what}`, () => seen(card()).includes(what), 8_000),
    /** What is stored of all that was answered. */
    kept: () => store.runs.commitments(run()),
    /** Everything that was sent there. */
    sent: () => connector.sent.filter((one) => one.conversation === conversation),
    /** How many messages were sent there. */
    messages: () => connector.messages(conversation).length,
    /** So many people answer at once. */
    async many(people: number, filled: (person: number) => Filled): Promise<void> {
      const id = run();
      await Promise.all(Array.from({ length: people }, (_, at) => trainee(`p${at}`).commits(id, filled(at))));
    },
  };
}
