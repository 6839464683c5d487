import { z } from 'zod';
import { RunId } from '../../training/run.ts';

/** What stands behind the buttons of training's cards. Whatever is filled in comes as text. */

const place = { run: RunId };

/** A number that was filled in; one that was left out is none. */
const Concern = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((given) => (given === null || given === undefined || given === '' ? null : Number(given)));

const Choice = z
  .string()
  .nullish()
  .transform((given) => (given ?? '').split(',').filter((id) => id !== ''));

const count = z.coerce.number().int();

/** A press on a card that the room sees. */
const Press = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), exercise: z.string().min(1) }),
  z.object({
    do: z.enum(['open', 'close', 'reveal', 'again', 'next', 'end', 'take-over']),
    ...place,
    seq: count,
  }),
]);

/** A box to be opened for one person. */
const Opens = z.object({ training: z.enum(['box', 'own', 'pack']), ...place });

/** A box that was filled in. */
const Commits = z.object({
  training: z.literal('commit'),
  ...place,
  stage: z.string().min(1),
  round: count,
  choice: Choice,
  concern: Concern,
});

export type TrainingPress = z.infer<typeof Press>;
export type TrainingOpens = z.infer<typeof Opens>;
export type TrainingCommits = z.infer<typeof Commits>;

/** How training's buttons name themselves. */
export const trainingVerb = 'train';

const Execute = z.object({ action: z.object({ verb: z.literal(trainingVerb), data: Press }) });
const Submit = z.object({ command: z.literal(trainingVerb) }).and(Press);

/** What was pressed, from the value of an invoke, or of a message by a client that knows no better; null for what is not training's. */
export function trainingPress(value: unknown): TrainingPress | null {
  return Execute.safeParse(value).data?.action.data ?? Submit.safeParse(value).data ?? null;
}

const Task = z.object({ data: z.unknown() });

const inTask = (value: unknown): unknown => Task.safeParse(value).data?.data;

export const trainingOpens = (value: unknown): TrainingOpens | null => Opens.safeParse(inTask(value)).data ?? null;

export const trainingCommits = (value: unknown): TrainingCommits | null =>
  Commits.safeParse(inTask(value)).data ?? null;
