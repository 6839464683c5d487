import { says } from './says.ts';

/** Nobody knows what comes next; a question may ask what would be seen if something did. */
export const prediction = says('prediction', 'Foretell nothing. Ask what would be seen if it were so.', [
  /(?<!\b(what|how|who|which|where|when|that|it) )\b(he|she|they|it|mum|dad|things|the (mother|father|parents?|baby|child|children|family)) (will|won't|is going to|are going to)\b(?! (say|tell|think|answer|notice|be (then|asked|seen)))/i,
  // A name that will do something, told and not asked: "Mason will talk".
  /^[^?]*\p{Lu}\w+ (will|won't|is going to)\b[^?]*$/u,
  /\b(what|how|who) (will|is|are) (?!you\b|your\b|this group\b|each\b|the room\b|the delegates\b|people\b|show\b|tell\b)(\S+ )?(lose|suffer|go through|going through|be going through|going to (lose|suffer|cope|happen|be|do|go|get|have|feel))\b/i,
  /\b(likely|unlikely|likelihood|chances? (of|that|is|are)|odds|probab\w+|inevitabl\w+|bound to|doomed|destined|sooner or later|only a matter of time)\b/i,
  /\b(how long|how much longer) (before|until|till|will it)\b(?! you\b)/i,
  /\b(when|once|until) (mum|dad|he|she|they|things|it|the (mother|father|parents?|next \w+)|\p{Lu}\w+) (\w+ )?(slips?|relaps\w+|fails?|loses?|goes back|hits?|hurts?|breaks?|falls? apart|goes wrong|is the serious one|gives up|returns to)\b/iu,
  /(?<!\b(was|were) )\bgoing to happen\b|\bhappen(s)? again\b|\bin the end (he|she|they) will\b/i,
  /\b(worst|best) (thing )?(that )?(could|can|might|will) happen\b|\bwhen (this|it|that|the \w+) (does not|doesn't|do not|fails?|stops? working|goes wrong)\b/i,
  /\bwill (\S+ ){1,3}have (lost|missed|suffered|gone)\b/i,
  /\bhow will (?!you\b|your\b|people\b|each\b|anyone\b|the room\b|the (decision|plan|meeting)\b)(\S+ ){1,3}(be|cope|feel|manage|fare|end)\b|\bfall(s|ing)? apart\b/i,
]);
