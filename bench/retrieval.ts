import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { createMemoryEngine } from '../src/knowledge/finding/memory-engine.ts';
import { createIndex, entryOf, type Index, priorOfReviews, vectorsOf } from '../src/knowledge/finding/search.ts';
import type { Library } from '../src/knowledge/library.ts';
import { createThinking, type Thinking } from '../src/parts.ts';
import { placesOf } from './retrieval/places.ts';
import { procedureQueries, reviewQueries, unanswered } from './retrieval/queries.ts';

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

/** What the lens that a query calls for is about, in the words of its file. */
const lensWords = new Map<string, string>();
for (const { query } of [...reviewQueries, ...procedureQueries, ...unanswered]) {
  const [called] = thinking.notice(await thinking.read(query)).called;
  const lens = thinking.content.lenses.find(({ id }) => id === called?.lens);
  lensWords.set(query, lens ? `${lens.name} ${lens.definition}` : '');
}

const ways: readonly (readonly [string, Parts])[] = [
  ['as in src/', {}],
  ['without what people say', { said: new Map() }],
  ['without terms.yaml', { widen: () => '' }],
  ['without either', { said: new Map(), widen: () => '' }],
  ['widened by the lens', { widen: (query) => lensWords.get(query) ?? '' }],
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
  const none = await placesOf(index, unanswered);
  const cells = [
    review.first,
    review.three,
    review.reciprocal,
    procedures.first,
    procedures.three,
    procedures.reciprocal,
    none.abstained,
    (review.abstained * reviewQueries.length + procedures.abstained * procedureQueries.length) /
      (reviewQueries.length + procedureQueries.length),
  ];
  process.stdout.write(`| ${name} | ${cells.map((cell) => cell.toFixed(2)).join(' | ')} |\n`);
}
await thinking[Symbol.asyncDispose]();
