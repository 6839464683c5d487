import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineWith, parseContent } from '../content.ts';
import { ContentError } from '../errors.ts';
import { loadInstructionsIn } from '../safeguards/instructions/load-instruction-words.ts';
import { Said, saidOf } from './finding/said.ts';
import { createLibrary, type Library } from './library.ts';
import { loadDocuments } from './load.ts';
import { type LeftOut, loadOwnDocuments } from './load-own.ts';

/**
 * The library: the reviews, procedures and thinking traps of `knowledge`, and the person's own documents in `own`. Of those, one that speaks to a
 * machine is left out, and `leftOut` is told.
 * @throws {ContentError} naming the file and line of content that is wrong
 */
export function loadLibrary(
  knowledge: string,
  own: string,
  leftOut: (one: LeftOut) => void = () => undefined,
): Library {
  const instructionsIn = loadInstructionsIn(join(knowledge, 'safeguards'));
  const mine = (folder: string, told: typeof leftOut) => loadOwnDocuments(folder, instructionsIn, told);
  const shelf = (name: string) => loadDocuments(join(knowledge, name));
  const reviews = shelf('reviews');
  const others = [...shelf('procedures'), ...shelf('traps'), ...mine(own, leftOut)];
  const ids = [...reviews, ...others].map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new ContentError(knowledge, 1, `Two documents have the id '${twice}'.`);
  return createLibrary(
    { reviews, others, retired: mine(join(own, 'retired'), () => undefined) },
    ({ id }, passages) => {
      const file = join(knowledge, 'said', `${id}.yaml`);
      if (!existsSync(file)) return new Map();
      const text = readFileSync(file, 'utf8');
      const { lines, lost } = saidOf(parseContent(file, text, Said), passages);
      const [missing] = lost;
      if (missing === undefined) return lines;
      throw new ContentError(file, lineWith(text, missing), `'${missing}' is not word for word in ${id}.`);
    },
  );
}
