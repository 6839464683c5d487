import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createAsker } from '../../src/cli/asker.ts';
import { scenario } from '../../src/cli/scenario.ts';
import { SecondLookError } from '../../src/errors.ts';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { aDemonstration, aScenario } from './an-exercise.ts';

const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (content: string | Uint8Array, name = 'story.yaml'): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const asText = (exercise: object) => stringify(exercise);
const stages = () => aScenario().stages;
const changed = (at: number, change: object) =>
  stages().map((stage, place) => (place === at ? { ...stage, ...change } : stage));

/** What a command says, with lines that are handed in. */
async function run(input: readonly string[], ...words: string[]) {
  const shown = new PassThrough();
  let out = '';
  let err = '';
  shown.on('data', (chunk) => {
    out += chunk;
  });
  const asker = createAsker(Readable.from(input.map((line) => `${line}\n`)), shown);
  try {
    const code = await scenario(words, {
      config: { knowledgeDirectory: 'knowledge', dataDirectory: folder },
      say: catalogueFor(null),
      asker,
      tell: (text) => void shown.write(`${text}\n\n`),
      complain: (text) => {
        err += `${text}\n`;
      },
      person: 'somebody',
    });
    return { code, out, err };
  } finally {
    asker.close();
  }
}

/** A command as a person runs it. */
function runAlone(input: string, ...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'scenario', ...words], {
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
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

describe('scenario check', () => {
  it('sums up a file that is right, and does not play it where nobody is there', async () => {
    const file = write(asText(aScenario()));
    const { code, out, err } = await run([], 'check', file);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${file}: nothing is wrong.`);
    expect(out).toContain('The red coat (scenario, 5 stages, 40 minutes)');
    // 30 of 100 is odds of 3 to 7; twice as many families double them, half as many halve them.
    expect([...out.matchAll(/[█·]{30} +(\d+)/g)].map(([, concern]) => concern)).toEqual([
      '30',
      '46',
      '30',
      '46',
      '63',
      '77',
    ]);
    expect(out).not.toMatch(/look at these again|You play alone/);
  });

  it('plays a file that is right where lines are handed in', async () => {
    const { out } = await run(['1', '30'], 'check', write(asText(aScenario())));
    expect(out).toContain('You begin at 30.');
  });

  it('names everything that is wrong at once, each with its line', async () => {
    const text = asText(
      aScenario({
        title: 'A',
        debrief: {
          points: aScenario().debrief.points,
          passages: [
            { document: 'alice-learning-lessons-review', quote: 'Nobody ever wrote these words.' },
            { document: 'alice-learning-lessons-review', quote: "The child's voice was not heard." },
          ],
        },
        stages: changed(1, { lens: 'no-such-lens', next: 'nowhere', mintues: 8 }),
      }),
    )
      .replace('ifSo: 60', 'ifSo: 160')
      .replace(/^weighedBy.*\n/m, '');
    const file = write(text);
    const { code, out, err } = await run(['1', '30'], 'check', file);
    expect([code, out]).toEqual([1, '']);
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
    for (const [words, problem] of [
      ['title: A', "In 'title', this is too short: give at least 3 letters."],
      ['next: nowhere', "'next' names the stage 'nowhere', and there is none of that id."],
      ['lens: no-such-lens', "There is no lens 'no-such-lens'."],
      ['mintues', "'mintues' is not a word that belongs here"],
      ['ifSo: 160', 'give at most 99 of 100: nothing is certain.'],
      ['Nobody ever wrote', "'Nobody ever wrote these words.' is not word for word in alice-learning-lessons-review."],
    ])
      expect(err.split('\n').find((line) => line.includes(problem ?? ''))).toMatch(`${file}:${lineOf(words ?? '')}: `);
    expect(err).toContain("In 'weighedBy', nothing is given: write some text.");
    expect(err).toMatch(/7 things to put right\. Your file was not changed\./);
  });

  it.each([
    ['is empty', '', /:1: /],
    ['is no YAML', 'kind: scenario\ntitle: "The coat\nid: coat\n', /not valid YAML/],
    [
      'is indented by tabs',
      'kind: scenario\nstages:\n\t- id: a\n',
      /:3: This is not valid YAML: begin the line with spaces/,
    ],
    ['says a thing twice', 'kind: scenario\nid: a\nid: b\n', /:3: .*stands here twice/],
    ['is a list', '- a\n- b\n', /:1: /],
    ['says no kind', 'title: The coat\n', /kind: scenario, or kind: demonstration/],
    ['names what it does not hold', 'kind: *nothing\n', /not valid YAML/],
    ['is a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), /This is no plain text/],
    ['is in another encoding', Buffer.from('title: caf\xe9\n', 'latin1'), /This is no plain text/],
    ['is 10 MB', 'a'.repeat(10 * 1024 * 1024), /This is 10240 KB.*It was not read/],
  ])('explains a file that %s, and exits with 1', async (_, content, problem) => {
    const { code, out, err } = await run([], 'check', write(content)).catch((error: unknown) => {
      if (!(error instanceof SecondLookError)) throw error;
      return { code: error.code === 'content' ? 1 : 2, out: '', err: error.message };
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(problem);
    expect(err).toMatch(/^\S+story\.yaml:\d+: /);
  });

  it.each([
    ['two stages have one id', { stages: changed(2, { id: 'stage-2' }) }, /Two stages have the id 'stage-2'/],
    ['the stages go round', { stages: changed(4, { next: 'stage-1' }) }, /go round/],
    ['a stage is left out', { stages: changed(1, { next: 'stage-4' }) }, /No stage leads to 'stage-3'/],
  ])('says so where %s', async (_, change, problem) => {
    const { code, err } = await run([], 'check', write(asText(aScenario(change))));
    expect(code).toBe(1);
    expect(err).toMatch(problem);
  });

  it('reads a file of Windows, with its mark at the beginning and its ends of lines', async () => {
    const { code } = await run([], 'check', write(`\uFEFF${asText(aScenario()).replaceAll('\n', '\r\n')}`));
    expect(code).toBe(0);
  });

  const fact = (ifSo: number, ifNot: number, at = 0) => ({ ...stages()[at]?.facts[0], ifSo, ifNot });
  const up = stages().map((stage) => ({
    ...stage,
    facts: stage.facts.map((one) => ({ ...one, ifSo: 40, ifNot: 20 })),
  }));
  it.each([
    ['a stage says little', { stages: changed(0, { facts: [fact(50, 45)] }) }, "No fact of 'Week 1' says much"],
    ['the concern never turns', { stages: up as typeof up }, 'only ever goes one way'],
    ['it ends next to certain', { stages: changed(4, { facts: [fact(99, 1, 4)] }) }, 'next to certain'],
    ['it ends on the other side', { turnsOut: 'hopeful' as const }, 'and yet turns out hopeful'],
    [
      'a reason is given twice',
      { stages: changed(1, { facts: [{ ...fact(30, 60, 1), why: stages()[0]?.facts[0]?.why }] }) },
      "the same 'why'",
    ],
    [
      'two options are alike',
      {
        stages: changed(0, {
          decision: {
            ask: 'What happens now?',
            options: [
              { id: 'a', text: 'Wait.' },
              { id: 'b', text: 'wait' },
            ],
          },
        }),
      },
      "Two options of 'Week 1' are alike",
    ],
  ])('warns, and calls it no mistake, where %s', async (_, change, warning) => {
    const { code, out, err } = await run([], 'check', write(asText(aScenario(change as object))));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(warning);
    expect(out.match(/^- /gm)).toHaveLength(1);
  });

  it.each([
    ['is not there', join(folder, 'nowhere.yaml'), /There is no file/],
    ['is a folder', folder, /is no file/],
    ['has a name that no file has', 'a\0b', /cannot be read/],
  ])('says that a file %s, and reads nothing', async (_, file, problem) => {
    await expect(run([], 'check', file)).rejects.toThrow(problem);
  });
});

describe('an exercise played alone', () => {
  const all = ['1', '30', '2', '30', '1', '50', '1', '60', '2', '70'];

  it('tells a scenario to its end, and how far each fact would have moved whoever plays', async () => {
    const { code, out } = await run(all, 'check', write(asText(aScenario())));
    expect(code).toBe(0);
    for (let week = 1; week <= 5; week += 1) expect(out).toContain(`Stage ${week} of 5: Week ${week}`);
    expect(out).toContain('How likely does it seem to you that the child goes without what every child needs?');
    expect(out).toContain('A coat in week 3 says this much and no more.');
    expect(out).toContain('The coat had been too small for a year');
    expect(out).toContain('Somebody could have asked.');
    expect(out).toContain("“The child's voice was not heard.”");
    const way = (side: string) =>
      [...out.matchAll(new RegExp(`^   ${side} +[█·]+ +(\\d+)$`, 'gm'))].map(([, one]) => one);
    expect(way('you')).toEqual(['30', '30', '50', '60', '70']);
    // From 30, halved, doubled, doubled, doubled.
    expect(way('facts')).toEqual(['30', '18', '30', '46', '63']);
    expect(out).toMatch(/That was all\. Nothing was kept\.\s+$/);
  });

  it('tells nothing of the facts and their weights before an answer was given', async () => {
    const { out } = await run(['1'], 'check', write(asText(aScenario())));
    expect(out).not.toContain('says this much and no more');
  });

  it('asks again for what it did not understand, and keeps what was answered before', async () => {
    const odd = ['', 'x', '3', '1 2', '2', 'a lot', '101', '-1', '29.5', ' 30 % '];
    const { out } = await run(odd, 'check', write(asText(aScenario())));
    expect(out.match(/That is none of them\. Type one number from 1 to 2\./g)).toHaveLength(4);
    expect(out.match(/Type a whole number from 0 to 100\./g)).toHaveLength(4);
    expect(out.match(/What would you do first\?/g)).toHaveLength(2);
    expect(out).toContain('You begin at 30.');
  });

  it.each([1, 2, 3, 5, 9])('ends kindly where the lines end after %i, and tells no more of the story', async (many) => {
    const { code, out } = await run(all.slice(0, many), 'check', write(asText(aScenario())));
    expect(code).toBe(0);
    expect(out).toMatch(/You stopped here, and nothing was kept\. The same command begins again\.\s+$/);
    expect(out).not.toContain('too small for a year');
  });

  it('shows both orders of a demonstration, one before the answer and one after, and says what a room is for', async () => {
    const file = write(asText(aDemonstration()));
    const { code, out } = await run(['1, 3', '40'], 'check', file);
    expect(code).toBe(0);
    const [before = '', after = ''] = out.split('Which of these did you notice?');
    expect(before.match(/(FIRST|SECOND) ORDER/g)).toHaveLength(1);
    expect(after.match(/(FIRST|SECOND) ORDER/g)).toHaveLength(1);
    expect(after).not.toContain(before.match(/(FIRST|SECOND) ORDER/)?.[0]);
    expect(after).toContain('What comes first colours what comes after it.');
    expect(after).toContain('Its point needs a room');
    expect(after).toContain('A textbook that was made up for the tests.');
  });
});

describe('scenario, as a command', () => {
  it('checks, and plays what is handed in, without a model or a database', async () => {
    const { code, out, err } = await runAlone('1\n30\n', 'check', write(asText(aScenario()), 'own.yaml'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('You stopped here');
  });

  it('exits with 1 for a mistake, and with 2 for a file that is not there', async () => {
    const [wrong, gone] = await Promise.all([
      runAlone('', 'check', write('kind: scenario\n', 'wrong.yaml')),
      runAlone('', 'check', join(folder, 'gone.yaml')),
    ]);
    expect([wrong.code, gone.code]).toEqual([1, 2]);
    expect(wrong.err).toContain('wrong.yaml:1: ');
    expect(gone.err).toContain('There is no file');
  });

  it('lists what there is, and plays each of it by its id', async () => {
    const { code, out } = await run([], 'list');
    expect(code).toBe(0);
    const [id = ''] = out.split(' ');
    const played = await run([], 'play', id);
    expect(played.code).toBe(0);
    expect(played.out).toContain('You stopped here');
  });

  it.each([[[]], [['guess']], [['check']], [['play']], [['check', 'a', 'b']]])('says how, of %j', async (words) => {
    const { code, err } = await run([], ...words);
    expect(code).toBe(2);
    expect(err).toContain('scenario check FILE');
  });

  it('names the exercises there are where there is none of that id', async () => {
    const { code, err } = await run([], 'play', 'no-such-thing');
    expect(code).toBe(2);
    expect(err).toContain("There is no exercise 'no-such-thing'. There are:");
  });
});
