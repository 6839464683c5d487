import { sentencesOf } from '../plain.ts';
import type { Check } from '../written.ts';
import { says } from './says.ts';

const reason =
  'Teach nothing and sum nothing up. Before the question only their own words, or something to imagine, may stand.';

/** What is said of people or cases in general is a ruling on this one. */
const general = says('lecture', reason, [
  /\b(cases|families|mothers|mums|fathers|dads|parents|men|women|babies|children|people|partners) (like (this|these|that|those|her|him|hers|his)|often|rarely|usually|always|never|tend|whose|can|will|do not|don't|show|hide)\b/i,
  /\b(most|many) (paediatricians|doctors|professionals|judges|courts|mothers|fathers|mums|dads|parents|families|babies|men|women|social workers|practitioners|workers|reviews|cases)\b/i,
  /\b(research|evidence|experience|studies|reviews?|history) (shows?|says?|tells? us|suggests?|teach\w*)\b|\bthis is how\b|\bearly days\b|\bbearing in mind\b|\bas (we|you|everyone) (all )?knows?\b/i,
  /\b(is|are|was|does) not (the same|mean|always|enough|evidence|proof|a reason)\b|\bis one thing\b|\btells? (you|us) (nothing|little|everything)\b/i,
]);

/** What may stand before a question, beside the words of somebody. */
const lead =
  /“…”|^(suppose|imagine|picture)\b|^(you|your (worker|supervisee|group|exercise|material)) (have |has |had |also |just |first |then )*(said|say|says|mention|mentions|describe|describes|talk|talked|told|tell|tells|mentioned|wrote|written|described|spoke|spoken)\b|^thank you\b/i;

/** A statement before the question, that is nobody's words, tells what to think of them. The bank's own says what was not mentioned. */
const preamble: Check = ({ question }, { given }) =>
  sentencesOf(question)
    .slice(0, -1)
    .some((sentence) => !lead.test(sentence) && !sentence.endsWith('?') && !given.some((one) => one.includes(sentence)))
    ? { kind: 'lecture', reason }
    : null;

/** What is told first, and a question hung on it: "nothing is wrong, so what next". Words of somebody may stand there. */
const hung =
  /^(?!.*“…”[^?]*, (so|and so|then|now) (what|how|which|who|where|when))[^?:;]{3,}, (so|and so) (what|how|which|who|where|when)\b/i;
const leadIn: Check = ({ question }) =>
  sentencesOf(question).some((sentence) => hung.test(sentence) && !lead.test(sentence))
    ? { kind: 'lecture', reason }
    : null;

/** An acknowledgement says what was heard: not of what things are not. */
const lecturing =
  /\b(can|could|may|might|sometimes|often|usually|not|never|nothing|nobody|only|enough|just|but|yet|however|although)\b|n't\b/i;
const acknowledging: Check = ({ acknowledgement }) => {
  const sentences = sentencesOf(acknowledgement ?? '');
  return sentences.length > 2 ||
    sentences.some((sentence) => !/^(you|that is kept|i )/i.test(sentence) && lecturing.test(sentence))
    ? { kind: 'lecture', reason: 'The acknowledgement is one short sentence on what was said, and weighs nothing.' }
    : null;
};

export const lecture: Check = (written, against) =>
  general(written) ?? preamble(written, against) ?? leadIn(written, against) ?? acknowledging(written, against);
