import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Document } from '../document.ts';
import { parseDocument } from '../load.ts';
import { type FrontMatter, publisher, whole, wholly } from './front.ts';

/** A document as it is kept, and the file that it was read from. */
export type Kept = { readonly document: Document; readonly file: FrontMatter['file'] };

export type Keeper = {
  all(): Kept[];
  /** Writes a document whole or not at all. The version before, if its words were others, is retired. */
  keep(front: FrontMatter, text: string, before: Kept | null): Document;
  /** Puts a document aside: no longer found, and still there for what cites it. */
  retire(kept: Kept): void;
};

/** The documents in a folder, and the versions of them that are no longer used in its folder `retired`. */
export function createKeeper(folder: string): Keeper {
  const [retired, aside] = ['retired', 'quarantine'].map((name) => join(folder, name)) as [string, string];
  for (const some of [retired, aside]) mkdirSync(some, { recursive: true });
  for (const some of [folder, retired, aside]) tidy(some);
  const pathOf = ({ id }: { readonly id: string }) => join(folder, `${id}.md`);
  const retiredPathOf = ({ id, version }: Document) => join(retired, `${id}@${version}.md`);

  return {
    all: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .sort()
        .flatMap((name) => keptIn(join(folder, name)) ?? []),
    keep(front, text, before) {
      const words = whole(front, text);
      const document = parseDocument(pathOf(front), words);
      // A copy first, so that at no moment neither version is there.
      if (before && before.document.version !== document.version)
        wholly(retiredPathOf(before.document), readFileSync(pathOf(before.document), 'utf8'));
      wholly(pathOf(front), words);
      if (before && before.document.id !== front.id) rmSync(pathOf(before.document));
      return document;
    },
    retire: ({ document }) => renameSync(pathOf(document), retiredPathOf(document)),
  };
}

const Before = z.object({
  publisher: z.string(),
  source: z.string(),
  file: z.object({ path: z.string(), sha256: z.string() }).optional(),
});

/** Null for a document that somebody put there by hand. @throws {ContentError} when it cannot be read */
function keptIn(path: string): Kept | null {
  const text = readFileSync(path, 'utf8');
  const document = parseDocument(path, text);
  const { file, source, publisher: by } = Before.parse(parse(text.slice(4, text.indexOf('\n---\n', 3) + 1)));
  if (file) return { document, file };
  // Kept before files were noted: read again.
  return by === publisher ? { document, file: { path: resolve(source), sha256: '' } } : null;
}

/** Takes away what a process that was killed left half written. */
function tidy(folder: string): void {
  for (const name of readdirSync(folder)) {
    const writer = /\.(\d+)\.part$/.exec(name)?.[1];
    if (writer !== undefined && (Number(writer) === process.pid || !isRunning(Number(writer))))
      rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
