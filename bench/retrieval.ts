import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { createMemoryEngine } from '../src/knowledge/finding/memory-engine.ts';
import { createIndex, entryOf, type Index, priorOfReviews, vectorsOf } from '../src/knowledge/finding/search.ts';
import type { Library } from '../src/knowledge/library.ts';
import { createThinking, type Thinking } from '../src/parts.ts';
import { procedureQueries, type Query, reviewQueries, unanswered } from './retrieval/queries.ts';

/**
 * What each way of finding gives, alone and taken away from what is in `src/`: on the project's own queries over the review, over procedures
 * and traps, and on those that nothing answers. 140 and 90 queries tell two ways apart only when they differ by some seven points.
 */
const thinking = await createThinking(readConfig({ DATA_DIR: join('no', 'data') }));
const { library, finding } = thinking;

type Parts = Partial<Thinking['finding']> & { said?: Library['said']; prior?: number; weigh?: 'meaning' | 'words' };

async function indexWith({ said = library.said, prior = priorOfReviews, weigh, ...over }: Parts): Promise<Index> {
  const entries = library.passages.map((passage) =>
    entryOf(passage, said.get(passage.id) ?? [], library.reviews.has(passage.document) ? prior : 0),
  );
  const engine = createMemoryEngine(entries, await vectorsOf(entries, finding.embed));
  const alone = {
    ...engine,
    find: async (...[sought, k]: Parameters<typeof engine.find>) => {
      const most = weigh ? entries.length : k;
      const found = await engine.find(sought, most);
      return weigh ? found.toSorted((a, b) => b[weigh] - a[weigh]).slice(0, k) : found;
    },
  };
  return createIndex({ ...finding, ...over, engine: alone });
}

async function placesOf(index: Index, queries: readonly Query[]) {
  const places: (number | null)[] = [];
  let abstained = 0;
  for (const { query, gold } of queries) {
    const { enough, results } = await index.retrieve(query, 10);
    const at = results.findIndex(({ passage }) => gold.some((words) => passage.text.includes(words)));
    places.push(at < 0 ? null : at);
    if (!enough) abstained += 1;
  }
  const share = (within: number) => places.filter((at) => at !== null && at < within).length / places.length;
  const reciprocal = places.reduce<number>((sum, at) => sum + (at === null ? 0 : 1 / (at + 1)), 0) / places.length;
  return { first: share(1), three: share(3), reciprocal, abstained };
}

const ways: readonly (readonly [string, Parts])[] = [
  ['as in src/', {}],
  ['without what people say', { said: new Map() }],
  ['without terms.yaml', { widen: () => '' }],
  ['without spelling', { isWord: () => true }],
  ['without the prior of reviews', { prior: 0 }],
  ['meaning alone', { weigh: 'meaning' }],
  ['words alone', { weigh: 'words' }],
];
process.stdout.write(
  '| way | review @1 | @3 | MRR | procedures @1 | @3 | MRR | none recognised | false abstentions |\n|---|---|---|---|---|---|---|---|---|\n',
);
for (const [name, parts] of ways) {
  const index = await indexWith(parts);
  const [review, procedures] = [await placesOf(index, reviewQueries), await placesOf(index, procedureQueries)];
  let recognised = 0;
  for (const { query } of unanswered) if (!(await index.retrieve(query, 3)).enough) recognised += 1;
  const cells = [
    review.first,
    review.three,
    review.reciprocal,
    procedures.first,
    procedures.three,
    procedures.reciprocal,
    recognised / unanswered.length,
    (review.abstained + procedures.abstained) / (reviewQueries.length + procedureQueries.length),
  ];
  process.stdout.write(`| ${name} | ${cells.map((cell) => cell.toFixed(2)).join(' | ')} |\n`);
}
await thinking[Symbol.asyncDispose]();
