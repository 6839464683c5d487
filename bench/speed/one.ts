import { fused, soughtTerms, vocabularyOf } from '../../src/knowledge/finding/engine.ts';
import { createFullText } from '../../src/knowledge/finding/full-text.ts';
import { dot } from '../../src/reading/numbers.ts';
import { contenders } from './contenders.ts';
import { type MadeLibrary, makeLibrary } from './library.ts';

/** Measures one way of finding at one size, in a process of its own, and prints a line of JSON: ms, MB, share of the exact ten. */
const [name = '', given = '1000'] = process.argv.slice(2);
const contender = contenders[name];
if (!contender) throw new Error(`There is no '${name}'.`);
const made = await makeLibrary(Number(given));

const collect = () => globalThis.gc?.();
collect();
const before = process.memoryUsage().rss;
const began = performance.now();
const ask = await contender.build(made);
const build = performance.now() - began;
collect();
const memory = (process.memoryUsage().rss - before) / 1e6;

for (const query of made.queries.slice(0, 20)) await ask(query);
const took: number[] = [];
const answers: (readonly number[])[] = [];
for (const query of made.queries) {
  const start = performance.now();
  answers.push(await ask(query));
  took.push(performance.now() - start);
}
took.sort((a, b) => a - b);
const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0;
const recall = contender.finds === 'words' ? null : recallOf(made, answers, contender.finds === 'meaning');
process.stdout.write(`${JSON.stringify({ build, memory, p50: at(0.5), p99: at(0.99), recall })}\n`);
process.exit();

/** The share of the ten best of an exact search, over every passage, that were found; on the first 40 queries. */
function recallOf(
  { entries, vectors, queries }: MadeLibrary,
  answers: readonly (readonly number[])[],
  meaningOnly: boolean,
) {
  const vocabulary = vocabularyOf(entries);
  const fullText = createFullText(entries.map(({ text }) => text));
  const some = queries.slice(0, 40);
  let found = 0;
  some.forEach(({ text, vector }, index) => {
    const words = fullText(meaningOnly ? new Map() : soughtTerms(text, vocabulary));
    const scores = vectors.map((one, entry) => fused(dot(one, vector), words[entry] ?? 0, 0, 1.25));
    const best = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 10);
    // Where several share the tenth place, any of them is right.
    const line = scores[best.at(-1) ?? 0] ?? 0;
    found += (answers[index] ?? []).filter((entry) => (scores[entry] ?? 0) >= line - 1e-6).length;
  });
  return found / (10 * some.length);
}
