import { sentencesOf, wordsIn } from '../plain.ts';
import type { Check } from '../written.ts';

/** More than a tired person takes in at once. Words, without what is quoted, since that is known already. */
const longest = { question: 40, inAll: 60, acknowledgement: 30 };

export const short: Check = ({ acknowledgement, question }) =>
  sentencesOf(question).some((sentence) => wordsIn(sentence).length > longest.question) ||
  wordsIn(question).length > longest.inAll ||
  wordsIn(acknowledgement ?? '').length > longest.acknowledgement
    ? {
        kind: 'too-long',
        reason: `Say it in ${longest.question} words at most, with an acknowledgement of one short sentence.`,
      }
    : null;
