import { DateTime } from 'luxon';
import type { PersonId } from '../session/ids.ts';
import type { Exercise, Stage } from './exercise.ts';
import type { Run, RunPhase } from './run.ts';

/** What the trainer does, by a button of the room's card. */
export type Lead = 'open' | 'close' | 'reveal' | 'again' | 'next' | 'end' | 'take-over';

/** Why something was not done; nothing was stored. */
export type NotDone =
  | 'no-such-run'
  | 'ended'
  | 'not-the-trainer'
  | 'trainer-is-here'
  | 'already-yours'
  /** Another run is going on in this conversation. */
  | 'running'
  /** It is not time for that: the card was an old one. */
  | 'not-now'
  /** The stage is not open (any more). */
  | 'shut'
  /** What was filled in is no answer to what is asked. */
  | 'not-an-answer'
  | 'no-such-exercise';

/** When each may be done. What a room was shown of itself would spoil the next part of some demonstrations, so those may go on without. */
const allowedIn = ({ kind }: Exercise): Readonly<Record<Exclude<Lead, 'take-over'>, readonly RunPhase[]>> => ({
  open: ['ready'],
  close: ['open'],
  reveal: ['closed'],
  again: ['revealed'],
  next: kind === 'scenario' ? ['revealed'] : ['closed', 'revealed'],
  end: ['ready', 'open', 'closed', 'revealed'],
});

/** Whoever trains may be cut off: so long after a stage should be over, talk and all, with no press of theirs another may take over. Minutes. */
const grace = 10;

/** Whether the trainer has done nothing for longer than the stage takes. `at`: now, ISO 8601, UTC. */
export function isAway(run: Pick<Run, 'stage' | 'at'>, { stages }: Exercise, at: string): boolean {
  const planned = (stages as readonly Stage[]).find(({ id }) => id === run.stage)?.minutes ?? 0;
  return DateTime.fromISO(at) >= DateTime.fromISO(run.at).plus({ minutes: planned + grace });
}

/** What becomes of a run. `by`: who asks; `at`: now, ISO 8601, UTC. The result's `seq` is one more; or why nothing is done. */
export function lead(run: Run, exercise: Exercise, given: Lead, by: PersonId, at: string): Run | NotDone {
  if (run.phase === 'ended') return 'ended';
  const after = { ...run, seq: run.seq + 1, at };
  if (given === 'take-over') {
    if (run.trainer === by) return 'already-yours';
    return isAway(run, exercise, at) ? { ...after, trainer: by } : 'trainer-is-here';
  }
  if (run.trainer !== by) return 'not-the-trainer';
  if (!allowedIn(exercise)[given].includes(run.phase)) return 'not-now';
  switch (given) {
    case 'open':
      return { ...after, phase: 'open', card: null };
    case 'close':
      return { ...after, phase: 'closed' };
    case 'reveal':
      return { ...after, phase: 'revealed' };
    case 'again':
      return run.round === 2 || exercise.kind === 'demonstration'
        ? 'not-now'
        : { ...after, phase: 'open', round: 2, card: null };
    case 'next': {
      const next = exercise.stages.find(({ id }) => id === run.stage)?.next;
      return next === undefined ? 'not-now' : { ...after, stage: next, round: 1, phase: 'open', card: null };
    }
    case 'end':
      return { ...after, phase: 'ended' };
  }
}

/** What the trainer may do now, the likeliest first. */
export function mayLead(run: Run, exercise: Exercise): Exclude<Lead, 'take-over'>[] {
  const last = exercise.stages.find(({ id }) => id === run.stage)?.next === undefined;
  const again = run.round === 1 && exercise.kind === 'scenario';
  return (['open', 'close', 'reveal', 'next', 'again', 'end'] as const).filter(
    (one) => allowedIn(exercise)[one].includes(run.phase) && (one !== 'again' || again) && (one !== 'next' || !last),
  );
}
