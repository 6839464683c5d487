import { strToU8, zipSync } from 'fflate';
import type { Catalogue } from '../language/catalogue.ts';
import type { Lens } from '../lenses/lens.ts';
import { markdownOf } from '../record/markdown.ts';
import { nameOf } from '../record/name.ts';
import type { VoiceName } from '../record/outline.ts';
import { fold } from '../session/evolve.ts';
import type { PersonId } from '../session/ids.ts';
import { recordOf, type SessionRecord } from '../session/record.ts';
import { sealed } from '../session/sealed.ts';
import { type Begun, isTogether } from '../session/session.ts';
import type { Kept, Stored } from './kept.ts';
import { ownDataOf } from './own-data.ts';

/** The words that go with it, in the person's language. */
export type DataWords = {
  /** What the file is called, without an ending. `when`: in order of time, fit for a disk. */
  readonly file: (when: string) => string;
  /** The folder of records. */
  readonly folder: string;
  /** What is in it, paragraph by paragraph. `day`: as it is said. */
  readonly readme: (day: string, records: number) => readonly string[];
};

export type Exported = {
  readonly sessions: readonly Stored[];
  readonly kept: Kept;
  readonly lenses: readonly Pick<Lens, 'id' | 'name'>[];
  readonly say: Catalogue;
  readonly words: DataWords;
  readonly voiceName?: VoiceName;
  /** Now: ISO 8601, UTC. */
  readonly at: string;
};

/**
 * All that is kept on a person, as a zip: their data, a note of what it is, and the record of each session that is theirs to have. The same given, the
 * same bytes.
 */
export function exportOf(person: PersonId, { sessions, kept, lenses, say, words, voiceName, at }: Exported): Buffer {
  const records = new Map<string, string>();
  for (const { events } of sessions) {
    const session = fold(events);
    if (session.phase === 'listening' || !mayHave(session, person)) continue;
    const record = recordOf(sealed(session), lenses);
    records.set(freshName(record, say, words.folder, records), markdownOf(record, say, voiceName));
  }
  const data = JSON.stringify(ownDataOf(person, sessions, kept, at), null, 2);
  const readme = words.readme(say.date(at), records.size).join('\n\n');
  // Windows takes a text for what it is by the mark at its start, and breaks lines in its own way.
  const plain = `\uFEFF${readme.replaceAll('\n', '\r\n')}\r\n`;
  const parts = { 'README.txt': plain, 'my-data.json': `${data}\n`, ...Object.fromEntries(records) };
  const packed = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return Buffer.from(zipSync(packed, { mtime: '1980-01-01T00:00:00' }));
}

/** Whose the record of a session is: of several, whoever took part and is named in it; else whoever began it. */
function mayHave(session: Begun, person: PersonId): boolean {
  if (isTogether(session)) return session.people.some((one) => one.person === person);
  return session.begunBy === null ? session.said.every(({ by }) => by === person) : session.begunBy === person;
}

/** Two sessions may begin in one minute. */
function freshName(record: SessionRecord, say: Catalogue, folder: string, taken: ReadonlyMap<string, unknown>): string {
  const name = `${folder}/${nameOf(record, 'markdown', say)}`;
  for (let nth = 1; ; nth++) {
    const one = nth === 1 ? name : name.replace(/(\.\w+)$/, ` (${nth})$1`);
    if (!taken.has(one)) return one;
  }
}
