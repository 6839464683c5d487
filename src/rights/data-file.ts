import type { Catalogue } from '../language/catalogue.ts';
import type { Lens } from '../lenses/lens.ts';
import type { RecordFile } from '../record/file.ts';
import type { VoiceName } from '../record/outline.ts';
import { stampOf } from '../record/when.ts';
import type { PersonId } from '../session/ids.ts';
import { type DataWords, exportOf } from './export.ts';
import type { Rights } from './kept.ts';

export type DataFileParts = {
  readonly rights: Pick<Rights, 'keptOn' | 'sessionsWith'>;
  readonly lenses: readonly Pick<Lens, 'id' | 'name'>[];
  readonly voiceName?: VoiceName;
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

/** A person's data as one file, as it stands when it is asked for. */
export type DataFile = (person: PersonId, say: Catalogue, words: DataWords) => Promise<RecordFile>;

export function createDataFile({ rights, now, ...given }: DataFileParts): DataFile {
  return async (person, say, words) => {
    const at = now();
    const sessions = await rights.sessionsWith(person);
    const kept = await rights.keptOn(person);
    const bytes = exportOf(person, { ...given, sessions, kept, say, words, at });
    return { name: `${words.file(stampOf(at))}.zip`, type: 'application/zip', bytes };
  };
}
