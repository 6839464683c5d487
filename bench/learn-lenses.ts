import { writeFileSync } from 'node:fs';
import { counted, createGather, type Evidence } from '../src/lenses/evidence.ts';
import type { Learned } from '../src/lenses/learned.ts';
import type { LensId } from '../src/lenses/lens.ts';
import { loadLenses } from '../src/lenses/load.ts';
import { type Weighed, weigh } from '../src/lenses/weigh.ts';
import { createEmbedder } from '../src/model/embed.ts';
import type { Direction } from '../src/reading/direction.ts';
import { probability } from '../src/reading/numbers.ts';
import { type Read, readWith } from '../src/reading/read.ts';
import { type Course, learnHead, type Slopes, softmaxSlopes, vocabularyOf, written } from './learning/fit.ts';
import { foldsOf } from './learning/folds.ts';
import { type Account, readAccounts } from './learning/texts.ts';

/**
 * Learns to notice from the labelled accounts in `bench/accounts`, and says how well it does on voices that it has not heard.
 * Writes `knowledge/learned/lenses.json`. The same accounts and lenses give the same file.
 */

/** A text and what is to be noticed in it; `weight` is 1 for an account. */
type Example = Pick<Account, 'must' | 'may' | 'covered'> & {
  readonly voice: string | null;
  readonly read: Read;
  readonly weight: number;
};

/** A cue of a lens file is one sentence and says less than an account. */
const cueWeight = 0.1;
/** A lens that may be raised beside the one that must is not pushed down as the others are. */
const mayWeight = 0.3;

const lenses = loadLenses('knowledge/lenses', () => true);
const accounts = readAccounts();

const embedder = await createEmbedder();
const read = (text: string) => readWith(embedder.embed, text);
const examples: Example[] = [];
for (const { text, voice, must, may, covered } of accounts)
  examples.push({ must, may, covered, voice, read: await read(text), weight: 1 });
for (const { id, cues, counterCues } of lenses) {
  const cue = { may: [], voice: null, weight: cueWeight };
  for (const text of cues) examples.push({ ...cue, must: [id], covered: [], read: await read(text) });
  for (const text of counterCues) examples.push({ ...cue, must: [], covered: [id], read: await read(text) });
}
await embedder.close();

type Blank = (evidence: Evidence) => Evidence;

function learn(some: readonly Example[], blank: Blank): Learned {
  const vocabulary = vocabularyOf(some.map((one) => one.read.text));
  const gather = createGather(lenses, vocabulary);
  const lessons = some.map((one) => {
    const { features, signs } = blank(gather(one.read));
    return { features, signs: signs.map(counted) };
  });
  const weights = some.reduce((sum, { weight }) => sum + weight, 0);
  const slopesBy =
    (slopes: (scores: readonly number[], one: Example) => number[]): Slopes =>
    (scores, lesson) => {
      const one = some[lesson] as Example;
      return slopes(scores, one).map((slope) => (slope * one.weight) / weights);
    };
  const course: Course = { classes: lenses.length, grams: vocabulary.length, meaningScale: 4, gramScale: 3 };
  const called = learnHead(
    lessons,
    slopesBy((scores, { must, may }) =>
      must.length === 0
        ? scores.map(() => 0)
        : softmaxSlopes(
            scores,
            lenses.map(({ id }) => (must.includes(id) ? 1 / must.length : 0)),
            lenses.map(({ id }) => (may.includes(id) ? mayWeight : 1)),
          ),
    ),
    course,
  );
  const covers = learnHead(
    lessons,
    slopesBy((scores, { covered }) =>
      scores.map((score, lens) => probability(score) - Number(covered.includes(lenses[lens]?.id as LensId))),
    ),
    course,
  );
  return {
    accounts: accounts.length,
    vocabulary,
    lenses: lenses.map(({ id }, lens) => ({
      id,
      called: called.directions[lens] as Direction,
      covered: covers.directions[lens] as Direction,
    })),
    calledSigns: called.signs as Learned['calledSigns'],
    coveredSigns: covers.signs as Learned['coveredSigns'],
  };
}

/** How every account's lenses are weighed when its whole voice was left out of the learning. */
function leftOut(blank: Blank): { example: Example; weighed: Weighed[] }[] {
  return foldsOf(examples).flatMap(({ learned: some, held }) => {
    const learned = learn(some, blank);
    const gather = createGather(lenses, learned.vocabulary);
    return held.map((example) => ({ example, weighed: weigh(blank(gather(example.read)), learned) }));
  });
}

type Ordered = { readonly example: Example; readonly order: readonly LensId[] }[];

/** Shares: a `must` first, a `must` in the first three; a covered lens first or in the first three, of the accounts that have one. */
function figures(left: ReturnType<typeof leftOut>, rank: (weighed: Weighed) => number): string {
  const some = left.map(({ example, weighed }) => ({
    example,
    order: weighed.toSorted((a, b) => rank(b) - rank(a)).map(({ lens }) => lens),
  }));
  const share = (of: Ordered, holds: (one: Ordered[number]) => boolean) =>
    (of.filter(holds).length / Math.max(1, of.length)).toFixed(2);
  const has = (ids: readonly string[], order: readonly string[], most: number) =>
    order.slice(0, most).some((id) => ids.includes(id));
  const withCovered = some.filter(({ example }) => example.covered.length > 0);
  return [
    share(some, ({ example, order }) => has(example.must, order, 1)),
    share(some, ({ example, order }) => has(example.must, order, 3)),
    share(withCovered, ({ example, order }) => has(example.covered, order, 1)),
    share(withCovered, ({ example, order }) => has(example.covered, order, 3)),
  ].join(' | ');
}

const without =
  (...keys: readonly ('phrases' | 'counterPhrases' | 'absences')[]): Blank =>
  ({ features, signs }) => ({
    features,
    signs: signs.map((one) => ({ ...one, ...Object.fromEntries(keys.map((key) => [key, []])) })),
  });
const nothing = new Float32Array();
const byScore = ({ score }: Weighed) => score;

const blanks: readonly (readonly [string, Blank])[] = [
  ['without phrases', without('phrases')],
  ['without counter-phrases', without('counterPhrases')],
  ['without absences', without('absences')],
  ['without learned grams', ({ features, signs }) => ({ features: { ...features, words: [] }, signs })],
  ['without meaning', ({ features, signs }) => ({ features: { ...features, meaning: nothing }, signs })],
];

const voiceCount = new Set(accounts.map(({ voice }) => voice)).size;
process.stdout.write(`${accounts.length} accounts in ${voiceCount} voices; whole voices left out.\n\n`);
process.stdout.write(
  '| method | must first | must in three | covered first | covered in three |\n|---|---|---|---|---|\n',
);
const row = (name: string, figure: string) => process.stdout.write(`| ${name} | ${figure} |\n`);
const whole = leftOut((one) => one);
row('all together', figures(whole, byScore));
row(
  'without what is covered',
  figures(whole, ({ score, covered }) => score - Math.log(1 - covered)),
);
for (const [name, blank] of blanks) row(name, figures(leftOut(blank), byScore));

const file = 'knowledge/learned/lenses.json';
writeFileSync(file, written(learn(examples, (one) => one)));
process.stdout.write(`\nWritten: ${file}.\n`);
