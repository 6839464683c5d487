import type { Citation } from '../knowledge/document.ts';
import { mostCitations } from '../knowledge/ground.ts';
import type { LensId } from '../lenses/lens.ts';
import type { Notice } from '../lenses/noticed.ts';
import { withOpinion } from '../lenses/second-opinion.ts';
import { traceOf } from '../log.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Fault } from '../questions/checks/written.ts';
import { faultsOf } from '../questions/verifier.ts';
import { type Answer, type Draft, mending, writtenOf } from '../questions/writer.ts';
import { spanOf } from '../reading/fold.ts';
import type { InSession } from '../safeguards/pseudonymise/pseudonymise.ts';
import { allows, type Budget } from './budget.ts';
import {
  type Answered,
  type Chat,
  nothingSpent,
  type Silence,
  SilentError,
  type Spent,
  type Task,
  together,
  tokensIn,
} from './chat.ts';
import type { Disguise } from './disguise.ts';
import type { Tasks } from './tasks.ts';
import { saidIn, type Told } from './told.ts';

/** What is being done, to be said to whoever waits. */
export type Status = 'reading' | 'looking' | 'writing';

/**
 * One turn's thinking with a model. Both give back what they were given where the model is silent, is not sure, or writes what may not be
 * shown: so a person always gets a question, and within the deadline.
 */
export type Thought = {
  notice(told: Told, all: string, local: Notice): Promise<Notice>;
  ask(draft: Omit<Draft, 'passages'>): Promise<Challenge>;
  /** What the turn has cost so far. */
  spent(): Spent;
};

/** `before` is what the session has cost up to this turn; `spared` what somebody said is no name in it. */
export type Think = (turn: {
  readonly before: Spent;
  readonly spared?: InSession;
  readonly aloud: (status: Status) => void;
}) => Thought;

/** Without a model, what was noticed and what the bank asks stands. */
export const withoutModel: Think = () => ({
  notice: async (_told, _all, local) => local,
  ask: async ({ challenge }) => challenge,
  spent: () => nothingSpent,
});

export type ThinkParts = {
  readonly chat: Chat;
  readonly tasks: Tasks;
  /** What the model is told to do, which it must not repeat. */
  readonly instructions: string;
  readonly budget: Budget;
  /** For a whole turn, ms. */
  readonly deadline: number;
  /** The texts that bear on a challenge: of its citations first, and what else the library says to the words that called for it. */
  readonly passages: (challenge: Challenge) => Promise<Draft['passages']>;
  /** The lenses whose questions a question is most like, nearest first. */
  readonly likest: (question: string) => Promise<readonly LensId[]>;
  /** Whether a text speaks to a machine: of a session with such words no model is asked, and no such passage is sent. */
  readonly steers?: (text: string) => boolean;
  readonly log: {
    silent(fields: {
      task: Task<unknown>['name'];
      because: Silence | 'over-budget' | 'not-sure-of-names' | 'speaks-to-a-machine';
    }): void;
    thought(fields: { task: Task<unknown>['name'] } & Spent): void;
    faulted(fields: { faults: readonly string[]; attempt: number }): void;
    failed(fields: ReturnType<typeof traceOf>): void;
  };
};

/** Noticing may take this share of the deadline: without it a question can still be written, and the other way round it cannot. */
const noticingShare = 0.45;

export function createThink(parts: ThinkParts): Think {
  const { chat, tasks, instructions, deadline, budget, log, steers = () => false } = parts;
  // The first comparison reads the whole bank, which takes longer than a turn may: it is done before anybody waits. Where it fails, the
  // turn that needs it says so.
  parts.likest('What is it like?').catch(() => undefined);

  return ({ before, spared, aloud }) => {
    const ending = AbortSignal.timeout(deadline);
    const noticing = AbortSignal.any([ending, AbortSignal.timeout(deadline * noticingShare)]);
    let spent = nothingSpent;

    /** Null where there is no answer; the log says why. */
    async function answerTo<T>(task: Task<T>, { sure }: Disguise, signal: AbortSignal): Promise<Answered<T> | null> {
      const silent = (because: Parameters<typeof log.silent>[0]['because']) => {
        log.silent({ task: task.name, because });
        return null;
      };
      if (!sure) return silent('not-sure-of-names');
      const asked = {
        input: tokensIn(task.system) + task.turns.reduce((sum, { text }) => sum + tokensIn(text), 0),
        output: 0,
      };
      if (!allows(budget, together(together(before, spent), asked))) return silent('over-budget');
      try {
        const answered = await chat(task, signal);
        spent = together(spent, answered.spent);
        log.thought({ task: task.name, ...answered.spent });
        return answered;
      } catch (error) {
        if (!(error instanceof SilentError)) throw error;
        spent = together(spent, error.spent);
        return silent(error.because);
      }
    }

    /** Whatever goes wrong in thinking, a person gets what was there without it; the log says why. */
    async function orElse<T>(name: Task<unknown>['name'], instead: T, work: () => Promise<T | null>): Promise<T> {
      try {
        return (await work()) ?? instead;
      } catch (error) {
        if (error instanceof SilentError) log.silent({ task: name, because: error.because });
        else log.failed(traceOf(error));
        return instead;
      }
    }

    /** A model might do what the words want; the bank cannot. */
    const mayRead = (name: Task<unknown>['name'], told: Told): boolean => {
      const may = !saidIn(told).some(steers);
      if (!may) log.silent({ task: name, because: 'speaks-to-a-machine' });
      return may;
    };

    return {
      spent: () => spent,

      notice: (told, all, local) =>
        orElse('notice', local, async () => {
          if (!mayRead('notice', told)) return null;
          aloud('reading');
          const { task, disguise } = tasks.notice(told, spared);
          const answered = await answerTo(task, disguise, noticing);
          const find = (quote: string) => spanOf(all, quote);
          return answered && withOpinion(local, answered.value, find);
        }),

      ask: (given) =>
        orElse('ask', given.challenge, async () => {
          if (!mayRead('ask', given.told)) return null;
          aloud('looking');
          const bearing = await inTime(ending, parts.passages(given.challenge));
          const passages = bearing.filter(({ text }) => !steers(text));
          aloud('writing');
          const draft = { ...given, passages };
          const { task, disguise } = tasks.ask(draft, spared);
          const first = await answerTo(task, disguise, ending);
          if (!first) return null;
          const tried = await inTime(ending, verified(first.value, draft, 1));
          if (tried.faults.length === 0) return tried.challenge;
          // A reason may say again what somebody wrote, and is looked at as all that is sent.
          const reasons = tried.faults.map((fault) => ({ ...fault, reason: disguise.lookAt(fault.reason) }));
          const second = await answerTo(mending(task, first.text, reasons), disguise, ending);
          if (!second) return null;
          const mended = await inTime(ending, verified(second.value, draft, 2));
          return mended.faults.length === 0 ? mended.challenge : null;
        }),
    };
  };

  async function verified(answer: Answer, draft: Draft, attempt: number) {
    const { challenge, told, passages, lens, asked } = draft;
    const written = writtenOf(answer);
    const faults: Fault[] = faultsOf(written, {
      lens: lens.id,
      said: saidIn(told),
      passages: passages.map(({ text }) => text),
      asked,
      given: [challenge.text, lens.name, lens.definition],
      instructions,
      likest: await parts.likest(written.question),
    });
    if (faults.length > 0) log.faulted({ faults: faults.map(({ kind }) => kind), attempt });
    return { faults, challenge: shownAs(challenge, written, passages[answer.passage - 1]?.citation) };
  }
}

/** What our own part of the work gives, unless the signal comes first: then it goes on, and nobody waits for it. */
function inTime<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new SilentError('took-too-long'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** The challenge of the bank with a model's question in its place; the passage that the model put behind it comes first. */
function shownAs(
  challenge: Challenge,
  { acknowledgement, question, because }: ReturnType<typeof writtenOf>,
  chosen: Citation | undefined,
): Challenge {
  return {
    ...challenge,
    text: question,
    acknowledgement,
    because: { kind: 'words', quote: because },
    citations: chosen
      ? [chosen, ...challenge.citations.filter((one) => one !== chosen)].slice(0, mostCitations)
      : challenge.citations,
    writer: 'model',
  };
}
