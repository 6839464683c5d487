import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The names of the rules that a tree breaks. */
function broken(folder: string): string[] {
  const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const output = execFileSync(process.execPath, [cruiser, 'src', '--output-type', 'json'], {
    cwd: folder,
    maxBuffer: 1 << 26,
  });
  const { summary } = JSON.parse(output.toString()) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

describe('the arrows of the house', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'arrows-'));
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(file, join(folder, file));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('all run the right way', () => {
    expect(broken('.')).toEqual([]);
  });

  it.each([
    ['a session that knows Teams', 'src/session/decide.ts', "import 'botbuilder';", 'only-channel-knows-teams'],
    ['a lens that reads a file', 'src/lenses/notice.ts', "import 'node:fs';", 'core-has-no-io'],
    [
      'a question that asks the database',
      'src/questions/bank.ts',
      "import '../storage/database.ts';",
      'core-knows-no-shell',
    ],
    ['a turn that knows the channel', 'src/turn.ts', "import './channel/show.ts';", 'only-main-imports-channel'],
    [
      'a command that opens the database',
      'src/cli/main.ts',
      "import '@electric-sql/pglite';",
      'only-storage-knows-the-database',
    ],
    [
      'a safeguard that calls the model',
      'src/safeguards/urgent.ts',
      "import '@energetic-ai/embeddings';",
      'only-model-knows-the-model',
    ],
  ])('%s is reported', (_, file, line, rule) => {
    const planted = { [file]: line, 'src/storage/database.ts': '', 'src/channel/show.ts': '' };
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${text}\nexport {};\n`);
    }
    expect(broken(folder)).toContain(rule);
  });
});
