import { sentencesOf } from '../plain.ts';
import { type Plain, wordsOf } from '../written.ts';

/**
 * A check that finds what the bot never says, whoever writes it. The words of the person may say any of it inside quotation marks, since those
 * are theirs. Each sign is looked for in one sentence at a time.
 */
export const says =
  (kind: string, reason: string, signs: readonly RegExp[]): Plain =>
  (written) =>
    sentencesOf(wordsOf(written)).some((sentence) => signs.some((sign) => sign.test(sentence)))
      ? { kind, reason }
      : null;
