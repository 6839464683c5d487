import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Kept } from './keep.ts';

/** A file to be read: the path as a person gave it, or goes on from there, and where it really is. */
export type File = { readonly path: string; readonly absolute: string };

export type Found = {
  readonly files: readonly File[];
  /** Folders that may not be looked into. */
  readonly closed: readonly string[];
  /** What was ingested from here before, and is no longer here. */
  readonly gone: readonly Kept[];
  /** Paths that are not here and never were ingested from. */
  readonly never: readonly string[];
};

/**
 * What is to be done for some paths: each file once, by whatever names it is reached. Folders are gone through to the bottom; what is
 * hidden, links that lead nowhere or back, and `own`, the folder of what is kept, are passed over.
 */
export function find(paths: readonly string[], kept: readonly Kept[], own: string): Found {
  const files = new Map<string, File>();
  const closed: string[] = [];
  const gone = new Set<Kept>();
  const never: string[] = [];
  const seen = new Set<string>([real(own)]);

  function walk(path: string): void {
    const absolute = real(path);
    if (seen.has(absolute)) return;
    seen.add(absolute);
    for (const name of namesIn(path) ?? closedAt(path)) {
      const inside = join(path, name);
      const kind = kindOf(inside);
      if (kind === 'folder') walk(inside);
      else if (kind === 'file') add(inside);
    }
  }
  const closedAt = (path: string): string[] => {
    closed.push(path);
    return [];
  };
  const add = (path: string) => {
    const absolute = real(path);
    if (!files.has(absolute)) files.set(absolute, { path, absolute });
  };

  for (const path of paths) {
    const kind = kindOf(path);
    const before = kept.filter(({ file }) => isWithin(file.path, real(path)) && kindOf(file.path) === 'nothing');
    for (const one of before) gone.add(one);
    if (kind === 'folder') walk(path);
    else if (kind !== 'nothing') add(path);
    else if (before.length === 0) never.push(path);
  }
  return { files: [...files.values()], closed, gone: [...gone], never };
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** Names that are not hidden, in order; the locks of open Word documents (`~$…`) are hidden too. Null where one may not look. */
function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map(({ name }: Dirent) => name)
      .filter((name) => !name.startsWith('.') && !name.startsWith('~$'))
      .sort();
  } catch {
    return null;
  }
}

function kindOf(path: string): 'file' | 'folder' | 'other' | 'nothing' {
  try {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // What may not be looked at is there all the same.
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' ? 'nothing' : 'other';
  }
}

/** Where a path really leads, as far as it is there: the rest of it is taken as it stands. */
function real(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    const above = dirname(absolute);
    return above === absolute ? absolute : join(real(above), basename(absolute));
  }
}
