import { sentencesOf } from '../plain.ts';
import type { Check } from '../written.ts';

const closers = `(is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must)(n't)?`;
const who = String.raw`(you|he|she|they|it|we|i|there|that|this|these|those|the|any|anyone|anybody|someone|your|his|her|their|mum|dad|each|both|\p{Lu}[\p{L}'’]*)`;

/** What a question of yes or no begins with, at its start or after what leads up to it. */
const closed = new RegExp(String.raw`^((and|so|then|but|or|now)[, ]+)*${closers}\b`, 'i');
const closedLater = new RegExp(String.raw`[,:–—-]\s+((and|so|then|but|or)\s+)*${closers}\s+${who}`, 'u');
const closedAtEnd = new RegExp(String.raw`[:,]\s+${closers} (it|there|that|he|she|they|you)\b[^,]{0,12}\?$`, 'i');

/** "Where, and with whom, might" is one opening and not two. */
const aside = /^(what|how|which|who|whom|whose|where|when), and [^,]{1,20},/i;

/** Where the word that asks may stand: first, after a lead that ends in a mark, or after "in", "by" or the like. */
const opening =
  /(^|[,:;…"–—-]\s*)((and|so|then|but|now)[, ]+)*((in|at|on|of|by|to|from|for|with|under|between|after|before|about|through|behind)\s+)?(exactly\s+)?(what|how|which|who|whom|whose|where|when)\b/i;

export const open: Check = ({ question }) => {
  const sentence = (sentencesOf(question).at(-1) ?? '').replace(aside, '$1');
  const shut = closed.test(sentence) || closedLater.test(sentence) || closedAtEnd.test(sentence);
  return shut || !opening.test(sentence)
    ? {
        kind: 'not-open',
        reason: 'This can be answered with yes or no. Begin with what, how, which, who, where or when.',
      }
    : null;
};
