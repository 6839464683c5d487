import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from './database.ts';

const Rows = z.object({ rows: z.tuple([z.object({ files: z.int() })]) });

/**
 * Seals what is plain in the embedded database, and then writes anew, or takes away, the files that still hold what it was. A note in `folder` says
 * that there is something to wipe, so that whoever is stopped half way goes on at the next start. How many were sealed.
 */
export async function sealAndWipe(database: Database, folder: string, sealAll: () => Promise<number>): Promise<number> {
  const note = join(folder, 'to-be-wiped');
  if (!existsSync(note) && !(await hasPlain(database))) return 0;
  writeFileSync(note, '');
  const sealed = await sealAll();
  await wipe(database);
  rmSync(note);
  return sealed;
}

async function hasPlain(database: Database): Promise<boolean> {
  const found = await database.execute(sql`select 1 from session_event where event is not null limit 1`);
  return (found as unknown as { rows: unknown[] }).rows.length > 0;
}

/** The table leaves out what was there before only when it is written anew; and its journal is used again, with what was in it, unless told otherwise. */
async function wipe(database: Database): Promise<void> {
  await database.execute(sql`vacuum full session_event`);
  await database.execute(sql`set wal_recycle = off`);
  // Those that are kept for later may hold something too, and are gone once each was the one in use.
  const found = await database.execute(sql`select count(*)::int as files from pg_ls_waldir()`);
  const { files } = Rows.parse(found).rows[0];
  for (let file = 0; file <= files; file++) {
    await database.execute(sql`select pg_switch_wal()`);
    await database.execute(sql`checkpoint`);
  }
  await database.execute(sql`set wal_recycle = on`);
}
