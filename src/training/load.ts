import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lineWith, parseContent } from '../content.ts';
import { ContentError } from '../errors.ts';
import type { Quotes } from '../lenses/load.ts';
import { faultsIn, told } from './check.ts';
import { type Exercise, ExerciseFile } from './exercise.ts';

/** What a file is checked against: the documents that it may quote, and the lenses that there are. */
export type Known = { readonly quotes: Quotes; readonly lenses: readonly { readonly id: string }[] };

/** A long scenario is 20 KB; what is larger is not one, and is not read. Bytes. */
const largest = 200 * 1024;

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
export function loadExercise(file: string, known: Known): Exercise {
  const { size } = statSync(file);
  if (size > largest)
    throw new ContentError(
      file,
      1,
      `This is ${Math.ceil(size / 1024)} KB, and a scenario is at most ${largest / 1024} KB. It was not read.`,
    );
  return parseExercise(file, readFileSync(file, 'utf8'), known);
}

/** The stages of the result stand in the order in which they are told. @throws {ContentError} */
export function parseExercise(file: string, text: string, { quotes, lenses }: Known): Exercise {
  const exercise = parseContent(file, text, ExerciseFile);
  const wrong = (words: string, problem: string) => new ContentError(file, lineWith(text, words), problem);
  const [fault] = faultsIn(exercise);
  if (fault) throw wrong(fault.at, `${fault.problem}.`);
  const named = exercise.kind === 'scenario' ? exercise.stages.map(({ lens }) => lens) : [exercise.lens];
  for (const lens of named)
    if (!lenses.some(({ id }) => id === lens)) throw wrong(`lens: ${lens}`, `There is no lens '${lens}'.`);
  for (const quotation of quotationsIn(exercise))
    if (!quotes(quotation))
      throw wrong(quotation.quote, `'${quotation.quote}' is not word for word in ${quotation.document}.`);
  return exercise.kind === 'scenario'
    ? { ...exercise, stages: told(exercise) }
    : { ...exercise, stages: told(exercise) };
}

const quotationsIn = (exercise: Exercise) =>
  exercise.kind === 'scenario'
    ? [...exercise.stages.flatMap(({ passages }) => passages), ...exercise.debrief.passages]
    : exercise.passages;
