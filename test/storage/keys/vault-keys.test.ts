import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type VaultOptions, vaultKeys } from '../../../src/storage/keys/vault-keys.ts';
import { StorageError } from '../../../src/storage/storage-error.ts';
import { aVault, type Fault, type Vault } from './vault.ts';

let vault: Vault;
beforeAll(async () => {
  vault = await aVault();
});
afterAll(() => vault[Symbol.asyncDispose]());
beforeEach(() => {
  for (const [name, value] of Object.entries(vault.environment)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vault.fail();
  vault.failIdentity(null);
});

/** Here there is no TLS, and the vault is not a host of Azure's. */
const here: VaultOptions = {
  allowInsecureConnection: true,
  disableChallengeResourceVerification: true,
  retryOptions: { maxRetries: 2, retryDelayInMs: 1, maxRetryDelayInMs: 5_000 },
};
const open = (options: VaultOptions = {}, identity?: string) =>
  vaultKeys(vault.address, identity, { ...here, ...options });
const aKey = () => randomBytes(32);
const base64 = (key: Buffer) => key.toString('base64');

/** What it says when it cannot be opened. @throws when it can */
async function refusal(options: VaultOptions = {}, identity?: string): Promise<string> {
  const error: unknown = await open(options, identity).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof StorageError)) throw new Error('It opened, or failed in another way.', { cause: error });
  return error.message;
}

describe('master keys in a vault', () => {
  it('are the versions of a secret: the latest seals, and older ones are had by their names', async () => {
    const [first, second] = [aKey(), aKey()];
    const before = vault.put(base64(first));
    const now = vault.put(`${base64(second)}\n`);
    const { current, find } = await open();
    expect(current).toEqual({ id: now, key: second });
    expect(await find(before)).toEqual({ id: before, key: first });
  });

  it('that are not there are null, and what is no version is not asked for', async () => {
    vault.put(base64(aKey()));
    const { find } = await open();
    expect(await find('f'.repeat(32))).toBeNull();
    const asked = vault.asked();
    expect(await find('local-0123456789ab')).toBeNull();
    expect(vault.asked()).toBe(asked);
  });

  it('may be held to one version by the address', async () => {
    const first = aKey();
    const before = vault.put(base64(first));
    vault.put(base64(aKey()));
    const { current } = await vaultKeys(`${vault.address}/${before}`, undefined, here);
    expect(current).toEqual({ id: before, key: first });
  });

  it('are asked for as the identity of the machine, or as the one that is named', async () => {
    vault.put(base64(aKey()));
    await open();
    await open({}, '11111111-1111-4111-8111-111111111111');
    expect(vault.clients.slice(-2)).toEqual([null, '11111111-1111-4111-8111-111111111111']);
  });

  it('are waited for as long as the vault says, where it was asked too often', async () => {
    vault.put(base64(aKey()));
    vault.fail({ status: 429, headers: { 'Retry-After': '1' } }, 'well');
    const began = performance.now();
    await open();
    expect(performance.now() - began).toBeGreaterThanOrEqual(950);
  });

  it('come after a fault that passes', async () => {
    vault.put(base64(aKey()));
    vault.fail({ status: 500 }, { status: 503 }, 'well');
    expect((await open()).current.key).toHaveLength(32);
  });
});

describe('a vault that does not give the key says why and what to do', () => {
  it.each<[string, Fault, RegExp]>([
    ['does not know the bot', { status: 401 }, /does not accept who the bot is \(401\)\. .*belongs to the tenant/],
    ['does not let it in', { status: 403 }, /may not be read by the bot \(403\)\. .*the role Key Vault Secrets User/],
    [
      'has no such secret',
      { status: 404 },
      /is not there \(404\)\. .*Make it, or correct KEY_VAULT_SECRET, and start again\.$/,
    ],
    ['is asked too often', { status: 429, headers: { 'Retry-After': '0' } }, /too often \(429\)\. .*Wait some minutes/],
    ['is not well', { status: 500 }, /cannot be had from the vault just now \(500\)\. .*Wait some minutes/],
  ])('where it %s', async (_, fault, says) => {
    vault.put(base64(aKey()));
    vault.fail(fault);
    const told = await refusal();
    expect(told).toMatch(says);
    expect(told).toContain('Nothing was started or changed.');
    expect(told).not.toContain('As the test wants it');
  });

  it.each([
    ['not base64 !', /holds something that is not base64\. .*openssl rand -base64 32/],
    ['', /holds something that is not base64/],
    [base64(randomBytes(16)), /holds 16 bytes, and not 32\. .*openssl rand -base64 32/],
  ])('where the secret is %j', async (value, says) => {
    vault.put(value);
    expect(await refusal()).toMatch(says);
  });

  it('where it never answers', async () => {
    vault.put(base64(aKey()));
    vault.fail('hang');
    expect(await refusal({ patience: 300 })).toMatch(
      /did not answer within 0\.3 seconds\. .*See that it can be reached/,
    );
  });

  // A token is remembered by the kit for each identity, so these have one of their own.
  it.each<[string, Fault]>([
    ['refuses', { status: 400 }],
    ['fails', { status: 500 }],
  ])('where the endpoint of the identity %s', async (_, fault) => {
    vault.failIdentity(fault);
    expect(await refusal({}, randomUUID())).toMatch(
      /no managed identity, or Azure does not vouch for it\. .*set CONTENT_KEY/,
    );
  });

  it('where the endpoint of the identity never answers', async () => {
    vault.failIdentity('hang');
    expect(await refusal({ patience: 300 }, randomUUID())).toMatch(/did not answer within 0\.3 seconds/);
  });

  it('where nobody is at that address', async () => {
    const gone = vaultKeys('http://127.0.0.1:1/secrets/content-key', undefined, here);
    await expect(gone).rejects.toThrow(/cannot be reached\. .*Correct KEY_VAULT_SECRET/);
  });

  it('where the address is no secret’s', async () => {
    const wrong = vaultKeys('https://name.vault.azure.net/', undefined, here);
    await expect(wrong).rejects.toThrow(/not the address of a secret\..*write it as https:/);
  });
});
