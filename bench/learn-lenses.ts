import { writeFileSync } from 'node:fs';
import { createGather } from '../src/lenses/evidence.ts';
import type { LensId } from '../src/lenses/lens.ts';
import { loadLenses } from '../src/lenses/load.ts';
import { type Weighed, weigh } from '../src/lenses/weigh.ts';
import { vocabularyOf, written } from './learning/fit.ts';
import { foldsOf } from './learning/folds.ts';
import { type Example, type FileLine, learnCalled, learnLenses, linesOf, type Scales } from './learning/lenses.ts';
import { createReader } from './learning/reader.ts';
import { readAccounts } from './learning/texts.ts';

/**
 * Learns to notice from the labelled accounts in `bench/accounts`, and says how well it does on voices that it has not heard, and what each part
 * gives. Writes `knowledge/learned/lenses.json`. The same accounts and lenses give the same file. `-- --quick` only writes.
 */
const quick = process.argv.includes('--quick');
const lenses = loadLenses('knowledge/lenses', () => true);
await using reader = await createReader();
const { read } = reader;

const examples: Example[] = [];
for (const account of readAccounts()) examples.push({ ...account, read: await read(account.text) });
const fileLines: FileLine[] = [];
for (const { id, cues, counterCues } of lenses) {
  for (const text of cues) fileLines.push({ read: await read(text), calls: [id], shows: [] });
  for (const text of counterCues) fileLines.push({ read: await read(text), calls: [], shows: [id] });
}

type Held = { readonly example: Example; readonly weighed: readonly Weighed[] };

/** How the lenses of every account are weighed when its whole voice was left out of the learning. */
function leftOut(): Held[] {
  return foldsOf(examples).flatMap(({ learned: some, held }) => {
    const learned = learnLenses(some, fileLines, lenses);
    const gather = createGather(learned.vocabulary);
    return held.map((example) => ({ example, weighed: weigh(gather(example.read), learned) }));
  });
}

/** The same by whole accounts alone, learned with less to go by. */
function leftOutByWhole(scales: Scales): Held[] {
  const nowhere = { meaning: [], words: [], constant: 0 };
  return foldsOf(examples).flatMap(({ learned: some, held }) => {
    const vocabulary = vocabularyOf(some.map(({ text }) => text));
    const directions = learnCalled(some, lenses, vocabulary, scales);
    const gather = createGather(vocabulary);
    const learned = {
      lenses: lenses.map(({ id }, at) => ({ id, called: directions[at] ?? nowhere, calls: nowhere, shows: nowhere })),
    };
    return held.map((example) => ({ example, weighed: weigh(gather(example.read), learned) }));
  });
}

type Rank = (weighed: Weighed) => number;

/** Shares: a `must` first, a `must` in the first three; a covered lens first or in the first three, of the accounts that have one. */
function figures(held: readonly Held[], rank: Rank): string {
  const some = held
    .filter(({ example }) => example.must.length > 0)
    .map(({ example, weighed }) => ({
      example,
      order: weighed.toSorted((a, b) => rank(b) - rank(a)).map(({ lens }) => lens),
    }));
  const share = (of: typeof some, holds: (one: (typeof some)[number]) => boolean) =>
    (of.filter(holds).length / Math.max(1, of.length)).toFixed(2);
  const has = (ids: readonly LensId[], order: readonly LensId[], most: number) =>
    order.slice(0, most).some((id) => ids.includes(id));
  const withCovered = some.filter(({ example }) => example.covered.length > 0);
  return [
    share(some, ({ example, order }) => has(example.must, order, 1)),
    share(some, ({ example, order }) => has(example.must, order, 3)),
    share(withCovered, ({ example, order }) => has(example.covered, order, 1)),
    share(withCovered, ({ example, order }) => has(example.covered, order, 3)),
  ].join(' | ');
}

/** Of the lenses that must be raised, how often the sentence that calls for each most is one that was marked for it. */
function quotedRight(held: readonly Held[]): string {
  const told = held.flatMap(({ example, weighed }) => {
    const lines = linesOf(example);
    return example.must.map((lens) => {
      const calls = weighed.find((one) => one.lens === lens)?.calls ?? [];
      return lines[calls.indexOf(Math.max(...calls))]?.calls.includes(lens) ?? false;
    });
  });
  return (told.filter(Boolean).length / told.length).toFixed(2);
}

const whole: Rank = ({ parts }) => parts.whole;
const sentences: Rank = ({ parts }) => parts.sentences;
const notCovered: Rank = ({ parts }) => parts.notCovered;
const sum =
  (...ranks: readonly Rank[]): Rank =>
  (weighed) =>
    ranks.reduce((total, rank) => total + rank(weighed), 0);
const all = sum(whole, sentences, notCovered);

if (!quick) {
  const voices = new Set(examples.map(({ voice }) => voice)).size;
  process.stdout.write(`${examples.length} accounts in ${voices} voices; whole voices left out.\n\n`);
  process.stdout.write(
    '| method | must first | must in three | covered first | covered in three |\n|---|---|---|---|---|\n',
  );
  const row = (name: string, held: readonly Held[], rank: Rank) =>
    process.stdout.write(`| ${name} | ${figures(held, rank)} |\n`);
  const held = leftOut();
  row('all together', held, all);
  row('the whole account alone', held, whole);
  row('its sentences alone', held, sentences);
  row('without what shows a lens covered', held, sum(whole, sentences));
  row('without the whole account', held, sum(sentences, notCovered));
  row('the whole account alone, by its grams', leftOutByWhole({ meaning: 0, grams: 3 }), whole);
  row('the whole account alone, by its meaning', leftOutByWhole({ meaning: 4, grams: 0 }), whole);
  process.stdout.write(
    `\nThe sentence that calls most for a lens that must be raised is a marked one: ${quotedRight(held)}.\n`,
  );
}

const file = 'knowledge/learned/lenses.json';
const learned = learnLenses(examples, fileLines, lenses);
writeFileSync(file, written(learned));
process.stdout.write(`\nWritten: ${file}.\n`);
