import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { masterKeys } from '../../../src/storage/keys/master-keys.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'master-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
const fileIn = (folder: string) => join(folder, 'content-key');

/** The master keys of some settings, and what was said. */
async function keysOf(settings: Record<string, string>, mayMake = true) {
  const told: string[] = [];
  const keys = await masterKeys(readConfig(settings), { mayMake, say: (sentence) => told.push(sentence) });
  return { ...keys, told };
}
const aKey = () => randomBytes(32).toString('base64');

describe('where no key is set, one in DATA_DIR', () => {
  it('is made once, said, kept, and for this user alone', async () => {
    const folder = join(aFolder(), 'data');
    const { current, told } = await keysOf({ DATA_DIR: folder });
    const file = fileIn(folder);
    expect(told).toEqual([
      `I made a key for what is kept, in ${file}. Keep a copy of it apart from the database: without it nothing that is kept can be read.`,
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim()).toBe(current.key.toString('hex'));
    const again = await keysOf({ DATA_DIR: folder }, false);
    expect(again.current).toEqual(current);
    expect(again.told).toEqual([]);
  });

  it('has a name that another key does not have', async () => {
    const one = await keysOf({ DATA_DIR: aFolder() });
    const other = await keysOf({ DATA_DIR: aFolder() });
    expect(one.current.id).toMatch(/^local-[0-9a-f]{12}$/);
    expect(one.current.id).not.toBe(other.current.id);
  });

  it('is not made anew where something is sealed already', async () => {
    const folder = aFolder();
    await expect(keysOf({ DATA_DIR: folder }, false)).rejects.toThrow(
      /content-key is missing\. Nothing was changed: put back your copy of that file/,
    );
    expect(existsSync(fileIn(folder))).toBe(false);
  });

  it.each([0o640, 0o604, 0o660, 0o777])('is refused where others may use it (%o), with what mends it', async (mode) => {
    const folder = aFolder();
    await keysOf({ DATA_DIR: folder });
    chmodSync(fileIn(folder), mode);
    const refused = keysOf({ DATA_DIR: folder });
    await expect(refused).rejects.toThrow(`run 'chmod 600 ${fileIn(folder)}', and start again.`);
    chmodSync(fileIn(folder), 0o600);
    expect((await keysOf({ DATA_DIR: folder })).told).toEqual([]);
  });

  // Only root can give a file away.
  it.runIf(process.getuid?.() === 0)('is refused where it is another user’s, with what mends it', async () => {
    const folder = aFolder();
    await keysOf({ DATA_DIR: folder });
    chownSync(fileIn(folder), 12_345, 12_345);
    await expect(keysOf({ DATA_DIR: folder })).rejects.toThrow(`run 'chown 0 ${fileIn(folder)}'`);
  });

  it('that is something else is left as it is', async () => {
    const folder = aFolder();
    writeFileSync(fileIn(folder), 'not a key', { mode: 0o600 });
    await expect(keysOf({ DATA_DIR: folder })).rejects.toThrow(
      /does not hold a key for what is kept\. It was left as it is: .*nothing that was kept before can then be read/,
    );
    expect(readFileSync(fileIn(folder), 'utf8')).toBe('not a key');
  });
});

describe('where a key is set', () => {
  it('it is the one that seals, and no file is made', async () => {
    const folder = aFolder();
    const key = aKey();
    const { current, told } = await keysOf({ DATA_DIR: folder, CONTENT_KEY: `2026-11:${key}` });
    expect(current).toEqual({ id: '2026-11', key: Buffer.from(key, 'base64') });
    expect(told).toEqual([]);
    expect(existsSync(fileIn(folder))).toBe(false);
  });

  it('those before it, and the file while it is there, open what they sealed', async () => {
    const folder = aFolder();
    const { current: inFile } = await keysOf({ DATA_DIR: folder });
    const [first, second] = [aKey(), aKey()];
    const { find } = await keysOf({
      DATA_DIR: folder,
      CONTENT_KEY: `3:${aKey()}`,
      CONTENT_KEYS_BEFORE: `1:${first},2:${second}`,
    });
    expect(await find('1')).toEqual({ id: '1', key: Buffer.from(first, 'base64') });
    expect(await find('2')).toEqual({ id: '2', key: Buffer.from(second, 'base64') });
    expect(await find(inFile.id)).toEqual(inFile);
    expect(await find('4')).toBeNull();
  });
});
