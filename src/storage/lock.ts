import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StorageError } from './storage-error.ts';

const Owner = z.object({ pid: z.int().positive(), startedAt: z.string().nullable() });
type Owner = z.infer<typeof Owner>;

const name = /^lock-(\d+)$/;

/**
 * Holds a folder for this process alone, or refuses. Two processes on one embedded database corrupt it silently.
 *
 * The folder holds files `lock-1`, `lock-2`, …; the owner is the process named in the highest. Whoever finds that process dead makes
 * the next number, which the file system grants to one of them only; so a lock left by a killed process is taken over exactly once.
 * It does not see a process in another container that shares the folder: each has process ids of its own.
 * @throws {StorageError} naming the process that holds the folder
 */
export function lockFolder(folder: string): { release: () => void } {
  const mine: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  const draft = join(folder, `.lock-draft-${process.pid}-${Date.now()}`);
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (;;) {
      const highest = Math.max(0, ...numbersIn(folder));
      const owner = highest > 0 ? ownerOf(join(folder, `lock-${highest}`)) : null;
      if (owner && isAlive(owner)) {
        throw new StorageError(
          `The folder ${folder} is in use by process ${owner.pid}. Stop that process, or set DATA_DIR to another folder. Nothing was changed.`,
        );
      }
      const next = join(folder, `lock-${highest + 1}`);
      if (!linked(draft, next)) continue;
      for (const number of numbersIn(folder)) {
        if (number <= highest) rmSync(join(folder, `lock-${number}`), { force: true });
      }
      // Released, the file is emptied rather than removed: a number once given is never given again.
      return { release: () => writeFileSync(next, '') };
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

const numbersIn = (folder: string): number[] =>
  readdirSync(folder).flatMap((file) => {
    const number = name.exec(file)?.[1];
    return number ? [Number(number)] : [];
  });

/** False when another process made that file first. */
function linked(draft: string, next: string): boolean {
  try {
    linkSync(draft, next);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Null when the file was released, or removed meanwhile by a newer owner. */
function ownerOf(file: string): Owner | null {
  try {
    const text = readFileSync(file, 'utf8');
    return text === '' ? null : Owner.parse(JSON.parse(text));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the owner still runs: its id may have been given to another process since, which its start tells apart. */
function isAlive({ pid, startedAt }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startedAt === null || startOf(pid) === startedAt;
}

/** When a process started, in clock ticks since boot (field 22 of /proc/PID/stat); null where the system does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
