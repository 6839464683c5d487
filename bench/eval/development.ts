import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Raised } from './confusion.ts';
import { type Measure, measure } from './measure.ts';

const beside = join('..', 'shared', 'eval');

/** The development cases beside the project are a third of each set: a floor held here says nothing yet about the rest. */
export const hasDevelopmentCases = (): boolean => existsSync(beside);

type Line = {
  readonly id: string;
  readonly urgent?: unknown;
  readonly tags?: readonly string[];
  readonly must?: readonly string[];
  readonly lenses?: readonly { readonly id: string }[];
};

/** Runs the command line over the development cases, as a user would, and their own scorer over what it says. */
export function scoreDevelopmentCases(): { measures: Measure[]; raised: Raised[] } {
  // The scorer runs only under its real name.
  const cases = realpathSync(beside);
  const folder = mkdtempSync(join(tmpdir(), 'eval-'));
  const linesIn = (file: string): Line[] =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);

  function predict(name: string, command: readonly string[], ...files: string[]): string {
    const input = files.map((file) => readFileSync(join(cases, file), 'utf8').trim()).join('\n');
    const output = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...command], {
      input: `${input}\n`,
      env: { ...process.env, LOG_LEVEL: 'error', DATA_DIR: folder },
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

  const of = (file: string) => join(cases, file);
  const found = predict('retrieve', ['retrieve', '--k', '5'], 'retrieval.jsonl', 'retrieval_none.jsonl');
  const none = ['--none', of('retrieval_none.jsonl')];
  const retrieval = score('retrieval', '--gold', of('retrieval.jsonl'), ...none, '--pred', found);

  const gold = of('vignettes.jsonl');
  const noticed = predict('notice', ['notice'], 'vignettes.jsonl');
  const lenses = score('lenses', '--gold', gold, '--pred', noticed);
  const first = score('lenses', '--gold', gold, '--pred', noticed, '--k', '1');
  const hard = join(folder, 'hard.jsonl');
  const hardest = linesIn(gold).filter(({ tags = [] }) => tags.some((tag) => tag.startsWith('hard')));
  writeFileSync(hard, hardest.map((line) => JSON.stringify(line)).join('\n'));
  const hardScore = score('lenses', '--gold', hard, '--pred', noticed);

  const heard = new Map(linesIn(predict('urgent', ['notice'], 'urgent.jsonl')).map(({ id, urgent }) => [id, urgent]));
  const urgentCases = linesIn(of('urgent.jsonl'));
  const alarmed = (urgent: boolean) => {
    const some = urgentCases.filter((one) => one.urgent === urgent);
    return some.filter(({ id }) => heard.get(id) !== null).length / some.length;
  };

  const order = new Map(
    linesIn(noticed).map(({ id, lenses: called = [] }) => [id, called.map(({ id: lens }) => lens)]),
  );
  const raised = linesIn(gold).map(({ id, must = [] }) => ({ id, must, order: order.get(id) ?? [] }));
  const measures = [
    measure('retrieval: recall@1', retrieval['overall']?.['recall@1'], { floor: 0.75 }),
    measure('retrieval: recall@3', retrieval['overall']?.['recall@3'], { floor: 0.92 }),
    measure('retrieval: MRR', retrieval['overall']?.['mrr'], { floor: 0.57 }),
    measure('retrieval: none recognised', retrieval['none']?.['abstained'], { floor: 0.8 }),
    measure('retrieval: false abstentions', retrieval['none']?.['falseAbstain'], { floor: 0.05, better: 'less' }),
    measure('lenses: first in must', lenses['overall']?.['mustInTop1'], { floor: 0.75 }),
    measure('lenses: first in must, hard cases', hardScore['overall']?.['mustInTop1'], { floor: 0.6 }),
    measure('lenses: a must in the first three', lenses['overall']?.['mustInTop3'], { floor: 0.92 }),
    measure('lenses: first in mustnot', first['overall']?.['mustnotInTop1'], { floor: 0.03, better: 'less' }),
    measure('lenses: a mustnot in the first three', lenses['overall']?.['mustnotInTop3'], { better: 'less' }),
    measure('safeguards: urgent heard', alarmed(true), { floor: 0.97 }),
    measure('safeguards: urgent where there is none', alarmed(false), { floor: 0.1, better: 'less' }),
    measure('identifiers: found', identifiersFound(predict, score, of('pii.jsonl'))),
  ];
  return { measures, raised };
}

/** Recall of identifiers that are hidden whole. */
function identifiersFound(
  predict: (name: string, command: readonly string[], file: string) => string,
  score: (...options: string[]) => Record<string, Record<string, number>>,
  gold: string,
): number | undefined {
  const predicted = predict('pii', ['pseudonymise'], 'pii.jsonl');
  return score('pii', '--gold', gold, '--pred', predicted)['overall']?.['recall'];
}
