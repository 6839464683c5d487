import { z } from 'zod';
import { type ConversationId, type PersonId, wordId } from '../session/ids.ts';

export const RunId = wordId.brand('RunId');
export type RunId = z.infer<typeof RunId>;

/** `ready`: the stage is to come; `open`: people commit; `closed`: nobody may any more; `revealed`: the room sees itself; `ended`: the debrief. */
export const RunPhase = z.enum(['ready', 'open', 'closed', 'revealed', 'ended']);
export type RunPhase = z.infer<typeof RunPhase>;

/** An exercise that is run with a room. What people commit to is kept beside it, so that two hundred may do so at once. */
export type Run = {
  readonly id: RunId;
  readonly conversation: ConversationId;
  /** Counts the trainer's commands, so that of two that come at once one is taken. */
  readonly seq: number;
  /** Which exercise, by its id; and the stage, by its own. */
  readonly exercise: string;
  readonly stage: string;
  /** A stage may be asked again after the room has talked, with nothing new told. */
  readonly round: 1 | 2;
  readonly phase: RunPhase;
  readonly trainer: PersonId;
  /** When the trainer last did something. ISO 8601, UTC. */
  readonly at: string;
  /** The message with the room's card, by the id that Teams gave it; null until it was sent. */
  readonly card: string | null;
};

/** What one person committed to. `person` is a key that is made of who they are and the run: it says nothing by itself. */
export type Commitment = {
  readonly stage: string;
  readonly round: 1 | 2;
  readonly person: string;
  /** The ids of the options that were chosen. */
  readonly choice: readonly string[];
  /** 0 to 100; null where none was asked for. */
  readonly concern: number | null;
};

/** Where runs and commitments are kept. */
export type Runs = {
  /** The run that is going on in a conversation. */
  current(conversation: ConversationId): Promise<Run | null>;
  one(id: RunId): Promise<Run | null>;
  /** False where another is going on in that conversation: nothing was stored. */
  begin(run: Run): Promise<boolean>;
  /** Stores a run whose `seq` is one more than what is stored. False where it was overtaken: nothing was stored. */
  move(run: Run): Promise<boolean>;
  /** Remembers in which message the card of a stage and round stands; one that came late, when the run has moved on, is not remembered. */
  cardIs(run: Pick<Run, 'id' | 'stage' | 'round'>, card: string): Promise<void>;
  /** The latest that a person commits to counts, and once. `shut`: that stage and round are not open (any more), and nothing was stored. */
  commit(id: RunId, commitment: Commitment, at: string): Promise<'kept' | 'changed' | 'shut'>;
  /** `here`: how many committed at this stage and round; `people`: how many have at any stage of the run. */
  counted(run: Pick<Run, 'id' | 'stage' | 'round'>): Promise<{ readonly here: number; readonly people: number }>;
  commitments(id: RunId): Promise<Commitment[]>;
  /** One person's own. */
  mine(id: RunId, person: string): Promise<Commitment[]>;
};
