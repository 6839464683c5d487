import { writeFileSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { type Signs, sumOf, type Weights } from '../src/knowledge/finding/enough.ts';
import type { Index } from '../src/knowledge/finding/search.ts';
import { createThinking } from '../src/parts/thinking.ts';
import { along, type Direction } from '../src/reading/direction.ts';
import { probability } from '../src/reading/numbers.ts';
import { learnHead, written } from './learning/fit.ts';
import { indexWith } from './retrieval/index-with.ts';
import { queries, unanswered } from './retrieval/queries.ts';

/**
 * Learns when the best passages answer a query, from the project's own queries: first a direction of the encoder towards what people ask of this
 * library (with all that they say when they need a passage), and then what that and each other sign counts. The line is drawn where, of queries
 * left out, so many in a hundred that are answered would be taken for unanswered. What it prints is of queries left out.
 */
const falseAbstentions = 0.02;
const path = 'knowledge/learned/enough.json';
const folds = 6;

type Case = { readonly vector: Float32Array; readonly signs: Signs; readonly answered: boolean };
const names = [
  'score',
  'meaning',
  'words',
  'unknown',
  'unanswered',
  'length',
  'asks',
] as const satisfies readonly (keyof Signs)[];

await using thinking = await createThinking(readConfig({ DATA_DIR: 'no-data' }));
const { read } = thinking.finding;
const spokenLines = await read([...new Set([...thinking.library.said.values()].flat())]);
/** For a library of one's own nobody wrote down what people say: this one without it stands for such, and it may be about anything. */
const kinds = [
  ['spoken', thinking.index],
  ['unspoken', await indexWith(thinking, { said: new Map() })],
] as const;

async function casesOf(index: Index): Promise<Case[]> {
  const cases: Case[] = [];
  const add = async (query: string, answered: boolean, gold?: readonly string[]) => {
    const { signs, results } = await index.seek(query, 3);
    const [vector = new Float32Array()] = await read([query]);
    const right = results.some(({ passage }) => gold?.some((words) => passage.text.includes(words)));
    if (right || !answered) cases.push({ vector, signs, answered });
  };
  for (const { query, gold } of queries) await add(query, true, gold);
  for (const { query } of unanswered) await add(query, false);
  return cases;
}

/** Each class weighs the same, however many there are of it. */
function sharesOf(cases: readonly Pick<Case, 'answered'>[]): (answered: boolean) => number {
  const count = cases.filter(({ answered }) => answered).length;
  return (answered) => 0.5 / (answered ? count : cases.length - count);
}

function learnDirection(cases: readonly Case[]): Direction {
  const said = spokenLines.map((vector) => ({ vector, answered: true }));
  const lessons = [...said, ...cases];
  const share = sharesOf(lessons);
  const [direction] = learnHead(
    lessons.map(({ vector }) => ({ features: { meaning: vector, words: [] }, signs: [[]] })),
    ([score = 0], lesson) => {
      const { answered = false } = lessons[lesson] ?? {};
      return [(probability(score) - Number(answered)) * share(answered)];
    },
    { classes: 1, grams: 0, meaningScale: 3, gramScale: 1 },
  ).directions;
  if (!direction) throw new Error('One class has one direction.');
  return direction;
}

/** A library of one's own may be about anything. */
const nowhere: Direction = { meaning: [], words: [], constant: 0 };

const withAsks = (direction: Direction, { vector, signs, answered }: Case): Case => ({
  vector,
  answered,
  signs: { ...signs, asks: along(direction, { meaning: vector, words: [] }) },
});

/** Plain gradient descent; a little is taken off every weight, since the cases are few. */
function learn(from: readonly Case[]): Weights {
  const weights = { bias: 0, score: 0, meaning: 0, words: 0, unknown: 0, unanswered: 0, length: 0, asks: 0 };
  const share = sharesOf(from);
  for (let round = 0; round < 10_000; round++) {
    const step = { ...weights };
    for (const { signs, answered } of from) {
      const off = (Number(answered) - probability(sumOf(signs, weights))) * share(answered);
      step.bias += off;
      for (const name of names) step[name] += off * signs[name];
    }
    for (const name of names) step[name] -= 0.001 * weights[name];
    Object.assign(weights, step);
  }
  return weights;
}

/** The cases that `fold` leaves out, and the others. */
const split = (cases: readonly Case[], fold: number) => ({
  out: cases.filter((_, at) => at % folds === fold),
  others: cases.filter((_, at) => at % folds !== fold),
});
const eachFold = Array.from({ length: folds }, (_, fold) => fold);

const learned: Record<string, object> = {};
for (const [kind, index] of kinds) {
  const found = await casesOf(index);
  // What a case is like is told by a direction that never saw it.
  const cases = eachFold.flatMap((fold) => {
    const { out, others } = split(found, fold);
    const direction = kind === 'spoken' ? learnDirection(others) : nowhere;
    return out.map((one) => withAsks(direction, one));
  });
  const sums = eachFold.flatMap((fold) => {
    const { out, others } = split(cases, fold);
    const weights = learn(others);
    return out.map(({ signs, answered }) => ({ answered, sum: sumOf(signs, weights) }));
  });
  const answered = sums
    .filter((one) => one.answered)
    .map(({ sum }) => sum)
    .sort((a, b) => a - b);
  const line = answered[Math.floor(answered.length * falseAbstentions)] ?? 0;
  const none = sums.filter((one) => !one.answered);
  const recognised = none.filter(({ sum }) => sum < line).length / none.length;
  process.stdout.write(
    `${kind}: of ${none.length} left out that nothing answers ${recognised.toFixed(2)} recognised, at ${falseAbstentions} false abstentions of ${answered.length}\n`,
  );
  const weights = learn(cases);
  learned[kind] = { ...weights, bias: weights.bias - line };
  if (kind === 'spoken') learned['asks'] = learnDirection(found);
}
writeFileSync(path, written(learned));
process.stdout.write(`Written: ${path}\n`);
