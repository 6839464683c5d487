import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Config } from '../config.ts';
import { passagesOf } from '../knowledge/passages.ts';

type Report = {
  path: string;
  status: 'read' | 'unchanged' | 'skipped';
  document: string | null;
  passages: number;
  reason: string | null;
};
type Output = { report: (line: Report) => void; progress: (line: string) => void };

/** A document larger than this is more likely a mistake than a procedure. */
const largest = 5_000_000;

/**
 * Takes markdown and plain text in, to be found by `retrieve`, and to be quoted by lens files. Each document is kept, verbatim, in `DATA_DIR/documents` with
 * where it came from; the same file again replaces it. Other kinds of file are named and left out. The number is the exit code.
 */
export async function ingest(
  paths: readonly string[],
  { dataDirectory }: Config,
  { report, progress }: Output,
): Promise<number> {
  if (paths.length === 0) {
    progress('Name at least one file or folder: npm run --silent cli -- ingest PATH…');
    return 2;
  }
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    progress(`There is no ${missing.join(', ')}. Nothing was read.`);
    return 2;
  }
  const folder = join(dataDirectory, 'documents');
  mkdirSync(folder, { recursive: true });
  const files = paths.flatMap(filesIn);
  for (const [index, file] of files.entries()) {
    progress(`${index + 1} of ${files.length}: ${file}`);
    report(take(file, folder));
  }
  return 0;
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile())
    .sort();
}

function take(path: string, folder: string): Report {
  const skipped = (reason: string): Report => ({ path, status: 'skipped', document: null, passages: 0, reason });
  if (!['.md', '.markdown', '.txt'].includes(extname(path).toLowerCase()))
    return skipped('Only markdown and plain text are read so far.');
  const { size } = statSync(path);
  if (size > largest) return skipped(`It is larger than ${largest / 1_000_000} MB.`);
  const text = readFileSync(path, 'utf8');
  if (text.includes('\ufffd') || text.includes('\0')) return skipped('It is not UTF-8 text.');
  if (text.trim() === '') return skipped('It is empty.');

  const name = basename(path, extname(path));
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 6);
  const id = `${
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'document'
  }-${hash}`;
  const front = { id, title: titleOf(text) ?? name, publisher: 'Your own document', source: path, date: 'undated' };
  const whole = `---\n${stringify(front)}---\n${text}`;
  const kept = join(folder, `${id}.md`);
  const passages = passagesOf({ ...front, text }).length;
  if (existsSync(kept) && readFileSync(kept, 'utf8') === whole)
    return { path, status: 'unchanged', document: id, passages, reason: null };
  writeFileSync(kept, whole);
  return { path, status: 'read', document: id, passages, reason: null };
}

const titleOf = (text: string): string | undefined => /^#\s+(.{3,})$/m.exec(text)?.[1]?.trim();
