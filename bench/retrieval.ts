import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { createThinking } from '../src/parts/thinking.ts';
import { type IndexChange, indexWith } from './retrieval/index-with.ts';
import { placesOf } from './retrieval/places.ts';
import { procedureQueries, reviewQueries, unanswered } from './retrieval/queries.ts';

/**
 * What each way of finding gives, alone and taken away from what is in `src/`: on the project's own queries over the review, over procedures
 * and traps, and on those that nothing answers. 140 and 90 queries tell two ways apart only when they differ by some seven points.
 */
const thinking = await createThinking(readConfig({ DATA_DIR: join('no', 'data') }));

/** A query with what the lens that it calls for is about, in the words of its file. */
async function widened<Asked extends { readonly query: string }>(queries: readonly Asked[]): Promise<Asked[]> {
  return Promise.all(
    queries.map(async (one) => {
      const [called] = thinking.notice(await thinking.read(one.query)).called;
      const lens = thinking.content.lenses.find(({ id }) => id === called?.lens);
      return { ...one, query: `${one.query} ${lens?.name ?? ''} ${lens?.definition ?? ''}` };
    }),
  );
}

const sets = { review: reviewQueries, procedures: procedureQueries, none: unanswered };
const lensSets = {
  review: await widened(sets.review),
  procedures: await widened(sets.procedures),
  none: await widened(sets.none),
};
const ways: readonly (readonly [string, IndexChange, typeof sets])[] = [
  ['as in src/', {}, sets],
  ['without what people say', { said: new Map(), spoken: () => false }, sets],
  ['without spelling', { isWord: () => true }, sets],
  ['without the prior of reviews', { prior: 0 }, sets],
  ['meaning alone', { alone: 'meaning' }, sets],
  ['words alone', { alone: 'words' }, sets],
  ['the query and what its lens is about', {}, lensSets],
];
process.stdout.write(
  '| way | review @1 | @3 | MRR | procedures @1 | @3 | MRR | none recognised | false abstentions |\n|---|---|---|---|---|---|---|---|---|\n',
);
for (const [name, change, asked] of ways) {
  const index = await indexWith(thinking, change);
  const [review, procedures] = [await placesOf(index, asked.review), await placesOf(index, asked.procedures)];
  const none = await placesOf(index, asked.none);
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
