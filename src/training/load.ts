import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentError, lineWith, type Mistake, readContent } from '../content.ts';
import { ContentError } from '../errors.ts';
import type { Quotes } from '../lenses/load.ts';
import { faultsIn, faultsInOrder, told } from './check.ts';
import { type Exercise, ExerciseFile } from './exercise.ts';
import { namedIn } from './named.ts';

/** What a file is checked against: the documents that it may quote, and the lenses that there are. */
export type Known = { readonly quotes: Quotes; readonly lenses: readonly { readonly id: string }[] };

/** A long scenario is 20 KB; what is larger is not one, and is not read. Bytes. */
const largest = 200 * 1024;

/** Every exercise that there is to run; knowledge of an organisation's own may have none. @throws {ContentError} as `loadExercises` does */
export const loadAllExercises = (knowledge: string, known: Known): Exercise[] =>
  ['scenarios', 'demonstrations']
    .map((name) => join(knowledge, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => loadExercises(folder, known));

/** Every exercise of a folder, in the order of its files. @throws {ContentError} naming the file and line of the first mistake; start-up stops */
export function loadExercises(folder: string, known: Known): Exercise[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const exercises = files.map((name) => loadExercise(join(folder, name), known));
  const ids = exercises.map(({ id }) => id);
  ids.forEach((id, at) => {
    const first = ids.indexOf(id);
    if (first !== at)
      throw new ContentError(join(folder, files[at] ?? ''), 1, `The id '${id}' is that of ${files[first]} too.`);
  });
  return exercises;
}

/** One file. @throws {ContentError} */
export const loadExercise = (file: string, known: Known): Exercise => parseExercise(file, loadText(file), known);

/** The words of one file. @throws {ContentError} for what is too large to be an exercise, or no text; it was not read */
export function loadText(file: string): string {
  const { size } = statSync(file);
  if (size > largest)
    throw new ContentError(
      file,
      1,
      `This is ${Math.ceil(size / 1024)} KB, and a scenario is at most ${largest / 1024} KB. It was not read.`,
    );
  const bytes = readFileSync(file);
  if (!isUtf8(bytes) || bytes.includes(0))
    throw new ContentError(file, 1, 'This is no plain text. Save it as text in UTF-8, not as a document or a picture.');
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** The stages of the result stand in the order in which they are told. @throws {ContentError} of the first mistake */
export function parseExercise(file: string, text: string, known: Known): Exercise {
  const { exercise, mistakes } = readExercise(text, known);
  if (exercise) return exercise;
  throw contentError(file, mistakes[0]);
}

/** An exercise that can be run, its stages in the order in which they are told; or null, and all that is wrong, by its line. */
export function readExercise(
  text: string,
  { quotes, lenses }: Known,
): { readonly exercise: Exercise | null; readonly mistakes: readonly Mistake[] } {
  const { content, mistakes, raw, lineAt } = readContent(text, ExerciseFile);
  const named = namedIn(raw);
  const all: Mistake[] = [
    ...mistakes,
    ...(content ? faultsIn(content) : faultsInOrder(named.steps)).map(({ at, problem }) => ({
      line: lineWith(text, at),
      problem: `${problem}.`,
    })),
    ...named.lenses
      .filter(({ lens }) => !lenses.some(({ id }) => id === lens))
      .map(({ lens, path }) => ({
        line: lineAt(path),
        problem: `There is no lens '${lens}'. There are: ${lenses.map(({ id }) => id).join(', ')}.`,
      })),
    ...named.quotations
      .filter(({ quotation }) => !quotes(quotation))
      .map(({ quotation: { quote, document }, path }) => ({
        line: lineAt(path),
        problem: `'${quote}' is not word for word in ${document}.`,
      })),
  ].toSorted((a, b) => a.line - b.line);
  if (!content || all.length > 0) return { exercise: null, mistakes: all };
  const exercise =
    content.kind === 'scenario' ? { ...content, stages: told(content) } : { ...content, stages: told(content) };
  return { exercise, mistakes: [] };
}
