import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Scores the command line against the development cases beside the project and holds every floor of their README.
 * The cases are a third of each set; a floor held here says nothing yet about the rest.
 */
const beside = join('..', 'shared', 'eval');
if (!existsSync(beside)) {
  process.stdout.write('The development cases are not beside this project, so there is nothing to score.\n');
  process.exit();
}

// The scorer runs only under its real name.
const cases = realpathSync(beside);
const folder = mkdtempSync(join(tmpdir(), 'floors-'));

function predict(name: string, command: readonly string[], ...files: string[]): string {
  const input = files.map((file) => readFileSync(join(cases, file), 'utf8').trim()).join('\n');
  const output = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...command], {
    input: `${input}\n`,
    env: { ...process.env, LOG_LEVEL: 'error' },
    maxBuffer: 1 << 28,
  });
  const path = join(folder, `${name}.jsonl`);
  writeFileSync(path, output);
  return path;
}

function score(...options: string[]): Record<string, Record<string, number>> {
  const output = execFileSync(process.execPath, [join(cases, 'score.mjs'), ...options, '--json']);
  return JSON.parse(output.toString()) as Record<string, Record<string, number>>;
}

const found = predict('retrieve', ['retrieve', '--k', '5'], 'retrieval.jsonl', 'retrieval_none.jsonl');
const retrieval = score(
  'retrieval',
  '--gold',
  join(cases, 'retrieval.jsonl'),
  '--none',
  join(cases, 'retrieval_none.jsonl'),
  '--pred',
  found,
);
const noticed = predict('notice', ['notice'], 'vignettes.jsonl');
const gold = join(cases, 'vignettes.jsonl');
const lenses = score('lenses', '--gold', gold, '--pred', noticed);
const first = score('lenses', '--gold', gold, '--pred', noticed, '--k', '1');

const hard = join(folder, 'hard.jsonl');
const lines = readFileSync(gold, 'utf8').trim().split('\n');
writeFileSync(
  hard,
  lines
    .filter((line) => (JSON.parse(line) as { tags: string[] }).tags.some((tag) => tag.startsWith('hard')))
    .join('\n'),
);
const hardest = score('lenses', '--gold', hard, '--pred', noticed);

const urgentGold = readFileSync(join(cases, 'urgent.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; urgent: boolean });
const urgentFound = new Map(
  readFileSync(predict('urgent', ['notice'], 'urgent.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, urgent } = JSON.parse(line) as { id: string; urgent: unknown };
      return [id, urgent !== null] as const;
    }),
);
const share = (urgent: boolean) => {
  const of = urgentGold.filter((one) => one.urgent === urgent);
  return of.filter(({ id }) => urgentFound.get(id)).length / of.length;
};

type Row = readonly [measure: string, value: number, floor: number | null, better: 'more' | 'less'];
const rows: readonly Row[] = [
  ['retrieval recall@1', retrieval['overall']?.['recall@1'] ?? 0, 0.41, 'more'],
  ['retrieval recall@3', retrieval['overall']?.['recall@3'] ?? 0, 0.68, 'more'],
  ['retrieval MRR', retrieval['overall']?.['mrr'] ?? 0, 0.57, 'more'],
  ['none-queries recognised', retrieval['none']?.['abstained'] ?? 0, 0.25, 'more'],
  ['false abstentions', retrieval['none']?.['falseAbstain'] ?? 1, null, 'less'],
  ['first lens in must', lenses['overall']?.['mustInTop1'] ?? 0, 0.51, 'more'],
  ['first lens in must, hard cases', hardest['overall']?.['mustInTop1'] ?? 0, 0.38, 'more'],
  ['a must in the first three', lenses['overall']?.['mustInTop3'] ?? 0, 0.6, 'more'],
  ['first lens in mustnot', first['overall']?.['mustnotInTop1'] ?? 1, 0.34, 'less'],
  ['a mustnot in the first three', lenses['overall']?.['mustnotInTop3'] ?? 1, null, 'less'],
  ['urgent: recall', share(true), null, 'more'],
  ['urgent: false alarms', share(false), null, 'less'],
];

let missed = 0;
process.stdout.write(`| measure | here | floor |\n|---|---|---|\n`);
for (const [measure, value, floor, better] of rows) {
  const held = floor === null || (better === 'more' ? value > floor : value < floor);
  if (!held) missed += 1;
  process.stdout.write(`| ${measure} | ${value.toFixed(2)}${held ? '' : ' **missed**'} | ${floor ?? '–'} |\n`);
}
process.exitCode = missed === 0 ? 0 : 1;
