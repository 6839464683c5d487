import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { confusionOf } from './eval/confusion.ts';
import { hasDevelopmentCases, scoreDevelopmentCases } from './eval/development.ts';
import { holds } from './eval/measure.ts';
import { scoreOwnCases } from './eval/own.ts';

/**
 * Scores finding, noticing, safeguards and identifiers: on the development cases where they are beside the project, and else on the
 * project's own small set. Prints a table beside the figures that were committed last, writes them to artifacts/eval.json, and fails where a floor
 * is missed or a figure fell by more than `slack`. `-- --commit` makes these the committed figures.
 */
const slack = 0.05;
const committedFile = 'bench/eval/figures.json';
const Figures = z.record(z.string(), z.number().nullable());
const Committed = z.object({ development: Figures, own: Figures });

const { values } = parseArgs({
  options: { commit: { type: 'boolean', default: false }, own: { type: 'boolean', default: false } },
});
const set = hasDevelopmentCases() && !values.own ? 'development' : 'own';
const { measures, raised } = set === 'development' ? scoreDevelopmentCases() : await scoreOwnCases();

const committed = existsSync(committedFile)
  ? Committed.parse(JSON.parse(readFileSync(committedFile, 'utf8')))
  : { development: {}, own: {} };
const before = committed[set];
const figures = Object.fromEntries(
  measures.map(({ name, value }) => [name, value === null ? null : Number(value.toFixed(3))]),
);

const shown = (value: number | null | undefined) => (value === null || value === undefined ? '–' : value.toFixed(2));
let failed = 0;
process.stdout.write(
  `Scored on ${set === 'development' ? 'the development cases' : 'the project’s own small set'}.\n\n| measure | here | committed | floor | |\n|---|---|---|---|---|\n`,
);
for (const one of measures) {
  const last = before[one.name] ?? null;
  const fell =
    one.value !== null && last !== null && (one.better === 'more' ? last - one.value : one.value - last) > slack;
  if (fell || !holds(one)) failed += 1;
  const said = one.value === null ? 'not built yet' : !holds(one) ? '**misses its floor**' : fell ? '**fell**' : '';
  process.stdout.write(`| ${one.name} | ${shown(one.value)} | ${shown(last)} | ${shown(one.floor)} | ${said} |\n`);
}

process.stdout.write(`\n${confusionOf(raised)}\n`);

mkdirSync('artifacts', { recursive: true });
writeFileSync('artifacts/eval.json', `${JSON.stringify({ set, figures }, null, 2)}\n`);
if (values.commit) writeFileSync(committedFile, `${JSON.stringify({ ...committed, [set]: figures }, null, 2)}\n`);
process.exitCode = failed === 0 || values.commit ? 0 : 1;
