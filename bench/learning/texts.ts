import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Does } from '../../src/answers/does.ts';
import { LensId, Role } from '../../src/lenses/lens.ts';
import { BoundaryKind, UrgentKind } from '../../src/safeguards/kinds.ts';

/** For a lens, the words of an account that speak for it, copied exactly. */
const Marks = z.partialRecord(LensId, z.array(z.string().min(3)).min(1));

/**
 * An invented account, and the lenses that must be raised first on it, that may be raised, and that it shows were done well; none must be where
 * everything that matters was done. `cues` are the words that call for a lens, `covers` those that show it done well.
 */
export const Account = z.strictObject({
  id: z.string(),
  role: Role,
  /** Who seems to speak; accounts of one voice share habits. */
  voice: z.string(),
  text: z.string(),
  must: z.array(LensId),
  may: z.array(LensId),
  covered: z.array(LensId),
  urgent: UrgentKind.nullable(),
  cues: Marks,
  covers: Marks,
});

/**
 * An invented text, and what is to be heard in it before reflection; where a key is missing, nobody has said. The half named `held` is
 * never learned from, and nobody reads it while working on what is learned.
 */
export const SafeguardText = z.strictObject({
  id: z.string(),
  half: z.enum(['learn', 'held']),
  voice: z.string(),
  text: z.string(),
  urgent: UrgentKind.nullable().optional(),
  boundary: BoundaryKind.nullable().optional(),
  /** The words that tell it, copied exactly; where nobody marked any, the whole text. */
  span: z.string().nullable().optional(),
});

export type Account = Readonly<z.infer<typeof Account>>;
type SafeguardText = Readonly<z.infer<typeof SafeguardText>>;

export const readAccounts = (): Account[] => linesIn('bench/accounts', Account);

/** By file: in `ordinary` there is neither, and the others were labelled for the family of their name; some requests also for urgent risk. */
export function readSafeguardTexts(): Record<'urgent' | 'boundary' | 'ordinary', SafeguardText[]> {
  const texts = (...names: string[]) =>
    names.flatMap((name) => linesOf(join('bench/safeguards', `${name}.jsonl`), SafeguardText));
  return {
    urgent: texts('urgent', 'urgent-2', 'urgent-3', 'urgent-4'),
    boundary: texts('boundary', 'boundary-2', 'boundary-3'),
    ordinary: texts('ordinary').map((one) => ({ ...one, urgent: null, boundary: null })),
  };
}

/** The lines of every file of JSON lines in a folder, in the order of their names. */
const linesIn = <T>(folder: string, schema: z.ZodType<T>): T[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => linesOf(join(folder, name), schema));

/** The lines of a file of JSON lines. @throws {ZodError} for one that is not as it should be */
export const linesOf = <T>(file: string, schema: z.ZodType<T>): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));

/** An invented reply to a question of the bank, and what it does. */
const ReplyText = z.strictObject({
  id: z.string(),
  voice: z.string(),
  lens: LensId,
  question: z.string(),
  text: z.string(),
  does: Does,
  span: z.string(),
});

export const readReplies = (): z.infer<typeof ReplyText>[] => linesIn('bench/answers', ReplyText);

/** What a second reader said of an account without having seen its labels; `none` where everything that matters was done. */
const SecondLabel = z.strictObject({
  id: z.string(),
  first: z.union([z.literal('none'), LensId]),
  second: LensId.nullable(),
  may: z.array(LensId),
  covered: z.array(LensId),
  urgent: UrgentKind.nullable(),
});

export const readSecondLabels = (): z.infer<typeof SecondLabel>[] =>
  linesIn('bench/accounts/second-reader', SecondLabel);

/** An invented passage, and whether it steers whoever answers for a machine; `where` it would stand. */
const SteeringText = z.strictObject({
  id: z.string(),
  voice: z.string(),
  steers: z.boolean(),
  where: z.enum(['document', 'message', 'either']),
  text: z.string(),
});

export const readSteering = (): z.infer<typeof SteeringText>[] =>
  linesOf('bench/safeguards/steering.jsonl', SteeringText);
