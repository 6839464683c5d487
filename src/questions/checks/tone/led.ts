import { rootOf, rootsIn } from '../ground/known.ts';
import { sentencesOf } from '../plain.ts';
import { type Check, wordsOf } from '../written.ts';

/** What somebody may be led to do by being asked when they will do it. */
const acts: ReadonlySet<string> = new Set(
  `ring phone telephone call contact refer escalate report notify inform alert convene reconvene remove request arrange apply issue seek challenge raise insist chase
  pursue review reopen postpone delay pause record document check verify examine interview consult invite close bring get step`
    .split(/\s+/)
    .map(rootOf),
);

/** Where an act stands that is put into somebody's mind; what it is, comes last. */
const leads: readonly RegExp[] = [
  /\b(?:when|once|before|after) you(?: next| do)? (\w+)\b/i,
  /\b(?:when|how|where|who) (?:will|would|can|could|might|may|are) (?:you|your \w+|the team)(?: (?:be|going to|now|next|then|first))* (\w+)/i,
  /\b(?:for|help|helps|enable|lead|get|persuade|allow) (?:you|your \w+|the team) to (\w+)/i,
  /\b(?:of|about|before|by|without|to|against|from) (?!b?ring\b)(\w+ing)\b/i,
  /\bwho (?:will|could|can|might) (?:you|your \w+) (ask|get|send|call|ring|contact|invite)\b/i,
];

/** Fine where the person spoke of it themselves: who says that they think of closing may be asked what they would see first. */
export const led: Check = (written, { said, given }) => {
  const known = rootsIn([...said, ...given]);
  const acting = sentencesOf(wordsOf(written))
    .flatMap((sentence) => leads.map((sign) => sentence.match(sign)?.[1] ?? ''))
    .map(rootOf)
    .some((act) => acts.has(act) && !known.has(act));
  return acting
    ? { kind: 'directive', reason: 'Put no step into the question that the person has not spoken of.' }
    : null;
};
