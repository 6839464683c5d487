import type { Citation } from '../knowledge/document.ts';
import type { Compared } from './compared.ts';
import type { Spread, StagePicture } from './drift.ts';
import type { Asked, Demonstration, Exercise, Scenario, Stage } from './exercise.ts';
import type { OwnMove } from './feedback.ts';
import type { Lead, NotDone } from './lead.ts';
import type { Commitment, Run, RunId } from './run.ts';

/** How many chose each option; none where there are too few to show. */
export type Tally = readonly { readonly text: string; readonly people: number }[];

/** What bears on the end of a run. */
export type Debrief = {
  /** The lens that bit hardest, or null where that cannot be said. */
  readonly lens: { readonly id: string; readonly name: string } | null;
  /** Challenge questions for the room. */
  readonly questions: readonly string[];
  readonly citations: readonly Citation[];
};

/** What the room's card shows. Nobody is named on it. */
export type Room = {
  readonly run: Run;
  readonly exercise: Exercise;
  readonly stage: Stage;
  /** Counted from 1. */
  readonly place: { readonly at: number; readonly of: number };
  readonly asked: Asked;
  readonly counted: { readonly here: number; readonly people: number };
  readonly may: readonly Exclude<Lead, 'take-over'>[];
  /** Once revealed; empty with fewer than four. */
  readonly tally: Tally;
  /** What was answered as a number, as far as the room may see it; null with fewer than four. */
  readonly spread: Spread | null;
  /** Of a scenario, up to this stage, once it is revealed. */
  readonly picture: readonly StagePicture[];
  /** Of a demonstration, once its last stage is revealed. */
  readonly compared: Compared | null;
  /** Passages of this stage. */
  readonly citations: readonly Citation[];
  /** Once it has ended. */
  readonly debrief: Debrief | null;
  /** Whether a later card stands in its place, and nothing on it can be pressed any more. */
  readonly over: boolean;
};

/** What one person is asked, in a box that nobody else sees. */
export type Box = {
  readonly run: Run;
  readonly exercise: Exercise;
  readonly stage: Stage;
  readonly asked: Asked;
  /** The order of the facts that this person reads, where there are two. */
  readonly order: string | null;
  /** What they committed to before, which a new answer takes the place of. */
  readonly before: Pick<Commitment, 'choice' | 'concern'> | null;
};

/** What one person is told of their own moves. */
export type Own =
  | {
      readonly kind: 'moves';
      readonly exercise: Scenario;
      readonly moves: readonly OwnMove[];
      readonly furthest: OwnMove | null;
    }
  | { readonly kind: 'answers'; readonly exercise: Demonstration; readonly answers: readonly Commitment[] };

/** All that a run left behind, for the trainer's files, without names. */
export type Results = {
  readonly exercise: Exercise;
  /** When it was begun or last led. ISO 8601, UTC. */
  readonly at: string;
  readonly people: number;
  readonly picture: readonly StagePicture[];
  readonly compared: Compared | null;
  readonly debrief: Debrief;
  /** One row a person and stage, in no order of theirs; empty with fewer than four people. */
  readonly rows: readonly {
    readonly person: number;
    readonly stage: string;
    readonly round: 1 | 2;
    readonly choice: readonly string[];
    readonly concern: number | null;
  }[];
};

/** What comes of what somebody asks. */
export type Trained =
  /** The room's card, on a new message; `left`: what the message before it shows from now on. */
  | { readonly kind: 'room'; readonly room: Room; readonly left: Room | null }
  /** The run stands elsewhere, and its card is to be brought up to that. */
  | { readonly kind: 'led'; readonly run: RunId }
  | { readonly kind: 'menu'; readonly exercises: readonly Exercise[] }
  | { readonly kind: 'not-done'; readonly because: NotDone };
