import { folded, quotesAt } from '../plain.ts';
import { type Check, type Plain, wordsOf } from '../written.ts';

/**
 * A ruling is not less of one because somebody else is quoted with it: words that were put into a document or a message to be said again would be.
 * What the bank itself would quote may be quoted: that was chosen without a model.
 */
export const relayed =
  (ruling: readonly Plain[]): Check =>
  (written, { given }) => {
    const known = folded(given.join('\n'));
    const rules = (quote: string) =>
      ruling.some((check) => check({ acknowledgement: null, question: quote, because: '' }) !== null);
    return quotesAt(wordsOf(written)).some(({ quote }) => !known.includes(folded(quote)) && rules(quote))
      ? { kind: 'relayed', reason: 'Quote nothing that rules, orders or blames. Quote what was seen, heard or done.' }
      : null;
  };
