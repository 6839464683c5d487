import { sql } from 'drizzle-orm';
import type { Config } from '../config.ts';
import { type Database, type OpenDatabase, openDatabase } from './database.ts';
import type { MasterKeys } from './keys/master-key.ts';
import { masterKeys } from './keys/master-keys.ts';
import { contentKey } from './schema.ts';
import { sealPlain } from './seal-plain.ts';
import { createSealing, type Sealing } from './sealing.ts';
import { codeOf } from './steadily.ts';
import { StorageError } from './storage-error.ts';
import { sealAndWipe } from './wipe-plain.ts';

export type OpenSealed = OpenDatabase & {
  readonly sealing: Sealing;
  readonly masters: MasterKeys;
  /** Whether other processes may use the same database. */
  readonly shared: boolean;
};

type Settings = Pick<Config, 'dataDirectory' | 'databaseUrl' | 'keys' | 'teams'>;
type Told = { readonly at: string; readonly say: (sentence: string) => void };

/**
 * Opens the database that is configured, with the keys to all that is sealed in it, and seals what older versions left plain.
 * `say` is told what whoever runs the bot must know.
 * @throws {StorageError} in one sentence, when the database or a key cannot be had; nothing was changed then
 */
export async function openSealed(settings: Settings, { at, say }: Told): Promise<OpenSealed> {
  const { databaseUrl, dataDirectory } = settings;
  const opened = databaseUrl ? await openServer(databaseUrl) : await openDatabase(dataDirectory);
  const { database } = opened;
  try {
    const masters = await masterKeys(settings, { mayMake: !(await hasKeys(database)), say });
    const sealing = createSealing(database, masters);
    await openAll(database, sealing, at);
    const sealAll = () => sealPlain(database, sealing, at);
    const sealed = await (databaseUrl ? sealAll() : sealAndWipe(database, dataDirectory, sealAll));
    if (sealed > 0) say(sealedNow(sealed, databaseUrl !== null));
    return { ...opened, sealing, masters, shared: databaseUrl !== null };
  } catch (error) {
    await opened.close();
    throw error instanceof StorageError ? error : unready(error);
  }
}

const sealedNow = (sessions: number, onServer: boolean): string =>
  `I sealed ${sessions} session${sessions === 1 ? '' : 's'} that a version before this one had kept unsealed.${
    onServer
      ? ' The files of the server, and copies of it, may still hold what they were: have its owner run ‘vacuum full session_event’.'
      : ' Copies of the folder that were made before still hold what they were.'
  }`;

/** Only the code is told: the database's own errors quote what they were given. */
function unready(cause: unknown): StorageError {
  const code = codeOf(cause) ?? 'unknown';
  return new StorageError(
    `The database was opened, and what is kept in it could not be made ready (${code}). Nothing is lost. ${
      code === '42501' ? 'Give its user select, insert, update and delete on every table' : 'See that it is well'
    }, and start again.`,
    { cause },
  );
}

/** What speaks to servers is loaded where one is configured. */
async function openServer(url: string): Promise<OpenDatabase> {
  const { openServerDatabase } = await import('./server-database.ts');
  return openServerDatabase(url);
}

const hasKeys = async (database: Database): Promise<boolean> =>
  (await database.select({ id: contentKey.id }).from(contentKey).limit(1)).length > 0;

/**
 * One key of each master key is opened, so that a master key which is missing is found at the start, and not by whoever asks for their session.
 * The audit log's is made first: of two bots that start on an empty database with a key each, one finds here that its own is not the other's.
 */
async function openAll(database: Database, sealing: Sealing, at: string): Promise<void> {
  await sealing.auditKey(at);
  const each = await database
    .selectDistinctOn([contentKey.masterId])
    .from(contentKey)
    .orderBy(contentKey.masterId, sql`${contentKey.at} desc`);
  for (const row of each) await sealing.unwrap(row);
}
