import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { ContentError } from '../../src/errors.ts';
import { loadExercise, loadExercises, parseExercise } from '../../src/training/load.ts';
import { demonstrationContent, scenarioContent } from './exercises.ts';

const folder = mkdtempSync(join(tmpdir(), 'exercises-'));
afterAll(() => rmSync(folder, { recursive: true }));

const verbatim = 'Nobody asked what the baby could do yet.';
const known = {
  quotes: ({ quote }: { quote: string }) => (quote === verbatim ? quote : null),
  lenses: [{ id: 'fixed-thinking' }, { id: 'recording' }],
};
const text = stringify(scenarioContent([]), { lineWidth: 0 });

/** The text with some words changed once; the words must be there. */
function changed(from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no '${from}' to change.`);
  return text.replace(from, to);
}
/** The line of some words, counted from 1. */
const lineOf = (where: string, words: string) => where.split('\n').findIndex((line) => line.includes(words)) + 1;

function refusal(work: () => unknown): ContentError {
  try {
    work();
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
const refused = (given: string) => refusal(() => parseExercise('case.yaml', given, known));

describe('a file that is as it should be', () => {
  it('is an exercise', () => {
    expect(parseExercise('case.yaml', text, known)).toMatchObject({ kind: 'scenario', id: 'a-scenario' });
    const moved = demonstrationContent({ kind: 'moved', from: 'first', to: 'second' });
    expect(parseExercise('trap.yaml', stringify(moved), known)).toMatchObject({ kind: 'demonstration' });
  });

  it('has its stages in the order of the story, wherever they stand in the file', () => {
    const content = scenarioContent([]);
    const [first, second, ...rest] = content.stages;
    const shuffled = stringify({ ...content, stages: [first, ...rest.toReversed(), second] });
    const { stages } = parseExercise('case.yaml', shuffled, known);
    expect(stages.map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four', 'five']);
  });
});

describe('a file that is not', () => {
  it.each([
    [
      '0 of 100',
      changed('start: 20', 'start: 0'),
      'start: 0',
      /'start', give at least 1 of 100: nothing is impossible/,
    ],
    ['100 of 100', changed('ifSo: 50', 'ifSo: 100'), 'ifSo: 100', /give at most 99 of 100: nothing is certain/],
    ['-1 of 100', changed('ifSo: 50', 'ifSo: -1'), 'ifSo: -1', /give at least 1 of 100/],
    ['101 of 100', changed('ifNot: 50', 'ifNot: 101'), 'ifNot: 101', /give at most 99 of 100/],
    ['“x” of 100', changed('ifSo: 50', 'ifSo: x'), 'ifSo: x', /give a whole number from 1 to 99/],
    [
      'a missing stage',
      changed('next: three', 'next: gone'),
      'next: gone',
      /names the stage 'gone', and there is none/,
    ],
    ['a circle', changed('next: five', 'next: two'), '', /go round: one → two → three → four → two/],
    ['a stage that none leads to', changed('next: three', 'next: four'), 'id: three', /No stage leads to 'three'/],
    ['two stages with one id', changed('id: three', 'id: two'), 'id: two', /Two stages have the id 'two'; give each/],
    [
      'an unknown lens',
      changed('lens: fixed-thinking', 'lens: no-such'),
      'lens: no-such',
      /There is no lens 'no-such'/,
    ],
    [
      'a misquotation',
      changed(verbatim, 'Nobody asked about the baby.'),
      'Nobody asked about',
      /'Nobody asked about the baby.' is not word for word in a-review/,
    ],
    ['a slip of the pen', changed('title: A scenario', 'tittle: A scenario'), '', /title/],
    [
      'the wrong kind',
      changed('kind: scenario', 'kind: game'),
      'kind: game',
      /say which it is: kind: scenario, or kind: demonstration/,
    ],
    ['no YAML in it', changed('title: A scenario', 'title: "A scenario'), '', /This is not valid YAML/],
    ['nothing in it', '', '', /case\.yaml:1: /],
    ['a list in it', '- one\n- two\n', '', /case\.yaml:1: /],
  ])('but has %s is refused by its name, its line, what is wrong and what to do', (_, given, place, problem) => {
    const { message, line } = refused(given);
    expect(message).toMatch(/^case\.yaml:\d+: \S.*\. Correct the file and start again\.$/);
    expect(message).toMatch(problem);
    expect(message).not.toMatch(/undefined|invalid input|\bzod\b|expected/i);
    if (place) expect(line).toBe(lineOf(given, place));
  });

  it.each([
    [300, 300 * 1024],
    [10_240, 10 * 1024 * 1024],
  ])('but is %d KB is not even read', (size, bytes) => {
    const file = join(folder, `of-${size}.txt`);
    writeFileSync(file, Buffer.alloc(bytes, 'a'));
    expect(refusal(() => loadExercise(file, known)).message).toContain(
      `This is ${size} KB, and a scenario is at most 200 KB. It was not read.`,
    );
  });
});

describe('a folder', () => {
  it('gives its exercises in the order of their files, and no other file', () => {
    const place = mkdtempSync(join(folder, 'two-'));
    writeFileSync(join(place, 'b.yaml'), text);
    writeFileSync(join(place, 'a.yaml'), text.replace('id: a-scenario', 'id: another'));
    writeFileSync(join(place, 'README.md'), 'How to write one.');
    expect(loadExercises(place, known).map(({ id }) => id)).toEqual(['another', 'a-scenario']);
  });

  it('with one id in two files is refused by the second, which names the first', () => {
    const place = mkdtempSync(join(folder, 'same-'));
    for (const name of ['a.yaml', 'b.yaml']) writeFileSync(join(place, name), text);
    const { message } = refusal(() => loadExercises(place, known));
    expect(message).toContain(`${join(place, 'b.yaml')}:1: The id 'a-scenario' is that of a.yaml too.`);
  });
});
