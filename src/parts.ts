import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import { createHearReply, type HearReply } from './answers/hear.ts';
import { LearnedReplies } from './answers/learned.ts';
import type { Config } from './config.ts';
import { createBearing } from './knowledge/bearing.ts';
import { EnoughWeights } from './knowledge/finding/enough.ts';
import type { Index } from './knowledge/finding/search.ts';
import { groundIn } from './knowledge/ground.ts';
import type { Library } from './knowledge/library.ts';
import { loadLibrary } from './knowledge/load-library.ts';
import { createExplain, type Explain } from './lenses/explain.ts';
import { Learned as LearnedLenses } from './lenses/learned.ts';
import { loadLenses } from './lenses/load.ts';
import { createNoticer } from './lenses/notice.ts';
import type { Noticer } from './lenses/noticed.ts';
import { loadLearned } from './load-learned.ts';
import { createEvents, type Events } from './log.ts';
import { createFind, type Find, lookUpWith } from './look-up.ts';
import { createChat } from './model/chat.ts';
import { createEmbedder, type Embedder } from './model/embed.ts';
import type { Progress } from './model/library-embedder.ts';
import { withRecent } from './model/recent.ts';
import { model as localModel, readVectors, vectorIn, withVectors } from './model/vectors.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { createLikest } from './questions/likest.ts';
import { type Read, readWith } from './reading/read.ts';
import { Learned as LearnedSafeguards } from './safeguards/learned.ts';
import { loadGuides } from './safeguards/load.ts';
import { loadWords } from './safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from './safeguards/pseudonymise/pseudonymise.ts';
import { createScreen } from './safeguards/screen.ts';
import { ChallengeId, SessionId } from './session/command.ts';
import type { Content } from './session/reply-to.ts';
import type { Sessions } from './session/sessions.ts';
import { openDatabase } from './storage/database.ts';
import { createSessions } from './storage/sessions.ts';
import { createWelcomes, type Welcomes } from './storage/welcomes.ts';
import { disguiseWith } from './thought/disguise.ts';
import { loadPrompts } from './thought/load-prompts.ts';
import { passagesFor } from './thought/passages.ts';
import { createTasks, type Tasks } from './thought/tasks.ts';
import { createThink, type Think, withoutModel } from './thought/think.ts';
import { createTurn, type Parts, type Turn } from './turn.ts';

/** The composition root: what the bot (`main.ts`) and the command line (`cli/`) are both made of. Nothing else builds its own. */

export const now = (): string => new Date().toISOString();

export const createLog = ({ logLevel }: Config): Events => createEvents(pino({ level: logLevel }, pino.destination(2)));

/** Everything that reads, notices, grounds, finds and asks. No text that a person types is kept by it; vectors are, for a while and in memory only. */
export type Thinking = AsyncDisposable & {
  readonly read: (text: string) => Promise<Read>;
  readonly screen: Parts['screen'];
  readonly notice: Noticer;
  readonly explain: Explain;
  readonly hearReply: HearReply;
  readonly ground: Parts['ground'];
  readonly content: Content;
  readonly library: Library;
  readonly index: Index;
  readonly find: Find;
  readonly finding: OpenIndex['finding'];
  /** What a model would be asked, and the passages that it would be given. */
  readonly tasks: Tasks;
  readonly passages: ReturnType<typeof passagesFor>;
  /** Made with the log of whoever takes turns; without a model, nothing is thought. */
  readonly thinkWith: (log: Events) => Think;
};

/** Where the vectors of `knowledge/` are kept, so that a start need not make them again. */
export const vectorsIn = (knowledge: string): string => join(knowledge, 'vectors.bin');

/**
 * @throws {ContentError} naming the file and line of content that is wrong
 * @throws {SecondLookError} when a server that is configured for the library does not do its part
 */
export async function createThinking(
  config: Config,
  { encoder, progress }: { encoder?: Embedder; progress?: Progress } = {},
): Promise<Thinking> {
  const { knowledgeDirectory, dataDirectory } = config;
  const folder = (name: string) => join(knowledgeDirectory, name);
  // The encoder has a thread of its own, so it gets ready while the library is read.
  const starting = encoder ? Promise.resolve(encoder) : createEmbedder();
  const open: (() => Promise<void>)[] = [async () => (await starting).close()];
  const close = async () => {
    await Promise.all(open.map((closeOne) => closeOne()));
  };
  try {
    const library = loadLibrary(knowledgeDirectory, join(dataDirectory, 'documents'));
    const lenses = loadLenses(folder('lenses'), library.quotation);
    const guides = loadGuides(folder('safeguards'), library.quotation);
    const enough = loadLearned(folder('learned/enough.json'), EnoughWeights);
    const screen = createScreen(guides, loadLearned(folder('learned/safeguards.json'), LearnedSafeguards));
    const learned = loadLearned(folder('learned/lenses.json'), LearnedLenses);
    const hearReply = createHearReply(loadLearned(folder('learned/replies.json'), LearnedReplies));
    const prompts = loadPrompts(config.promptsDirectory);
    const disguise = disguiseWith(createPseudonymise(loadWords(folder('safeguards'))));
    const tasks = createTasks(prompts, lenses, disguise);
    const ready = readVectors(vectorsIn(knowledgeDirectory));

    const { embed: make } = await starting;
    const embed = withVectors(make, ready);
    const recent = withRecent(embed);
    const local = { model: localModel, embed, known: (text: string) => vectorIn(ready, text) };
    const opened = await openIndex(config, library, local, enough, progress);
    open.push(opened.close);

    const quoted = new Set(lenses.flatMap(({ passages }) => passages.map((one) => library.quotation(one)?.passage)));
    const bearing = await createBearing(
      library.passages.filter(({ id }) => quoted.has(id)),
      embed,
    );
    const find = createFind(opened.index, library);
    const passages = passagesFor(library, find);
    const { model } = config;
    const chat = model && createChat(model);
    const likest = createLikest(lenses, embed);
    const thinkWith = (log: Events): Think =>
      chat && model
        ? createThink({ chat, tasks, instructions: prompts.ask.text, passages, likest, log, ...model })
        : withoutModel;
    return {
      read: (text) => readWith(recent, text),
      screen,
      notice: createNoticer(lenses, learned),
      // Only the command line asks for it: a start need not wait until it is made.
      explain: (account) => createExplain(lenses, learned)(account),
      hearReply,
      tasks,
      passages,
      thinkWith,
      ground: groundIn(bearing, lenses, library.quotation),
      content: { lenses, library, signposts: guides.urgent, boundaries: guides.boundaries },
      library,
      index: opened.index,
      find,
      finding: opened.finding,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    // A thread or a connection that is left open would keep the process from its end.
    await close();
    throw error;
  }
}

/** What is kept, and where: the embedded database in `DATA_DIR`. @throws {StorageError} when it cannot be used */
export async function createStore({
  dataDirectory,
}: Config): Promise<AsyncDisposable & { sessions: Sessions; welcomes: Welcomes }> {
  const { database, close } = await openDatabase(dataDirectory);
  return { sessions: createSessions(database), welcomes: createWelcomes(database), [Symbol.asyncDispose]: close };
}

export function createTurnWith(thinking: Thinking, sessions: Sessions, config: Config): Turn {
  const newIds = () => ({ session: SessionId.parse(randomUUID()), challenge: ChallengeId.parse(randomUUID()) });
  const lookUp = lookUpWith(thinking.find);
  const events = createLog(config);
  return createTurn({ ...thinking, lookUp, sessions, newIds, events, think: thinking.thinkWith(events) });
}
