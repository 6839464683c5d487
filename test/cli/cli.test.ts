import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A command as a person runs it. */
function run(
  input: string,
  ...command: string[]
): Promise<{ code: number | null; out: string; lines: Record<string, unknown>[]; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...command], {
    env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end(input);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      const lines = out.startsWith('{')
        ? out
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [];
      resolve({ code, out, lines, err });
    }),
  );
}
const jsonl = (...rows: object[]) => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
const account = 'Mum is engaging really well now and I think we could step down. Her new partner seems nice.';

describe('on the command line', () => {
  it('notice gives lenses best first, with the words that called for them', async () => {
    const { code, lines } = await run(
      jsonl({ id: 'a', text: account }, { id: 'b', text: 'He has a knife and the kids are upstairs now.' }),
      'notice',
    );
    const [calm, urgent] = lines as [{ lenses: { id: string; cues: { start: number; end: number }[] }[] }, object];
    expect(code).toBe(0);
    expect(calm).toMatchObject({ id: 'a', urgent: null });
    expect(calm.lenses.length).toBeGreaterThanOrEqual(3);
    for (const { cues } of calm.lenses)
      for (const { start, end } of cues) expect(account.slice(start, end)).not.toBe('');
    expect(urgent).toMatchObject({ id: 'b', urgent: { kind: 'immediate-danger' } });
  });

  it('reflect makes one conversation of the lines of one session, and gives verbatim citations', async () => {
    const { lines } = await run(
      jsonl(
        { id: '1', text: account, session: 's' },
        { id: '2', text: 'why', session: 's' },
        { id: '3', text: 'finish', session: 's' },
        { id: '4', text: 'why' },
      ),
      'reflect',
    );
    expect(lines.map(({ kind }) => kind)).toEqual(['challenge', 'answer', 'close', 'answer']);
    expect(String(lines[0]?.['text']).match(/\?/g)).toHaveLength(1);
    const [{ quote }] = (lines[0] as { citations: [{ quote: string }] }).citations;
    const review = readFileSync('knowledge/reviews/alice-learning-lessons-review.md', 'utf8').replaceAll(
      /\[([^\]]*)\]\(#\)|\*\*/g,
      '$1',
    );
    expect(review).toContain(quote);
    expect(lines[3]?.['text']).toMatch(/nothing to look at yet/);
  });

  it('retrieve answers from documents given on the command line', async () => {
    const documents = join(folder, 'documents.jsonl');
    writeFileSync(
      documents,
      jsonl(
        { id: 'd1', title: 'Wings', text: 'Lift over a swept wing at high speed.' },
        { id: 'd2', title: 'Heat', text: 'Heat in a boundary layer.' },
      ),
    );
    const { lines } = await run(
      jsonl({ id: 'q', query: 'boundary layer heating' }),
      'retrieve',
      '--k',
      '1',
      '--documents',
      documents,
    );
    expect(lines).toMatchObject([{ id: 'q', enough: true, results: [{ source: 'd2', section: 'Heat', start: 0 }] }]);
  });

  it('ingest takes documents in, names what it leaves out, and retrieve then quotes them', async () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'kites.md'), '# Kite policy\n\nKites are flown on windy Tuesdays only, with string.\n');
    writeFileSync(
      join(own, 'page.html'),
      '<h1>Boats</h1><nav>Menu</nav><p>Boats are sailed on calm Fridays, by two people.</p>',
    );
    writeFileSync(join(own, 'scan.pdf'), '%PDF');
    const first = await run('', 'ingest', own);
    expect(first.code).toBe(0);
    expect(first.lines).toMatchObject([
      { path: join(own, 'kites.md'), status: 'read', passages: 1, pages: null, reason: null },
      { path: join(own, 'page.html'), status: 'read', passages: 1, pages: null, reason: null },
      { path: join(own, 'scan.pdf'), status: 'skipped', document: null, reason: expect.stringMatching(/damaged/) },
    ]);
    expect(first.err.trim().split('\n')).toEqual([
      ...['kites.md', 'page.html', 'scan.pdf'].map((name, index) => `${index + 1} of 3: ${join(own, name)}`),
      '3 documents: 2 read, 1 skipped; 2 passages can be found. A bot that is running finds them after its next start.',
      '2 of 2 texts can be searched.',
    ]);
    expect((await run('', 'ingest', own)).lines[0]).toMatchObject({ status: 'unchanged' });
    const { lines } = await run(
      jsonl({ id: 'q', query: 'when are kites flown' }, { id: 'r', query: 'when are boats sailed' }),
      'retrieve',
      '--k',
      '1',
    );
    expect(lines).toMatchObject([
      { enough: true, results: [{ section: 'Kite policy', text: expect.stringContaining('windy Tuesdays') }] },
      { results: [{ section: 'Boats', text: expect.stringContaining('calm Fridays') }] },
    ]);
  });

  it('ingest of a path that is not there reads nothing', async () => {
    const there = join(folder, 'there.md');
    writeFileSync(there, '# There\n\nIt is there.\n');
    const { code, out, err } = await run('', 'ingest', there, join(folder, 'nowhere.md'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`There is no ${join(folder, 'nowhere.md')}. Nothing was read.`);
  });

  it('chat is the same conversation, and is found again', async () => {
    const first = await run(`${account}\n`, 'chat');
    expect(first.out).toContain('Alice - Learning Lessons Review');
    expect((await run('why\nfinish\n', 'chat')).out).toMatch(/Asked because you said[\s\S]*What we looked at/);
  });

  it.each([
    ['not JSON', '{"id":\n', /Line 1 is not valid JSON/],
    ['without a text', `${jsonl({ id: 'a', text: 'Fine.' })}{"id":"b"}\n`, /Line 2: 'text' is wrong/],
  ])('a line that is %s is named, and the command fails', async (_, input, message) => {
    const { code, err } = await run(input, 'notice');
    expect(code).not.toBe(0);
    expect(err).toMatch(message);
  });

  it.each([
    ['pseudonymise', /not built yet/],
    ['guess', /no command 'guess'/],
    ['ingest', /at least one file/],
  ])('%s ends with a clear message and exit code 2', async (command, message) => {
    const { code, err } = await run('', command);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
