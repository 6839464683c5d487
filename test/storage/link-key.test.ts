import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { linkKeyIn, linkKeyWith } from '../../src/storage/link-key.ts';
import { StorageError } from '../../src/storage/storage-error.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'link-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('the key is made once, kept, and for this user alone', () => {
  const folder = join(aFolder(), 'data');
  const key = linkKeyIn(folder);
  expect(key).toHaveLength(32);
  expect(linkKeyIn(folder)).toEqual(key);
  expect(statSync(join(folder, 'link-key')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, 'link-key'), 'utf8').trim()).toBe(key.toString('hex'));
  expect(readdirSync(folder)).toEqual(['link-key']);
  expect(linkKeyIn(aFolder())).not.toEqual(key);
});

it.each(['', 'not a key', 'ab'.repeat(16)])('a file that holds %j is named, left as it is, and not used', (text) => {
  const folder = aFolder();
  writeFileSync(join(folder, 'link-key'), text);
  expect(() => linkKeyIn(folder)).toThrow(StorageError);
  expect(() => linkKeyIn(folder)).toThrow(/left as it is: put back a copy, or remove it/);
  expect(readFileSync(join(folder, 'link-key'), 'utf8')).toBe(text);
});

it('a folder that cannot be made is named, with what to do', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(() => linkKeyIn(join(folder, 'file'))).toThrow(/cannot be read or made .*set DATA_DIR to another/);
});

it('is not what links are signed with: that takes the secret of the database too', () => {
  const own = Buffer.alloc(32, 1);
  const key = linkKeyWith(Buffer.alloc(32, 2), own);
  expect(key).toHaveLength(32);
  expect(key).not.toEqual(own);
  expect(linkKeyWith(Buffer.alloc(32, 2), own)).toEqual(key);
  expect(linkKeyWith(Buffer.alloc(32, 3), own)).not.toEqual(key);
  expect(linkKeyWith(Buffer.alloc(32, 2), Buffer.alloc(32, 4))).not.toEqual(key);
});
