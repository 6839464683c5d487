import { writeFileSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { isEnough, type Signs, type Weights } from '../src/knowledge/finding/enough.ts';
import type { Index } from '../src/knowledge/finding/search.ts';
import { createThinking } from '../src/parts.ts';
import { probability } from '../src/reading/numbers.ts';
import { indexWith } from './retrieval/index-with.ts';
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

await using thinking = await createThinking(readConfig({ DATA_DIR: 'no-data' }));
/** For a library of one's own nobody wrote down what people say: this one without it stands for such. */
const indexes = { spoken: thinking.index, unspoken: await indexWith(thinking, { said: new Map() }) };

async function casesOf(index: Index): Promise<Case[]> {
  const cases: Case[] = [];
  for (const { query, gold } of queries) {
    const { signs, results } = await index.seek(query, 3);
    if (results.some(({ passage }) => gold.some((words) => passage.text.includes(words))))
      cases.push({ signs, answered: true });
  }
  for (const { query } of unanswered) cases.push({ signs: (await index.seek(query, 3)).signs, answered: false });
  return cases;
}

const sumOf = (weights: Weights, signs: Signs): number =>
  names.reduce((sum, name) => sum + weights[name] * signs[name], weights.bias);

/** Plain gradient descent, each class weighing the same; a little is taken off every weight, since the cases are few. */
function learn(from: readonly Case[]): Weights {
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

/** Of cases left out, a fifth at a time. */
function tried(cases: readonly Case[]): string {
  const wrong = { true: 0, false: 0 };
  for (let fold = 0; fold < 5; fold++) {
    const weights = learn(cases.filter((_, at) => at % 5 !== fold));
    for (const { signs, answered } of cases.filter((_, at) => at % 5 === fold)) {
      if (isEnough(signs, weights) !== answered) wrong[`${answered}`] += 1;
    }
  }
  const share = (is: boolean) => wrong[`${is}`] / cases.filter(({ answered }) => answered === is).length;
  return `none recognised ${(1 - share(false)).toFixed(2)}, false abstentions ${share(true).toFixed(2)}`;
}

const learned: Record<string, Record<string, number>> = {};
for (const [kind, index] of Object.entries(indexes)) {
  const cases = await casesOf(index);
  process.stdout.write(`${kind}, ${cases.length} cases, of those left out: ${tried(cases)}\n`);
  learned[kind] = Object.fromEntries(
    Object.entries(learn(cases)).map(([name, weight]) => [name, Number(weight.toFixed(3))]),
  );
}
writeFileSync(path, `${JSON.stringify(learned, null, 2)}\n`);
process.stdout.write(`Written: ${path}\n`);
