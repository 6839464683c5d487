import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { InstructionsIn } from '../../safeguards/instructions/instructions-in.ts';
import type { Document } from '../document.ts';
import { passagesOf } from '../passages.ts';
import type { File, Found } from './find.ts';
import { type FrontMatter, publisher } from './front.ts';
import type { Keeper, Kept } from './keep.ts';
import type { Limits } from './limits.ts';
import type { Quarantine } from './quarantine.ts';
import { quarantineReport } from './quarantine-report.ts';
import { removedSentence } from './reading/clean.ts';
import { recognise } from './reading/kinds.ts';
import type { Kind, Reading } from './reading/reading.ts';
import { readMarkdown, readText } from './reading/text.ts';
import { Refused, sentenceOf } from './refusal.ts';
import type { Report } from './report.ts';
import type { Reader } from './thread/reader.ts';

/** What documents are read with, and kept in. `today` is YYYY-MM-DD; `beginning` is told of each file before it is read. */
export type Parts = {
  readonly keeper: Keeper;
  /** Where a document goes that speaks to a machine, and what finds that out. */
  readonly quarantine: Quarantine;
  readonly instructionsIn: InstructionsIn;
  readonly reader: Reader;
  readonly limits: Limits;
  readonly today: string;
  readonly beginning?: (file: File, index: number) => void;
};

/**
 * Reads and keeps what was found, one document at a time, and says of each what became of it. A document that cannot be read is
 * left out as a whole; what was kept of it before stays. What is gone is retired first, so that a file that was moved is no copy.
 */
export async function* ingestFound({ files, closed, gone }: Found, parts: Parts): AsyncGenerator<Report> {
  const { keeper, limits, beginning } = parts;
  for (const kept of gone) {
    keeper.retire(kept);
    const reason = 'The file is no longer there. What cites it can still be looked up.';
    yield { ...reportOf(kept.file.path, 'retired', kept.document), reason };
  }
  for (const path of closed) yield skipped(path, sentenceOf({ because: 'permission' }, limits));
  const kept = new Map(keeper.all().map((one) => [one.file.path, one]));
  for (const [index, file] of files.entries()) {
    beginning?.(file, index);
    yield await take(file, kept, parts);
  }
}

async function take(file: File, kept: Map<string, Kept>, parts: Parts): Promise<Report> {
  const { keeper, limits } = parts;
  const before = kept.get(file.absolute) ?? null;
  try {
    const bytes = bytesOf(file, limits);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (before?.file.sha256 === sha256) return reportOf(file.path, 'unchanged', before.document);
    const copied = [...kept.values()].find((one) => one !== before && one.file.sha256 === sha256);

    const { kind, note } = recognise(bytes, file.absolute);
    const reading = await readAs(kind, bytes, parts);
    if (reading.text.trim() === '') throw new Refused({ because: 'empty' });
    const front = frontOf(file, reading, sha256, parts);
    const aside = putAside(file, front, reading, parts);
    if (aside) return before ? { ...aside, reason: `${aside.reason} What was kept of it before stays.` } : aside;
    const document = keeper.keep(front, reading.text, before);
    parts.quarantine.drop(front.id);
    kept.set(file.absolute, { document, file: { path: file.absolute, sha256 } });

    const reasons = [
      note,
      copied ? `It is a copy of ${copied.file.path} (${copied.document.id}).` : null,
      before?.document.version === document.version ? 'Its words are as they were.' : null,
      removedSentence(reading.removed),
    ].filter((reason) => reason !== null);
    return {
      ...reportOf(file.path, before ? 'changed' : 'read', document),
      reason: reasons.length > 0 ? reasons.join(' ') : null,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const sentence = sentenceOf(error.refusal, limits);
    return skipped(file.path, before ? `${sentence} What was kept of it before stays.` : sentence);
  }
}

/** What is said of a document that speaks to a machine, which is put aside; null for one that does not. Its title is read, too: it is shown. */
function putAside(
  file: File,
  front: FrontMatter,
  reading: Reading,
  { quarantine, instructionsIn }: Parts,
): Report | null {
  const seen = { text: reading.text, found: instructionsIn(reading.text) };
  const hidden = [front.title, reading.hidden].join('\n\n');
  const unseen = { text: hidden, found: instructionsIn(hidden) };
  const count = seen.found.length + unseen.found.length;
  if (count === 0) return null;
  const report = quarantine.put({ front, text: reading.text }, quarantineReport(front, { seen, unseen }));
  return {
    ...skipped(
      file.path,
      `It speaks to a machine that reads it, in ${count === 1 ? 'one place' : `${count} places`}, so it was put aside and nothing of it can be found. Read ${report}: it says what was found, and how to take the document in if it is sound.`,
    ),
    status: 'quarantined',
    document: front.id,
  };
}

function bytesOf({ absolute }: File, { bytes }: Limits): Uint8Array {
  try {
    const stat = statSync(absolute);
    if (!stat.isFile()) throw new Refused({ because: 'not-a-file' });
    if (stat.size > bytes) throw new Refused({ because: 'large' });
    return readFileSync(absolute);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      { because: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'permission' },
      { cause: error },
    );
  }
}

async function readAs(kind: Kind, bytes: Uint8Array, { reader }: Parts): Promise<Reading> {
  if (bytes.every((byte) => byte <= 0x20)) throw new Refused({ because: 'empty' });
  switch (kind) {
    case 'text':
      return readText(bytes);
    case 'markdown':
      return readMarkdown(bytes);
    default:
      return reader.read(kind, bytes);
  }
}

function frontOf({ path, absolute }: File, reading: Reading, sha256: string, { today }: Parts): FrontMatter {
  const name = basename(absolute, extname(absolute));
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? ['document'];
  const place = createHash('sha256').update(absolute).digest('hex').slice(0, 6);
  return {
    id: `${words.join('-').slice(0, 80).replace(/-$/, '')}-${place}`,
    title: reading.title ?? (name.length < 3 ? `Document ${name}` : name),
    publisher,
    source: path.length < 2 ? absolute : path,
    date: reading.date ?? statSync(absolute).mtime.toISOString().slice(0, 10),
    added: today,
    ...(reading.pages ? { pages: reading.pages } : {}),
    file: { path: absolute, sha256 },
  };
}

const reportOf = (path: string, status: Report['status'], document: Document): Report => ({
  path,
  status,
  document: document.id,
  passages: passagesOf(document).length,
  pages: document.pages.length === 0 ? null : document.pages.length,
  reason: null,
});

const skipped = (path: string, reason: string): Report => ({
  path,
  status: 'skipped',
  document: null,
  passages: 0,
  pages: null,
  reason,
});
