import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineWith, parseContent } from '../content.ts';
import { ContentError } from '../errors.ts';
import { type Lens, LensFile, type Quotation } from './lens.ts';

/** Whether a quotation stands word for word in the documents. */
export type Quotes = (quotation: Quotation) => unknown;

/** Reads every lens of a folder. @throws {ContentError} naming the file and line of the first mistake; start-up stops */
export function loadLenses(folder: string, quotes: Quotes): Lens[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const lenses = files.map((name) => parseLens(join(folder, name), readFileSync(join(folder, name), 'utf8'), quotes));
  if (lenses.length < 3) throw new ContentError(folder, 1, 'At least three lenses are needed here.');
  return lenses;
}

/** One lens file. Its passages must be verbatim and its questions its own. @throws {ContentError} */
export function parseLens(file: string, text: string, quotes: Quotes): Lens {
  const lens = parseContent(file, text, LensFile);
  for (const quotation of lens.passages) {
    if (!quotes(quotation))
      throw new ContentError(
        file,
        lineWith(text, quotation.quote),
        `'${quotation.quote}' is not word for word in ${quotation.document}.`,
      );
  }
  const seen = new Set<string>();
  for (const { id } of lens.questions) {
    if (!id.startsWith(`${lens.id}-`))
      throw new ContentError(file, lineWith(text, id), `The question id '${id}' does not begin with '${lens.id}-'.`);
    if (seen.has(id)) throw new ContentError(file, lineWith(text, id), `The question id '${id}' is used twice.`);
    seen.add(id);
  }
  return lens;
}
