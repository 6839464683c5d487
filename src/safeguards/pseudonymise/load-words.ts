import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent } from '../../content.ts';
import { loadDictionary } from '../../knowledge/finding/load-dictionary.ts';
import { AllowedFile, CommonFile, createWords, NamesFile, type Words } from './words.ts';

/** Reads the three word files of `knowledge/safeguards/`. @throws {ContentError} naming the file and line that is wrong */
export function loadWords(folder: string): Words {
  const allowed = join(folder, 'allowed-words.yaml');
  const names = join(folder, 'names.yaml');
  const common = join(folder, 'common-words.yaml');
  return createWords(
    loadDictionary(),
    parseContent(allowed, readFileSync(allowed, 'utf8'), AllowedFile),
    parseContent(names, readFileSync(names, 'utf8'), NamesFile),
    parseContent(common, readFileSync(common, 'utf8'), CommonFile),
  );
}
