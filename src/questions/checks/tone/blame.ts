import { says } from './says.ts';

/** Blame, also where nobody is named for it: "how was this missed". */
export const blame = says('blame', 'Blame nobody, and take no fault for granted.', [
  /\byou (failed|fail|missed|overlooked|ignored|neglected|could have|were wrong|let|forgot|did nothing|knew better)\b|\b(could|did|do|would) (you|your \w+|they|the \w+|anyone) (fail|miss|overlook|ignore|neglect|forget)\b/i,
  /\b(was|were|been|being|get|got) (\w+ ){0,3}(missed|overlooked|ignored|forgotten|dismissed|disregarded|brushed|lost sight of|mishandled|botched|left undone|not done|let down|allowed to|unnoticed|unchallenged|swept)\b/i,
  /\b(go|goes|went|gone|going|get|got) (badly )?wrong\b|\b(is|are) being (missed|overlooked|ignored)\b/i,
  /(?<!\bnothing .{0,20})\b(was|were|been) left out\b/i,
  /^why\b|\bwhy (did|was|were|have|has|had|is|are|do|does|would|should|could|not|it took)\b|\bwhy\b.*(\b(not|nobody|no one|never|only)\b|n't\b)/i,
  /\bhow come\b|\bhow (could|can) (you|your \w+|they|anyone|anybody|this|the \w+) (let|not|have|possibly|think|believe|allow|accept|miss)\b|\bwhat (on earth|possessed|excuse)\b|\bwhat was the reason for\b/i,
  /\b(should|ought to) have\b|\b(could|might) have (been )?(done|seen coming|acted|prevented|avoided|stopped|protected|saved)\b/i,
  /\b(has|had|have|what) (stopped|prevented|kept|held) (you|your \w+|anyone|anybody|them|this group|the \w+)\b|\bdid(n't| not) (you|anyone|anybody|your \w+)\b|\b(have|had|has|were|was)(n't| not) (you|anyone|your \w+)\b/i,
  /\b(fault|failures?|failings?|mistakes?|errors?|blame|blamed|culpable|negligen\w+|responsible for|delays?|oversight|shortcomings?|took so long|too (late|slow|little)|dropped the ball|slip(ped)? through|fell through|cracks|face value|turn(ed)? a blind eye)\b/i,
  /\bmade you (stay|keep|ignore|accept|think it|let|decide not|not)\b|\b(naive|naïve|careless|lazy|incompetent|complacent|gullible|unprofessional|sloppy|blind|blinded)\b/i,
  /\b(bothered|bother) to\b|\b(did|do|have) (you|anyone|they) even\b/i,
  /\bwhat (has |had |have )?(stopped|prevented|kept) \S+|\b(let|lets|letting) \S+( \S+)? down\b/i,
  /\b(is|are|was|were) (you|he|she|they|your \w+|the \w+|this group|everyone) missing\b|\bnot to (see|look|ask|know|hear)\b|\bstop(s|ped)? mattering\b|\byour silence\b|\bfor (somebody|someone|anyone|you|them) to act\b|\bhow (is|was|were) .*\blate\b/i,
  /\bfail(s|ed|ing)? (in )?(this|the|that|him|her|them|your|their|our|to|\p{Lu}\w+)\b/iu,
  /\bwho (dropped|missed|forgot|ignored|overlooked|slipped|botched)\b/i,
]);
