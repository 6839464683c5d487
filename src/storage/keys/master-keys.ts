import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { StorageError } from '../storage-error.ts';
import { keyFile } from './key-file.ts';
import { keyBytes, type MasterKey, type MasterKeys } from './master-key.ts';
import type { VaultOptions } from './vault-keys.ts';

type Settings = Pick<Config, 'keys' | 'dataDirectory' | 'teams'>;
type Options = {
  /** Where nothing is sealed yet, a key that is missing is made. Where something is, a new one would open none of it. */
  readonly mayMake: boolean;
  /** Tells whoever runs the bot what they must know. */
  readonly say: (sentence: string) => void;
  /** For tests: a vault that is not Azure's. */
  readonly vault?: VaultOptions;
};

/**
 * The master keys: from CONTENT_KEY, from a secret in Azure Key Vault, or from a file `content-key` in DATA_DIR. Those of
 * CONTENT_KEYS_BEFORE, and that file while it is there, open what was sealed before.
 * @throws {StorageError} in one sentence, when the key cannot be had
 */
export async function masterKeys(settings: Settings, options: Options): Promise<MasterKeys> {
  const { keys, dataDirectory } = settings;
  const before = keys.before.map(givenKey);
  const file = join(dataDirectory, 'content-key');
  const inFile = (): readonly MasterKey[] => (existsSync(file) ? [keyIn(file).master] : []);
  const known = async (id: string) => [...before, ...inFile()].find((one) => one.id === id) ?? null;

  if (keys.current) return { current: givenKey(keys.current), find: known };
  if (keys.vault) {
    // What speaks to Azure is loaded where it is configured.
    const { vaultKeys } = await import('./vault-keys.ts');
    const vault = await vaultKeys(keys.vault, identityOf(settings), options.vault);
    return { current: vault.current, find: async (id) => (await known(id)) ?? vault.find(id) };
  }
  return { current: fileKey(file, options), find: known };
}

/** As a managed identity the bot has an id; with a secret of its own, what runs it has the identity. */
const identityOf = ({ teams }: Settings): string | undefined => (teams?.password === null ? teams.appId : undefined);

function fileKey(file: string, { mayMake, say }: Options): MasterKey {
  if (!mayMake && !existsSync(file))
    throw new StorageError(
      `What is kept is sealed, and the key for it is not here: ${file} is missing. Nothing was changed: put back your copy of that file, or set CONTENT_KEY or KEY_VAULT_SECRET, and start again.`,
    );
  const { master, made } = keyIn(file);
  if (made)
    say(
      `I made a key for what is kept, in ${file}. Keep a copy of it apart from the database: without it nothing that is kept can be read.`,
    );
  return master;
}

/** Its name is made of it, so that another key in its place is known for another. */
function keyIn(file: string): { readonly master: MasterKey; readonly made: boolean } {
  const { key, made } = keyFile({
    file,
    what: 'The key for what is kept',
    lost: 'nothing that was kept before can then be read',
    guarded: true,
  });
  const id = `local-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  return { master: { id, key }, made };
}

/** `ID:BASE64`, as the settings have checked it. */
function givenKey(given: string): MasterKey {
  const [id = '', text = ''] = given.split(':');
  const key = Buffer.from(text, 'base64');
  if (key.length !== keyBytes)
    throw new StorageError(`The master key '${id}' is not 32 bytes long. Nothing was changed: correct CONTENT_KEY.`);
  return { id, key };
}
