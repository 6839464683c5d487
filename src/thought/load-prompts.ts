import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineWith, parseFrontMatter } from '../content.ts';
import { ContentError } from '../errors.ts';
import { type Prompt, PromptHead, type Prompts } from './prompt.ts';

/** Reads both prompts of a folder. @throws {ContentError} naming the file and line of the first mistake; start-up stops */
export const loadPrompts = (folder: string): Prompts => ({ notice: load(folder, 'notice'), ask: load(folder, 'ask') });

function load(folder: string, id: Prompt['id']): Prompt {
  const file = join(folder, `${id}.md`);
  if (!existsSync(file)) throw new ContentError(file, 1, 'This prompt is missing.');
  const text = readFileSync(file, 'utf8');
  const { head, body } = parseFrontMatter(file, text, PromptHead);
  if (head.id !== id)
    throw new ContentError(file, lineWith(text, 'id:'), `The id must be '${id}', as the name of the file.`);
  if (body.trim().length < 200) throw new ContentError(file, 1, 'There is hardly anything in this prompt.');
  return { ...head, text: body };
}
