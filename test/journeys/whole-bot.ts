import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createTurnWith } from '../../src/parts/roads.ts';
import { SessionId } from '../../src/session/ids.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createReferences } from '../../src/storage/references.ts';
import { createReminding } from '../../src/storage/reminding.ts';
import { openServerDatabase } from '../../src/storage/server-database.ts';
import { createSessions } from '../../src/storage/sessions.ts';
import { createWelcomes } from '../../src/storage/welcomes.ts';
import { aSealing } from '../storage/sealing.ts';
import { theThinking } from '../thinking.ts';
import { aServer, type BotServer } from './server.ts';

/** The bot as people meet it, over HTTP, with its real thinking and a real database, and a clock that a test moves. */
export type WholeBot = {
  readonly server: BotServer;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly itIsNow: (at: string) => void;
  /** Every row of every table of what is kept of people, as JSON, and what is sealed in them opened. */
  readonly stored: () => Promise<string>;
  /** The rows of one table. */
  readonly rows: (table: Table) => Promise<readonly Record<string, unknown>[]>;
};

const tables = [
  'session',
  'session_event',
  'session_person',
  'applied_activity',
  'welcome',
  'reminder',
  'reminder_pause',
  'conversation_reference',
] as const;
type Table = (typeof tables)[number];

/** A Thursday in winter, when London and UTC agree. */
export const thursday = '2026-11-26T10:00:00.000Z';

/** Where sessions are kept; asked once. */
export type Settings = () => Promise<Readonly<Record<string, string>>>;

/** One bot for a test file: it takes some seconds to make. */
export function theWholeBot(settings: Settings): () => WholeBot {
  const folder = mkdtempSync(join(tmpdir(), 'lived-'));
  const thinking = theThinking();
  let bot: WholeBot;
  let close = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', ...(await settings()) });
    const { databaseUrl } = config;
    const opened = await (databaseUrl ? openServerDatabase(databaseUrl) : openDatabase(folder));
    const { database } = opened;
    const sessions = createSessions(database, aSealing(database), { shared: databaseUrl !== null });
    const { library, find, content } = thinking();
    let time = thursday;
    const server = await aServer({
      turn: createTurnWith(thinking(), sessions, config, { reminding: createReminding(database) }),
      sessions,
      welcomes: createWelcomes(database),
      references: createReferences(database),
      outbox: createOutbox(database),
      library,
      find,
      lenses: content.lenses,
      now: () => time,
    });
    const rows = async (table: Table) => {
      const found = await database.execute(sql`select to_jsonb(one) as row from ${sql.identifier(table)} as one`);
      return (found as unknown as { rows: { row: Record<string, unknown> }[] }).rows.map(({ row }) => row);
    };
    bot = {
      server,
      now: () => time,
      itIsNow: (at) => {
        time = at;
      },
      rows,
      stored: async () => {
        const begun = (await rows('session')).map(({ id }) => sessions.events(SessionId.parse(id)));
        return JSON.stringify([await Promise.all(tables.map(rows)), await Promise.all(begun)]);
      },
    };
    close = async () => {
      await server[Symbol.asyncDispose]();
      await opened.close();
    };
  });
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
  return () => bot;
}
