import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LensId, Role } from '../../src/lenses/lens.ts';
import { BoundaryKind, UrgentKind } from '../../src/safeguards/kinds.ts';

/** An invented account, and the lenses that must be raised on it, that may be, and that it shows were done well. */
export const Account = z.strictObject({
  id: z.string(),
  role: Role,
  /** Who seems to speak; accounts of one voice share habits. */
  voice: z.string(),
  text: z.string(),
  must: z.array(LensId).min(1),
  may: z.array(LensId),
  covered: z.array(LensId),
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
});

export type Account = Readonly<z.infer<typeof Account>>;
type SafeguardText = Readonly<z.infer<typeof SafeguardText>>;

export const readAccounts = (): Account[] =>
  readdirSync('bench/accounts')
    .sort()
    .flatMap((name) => linesOf(join('bench/accounts', name), Account));

/** By file: in `ordinary` there is neither, and the others were labelled for the family of their name; some requests also for urgent risk. */
export function readSafeguardTexts(): Record<'urgent' | 'boundary' | 'ordinary', SafeguardText[]> {
  const texts = (...names: string[]) =>
    names.flatMap((name) => linesOf(join('bench/safeguards', `${name}.jsonl`), SafeguardText));
  return {
    urgent: texts('urgent', 'urgent-2'),
    boundary: texts('boundary', 'boundary-2'),
    ordinary: texts('ordinary').map((one) => ({ ...one, urgent: null, boundary: null })),
  };
}

/** The lines of a file of JSON lines. @throws {ZodError} for one that is not as it should be */
export const linesOf = <T>(file: string, schema: z.ZodType<T>): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
