import { z } from 'zod';
import { LensId, Quotation } from '../lenses/lens.ts';

/** What a trainer runs with a room: a case that is told bit by bit, or a demonstration of one trap in five minutes. Both are files that a trainer writes. */

const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');

/** Of 100 families, how many. Never none and never all: nothing that is seen in a family is certain either way. */
const OfHundred = z
  .int('give a whole number from 1 to 99: of 100 families, how many')
  .min(1, 'give at least 1 of 100: nothing is impossible')
  .max(99, 'give at most 99 of 100: nothing is certain');

/**
 * One new fact, with what it should weigh: of 100 families where the worry is right, in how many one would see it (`ifSo`), and of 100 where it is not
 * (`ifNot`). The ratio of the two is its diagnostic value; 50 and 50 says nothing at all.
 */
const Fact = z.strictObject({
  text: z.string().min(10, 'say the fact in a sentence'),
  ifSo: OfHundred,
  ifNot: OfHundred,
  why: z.string().min(20, 'say in a sentence why it weighs what it weighs'),
});

const Options = z
  .array(z.strictObject({ id: Id, text: z.string().min(2).max(200) }))
  .min(2, 'give at least two options')
  .max(6, 'give at most six options')
  .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, 'two options have the same id');

const asks = z.string().min(10).max(300).endsWith('?', 'end the question with a question mark');

/** `next`: the id of the stage that follows; the last has none. Written out, so that a stage may be moved in the file without moving in the story. */
const stage = {
  id: Id,
  next: Id.optional(),
  title: z.string().min(3).max(80),
  /** How long people have, with the talk after it. */
  minutes: z.int().min(1).max(30),
  /** What everybody reads, in plain sentences; no markdown. */
  story: z
    .string()
    .min(40, 'tell the stage in a few sentences')
    .max(1_500, 'tell the stage in at most 1,500 characters'),
};

const ScenarioStage = z.strictObject({
  ...stage,
  /** Under which the stage is talked about afterwards. */
  lens: LensId,
  facts: z.array(Fact).min(1, 'give at least one fact that is new in this stage').max(5),
  decision: z.strictObject({ ask: asks, options: Options }),
  passages: z.array(Quotation).max(3).default([]),
});

/** A case that is told in stages; at each, everybody commits privately before the room talks. */
const Scenario = z.strictObject({
  kind: z.literal('scenario'),
  id: Id,
  title: z.string().min(3).max(80),
  about: z.string().min(20).max(300),
  /** `review`: told with a published review's own facts; `made-up`: no family like it is meant. */
  from: z.enum(['review', 'made-up']),
  /** What the concern is about, as the end of a sentence that begins 'How likely does it seem to you that …'. */
  worry: z.string().min(10).max(200),
  /** Which reading turned out to be nearer the truth. */
  turnsOut: z.enum(['worrying', 'hopeful']),
  /** What the weights start from: before any fact, of 100 such families, in how many the worry would be right. */
  start: OfHundred,
  /** Whose judgement the weights are. */
  weighedBy: z.string().min(10),
  stages: z.array(ScenarioStage).min(5, 'tell it in five to eight stages').max(8, 'tell it in five to eight stages'),
  /** What became of it, told after the last stage. */
  outcome: z.string().min(40).max(1_500),
  debrief: z.strictObject({
    points: z.array(z.string().min(20)).min(2).max(6),
    passages: z.array(Quotation).min(2, 'quote at least two passages for the debrief').max(4),
  }),
});

const DemonstrationStage = z.strictObject({
  ...stage,
  /** The same facts in two orders: each half of the room reads one, after the story. */
  orders: z.tuple([z.string().min(40), z.string().min(40)]).optional(),
  /** What is chosen from; `several`: as many as apply. */
  choice: z.strictObject({ ask: asks, options: Options, several: z.boolean().default(false) }).optional(),
  /** What is asked for as a number from 0 to 100. */
  concern: asks.optional(),
  /** Whether the room sees the answers come in, as in a show of hands. */
  open: z.boolean().default(false),
  /** What is said once the answers are shown. */
  reveal: z.string().min(20).max(900),
});

/** What the room is shown of itself. */
const Compare = z.discriminatedUnion('kind', [
  /** How the two halves of the room answered, who read the same facts in two orders. */
  z.strictObject({ kind: z.literal('orders'), stage: Id }),
  /** How many chose all of these options; `only`: and none besides. */
  z.strictObject({ kind: z.literal('chose'), stage: Id, options: z.array(Id).min(1), only: z.boolean().default(true) }),
  /** How the room's middle moved from one stage to another. */
  z.strictObject({ kind: z.literal('moved'), from: Id, to: Id }),
  /** How the room's spread changed from one stage to another. */
  z.strictObject({ kind: z.literal('spread'), from: Id, to: Id }),
]);

/** One trap in five minutes, without a case. */
const Demonstration = z.strictObject({
  kind: z.literal('demonstration'),
  id: Id,
  title: z.string().min(3).max(80),
  about: z.string().min(20).max(300),
  lens: LensId,
  stages: z.array(DemonstrationStage).min(1).max(3),
  compare: Compare,
  /** What the trap is, after the room has felt it. */
  learn: z.string().min(40).max(1_200),
  /** Where that was found. */
  source: z.string().min(10),
  passages: z.array(Quotation).min(1, 'quote at least one passage').max(3),
});

export const ExerciseFile = z.discriminatedUnion(
  'kind',
  [Scenario, Demonstration],
  'say which it is: kind: scenario, or kind: demonstration',
);

export type Fact = Readonly<z.infer<typeof Fact>>;
export type ScenarioStage = Readonly<z.infer<typeof ScenarioStage>>;
export type DemonstrationStage = Readonly<z.infer<typeof DemonstrationStage>>;
export type Scenario = Readonly<z.infer<typeof Scenario>>;
export type Demonstration = Readonly<z.infer<typeof Demonstration>>;
export type Compare = z.infer<typeof Compare>;
export type Exercise = Scenario | Demonstration;
export type Stage = ScenarioStage | DemonstrationStage;

/** What everybody is asked at a stage: something to choose, a number, or both. */
export type Asked = {
  readonly choice: {
    readonly ask: string;
    readonly options: readonly { id: string; text: string }[];
    readonly several: boolean;
  } | null;
  /** The question whose answer is a number from 0 to 100. */
  readonly concern: string | null;
};

export function askedAt(exercise: Exercise, stage: Stage): Asked {
  if ('facts' in stage) {
    const worry = exercise.kind === 'scenario' ? exercise.worry : '';
    return { choice: { ...stage.decision, several: false }, concern: `How likely does it seem to you that ${worry}?` };
  }
  return { choice: stage.choice ?? null, concern: stage.concern ?? null };
}

export const stageOf = (exercise: Exercise, id: string): Stage | null =>
  (exercise.stages as readonly Stage[]).find((stage) => stage.id === id) ?? null;

/** Whether the room sees the answers of a stage come in. */
export const isOpenStage = (stage: Stage): boolean => 'open' in stage && stage.open;
