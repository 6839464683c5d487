import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLibrary } from '../src/knowledge/load-library.ts';
import { passagesOf } from '../src/knowledge/passages.ts';
import type { Read } from '../src/reading/read.ts';
import { loadInstructionsIn } from '../src/safeguards/instructions/load-instruction-words.ts';
import { attacks, practice } from '../test/redteam/attacks.ts';
import { foldsOf } from './learning/folds.ts';
import { createReader } from './learning/reader.ts';
import { heardIn, learnNearest, learnSteering, type Score, type Steering } from './learning/steering.ts';
import { readSteering } from './learning/texts.ts';

/**
 * Whether an ear that learns finds more of the words that steer a machine than the phrases do, without putting ordinary procedures aside: with whole
 * voices left out, and then on the red team's attacks, none of which is learned from. It does not do so well enough to be used (docs/decisions/0017).
 */

/** How many of ordinary passages may be put aside: a document has hundreds. */
const falseAlarms = 1 / 1_000;

await using reader = await createReader();
const instructionsIn = loadInstructionsIn('knowledge/safeguards');
const texts: (Steering & { readonly from: string })[] = [];
const add = async (text: string, rest: Omit<Steering, 'read'>, from: string) =>
  texts.push({ ...rest, from, read: await reader.read(text) });

for (const { text, voice, steers, where } of readSteering())
  if (where !== 'message') await add(text, { voice, steers }, steers ? 'steering' : 'invented');
for (const { text, document } of loadLibrary('knowledge', 'no-documents').passages)
  await add(text, { voice: document, steers: false }, 'knowledge');
for (const name of readdirSync('docs', { recursive: true, encoding: 'utf8' }).sort()) {
  // What is said there of such words holds them.
  if (!name.endsWith('.md') || name.includes('0017')) continue;
  const text = readFileSync(join('docs', name), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const document = { id: name, title: name, publisher: '', source: '', date: '', version: '', pages: [], text };
  for (const passage of passagesOf(document)) await add(passage.text, { voice: name, steers: false }, 'docs');
}

/** The attacks that came when the rules were done, as a reader of a document meets them. */
const afterwards = async (half: 'open' | 'held') =>
  Promise.all(attacks(half).flatMap(({ kind, text }) => (kind === 'afterwards' ? reader.read(text) : [])));
const trials: Readonly<Record<string, readonly Read[]>> = {
  '40 afterwards': await afterwards('open'),
  '30 after that': await afterwards('held'),
  practice: await Promise.all(practice.map(reader.read)),
};

const found = (read: Read): boolean => instructionsIn(read.text).length > 0;
const methods: Readonly<Record<string, (some: readonly Steering[]) => Score>> = {
  'nearest examples': learnNearest,
  'meaning, whole passages': (some) => learnSteering(some, { words: false, parts: false }),
  'meaning and words, whole passages': (some) => learnSteering(some, { words: true, parts: false }),
  'meaning and words, sentence by sentence': (some) => learnSteering(some, { words: true, parts: true }),
  'the same with what the phrases found': (some) => learnSteering(some, { words: true, parts: true, found }),
};

const share = (some: readonly boolean[]): string => `${some.filter(Boolean).length} of ${some.length}`;
const row = (name: string, cells: readonly string[]) => process.stdout.write(`| ${[name, ...cells].join(' | ')} |\n`);
const kinds = ['steering', 'invented', 'knowledge', 'docs'] as const;

const messages = readSteering().filter(({ where }) => where === 'message');
process.stdout.write(
  `Messages that steer, by phrases alone: ${share(messages.map(({ text }) => instructionsIn(text).length > 0))}\n\n`,
);
row('', [...kinds, ...Object.keys(trials)]);
row(
  '---',
  [...kinds, ...Object.keys(trials)].map(() => '---'),
);
row('phrases alone', [
  ...kinds.map((kind) => share(texts.filter(({ from }) => from === kind).map(({ read }) => found(read)))),
  ...Object.values(trials).map((some) => share(some.map(found))),
]);
for (const [name, method] of Object.entries(methods)) {
  const parts = name.includes('sentence') || name.includes('phrases');
  const scored = foldsOf(texts).flatMap(({ learned, held }) => {
    const score = method(learned);
    return held.map(({ from, steers, read }) => ({ from, steers, score: heardIn(read, score, parts) }));
  });
  const ordinary = scored.flatMap(({ steers, score }) => (steers ? [] : score)).sort((a, b) => b - a);
  const least = ordinary[Math.floor(falseAlarms * ordinary.length)] ?? 0;
  const whole = method(texts);
  row(name, [
    ...kinds.map((kind) => share(scored.filter(({ from }) => from === kind).map(({ score }) => score > least))),
    ...Object.values(trials).map((some) => share(some.map((read) => heardIn(read, whole, parts) > least))),
  ]);
}
