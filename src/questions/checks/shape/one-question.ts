import { sentencesOf } from '../plain.ts';
import type { Check, Fault } from '../written.ts';

/** Every sign that asks, in whatever script. */
const marks = /[?\u037e\u055e\u061f\u203d\u2047-\u2049\uff1f\u00bf]/gu;
const asks = `(what|how|which|who|whom|whose|where|when|why)`;
const verb = String.raw`(is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|should|might|may|else|tells|shows|gives|keeps|needs|knows|says|made|makes|happens|happened|saw|told|said|came|\w+ (is|are|was|were|do|does|did|have|has|had|can|could|will|would|might))`;

/** A second question with a verb of its own. "From whom", "and by when" and "and why that" only ask more of the first. */
const second = new RegExp(
  String.raw`(\b(and|or|but|also)( also| then| so)?|[;:–—-]) (?:(?:in|at|on|for|with|of) )?${asks} ${verb}\b(?!,| not\b)|\b(and|or) (could|can|would|will|does|do|did|is|are|has|have|was|were|might) (you|he|she|they|it|that|this|there|the|anyone|anybody)\b`,
  'i',
);

/** A sentence that asks; a list of questions is several of them. */
const begins = new RegExp(String.raw`^["']?((and|so|then|but) )?${asks}\b`, 'i');
const third = new RegExp(String.raw`^(what|who|which|how)\b[^,]*, (what|who|which|how) ${verb}\b`, 'i');

/** Two answers to choose from: whoever is offered two does not look for a third. */
const either = [
  /\byes or no\b|\byes\/no\b|\bin one word\b/i,
  /\bwhich (is it|of (the|these) two|one is it|would it be)\b|\beither\b.*\bor\b/i,
  /:\s*(\S+ ){1,6}or (\S+ ?){1,6}\?$/i,
  /^(\S+ ){0,5}\S+, (as |by |from |with |more )?(a |an |the |his |her |mum's |\w+'s )?\w+( \w+)? or (as |by |from |with |more )?(a |an |the |something |his |her )?\w+( \w+){0,3}\?$/i,
];

export const oneQuestion: Check = ({ acknowledgement, question }) => {
  if (
    (question.match(marks) ?? []).length !== 1 ||
    !/\?["”’']?$/.test(question.trimEnd()) ||
    (acknowledgement ?? '').match(marks) !== null
  )
    return fault('Ask exactly one question, with its mark at the very end and no other mark.');
  const sentences = sentencesOf(question);
  const sentence = sentences.at(-1) ?? '';
  if (sentences.filter((one) => begins.test(one)).length > 1 || second.test(sentence) || third.test(sentence))
    return fault('This holds several questions. Keep the one that matters most.');
  return either.some((one) => one.test(sentence)) ? fault('This offers two answers. Leave the answer open.') : null;
};

const fault = (reason: string): Fault => ({ kind: 'not-one-question', reason });
