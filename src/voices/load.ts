import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineWith, parseContent } from '../content.ts';
import { ContentError } from '../errors.ts';
import type { Quotes } from '../lenses/load.ts';
import { type Voice, VoicesFile } from './voice.ts';

/** Every voice of a folder, in the order of its files and of what stands in each. @throws {ContentError} naming the file and line of the first mistake */
export function loadVoices(folder: string, quotes: Quotes): Voice[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const seen = new Set<string>();
  const voices = files.flatMap((name) => {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    return parseVoices(file, text, quotes, seen);
  });
  if (voices.length === 0) throw new ContentError(folder, 1, 'At least one voice is needed here.');
  return voices;
}

/** The voices of one file; `seen` are ids that other files hold, and these are added to it. @throws {ContentError} */
export function parseVoices(file: string, text: string, quotes: Quotes, seen = new Set<string>()): Voice[] {
  const { voices } = parseContent(file, text, VoicesFile);
  for (const { id, passage } of voices) {
    if (seen.has(id)) throw new ContentError(file, lineWith(text, `id: ${id}`), `The voice '${id}' is given twice.`);
    seen.add(id);
    if (!quotes(passage))
      throw new ContentError(
        file,
        lineWith(text, passage.quote),
        `'${passage.quote}' is not word for word in ${passage.document}.`,
      );
  }
  return voices;
}
