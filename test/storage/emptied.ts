import { sql } from 'drizzle-orm';
import type { Database } from '../../src/storage/database.ts';

/** Everything gone, as no part of the bot could do it. */
export async function emptied(database: Database): Promise<void> {
  const tables = sql`select string_agg(quote_ident(tablename), ', ') as all_of_them from pg_tables where schemaname = 'public'`;
  const { rows } = (await database.execute(tables)) as { rows: { all_of_them: string }[] };
  await database.execute(sql`alter table audit_entry disable trigger user`);
  await database.execute(sql.raw(`truncate ${rows[0]?.all_of_them}`));
  await database.execute(sql`alter table audit_entry enable trigger user`);
}
