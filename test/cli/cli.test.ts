import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/thought/load-prompts.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Ran = { code: number | null; out: string; lines: Record<string, unknown>[]; err: string };

/** A command as a person runs it. */
const run = (input: string, ...command: string[]): Promise<Ran> => runWith({}, input, ...command);

function runWith(settings: Record<string, string>, input: string, ...command: string[]): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...command], {
    env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent', ...settings },
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
function aFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
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

  it('notice --explain says how one account was weighed, be it in a file, on standard input or in a JSON line', async () => {
    const file = aFile('explain.txt', account);
    const command = ['notice', '--explain'];
    const [ofFile, ofInput, ofLine] = await Promise.all([
      run('', ...command, '--account', file),
      run(account, ...command),
      run(jsonl({ id: 'a', text: account, role: 'supervisor' }), ...command),
    ]);
    expect([ofFile.code, ofFile.err]).toEqual([0, '']);
    expect(ofInput.out).toBe(ofFile.out);
    expect(ofLine.out).toBe(ofFile.out);

    const [marked = '', screened, ...lenses] = ofFile.out.trim().split('\n\n');
    expect(marked).toContain('«');
    expect(marked.replaceAll(/[«»]/g, '')).toBe(account);
    expect(screened).toBe('Urgent risk: none heard. Request that is not granted: none heard.');
    expect(lenses).toHaveLength(12);
    for (const [at, lens] of lenses.entries()) {
      const [, number, score, ...parts] =
        /^(\d+)\. .*: (-?[\d.]+) = whole account (-?[\d.]+), sentences (-?[\d.]+), against it (-?[\d.]+)/.exec(lens) ??
        [];
      expect(Number(number)).toBe(at + 1);
      expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBeCloseTo(Number(score), 1);
      for (const [, quote = ''] of lens.matchAll(/«(.*)»/g)) expect(account).toContain(quote);
    }
  });

  it('prompt notice and prompt ask print all that a model would be sent, names hidden, and send nothing', async () => {
    let calls = 0;
    const model = createServer((socket) => {
      calls += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
    const { port } = model.address() as AddressInfo;
    const settings = { MODEL_URL: `http://127.0.0.1:${port}/v1`, MODEL_NAME: 'the-model', MODEL_KEY: 'the-key' };
    const file = aFile('named.txt', `Zebedee's ${account.replace('Mum', 'mum')}`);
    const ran = await Promise.all(
      (['notice', 'ask'] as const).map((task) => runWith(settings, '', 'prompt', task, '--account', file)),
    ).finally(() => model.close());

    const prompts = loadPrompts('prompts');
    const [notice, ask] = ran.map(({ code, out, err }, at) => {
      expect([code, err]).toEqual([0, '']);
      expect(out).not.toMatch(/Zebedee|the-key/);
      expect(out).toContain(at === 0 ? prompts.notice.text : prompts.ask.text);
      const [, system, user = '', rest = ''] = out.split(/=== (?:system|user|the rest of the request) ===\n/);
      expect(system).toContain('rule-of-optimism');
      return { data: JSON.parse(user), rest: JSON.parse(rest) };
    });
    expect(notice?.data).toEqual({
      role: 'practitioner',
      account: expect.stringContaining("[Person A]'s mum is engaging really well now"),
      conversation: [],
    });
    expect(ask?.data).toMatchObject({
      account: notice?.data.account,
      example: expect.stringMatching(/\?$/),
      passages: expect.arrayContaining([expect.objectContaining({ number: 1 })]),
    });
    const keys = (one: typeof notice) => Object.keys(one?.rest.response_format.json_schema.schema.properties);
    expect(notice?.rest.model).toBe('the-model');
    expect(keys(notice)).toEqual(['called', 'covered']);
    expect(keys(ask)).toEqual(['acknowledgement', 'question', 'because', 'passage']);
    expect(calls).toBe(0);
  });

  it.each([
    ['a task that there is none of', ['prompt', 'guess'], 'Zebedee fell.', /prompt notice, or prompt ask/],
    ['a role that there is none of', ['prompt', 'ask', '--role', 'boss'], 'Zebedee fell.', /--role must be one of: p/],
    ['an account that is too long', ['notice', '--explain'], 'Zebedee fell. '.repeat(1_500), /longer than 20000/],
  ])('%s ends with a clear message, exit code 2, and no word of the account', async (_, command, input, message) => {
    const { code, out, err } = await run(input, ...command);
    expect([code, out.length]).toEqual([2, 0]);
    expect(err).toMatch(message);
    expect(err).not.toContain('Zebedee');
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

  it('pseudonymise gives the text with placeholders, and what stood where in the text that came in', async () => {
    const { code, lines } = await run(
      jsonl(
        { id: 'a', text: 'Kai is at 14 Elm Grove.' },
        { id: 'b', text: 'Nobody is named.' },
        { id: 'c', text: 'She is @kayz_lou.' },
      ),
      'pseudonymise',
    );
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        id: 'a',
        text: '[Person A] is at [Address 1].',
        entities: [
          { start: 0, end: 3, kind: 'PERSON' },
          { start: 10, end: 22, kind: 'ADDRESS' },
        ],
      },
      { id: 'b', text: 'Nobody is named.', entities: [] },
      { id: 'c', text: 'She is [Handle 1].', entities: [{ start: 7, end: 16, kind: 'URL_SOCIAL' }] },
    ]);
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

  it('person gives everything that is held of somebody as a file, deletes it, and both stand in the audit log', async () => {
    const settings = { DATA_DIR: mkdtempSync(join(folder, 'person-')) };
    await runWith(settings, 'Her mum was friendlier this time and the house smelt of lavender.\n', 'chat');
    const file = join(folder, 'data.zip');
    const copied = await runWith(settings, '', 'person', 'data', 'terminal', file);
    expect(copied).toMatchObject({ code: 0, lines: [{ person: 'terminal', file }] });
    const { 'my-data.json': data } = unzipSync(new Uint8Array(readFileSync(file)));
    expect(new TextDecoder().decode(data)).toContain('lavender');
    expect((await runWith(settings, '', 'person', 'data', 'terminal', file)).err).toContain('is there already');

    const forgot = await runWith(settings, '', 'person', 'forget', 'terminal');
    expect(forgot).toMatchObject({ code: 0, lines: [{ deleted: 1, rewritten: 0, held: 0 }] });
    const { lines } = await runWith(settings, '', 'audit', 'list');
    expect(lines.map(({ action }) => action)).toEqual([
      'session-begun',
      'data-exported',
      'session-deleted',
      'forgotten',
    ]);
    expect((await runWith(settings, '', 'audit', 'verify')).code).toBe(0);
    expect((await runWith(settings, '', 'person', 'forget')).code).toBe(2);
  });

  it('chat is the same conversation, and is found again', async () => {
    const first = await run(`${account}\n`, 'chat');
    expect(first.out).toContain('Alice - Learning Lessons Review');
    expect((await run('why\nfinish\n', 'chat')).out).toMatch(
      /Asked because (you said|of what was not said)[\s\S]*What we looked at/,
    );
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
    ['guess', /no command 'guess'/],
    ['ingest', /at least one file/],
  ])('%s ends with a clear message and exit code 2', async (command, message) => {
    const { code, err } = await run('', command);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
