import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import { loadDocuments } from '../src/knowledge/load.ts';
import { passagesOf } from '../src/knowledge/passages.ts';
import { createIndex, type Fuse, fuseScores, type Index } from '../src/knowledge/search.ts';
import { createThinking } from '../src/parts.ts';
import { linesOf } from './learning/texts.ts';

/**
 * How full text and meaning are best made into one order, on the project's own 40 queries over the review and 20 that it does not
 * answer. One author wrote them; 40 queries tell two methods apart only when they differ by some ten points.
 */
const Query = z.object({ id: z.string(), style: z.string(), query: z.string(), gold: z.string() });
const queries = linesOf('bench/retrieval/queries.jsonl', Query);
const none = linesOf('bench/retrieval/none.jsonl', z.object({ query: z.string() }));

/** Reciprocal ranks: what neither method found counts nothing. */
const fuseRanks =
  (k: number): Fuse =>
  (meaning, words) => {
    const ranks = (scores: readonly number[]) => {
      const order = scores.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score);
      const share = scores.map(() => 0);
      order.forEach(({ score, index }, rank) => {
        share[index] = score > 0 ? 1 / (k + rank + 1) : 0;
      });
      return share;
    };
    const other = ranks(words);
    return ranks(meaning).map((share, index) => share + (other[index] ?? 0));
  };

const methods: readonly (readonly [string, Fuse])[] = [
  ['meaning alone', (meaning) => [...meaning]],
  ['words alone', (_, words) => [...words]],
  ['ranks, k = 10', fuseRanks(10)],
  ['ranks, k = 60', fuseRanks(60)],
  ['scores, as in src/', fuseScores],
];

async function figures(index: Index) {
  let first = 0;
  let three = 0;
  let reciprocal = 0;
  let abstained = 0;
  for (const { query, gold } of queries) {
    const { enough, results } = await index.retrieve(query, 40);
    const at = results.findIndex(({ passage }) => passage.text.includes(gold));
    if (at === 0) first += 1;
    if (at >= 0 && at < 3) three += 1;
    if (at >= 0) reciprocal += 1 / (at + 1);
    if (!enough) abstained += 1;
  }
  let recognised = 0;
  for (const { query } of none) if (!(await index.retrieve(query, 1)).enough) recognised += 1;
  const share = (count: number, of: readonly unknown[]) => (count / of.length).toFixed(2);
  return [
    share(first, queries),
    share(three, queries),
    share(reciprocal, queries),
    share(recognised, none),
    share(abstained, queries),
  ];
}

const thinking = await createThinking(readConfig({ DATA_DIR: 'no-data' }));
const passages = loadDocuments('knowledge/reviews').flatMap(passagesOf);
process.stdout.write(
  '| fusion | recall@1 | recall@3 | MRR | none recognised | false abstentions |\n|---|---|---|---|---|---|\n',
);
for (const [name, fuse] of methods) {
  const cells = await figures(await createIndex(passages, thinking.embed, thinking.widen, fuse));
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`);
}
const plain = await createIndex(passages, thinking.embed, () => '', fuseScores);
process.stdout.write(`| scores, without knowledge/terms.yaml | ${(await figures(plain)).join(' | ')} |\n`);
await thinking[Symbol.asyncDispose]();
