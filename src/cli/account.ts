import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../config.ts';
import { Role } from '../lenses/lens.ts';
import { mostCharacters } from '../session/given.ts';

const Line = z.object({ text: z.string().min(1), role: Role.optional() });

/**
 * One account: the file's words as they are, or the text of its first line where it holds JSON lines as `notice` takes them. Without a file, from
 * standard input. @throws {ConfigError} when there is none, or it is too long
 */
export function accountIn(file: string | undefined): z.infer<typeof Line> {
  let text: string;
  try {
    text = readFileSync(file === undefined || file === '-' ? 0 : file, 'utf8').trim();
  } catch (cause) {
    throw new ConfigError(`${file ?? 'Standard input'} cannot be read. Name a file with one account in it.`, { cause });
  }
  const account = jsonIn(text) ?? { text };
  if (account.text === '')
    throw new ConfigError('There is no account to read. Give one in a file, or on standard input.');
  if (account.text.length > mostCharacters)
    throw new ConfigError(`The account is longer than ${mostCharacters} characters. Give the part that matters most.`);
  return account;
}

/** @throws {ConfigError} for a JSON line that is no account: nobody means its marks for somebody's words */
function jsonIn(text: string): z.infer<typeof Line> | null {
  let value: unknown;
  try {
    value = JSON.parse(text.split('\n')[0] ?? '');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const parsed = Line.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigError(
    `The JSON line cannot be used: '${issue?.path.join('.') || 'the line'}' is wrong: ${issue?.message ?? 'not understood'}. Correct it and run the command again.`,
  );
}
