import { readConfig } from '../../src/config.ts';
import { createThinking } from '../../src/parts/thinking.ts';
import { readAccounts, readSafeguardTexts } from '../learning/texts.ts';
import { placesOf } from '../retrieval/places.ts';
import { procedureQueries, reviewQueries, unanswered } from '../retrieval/queries.ts';
import type { Raised } from './confusion.ts';
import { type Measure, measure } from './measure.ts';

/** Every so many accounts: enough to see that something broke. */
const every = 12;

/**
 * The project's own small set. The lenses were learned from these accounts, so that those two figures only show that nothing broke; what
 * they are worth on accounts of other people, `npm run learn` prints.
 */
export async function scoreOwnCases(): Promise<{ measures: Measure[]; raised: Raised[] }> {
  await using thinking = await createThinking(readConfig({ DATA_DIR: 'no-data' }));
  const { index, read, notice, screen } = thinking;
  const review = await placesOf(index, reviewQueries);
  const procedures = await placesOf(index, procedureQueries);
  const none = await placesOf(index, unanswered);

  const accounts = readAccounts().filter(({ must }, at) => at % every === 0 && must.length > 0);
  const raised: Raised[] = [];
  for (const { id, text, must } of accounts)
    raised.push({ id, must, order: notice(await read(text)).called.map(({ lens }) => lens) });
  const ranks = raised.map(({ must, order }) => order.findIndex((lens) => must.includes(lens)));
  const within = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;

  const texts = readSafeguardTexts();
  const heard = async (family: 'urgent' | 'boundary', some: typeof texts.urgent, is: boolean) => {
    const held = some.filter((one) => one.half === 'held' && ((one[family] ?? null) !== null) === is);
    const screened = await Promise.all(held.map(async ({ text }) => screen(await read(text))[family]));
    return screened.filter((kind) => kind !== null).length / screened.length;
  };

  const measures = [
    measure('retrieval: review, recall@1', review.first),
    measure('retrieval: review, recall@3', review.three),
    measure('retrieval: procedures and traps, recall@1', procedures.first),
    measure('retrieval: procedures and traps, recall@3', procedures.three),
    measure('retrieval: none recognised', none.abstained),
    measure(
      'retrieval: false abstentions',
      (review.abstained * reviewQueries.length + procedures.abstained * procedureQueries.length) /
        (reviewQueries.length + procedureQueries.length),
      { better: 'less' },
    ),
    measure('lenses: first in must (learned from these)', within(1)),
    measure('lenses: a must in the first three (learned from these)', within(3)),
    measure('safeguards: urgent heard', await heard('urgent', texts.urgent, true)),
    measure('safeguards: urgent where there is none', await heard('urgent', texts.ordinary, false), { better: 'less' }),
    measure('safeguards: boundary heard', await heard('boundary', texts.boundary, true)),
    measure('safeguards: boundary where there is none', await heard('boundary', texts.ordinary, false), {
      better: 'less',
    }),
  ];
  return { measures, raised };
}
