import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter } from '../../content.ts';
import { Front, type FrontMatter, whole, wholly } from './front.ts';

/** A document that was put aside: what would stand above its words, and its words. */
export type PutAside = { readonly front: FrontMatter; readonly text: string };

/** Documents that are not to be found or quoted until a person has read what is said about them. */
export type Quarantine = {
  /** Puts a document aside, with a report for whoever decides on it, and gives back where the report is. */
  put(document: PutAside, report: string): string;
  /** The document, or null where none of that id is put aside. @throws {ContentError} when it cannot be read */
  find(id: string): PutAside | null;
  /** It is no longer put aside: it was taken in, or what it was read from has changed. */
  drop(id: string): void;
  ids(): string[];
};

/** In the folder `quarantine` of the documents: `ID.md` is the document, `ID.txt` what was found in it. */
export function createQuarantine(documents: string): Quarantine {
  const folder = join(documents, 'quarantine');
  const pathOf = (id: string) => join(folder, `${id}.md`);
  const reportOf = (id: string) => join(folder, `${id}.txt`);

  return {
    put({ front, text }, report) {
      mkdirSync(folder, { recursive: true });
      // The report first: a document that is put aside without one could not be decided on.
      wholly(reportOf(front.id), report);
      wholly(pathOf(front.id), whole(front, text));
      return reportOf(front.id);
    },
    find(id) {
      const path = pathOf(id);
      if (!/^[a-z0-9-]+$/.test(id) || !existsSync(path)) return null;
      const { head, body } = parseFrontMatter(path, readFileSync(path, 'utf8'), Front);
      return { front: head, text: body };
    },
    drop(id) {
      for (const path of [pathOf(id), reportOf(id)]) rmSync(path, { force: true });
    },
    ids: () =>
      existsSync(folder)
        ? readdirSync(folder)
            .filter((name) => name.endsWith('.md'))
            .map((name) => name.slice(0, -3))
            .sort()
        : [],
  };
}
