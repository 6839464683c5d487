import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { accountIn } from '../../src/cli/account.ts';
import { ConfigError } from '../../src/config.ts';
import { mostCharacters } from '../../src/session/given.ts';

const folder = mkdtempSync(join(tmpdir(), 'account-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'account.txt');
function given(text: string) {
  writeFileSync(file, text);
  return accountIn(file);
}
/** The complaint about a file with this text. A `ConfigError` ends the command with exit code 2. */
function complaint(text: string): string {
  try {
    given(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('Nothing was wrong.');
}

describe('an account for the command line', () => {
  it('is the words of a file as they are, without the space around them', () => {
    expect(given('\n Zebedee fell.\n\nDad came. \n')).toEqual({ text: 'Zebedee fell.\n\nDad came.' });
  });

  it('is the text, and the role, of the first of some JSON lines', () => {
    const line = JSON.stringify({ id: 'a', text: 'Zebedee fell.', role: 'supervisor', lens: 'recording' });
    expect(given(`${line}\n{"id":"b","text":"Another."}\n`)).toEqual({ text: 'Zebedee fell.', role: 'supervisor' });
  });

  it.each(['“It is well.”', '"It is well."', '{sic} she said.', '14', 'null'])(
    'is somebody’s words though they look a little like JSON: %s',
    (text) => {
      expect(given(text)).toEqual({ text });
    },
  );

  it('may be as long as a message to the bot, and no longer', () => {
    expect(given('a'.repeat(mostCharacters)).text).toHaveLength(mostCharacters);
    expect(complaint('a'.repeat(mostCharacters + 1))).toMatch(/longer than 20000 characters\. Give the part/);
    expect(complaint(JSON.stringify({ text: 'a'.repeat(mostCharacters + 1) }))).toMatch(/longer than 20000/);
  });

  it.each(['', ' \n\t\n'])('that is empty (%j) is asked for', (text) => {
    expect(complaint(text)).toMatch(/no account to read\. Give one in a file/);
  });

  it('that is not there, or is a folder, is named with what to do', () => {
    const gone = join(folder, 'gone.txt');
    expect(() => accountIn(gone)).toThrow(
      new ConfigError(`${gone} cannot be read. Name a file with one account in it.`),
    );
    expect(() => accountIn(folder)).toThrow(ConfigError);
  });

  it.each([
    ['a role that there is none of', { text: 'Zebedee fell.', role: 'boss' }, /'role'/],
    ['no text', { id: 'a', account: 'Zebedee fell.' }, /'text'/],
    ['an empty text', { id: 'a', text: '' }, /'text'/],
  ])('in a JSON line with %s is refused, and not read as if the line were the account', (_, line, what) => {
    expect(complaint(JSON.stringify(line))).toMatch(what);
    expect(complaint(JSON.stringify(line))).not.toContain('Zebedee');
  });
});
