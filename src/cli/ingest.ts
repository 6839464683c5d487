import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { Config } from '../config.ts';
import { accept } from '../knowledge/ingest/accept.ts';
import { find } from '../knowledge/ingest/find.ts';
import { ingestFound } from '../knowledge/ingest/ingest.ts';
import { createKeeper } from '../knowledge/ingest/keep.ts';
import { usualLimits } from '../knowledge/ingest/limits.ts';
import { createQuarantine } from '../knowledge/ingest/quarantine.ts';
import { type Report, totalsOf } from '../knowledge/ingest/report.ts';
import { createReader } from '../knowledge/ingest/thread/reader.ts';
import type { Progress } from '../model/library-embedder.ts';
import { loadInstructionsIn } from '../safeguards/instructions/load-instruction-words.ts';

type Output = {
  report: (line: Report) => void;
  progress: (line: string) => void;
  /** YYYY-MM-DD */
  today: string;
  /** Makes what was read ready to be found, so that the next start need not; hears how many of how many texts are done. */
  prepare: (done: Progress) => Promise<void>;
  /** Says in the log what was put aside, and what was taken in all the same. */
  log: {
    quarantined: (fields: { document: string }) => void;
    quarantineAccepted: (fields: { document: string }) => void;
  };
};

/** The exit code where a document was put aside: what was not, was taken in. */
const someAside = 3;

/**
 * Takes documents in, to be found by `retrieve`, and to be quoted by lens files. Each is kept in `DATA_DIR/documents` with where it came
 * from; the same file again replaces it, and one that is gone is retired. One that speaks to a machine is put aside until somebody `accepts` it by its
 * id. The number is the exit code.
 */
export async function ingest(
  paths: readonly string[],
  { dataDirectory, knowledgeDirectory }: Config,
  { report, progress, today, prepare, log }: Output,
  accepts: string | undefined = undefined,
): Promise<number> {
  const folder = join(dataDirectory, 'documents');
  const instructionsIn = loadInstructionsIn(join(knowledgeDirectory, 'safeguards'));
  if (accepts !== undefined) {
    const quarantine = createQuarantine(folder);
    const found = (text: string) => instructionsIn(text).length;
    const line = accept(accepts, { keeper: createKeeper(folder), quarantine, today, found });
    if (!line) {
      const ids = quarantine.ids();
      progress(
        `No document '${accepts}' is put aside. ${ids.length === 0 ? 'None is.' : `These are: ${ids.join(', ')}.`} Nothing was changed.`,
      );
      return 2;
    }
    log.quarantineAccepted({ document: line.document ?? accepts });
    report(line);
    progress(totalsOf([line]));
    await prepare(tenths(progress));
    return 0;
  }
  if (paths.length === 0) {
    progress('Name at least one file or folder: npm run --silent cli -- ingest PATH…');
    return 2;
  }
  const keeper = createKeeper(folder);
  const found = find(paths, keeper.all(), folder);
  if (found.never.length > 0) {
    progress(`There is no ${found.never.join(', ')}. Nothing was read.`);
    return 2;
  }

  await using reader = createReader(usualLimits);
  const showing = showingProgress(found.files.length, progress);
  const reports: Report[] = [];
  const quarantine = createQuarantine(folder);
  const parts = {
    keeper,
    quarantine,
    instructionsIn,
    reader,
    limits: usualLimits,
    today,
    beginning: showing.beginning,
  };
  for await (const line of ingestFound(found, parts)) {
    showing.clear();
    report(line);
    reports.push(line);
    if (line.status === 'quarantined' && line.document) log.quarantined({ document: line.document });
  }
  showing.stop();
  progress(totalsOf(reports));
  await prepare(tenths(progress));
  return reports.some(({ status }) => status === 'quarantined') ? someAside : 0;
}

/** A line for each tenth: a large document takes minutes. */
function tenths(progress: (line: string) => void): Progress {
  let told = 0;
  return (done, of) => {
    const tenth = Math.floor((10 * done) / of);
    if (tenth > told) progress(`${done} of ${of} texts can be searched.`);
    told = tenth;
  };
}

/** A bar where somebody looks at standard error as it is written; a line a file where it goes elsewhere. */
function showingProgress(total: number, progress: (line: string) => void) {
  if (!process.stderr.isTTY || total === 0) {
    const beginning = ({ path }: { path: string }, index: number) => progress(`${index + 1} of ${total}: ${path}`);
    return { beginning, clear: () => undefined, stop: () => undefined };
  }
  const bar = new SingleBar(
    { format: '{bar} {value} of {total}: {path}', stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0, { path: '' });
  return {
    beginning: ({ path }: { path: string }, index: number) => bar.update(index, { path }),
    /** A line of the report goes where the bar was, when both are on one screen; the next file draws the bar again. */
    clear: () => {
      if (process.stdout.isTTY) process.stderr.write('\r\u001b[K');
    },
    stop: () => {
      // The bar puts the cursor back to where it was when it began: by now, that is among the lines of the report.
      process.stderr.write('\u001b7');
      bar.stop();
    },
  };
}
