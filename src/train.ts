import type { KeyInRun } from './key-in-run.ts';
import type { Lens } from './lenses/lens.ts';
import type { ConversationId, PersonId } from './session/ids.ts';
import { halfOf } from './training/compared.ts';
import type { Cites } from './training/debrief.ts';
import { type Asked, askedAt, type Exercise, type Stage, stageOf } from './training/exercise.ts';
import { furthest, movesOf } from './training/feedback.ts';
import { isAway, type Lead, lead, type NotDone } from './training/lead.ts';
import { isShown, resultsOf, roomOf, seesAnswers } from './training/room.ts';
import type { Commitment, Run, RunId, Runs } from './training/run.ts';
import type { Box, Own, Results, Room, Trained } from './training/view.ts';

export type TrainParts = {
  readonly runs: Runs;
  readonly exercises: readonly Exercise[];
  readonly lenses: readonly Lens[];
  readonly cites: Cites;
  readonly newRun: () => RunId;
  readonly keyInRun: KeyInRun;
};

/** Who asks, where, and when (ISO 8601, UTC). */
export type Asking = { readonly conversation: ConversationId; readonly person: PersonId; readonly at: string };

/** What was filled in. */
export type Filled = {
  readonly stage: string;
  readonly round: number;
  readonly choice: readonly string[];
  readonly concern: number | null;
};

/** What trainers and rooms ask of exercises: the road that training takes. Nothing on it is free text of anybody's. */
export type Train = {
  /** What there is to run; or, while a run goes on here, its card once more: for its trainer, or for anybody when the trainer has been away. */
  menu(asking: Asking): Promise<Trained>;
  start(asking: Asking, exercise: string): Promise<Trained>;
  /** `seq`: of the card that was pressed. */
  lead(asking: Asking, run: RunId, seq: number, given: Lead): Promise<Trained>;
  /** What one person is asked, in their own box. */
  box(asking: Asking, run: RunId): Promise<Box | NotDone>;
  commit(asking: Asking, run: RunId, filled: Filled): Promise<'kept' | 'changed' | NotDone>;
  /** What one person is told of their own moves. */
  own(asking: Asking, run: RunId): Promise<Own | NotDone>;
  /** Whether a run is one of this room's. */
  isHere(asking: Asking, run: RunId): Promise<boolean>;
  /** The room's card as it is now; null when there is no such run. */
  room(run: RunId): Promise<Room | null>;
  cardIs(run: Run, card: string): Promise<void>;
  /** Whether these files are this person's to have. */
  mayHave(asking: Asking, run: RunId): Promise<true | NotDone>;
  results(run: RunId): Promise<Results | null>;
};

export function createTrain({ runs, exercises, lenses, cites, newRun, keyInRun }: TrainParts): Train {
  const exerciseOf = (id: string): Exercise | null => exercises.find((one) => one.id === id) ?? null;
  const contentFor = (run: RunId) => ({ lenses, cites, seed: run });

  /** A run with what it runs; a file that a trainer took away since ends what ran on it. */
  function placed(run: Run): { run: Run; exercise: Exercise; stage: Stage } | null {
    const exercise = exerciseOf(run.exercise);
    const stage = exercise && stageOf(exercise, run.stage);
    return exercise && stage ? { run, exercise, stage } : null;
  }

  async function found({ conversation }: Pick<Asking, 'conversation'>, id: RunId) {
    const run = await runs.one(id);
    // Whoever guesses the id of another room's run learns nothing of it.
    return run && roomOfThread(run.conversation) === roomOfThread(conversation) ? placed(run) : null;
  }

  async function roomNow({ run, exercise, stage }: NonNullable<ReturnType<typeof placed>>): Promise<Room> {
    const [counted, commitments] = await Promise.all([
      runs.counted(run),
      seesAnswers(run, stage) ? runs.commitments(run.id) : [],
    ]);
    return roomOf(run, exercise, stage, counted, commitments, contentFor(run.id));
  }

  const notDone = (because: NotDone): Trained => ({ kind: 'not-done', because });

  return {
    async menu({ conversation, person, at }) {
      const run = await runs.current(conversation);
      const known = run && placed(run);
      if (!run || !known) return { kind: 'menu', exercises };
      if (run.trainer !== person && !isAway(run, known.exercise, at)) return notDone('running');
      const room = await roomNow(known);
      return { kind: 'room', room, left: run.card === null ? null : { ...room, over: true } };
    },

    async start({ conversation, person, at }, id) {
      const exercise = exerciseOf(id);
      const [stage] = exercise?.stages ?? [];
      if (!exercise || !stage) return notDone('no-such-exercise');
      const run: Run = {
        id: newRun(),
        conversation,
        seq: 1,
        exercise: id,
        stage: stage.id,
        round: 1,
        phase: 'ready',
        trainer: person,
        at,
        card: null,
      };
      await endStranded(conversation, at);
      if (!(await runs.begin(run))) return notDone('running');
      return { kind: 'room', room: await roomNow({ run, exercise, stage }), left: null };
    },

    async lead(asking, id, seq, given) {
      const now = await found(asking, id);
      if (!now) return notDone('no-such-run');
      if (now.run.phase !== 'ended' && now.run.trainer === asking.person && now.run.seq !== seq)
        return notDone('not-now');
      const after = lead(now.run, now.exercise, given, asking.person, asking.at);
      if (typeof after === 'string') return notDone(after);
      const left = after.card === null && now.run.card !== null ? { ...(await roomNow(now)), over: true } : null;
      if (!(await runs.move(after))) return notDone('not-now');
      const next = placed(after);
      if (!next) return notDone('no-such-run');
      return after.card === null ? { kind: 'room', room: await roomNow(next), left } : { kind: 'led', run: after.id };
    },

    async box(asking, id) {
      const now = await found(asking, id);
      if (!now) return 'no-such-run';
      const { run, exercise, stage } = now;
      if (run.phase !== 'open') return run.phase === 'ended' ? 'ended' : 'shut';
      const person = keyInRun(id, asking.person);
      const mine = await runs.mine(id, person);
      return {
        run,
        exercise,
        stage,
        asked: askedAt(exercise, stage),
        order: 'orders' in stage && stage.orders ? stage.orders[halfOf(id, person)] : null,
        before: mine.find((one) => one.stage === run.stage && one.round === run.round) ?? null,
      };
    },

    async commit(asking, id, { stage: at, round, choice, concern }) {
      const now = await found(asking, id);
      if (!now) return 'no-such-run';
      const { run, exercise } = now;
      if (run.phase === 'ended') return 'ended';
      const stage = stageOf(exercise, at);
      if (!stage || (round !== 1 && round !== 2)) return 'shut';
      if (!answers(askedAt(exercise, stage), { choice, concern })) return 'not-an-answer';
      const person = keyInRun(id, asking.person);
      return runs.commit(id, { stage: at, round, person, choice, concern }, asking.at);
    },

    async own(asking, id) {
      const now = await found(asking, id);
      if (!now) return 'no-such-run';
      const { run, exercise } = now;
      const mine = shownOf(run, await runs.mine(id, keyInRun(id, asking.person)));
      if (exercise.kind === 'demonstration') return { kind: 'answers', exercise, answers: mine };
      const moves = movesOf(exercise, mine);
      return { kind: 'moves', exercise, moves, furthest: furthest(moves) };
    },

    isHere: async (asking, id) => (await found(asking, id)) !== null,

    async room(id) {
      const run = await runs.one(id);
      const known = run && placed(run);
      return known ? roomNow(known) : null;
    },

    cardIs: (run, card) => runs.cardIs(run, card),

    async mayHave(asking, id) {
      const now = await found(asking, id);
      if (!now) return 'no-such-run';
      return now.run.trainer === asking.person ? true : 'not-the-trainer';
    },

    async results(id) {
      const run = await runs.one(id);
      const exercise = run && exerciseOf(run.exercise);
      return run && exercise
        ? resultsOf(exercise, run, shownOf(run, await runs.commitments(id)), contentFor(id))
        : null;
    },
  };

  /** What runs on a file that is there no more cannot be led, and must not keep others from beginning. */
  async function endStranded(conversation: ConversationId, at: string): Promise<void> {
    const run = await runs.current(conversation);
    if (run && !placed(run)) await runs.move({ ...run, seq: run.seq + 1, phase: 'ended', at });
  }
}

/** A channel, whichever of its threads. Teams names the thread in the id of the conversation, and not in every activity. */
const roomOfThread = (conversation: ConversationId): string => conversation.split(';messageid=')[0] ?? conversation;

/** What may be spoken of: not what is being committed to just now. */
const shownOf = (run: Run, commitments: readonly Commitment[]): Commitment[] =>
  isShown(run)
    ? [...commitments]
    : commitments.filter(({ stage, round }) => stage !== run.stage || round !== run.round);

/** Whether everything that is asked was answered, with what there is to choose from. */
function answers({ choice, concern }: Asked, given: Pick<Filled, 'choice' | 'concern'>): boolean {
  const options = choice?.options.map(({ id }) => id) ?? [];
  const chosen = new Set(given.choice);
  const chooses = choice
    ? chosen.size > 0 && (choice.several || chosen.size === 1) && [...chosen].every((id) => options.includes(id))
    : chosen.size === 0;
  const held = given.concern;
  const rates = concern === null ? held === null : held !== null && Number.isInteger(held) && held >= 0 && held <= 100;
  return chooses && rates && chosen.size === given.choice.length;
}
