import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { z } from 'zod';
import {
  calledFeatures,
  coveredFeatures,
  createGather,
  type Evidence,
  probability,
  weighed,
} from '../src/lenses/evidence.ts';
import type { Learned } from '../src/lenses/learned.ts';
import { type Lens, LensId, Role } from '../src/lenses/lens.ts';
import { loadLenses } from '../src/lenses/load.ts';
import type { Read } from '../src/lenses/read.ts';
import { sentencesOf } from '../src/lenses/sentences.ts';
import { createEmbedder } from '../src/model/embed.ts';

/**
 * Learns to notice from the labelled accounts in `bench/accounts`, and says how well it does on voices that it has not heard.
 * Writes `knowledge/learned.json`. The same accounts and lenses give the same file.
 */
const Account = z.strictObject({
  id: z.string(),
  role: Role,
  voice: z.string(),
  text: z.string(),
  must: z.array(LensId).min(1),
  may: z.array(LensId),
  covered: z.array(LensId),
});
type Example = { account: z.infer<typeof Account>; read: Read; mean: Float64Array };
type Mixes = Pick<Learned, 'calledMix' | 'coveredMix' | 'coveredFrom'>;

const dimensions = 512;
/** Ridge: how strongly the directions are held back from fitting single accounts. Tried: 0.1, 0.3, 1, 2. */
const ridge = 0.5;
/** Folds of voices: whole voices are left out, since one author's habits are learned easily. */
const folds = 6;

const lenses = loadLenses('knowledge/lenses', () => true);
const accounts = readdirSync('bench/accounts', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readFileSync(join('bench/accounts', name), 'utf8').trim().split('\n'))
  .map((line) => Account.parse(JSON.parse(line)));

const embedder = await createEmbedder();
const examples: Example[] = [];
for (const account of accounts) {
  const spans = sentencesOf(account.text);
  const vectors = await embedder.embed(spans.map(({ start, end }) => account.text.slice(start, end)));
  const sentences = spans.map((span, index) => ({ ...span, vector: vectors[index] ?? new Float32Array(dimensions) }));
  const mean = new Float64Array(dimensions);
  for (const { vector } of sentences)
    vector.forEach((value, index) => {
      mean[index] = (mean[index] ?? 0) + value / sentences.length;
    });
  examples.push({ account, read: { text: account.text, sentences }, mean });
}
await embedder.close();

/** Directions for every lens by ridge regression, and what each example scores when it is left out of the fit. */
function directions(some: readonly Example[], label: (example: Example, lens: Lens) => number) {
  const kernel = Matrix.zeros(some.length, some.length);
  some.forEach((a, row) => {
    some.forEach((b, column) => {
      let dot = 1;
      for (let index = 0; index < dimensions; index++) dot += (a.mean[index] ?? 0) * (b.mean[index] ?? 0);
      kernel.set(row, column, dot + (row === column ? ridge : 0));
    });
  });
  const inverse = new CholeskyDecomposition(kernel).solve(Matrix.eye(some.length));
  const labels = new Matrix(some.map((example) => lenses.map((lens) => label(example, lens))));
  const dual = inverse.mmul(labels);
  const weights = lenses.map((_, lens) => {
    const along = new Array<number>(dimensions + 1).fill(0);
    some.forEach(({ mean }, row) => {
      const share = dual.get(row, lens);
      mean.forEach((value, index) => {
        along[index] = (along[index] ?? 0) + share * value;
      });
      along[dimensions] = (along[dimensions] ?? 0) + share;
    });
    return along;
  });
  const leftOut = some.map((_, row) =>
    lenses.map((_lens, lens) => labels.get(row, lens) - dual.get(row, lens) / inverse.get(row, row)),
  );
  return { weights, leftOut };
}

const calls = ({ account }: Example, { id }: Lens) =>
  account.must.includes(id) ? 1 : account.covered.includes(id) ? -0.5 : account.may.includes(id) ? 0.15 : 0;
const covers = ({ account }: Example, { id }: Lens) =>
  account.covered.includes(id) ? 1 : account.must.includes(id) ? -0.5 : 0;

/** Weights for one row of features by gradient descent on a loss whose slope `slopes` gives, row by row. */
function descend(
  rows: readonly number[][][],
  slopes: (scores: number[], index: number) => number[],
  rounds = 600,
): number[] {
  const width = rows[0]?.[0]?.length ?? 0;
  const mix = new Array<number>(width + 1).fill(0);
  const speed = mix.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const step = mix.map((weight) => -0.01 * weight);
    rows.forEach((features, index) => {
      const slope = slopes(
        features.map((row) => weighed(row, mix)),
        index,
      );
      features.forEach((row, lens) => {
        row.forEach((value, feature) => {
          step[feature] = (step[feature] ?? 0) + ((slope[lens] ?? 0) * value) / rows.length;
        });
        step[width] = (step[width] ?? 0) + (slope[lens] ?? 0) / rows.length;
      });
    });
    step.forEach((value, index) => {
      speed[index] = 0.9 * (speed[index] ?? 0) + value;
      mix[index] = (mix[index] ?? 0) + 0.3 * (speed[index] ?? 0);
    });
  }
  return mix;
}

function learn(some: readonly Example[]): Learned {
  const called = directions(some, calls);
  const covered = directions(some, covers);
  const learnedLenses = lenses.map(({ id }, lens) => ({
    id,
    called: called.weights[lens] ?? [],
    covered: covered.weights[lens] ?? [],
  }));
  const gather = createGather(lenses, { lenses: learnedLenses });
  // The mix must learn from scores such as new accounts will have, so each example's own scores are those without it.
  const evidence = some.map(({ read }, row) =>
    gather(read).map((one, lens) => ({
      ...one,
      called: called.leftOut[row]?.[lens] ?? 0,
      covered: covered.leftOut[row]?.[lens] ?? 0,
    })),
  );
  return { accounts: some.length, lenses: learnedLenses, ...mixesFor(some, evidence) };
}

function mixesFor(some: readonly Example[], evidence: readonly Evidence[][]): Mixes {
  const calledMix = descend(evidence.map(calledFeatures), (scores, index) => {
    const top = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - top));
    const total = powers.reduce((sum, power) => sum + power, 0);
    const must = some[index]?.account.must ?? [];
    const may = some[index]?.account.may ?? [];
    return lenses.map(({ id }, lens) => {
      const slope = (must.includes(id) ? 1 / must.length : 0) - (powers[lens] ?? 0) / total;
      return may.includes(id) ? 0.3 * slope : slope;
    });
  });
  const coveredMix = descend(evidence.map(coveredFeatures), (scores, index) =>
    lenses.map(({ id }, lens) => (some[index]?.account.covered.includes(id) ? 1 : 0) - probability(scores[lens] ?? 0)),
  );
  return { calledMix, coveredMix, coveredFrom: 0.4 };
}

type Figures = { first: number; firstThree: number; coveredFirst: number; coveredInThree: number };

/** Shares of the examples: a `must` first, a `must` in the first three; a covered lens first or in the first three, of those that have one. */
function figures(some: readonly { example: Example; order: readonly string[] }[]): Figures {
  const share = (of: typeof some, holds: (one: (typeof some)[number]) => boolean) =>
    of.filter(holds).length / Math.max(1, of.length);
  const withCovered = some.filter(({ example }) => example.account.covered.length > 0);
  const has = (ids: readonly string[], order: readonly string[], most: number) =>
    order.slice(0, most).some((id) => ids.includes(id));
  return {
    first: share(some, ({ example, order }) => has(example.account.must, order, 1)),
    firstThree: share(some, ({ example, order }) => has(example.account.must, order, 3)),
    coveredFirst: share(withCovered, ({ example, order }) => has(example.account.covered, order, 1)),
    coveredInThree: share(withCovered, ({ example, order }) => has(example.account.covered, order, 3)),
  };
}

/** The order that an account's lenses get when its whole voice was left out of the learning; `without` blanks parts of the evidence. */
function orders(without: (evidence: Evidence) => Evidence) {
  const voices = [...new Set(examples.map(({ account }) => account.voice))].sort();
  return Array.from({ length: folds }, (_, fold) => {
    const isHeldBack = ({ account }: Example) => voices.indexOf(account.voice) % folds === fold;
    const learned = learn(examples.filter((example) => !isHeldBack(example)));
    const gather = createGather(lenses, learned);
    return examples.filter(isHeldBack).map((example) => {
      const evidence = gather(example.read).map(without);
      const called = calledFeatures(evidence).map((row) => weighed(row, learned.calledMix));
      const covered = coveredFeatures(evidence).map(
        (row) => probability(weighed(row, learned.coveredMix)) >= learned.coveredFrom,
      );
      const order = lenses
        .map(({ id }, lens) => ({ id, score: called[lens] ?? 0, done: covered[lens] ?? false }))
        .sort((a, b) => Number(a.done) - Number(b.done) || b.score - a.score)
        .map(({ id }) => id);
      return { example, order };
    });
  }).flat();
}

const methods: readonly (readonly [string, (evidence: Evidence) => Evidence])[] = [
  ['all together', (one) => one],
  ['without phrases', (one) => ({ ...one, phrases: [] })],
  ['without counter-phrases', (one) => ({ ...one, counterPhrases: [] })],
  ['without absences', (one) => ({ ...one, absences: [] })],
  ['words alone, nothing learned of meaning', (one) => ({ ...one, called: 0, covered: 0 })],
  ['meaning alone', (one) => ({ ...one, phrases: [], counterPhrases: [], absences: [] })],
];

process.stdout.write(`${accounts.length} accounts; whole voices left out, ${folds} folds.\n\n`);
process.stdout.write(
  '| method | must first | must in three | covered first | covered in three |\n|---|---|---|---|---|\n',
);
for (const [name, without] of methods) {
  const { first, firstThree, coveredFirst, coveredInThree } = figures(orders(without));
  const cells = [first, firstThree, coveredFirst, coveredInThree].map((value) => value.toFixed(2));
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`);
}

const learned = learn(examples);
const rounded = JSON.stringify(learned, (_, value) =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value,
);
writeFileSync('knowledge/learned.json', `${rounded}\n`);
process.stdout.write(`\nWritten: knowledge/learned.json, ${(rounded.length / 1024).toFixed(0)} KB.\n`);
