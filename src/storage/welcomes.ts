import { sql } from 'drizzle-orm';
import type { ConversationId } from '../session/ids.ts';
import type { Database } from './database.ts';
import { steadily } from './steadily.ts';

/** Where the bot has said hello. Teams says 'installed' again after each reinstall; a person is welcomed once. */
export type Welcomes = ReturnType<typeof createWelcomes>;

export function createWelcomes(database: Database) {
  return {
    /** True for the first call ever with this conversation, and false for every later one, after a restart too. */
    async first(conversation: ConversationId, at: string): Promise<boolean> {
      const { rows } = (await steadily(async () =>
        database.execute(
          sql`insert into welcome (conversation_id, at) values (${conversation}, ${at}::timestamptz) on conflict do nothing returning 1`,
        ),
      )) as { rows: unknown[] };
      return rows.length === 1;
    },
  };
}
