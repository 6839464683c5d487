import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent } from '../../content.ts';
import { ContentError } from '../../errors.ts';
import { createInstructionsIn, type InstructionsIn } from './instructions-in.ts';
import { InstructionWords } from './words.ts';

/** What finds instructions in a text, with the words of `knowledge/safeguards/`. @throws {ContentError} naming the file and line that is wrong */
export function loadInstructionsIn(folder: string): InstructionsIn {
  const file = join(folder, 'instructions.yaml');
  const words = parseContent(file, readFileSync(file, 'utf8'), InstructionWords);
  try {
    return createInstructionsIn(words);
  } catch (cause) {
    throw new ContentError(file, 1, `A phrase cannot be read: ${cause instanceof Error ? cause.message : 'unknown'}.`, {
      cause,
    });
  }
}
