import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { SecondLookError } from '../errors.ts';

/** A line of standard input could not be read. The lines before it were answered. */
export class LineError extends SecondLookError {
  override readonly name = 'LineError';
  readonly code = 'line';
}

/**
 * The JSON lines of a stream, each checked against a schema; blank lines are passed over.
 * @throws {LineError} naming the first line that is malformed
 */
export async function* linesOf<T>(input: NodeJS.ReadableStream, schema: z.ZodType<T>): AsyncGenerator<T> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    yield checked(line, number, schema);
  }
}

function checked<T>(line: string, number: number, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new LineError(`Line ${number} is not valid JSON. Correct it and run the command again.`, { cause });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new LineError(
    `Line ${number}: '${issue?.path.join('.') || 'the line'}' is wrong: ${issue?.message ?? 'not understood'}. Correct it and run the command again.`,
  );
}
