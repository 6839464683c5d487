import { CredentialUnavailableError, ManagedIdentityCredential } from '@azure/identity';
import {
  type KeyVaultSecret,
  type KeyVaultSecretIdentifier,
  parseKeyVaultSecretIdentifier,
  SecretClient,
  type SecretClientOptions,
} from '@azure/keyvault-secrets';
import { inTime } from '../../in-time.ts';
import { StorageError } from '../storage-error.ts';
import { keyBytes, type MasterKey, type MasterKeys } from './master-key.ts';

/** `patience`: how long one key is waited for, with everything that is tried again meanwhile (ms). */
export type VaultOptions = SecretClientOptions & { readonly patience?: number };

/** Within one wait; the vault says itself (Retry-After) when to ask again. */
const retryOptions = { maxRetries: 3, retryDelayInMs: 500, maxRetryDelayInMs: 5_000 };

/**
 * Master keys in Azure Key Vault: each version of one secret is a key (base64 of 32 bytes), named by its version. `address` may name
 * a version; without one the latest is what is sealed with. Asked as a managed identity: `identity`'s, or that of what runs the bot.
 * @throws {StorageError} when the vault does not give the key, with what to do about it
 */
export async function vaultKeys(
  address: string,
  identity: string | undefined,
  { patience = 20_000, ...options }: VaultOptions = {},
): Promise<MasterKeys> {
  const { vaultUrl, name, version } = secretIn(address);
  const credential = identity ? new ManagedIdentityCredential(identity) : new ManagedIdentityCredential();
  const client = new SecretClient(vaultUrl, credential, { retryOptions, ...options });
  const read = async (version: string | undefined) =>
    keyOf(
      await within(patience, (abortSignal) => client.getSecret(name, { ...(version && { version }), abortSignal })),
    );

  const current = await read(version).catch((cause: unknown) => Promise.reject(unusable(cause)));
  return {
    current,
    // The name of a version is 32 hex digits; what is not is the name of a key from elsewhere.
    find: async (id) => {
      if (!/^[0-9a-f]{32}$/.test(id)) return null;
      return read(id).catch((cause: unknown) => (statusOf(cause) === 404 ? null : Promise.reject(unusable(cause))));
    },
  };
}

function secretIn(address: string): KeyVaultSecretIdentifier {
  try {
    return parseKeyVaultSecretIdentifier(address);
  } catch (cause) {
    throw new StorageError(
      'KEY_VAULT_SECRET is not the address of a secret. Nothing was started: write it as https://NAME.vault.azure.net/secrets/content-key.',
      { cause },
    );
  }
}

/** The kit that asks gives up on an answer that never comes only where it is told to, and the identity's not even then. */
async function within<T extends object>(patience: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const came = await inTime(patience, work(late.signal));
  if (came !== undefined) return came;
  late.abort();
  throw new StorageError(said(`did not answer within ${patience / 1_000} seconds`, 'See that it can be reached'));
}

function keyOf({ value = '', properties: { version = '' } }: KeyVaultSecret): MasterKey {
  const key = /^[A-Za-z0-9+/]+=*$/.test(value.trim()) ? Buffer.from(value, 'base64') : null;
  const remedy = 'Give the secret a version that is what `openssl rand -base64 32` writes';
  if (!key) throw new StorageError(said('holds something that is not base64', remedy));
  if (key.length !== keyBytes) throw new StorageError(said(`holds ${key.length} bytes, and not ${keyBytes}`, remedy));
  return { id: version, key };
}

const said = (what: string, next: string): string =>
  `The secret of KEY_VAULT_SECRET ${what}. Nothing was started or changed. ${next}, and start again.`;

const problems: Readonly<Record<number, readonly [string, string]>> = {
  401: ['does not accept who the bot is (401)', 'See that the vault belongs to the tenant of its managed identity'],
  403: [
    'may not be read by the bot (403)',
    'Give its managed identity the role Key Vault Secrets User, let it through the vault’s firewall, and see that the version is not disabled',
  ],
  404: ['is not there (404)', 'Make it, or correct KEY_VAULT_SECRET'],
  429: ['was asked for too often (429)', 'Wait some minutes'],
};

/** Only statuses are told: what others say may quote what they were given. */
function unusable(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const status = statusOf(cause);
  const [what, next] = (status && problems[status]) || unanswered(cause, status);
  return new StorageError(said(what, next), { cause });
}

function unanswered(cause: unknown, status: number | undefined): readonly [string, string] {
  if (cause instanceof CredentialUnavailableError)
    return [
      'cannot be asked for: this machine has no managed identity, or Azure does not vouch for it',
      'Give what runs the bot a managed identity, or set CONTENT_KEY in its place',
    ];
  if (status) return [`cannot be had from the vault just now (${status})`, 'Wait some minutes'];
  return ['cannot be reached', 'Correct KEY_VAULT_SECRET, or let the bot through to the vault'];
}

const statusOf = (cause: unknown): number | undefined =>
  cause instanceof Error && 'statusCode' in cause && typeof cause.statusCode === 'number'
    ? cause.statusCode
    : undefined;
