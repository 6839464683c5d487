import { z } from 'zod';
import { RunId } from '../../training/run.ts';

/** What stands behind the buttons of training's cards. Whatever is filled in comes as text. */

/** No run has this id: whoever names none that can be read is told that it is not here. */
const nowhere = RunId.parse('nowhere');

const place = { run: RunId.catch(nowhere) };

/** A number that was filled in, in digits; one that was left out is none, and what is no number is `NaN`. */
const Concern = z
  .union([z.number(), z.string().trim()])
  .nullish()
  .transform((given) => {
    if (given === null || given === undefined || given === '') return null;
    return typeof given === 'number' || /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  })
  .catch(Number.NaN);

/** What is no text is an option that there is not. */
const Choice = z
  .string()
  .nullish()
  .transform((given) => (given ?? '').split(',').filter((id) => id !== ''))
  .catch(['']);

/** 0 is that of no card and no round. */
const count = z.coerce.number().int().catch(0);

const filled = { ...place, stage: z.string().catch(''), round: count, choice: Choice, concern: Concern };

/** A press on a card. The last two are of boxes that take the room's card's place, where no dialog opens. */
const Press = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), exercise: z.string() }),
  z.object({
    do: z.enum(['open', 'close', 'reveal', 'again', 'next', 'end', 'take-over']),
    ...place,
    seq: count,
  }),
  z.object({ do: z.enum(['box', 'own', 'pack', 'room']), ...place }),
  z.object({ do: z.literal('commit'), ...filled }),
]);

/** Whatever says that it does something is answered as training's, and starts nothing where it cannot be read. */
const Pressed = z
  .looseObject({ do: z.unknown() })
  .refine((data) => data.do !== undefined)
  .pipe(Press.catch({ do: 'start', exercise: '' }));

const What = z.enum(['box', 'own', 'pack']);

/** A box to be opened for one person. */
const Opens = z.object({ training: z.string(), ...place }).transform(({ training, run }) => {
  const what = What.safeParse(training).data;
  return what ? { training: what, run } : { training: 'box' as const, run: nowhere };
});

/** A box that was filled in. */
const Commits = z
  .object({ training: z.string(), ...filled })
  .transform(({ training, run, ...filled }) => ({ ...filled, run: training === 'commit' ? run : nowhere }));

export type TrainingPress = z.infer<typeof Press>;
export type TrainingOpens = z.infer<typeof Opens>;
export type TrainingCommits = z.infer<typeof Commits>;

/** How training's buttons name themselves. */
export const trainingVerb = 'train';

const Execute = z.object({ action: z.object({ verb: z.literal(trainingVerb), data: Pressed }) });
const Submit = z.object({ command: z.literal(trainingVerb) }).and(Pressed);

/** What was pressed, from the value of an invoke, or of a message by a client that knows no better; null for what is not training's. */
export function trainingPress(value: unknown): TrainingPress | null {
  return Execute.safeParse(value).data?.action.data ?? Submit.safeParse(value).data ?? null;
}

const Task = z.object({ data: z.unknown() });

const inTask = (value: unknown): unknown => Task.safeParse(value).data?.data;

export const trainingOpens = (value: unknown): TrainingOpens | null => Opens.safeParse(inTask(value)).data ?? null;

export const trainingCommits = (value: unknown): TrainingCommits | null =>
  Commits.safeParse(inTask(value)).data ?? null;
