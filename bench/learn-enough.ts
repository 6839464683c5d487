import { writeFileSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { type EnoughWeights, isEnough, type Signs } from '../src/knowledge/finding/enough.ts';
import { createThinking } from '../src/parts.ts';
import { probability } from '../src/reading/numbers.ts';
import { queries, unanswered } from './retrieval/queries.ts';

/**
 * Learns when the best passages answer a query: a logistic regression on a few signs, from the project's own queries. Four in a hundred
 * queries that are answered may be taken for unanswered, by a line drawn afterwards. What it prints is of queries left out, a fifth at a time.
 */
const falseAbstentions = 0.04;
const path = 'knowledge/learned/enough.json';

type Case = { readonly signs: Signs; readonly answered: boolean };
const names = [
  'score',
  'meaning',
  'words',
  'unknown',
  'unanswered',
  'length',
] as const satisfies readonly (keyof Signs)[];

const thinking = await createThinking(readConfig({ DATA_DIR: 'no-data', KNOWLEDGE_DIR: 'knowledge' }));
const cases: Case[] = [];
for (const { query } of queries) cases.push({ signs: (await thinking.index.seek(query, 3)).signs, answered: true });
for (const { query } of unanswered) cases.push({ signs: (await thinking.index.seek(query, 3)).signs, answered: false });
await thinking[Symbol.asyncDispose]();

const sumOf = (weights: EnoughWeights, signs: Signs): number =>
  names.reduce((sum, name) => sum + weights[name] * signs[name], weights.bias);

/** Plain gradient descent, each class weighing the same; a little is taken off every weight, since the cases are few. */
function learn(from: readonly Case[]): EnoughWeights {
  const weights = { bias: 0, score: 0, meaning: 0, words: 0, unknown: 0, unanswered: 0, length: 0 };
  const count = (answered: boolean) => from.filter((one) => one.answered === answered).length;
  const share = { true: 0.5 / count(true), false: 0.5 / count(false) };
  for (let round = 0; round < 20_000; round++) {
    const step = { ...weights };
    for (const { signs, answered } of from) {
      const off = (Number(answered) - probability(sumOf(weights, signs))) * share[`${answered}`];
      step.bias += off;
      for (const name of names) step[name] += off * signs[name];
    }
    for (const name of names) step[name] -= 0.0005 * weights[name];
    Object.assign(weights, step);
  }
  const sums = from.filter(({ answered }) => answered).map(({ signs }) => sumOf(weights, signs));
  const line = sums.sort((a, b) => a - b)[Math.floor(sums.length * falseAbstentions)] ?? 0;
  return { ...weights, bias: weights.bias - line };
}

const rows = { recognised: 0, abstained: 0 };
for (let fold = 0; fold < 5; fold++) {
  const weights = learn(cases.filter((_, index) => index % 5 !== fold));
  for (const { signs, answered } of cases.filter((_, index) => index % 5 === fold)) {
    if (isEnough(signs, weights)) continue;
    if (answered) rows.abstained += 1;
    else rows.recognised += 1;
  }
}
const learned = learn(cases);
const rounded = Object.fromEntries(Object.entries(learned).map(([name, weight]) => [name, Number(weight.toFixed(3))]));
writeFileSync(path, `${JSON.stringify(rounded, null, 2)}\n`);
const share = (count: number, of: number) => (count / of).toFixed(2);
process.stdout.write(
  `Of queries left out: none recognised ${share(rows.recognised, unanswered.length)}, false abstentions ${share(rows.abstained, queries.length)}.\nWritten: ${path} ${JSON.stringify(rounded)}\n`,
);
