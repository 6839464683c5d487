import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../config.ts';
import type { Library } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load-library.ts';
import type { Catalogue } from '../language/catalogue.ts';
import type { Lens } from '../lenses/lens.ts';
import { loadLenses } from '../lenses/load.ts';
import type { Exercise } from '../training/exercise.ts';
import { loadAllExercises, loadText, readExercise } from '../training/load.ts';
import type { Asker } from './asker.ts';
import { play } from './play.ts';
import { lineOf, summaryOf } from './summary.ts';

export type ScenarioParts = {
  readonly config: Pick<Config, 'knowledgeDirectory' | 'dataDirectory'>;
  readonly say: Catalogue;
  readonly asker: Asker;
  /** What was asked for. */
  readonly tell: (text: string) => void;
  /** What is wrong. */
  readonly complain: (text: string) => void;
  /** Any text: which of two orders is read depends on it. */
  readonly person: string;
};

type Content = { readonly library: Library; readonly lenses: readonly Lens[] };

/** More than this many at once help nobody. */
const mostMistakes = 50;

/**
 * Checks a trainer's file and plays it, plays one that is there, or lists them. The number is the exit code.
 * @throws {SecondLookError} for a file that is not there, or knowledge that is wrong
 */
export async function scenario(words: readonly string[], parts: ScenarioParts): Promise<number> {
  const [task, name, ...more] = words;
  if (task === 'list' && name === undefined) return list(parts);
  if (task === 'check' && name !== undefined && more.length === 0) return check(name, parts);
  if (task === 'play' && name !== undefined && more.length === 0) return playOne(name, parts);
  parts.complain(parts.say.terminal.scenario.how);
  return 2;
}

async function check(file: string, parts: ScenarioParts): Promise<number> {
  const { say, tell, complain, asker } = parts;
  const { scenario: words } = say.terminal;
  mustBeThere(file, say);
  const text = loadText(file);
  const content = contentOf(parts);
  const { exercise, mistakes } = readExercise(text, knownBy(content));
  if (!exercise) {
    for (const { line, problem } of mistakes.slice(0, mostMistakes)) complain(`${file}:${line}: ${problem}`);
    const unseen = mistakes.length - mostMistakes;
    if (unseen > 0) complain(words.more(String(unseen)));
    complain(`${say.count(mistakes.length, words.wrong)} ${words.again}`);
    return 1;
  }
  tell(words.right(file));
  tell(summaryOf(exercise, say));
  if (await asker.there()) await play(exercise, { ...parts, ...playing(content) });
  return 0;
}

async function playOne(id: string, parts: ScenarioParts): Promise<number> {
  const content = contentOf(parts);
  const exercises = exercisesOf(parts, content);
  const exercise = exercises.find((one) => one.id === id);
  if (!exercise) {
    parts.complain([parts.say.terminal.scenario.noSuch(id), linesOf(exercises, parts.say)].join('\n'));
    return 2;
  }
  await play(exercise, { ...parts, ...playing(content) });
  return 0;
}

function list(parts: ScenarioParts): number {
  parts.tell(linesOf(exercisesOf(parts, contentOf(parts)), parts.say));
  return 0;
}

function linesOf(exercises: readonly Exercise[], say: Catalogue): string {
  if (exercises.length === 0) return say.terminal.scenario.none;
  const longest = Math.max(...exercises.map(({ id }) => id.length));
  return exercises.map((one) => `${one.id.padEnd(longest)}  ${one.title} (${lineOf(one, say)})`).join('\n');
}

/** @throws {ConfigError} saying why there is nothing to read */
function mustBeThere(file: string, { terminal }: Catalogue): void {
  let found: ReturnType<typeof statSync>;
  try {
    found = statSync(file, { throwIfNoEntry: false });
  } catch (cause) {
    throw new ConfigError(terminal.scenario.notReadable(file), { cause });
  }
  if (!found) throw new ConfigError(terminal.scenario.notThere(file));
  if (!found.isFile()) throw new ConfigError(terminal.scenario.noFile(file));
}

/** What exercises name and quote, and nothing more: neither a model nor a database is needed to play alone. */
function contentOf({ config: { knowledgeDirectory, dataDirectory } }: ScenarioParts): Content {
  const library = loadLibrary(knowledgeDirectory, join(dataDirectory, 'documents'));
  return { library, lenses: loadLenses(join(knowledgeDirectory, 'lenses'), library.quotation) };
}

const knownBy = ({ library, lenses }: Content) => ({ quotes: library.quotation, lenses });
const playing = ({ library, lenses }: Content) => ({ cites: library.quotation, lenses });

const exercisesOf = ({ config }: ScenarioParts, content: Content): Exercise[] =>
  loadAllExercises(config.knowledgeDirectory, knownBy(content));
