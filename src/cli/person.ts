import { closeSync, openSync, writeFileSync } from 'node:fs';
import { type Config, ConfigError } from '../config.ts';
import { catalogueFor } from '../language/catalogue.ts';
import { createStore } from '../parts/store.ts';
import { createThinking } from '../parts/thinking.ts';
import { createDataFile } from '../rights/data-file.ts';
import { exportNoted } from '../rights/noted.ts';
import { PersonId } from '../session/ids.ts';
import type { Told } from './told.ts';

/** A new file that its owner alone can read. @throws {ConfigError} where it is there already, or cannot be written */
function opened(to: string): number {
  try {
    return openSync(to, 'wx', 0o600);
  } catch (cause) {
    throw new ConfigError(`${to} cannot be written, or is there already. Nothing was written: name another file.`, {
      cause,
    });
  }
}

/**
 * What a person may ask for themselves in Teams, done for them by whoever runs the bot: everything that is held of them as a file, or that it is deleted.
 * @throws {ConfigError} for a file that cannot be written
 * @throws {StorageError} when the database or a key cannot be had
 */
export async function person(
  [task, id, file, ...more]: readonly string[],
  config: Config,
  told: Told,
): Promise<number> {
  const given = PersonId.safeParse(id).data;
  const isData = task === 'data' && file !== undefined;
  if (!given || more.length > 0 || (!isData && (task !== 'forget' || file !== undefined))) {
    told.say('Say which: person data ID FILE.zip, or person forget ID. The id is the object id in Entra.');
    return 2;
  }
  await using store = await createStore(config, told.say);
  return await (isData ? copied(given, file) : forgotten(given));

  async function copied(who: PersonId, to: string): Promise<number> {
    const file = opened(to);
    try {
      await using thinking = await createThinking(config);
      const { content, voiceName } = thinking;
      const parts = { ...store, lenses: content.lenses, voiceName, now: () => told.at };
      const say = catalogueFor(null);
      const { bytes } = await createDataFile(parts)(who, say, say.confidence.data);
      await store.audit.note({ actor: 'system', at: told.at, ...exportNoted(who) });
      writeFileSync(file, bytes);
      told.report({ person: who, file: to, bytes: bytes.length });
    } finally {
      closeSync(file);
    }
    told.say('Whoever gets this file can read all of it: give it to that person only, and delete it here.');
    return 0;
  }

  async function forgotten(who: PersonId): Promise<number> {
    const { alone, together, held } = await store.entitlements.forget(who, told.at, 'system');
    told.report({ person: who, deleted: alone, rewritten: together, held });
    if (held > 0) told.say('What is held by an order was left as it is; lift the order first, and run this again.');
    return 0;
  }
}
