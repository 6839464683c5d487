import { join } from 'node:path';
import { createHearReply, type HearReply } from '../answers/hear.ts';
import { LearnedReplies } from '../answers/learned.ts';
import type { Config } from '../config.ts';
import { createBearing } from '../knowledge/bearing.ts';
import { EnoughWeights } from '../knowledge/finding/enough.ts';
import type { Index } from '../knowledge/finding/search.ts';
import { groundIn } from '../knowledge/ground.ts';
import type { Library } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load-library.ts';
import { stagesIn } from '../knowledge/stages.ts';
import { createExplain, type Explain } from '../lenses/explain.ts';
import { Learned as LearnedLenses } from '../lenses/learned.ts';
import { loadLenses } from '../lenses/load.ts';
import { createNoticer } from '../lenses/notice.ts';
import type { Noticer } from '../lenses/noticed.ts';
import { loadLearned } from '../load-learned.ts';
import type { Events } from '../log.ts';
import { createFind, type Find } from '../look-up.ts';
import { createChat } from '../model/chat.ts';
import { createEmbedder, type Embedder } from '../model/embed.ts';
import type { Progress } from '../model/library-embedder.ts';
import { withRecent } from '../model/recent.ts';
import { model as localModel, readVectors, vectorIn, withVectors } from '../model/vectors.ts';
import { type OpenIndex, openIndex } from '../open-index.ts';
import { createLikest } from '../questions/likest.ts';
import { type Read, readWith } from '../reading/read.ts';
import { loadInstructionsIn } from '../safeguards/instructions/load-instruction-words.ts';
import { Learned as LearnedSafeguards } from '../safeguards/learned.ts';
import { loadGuides } from '../safeguards/load.ts';
import { loadWords } from '../safeguards/pseudonymise/load-words.ts';
import { createPseudonymise, type Pseudonymise } from '../safeguards/pseudonymise/pseudonymise.ts';
import { createScreen } from '../safeguards/screen.ts';
import type { Content } from '../session/reply-to.ts';
import { disguiseWith } from '../thought/disguise.ts';
import { loadPrompts } from '../thought/load-prompts.ts';
import { passagesFor } from '../thought/passages.ts';
import { createTasks, type Tasks } from '../thought/tasks.ts';
import { createThink, type Think, withoutModel } from '../thought/think.ts';
import type { Exercise } from '../training/exercise.ts';
import { loadAllExercises } from '../training/load.ts';
import type { Parts } from '../turn.ts';
import { createVoicesIn } from '../voices/in-session.ts';
import { loadVoices } from '../voices/load.ts';
import { logOf } from './log.ts';

/** Everything that reads, notices, grounds, finds and asks. No text that a person types is kept by it; vectors are, for a while and in memory only. */
export type Thinking = AsyncDisposable & {
  readonly read: (text: string) => Promise<Read>;
  readonly screen: Parts['screen'];
  readonly notice: Noticer;
  readonly explain: Explain;
  readonly hearReply: HearReply;
  readonly ground: Parts['ground'];
  readonly voices: Parts['voices'];
  /** What a voice is called, by its id. */
  readonly voiceName: (voice: string) => string;
  readonly content: Content;
  /** What a trainer may run with a room. */
  readonly exercises: readonly Exercise[];
  readonly library: Library;
  readonly index: Index;
  readonly find: Find;
  readonly finding: OpenIndex['finding'];
  readonly pseudonymise: Pseudonymise;
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
    const library = loadLibrary(knowledgeDirectory, join(dataDirectory, 'documents'), logOf(config).leftOut);
    const lenses = loadLenses(folder('lenses'), library.quotation);
    const guides = loadGuides(folder('safeguards'), library.quotation);
    const enough = loadLearned(folder('learned/enough.json'), EnoughWeights);
    const allVoices = loadVoices(folder('voices'), library.quotation);
    const voices = createVoicesIn(allVoices, library);
    const exercises = loadAllExercises(knowledgeDirectory, { quotes: library.quotation, lenses });
    const screen = createScreen(guides, loadLearned(folder('learned/safeguards.json'), LearnedSafeguards));
    const learned = loadLearned(folder('learned/lenses.json'), LearnedLenses);
    const hearReply = createHearReply(loadLearned(folder('learned/replies.json'), LearnedReplies));
    const prompts = loadPrompts(config.promptsDirectory);
    const pseudonymise = createPseudonymise(loadWords(folder('safeguards')));
    const tasks = createTasks(prompts, lenses, disguiseWith(pseudonymise));
    const ready = readVectors(vectorsIn(knowledgeDirectory));

    const { embed: make } = await starting;
    const embed = withRecent(withVectors(make, ready));
    const local = { model: localModel, embed, known: (text: string) => vectorIn(ready, text) };
    const opened = await openIndex(config, library, local, enough, { pseudonymise, progress });
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
    const instructionsIn = loadInstructionsIn(folder('safeguards'));
    const steers = (text: string) => instructionsIn(text).length > 0;
    const thinkWith = (log: Events): Think =>
      chat && model
        ? createThink({ chat, tasks, instructions: prompts.ask.text, passages, likest, steers, log, ...model })
        : withoutModel;
    return {
      read: (text) => readWith(embed, text),
      screen,
      notice: createNoticer(lenses, learned),
      // Only the command line asks for it: a start need not wait until it is made.
      explain: (account) => createExplain(lenses, learned)(account),
      hearReply,
      pseudonymise,
      tasks,
      passages,
      thinkWith,
      ground: groundIn(bearing, lenses, library.quotation),
      voices,
      voiceName: (voice) => allVoices.find(({ id }) => id === voice)?.name ?? voice,
      content: {
        lenses,
        library,
        signposts: guides.urgent,
        boundaries: guides.boundaries,
        voices,
        stages: stagesIn(library),
      },
      exercises,
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
