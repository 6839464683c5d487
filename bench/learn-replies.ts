import { writeFileSync } from 'node:fs';
import { Does } from '../src/answers/does.ts';
import { createHearReply } from '../src/answers/hear.ts';
import type { LearnedReplies } from '../src/answers/learned.ts';
import { createFeatures, type Direction } from '../src/reading/direction.ts';
import { partsOf } from '../src/reading/hear.ts';
import type { Read } from '../src/reading/read.ts';
import { learnHead, softmaxSlopes, vocabularyOf, written } from './learning/fit.ts';
import { foldsOf } from './learning/folds.ts';
import { createReader } from './learning/reader.ts';
import { readReplies } from './learning/texts.ts';

/**
 * Learns what a reply to a question does from `bench/answers`, says how well on voices that were left out, and writes
 * `knowledge/learned/replies.json`. The same replies give the same file.
 */
type Example = ReturnType<typeof readReplies>[number] & { readonly read: Read };

await using reader = await createReader();
const examples: Example[] = [];
for (const reply of readReplies()) examples.push({ ...reply, read: await reader.read(reply.text) });

function learn(some: readonly Example[]): LearnedReplies {
  const vocabulary = vocabularyOf(some.map(({ text }) => text));
  const featuresOf = createFeatures(vocabulary);
  // A reply as a whole, and the part of it in which the words stand that were marked: that is how it is heard.
  const lessons = some.flatMap(({ read, span, does }) => {
    const telling = partsOf(read).filter(({ text }) => text.includes(span));
    return [read, ...telling].map((part) => ({ does, features: featuresOf(part), signs: [] }));
  });
  const { directions } = learnHead(
    lessons,
    (scores, lesson) =>
      softmaxSlopes(
        scores,
        Does.options.map((does) => Number(does === lessons[lesson]?.does)),
        1 / lessons.length,
      ),
    { classes: Does.options.length, grams: vocabulary.length, meaningScale: 4, gramScale: 5 },
  );
  return {
    texts: some.length,
    vocabulary,
    kinds: Does.options.map((does, at) => ({ does, direction: directions[at] as Direction })),
  };
}

const heard = foldsOf(examples).flatMap(({ learned, held }) => {
  const hear = createHearReply(learn(learned));
  return held.map((example) => ({ is: example.does, heard: hear(example.read).does }));
});
const voices = new Set(examples.map(({ voice }) => voice)).size;
process.stdout.write(`${examples.length} replies in ${voices} voices; whole voices left out.\n\n`);
process.stdout.write(`| is | heard as ${Does.options.join(' | ')} |\n|${'---|'.repeat(Does.options.length + 1)}\n`);
for (const is of Does.options) {
  const of = heard.filter((one) => one.is === is);
  const counts = Does.options.map((does) => of.filter((one) => one.heard === does).length);
  process.stdout.write(`| ${is} | ${counts.join(' | ')} |\n`);
}
const right = heard.filter((one) => one.is === one.heard).length;
process.stdout.write(`\nRight: ${right} of ${heard.length}.\n`);

const file = 'knowledge/learned/replies.json';
writeFileSync(file, written(learn(examples)));
process.stdout.write(`Written: ${file}.\n`);
