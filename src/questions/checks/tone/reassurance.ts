import { says } from './says.ts';

/** Praise and comfort close what a question is to open. What was heard may be said; that it was well done may not. */
export const reassurance = says('reassurance', 'Reassure nobody and praise nothing. Say what you heard, and ask.', [
  /\b(don't|do not|no need to|not to|needn't) (worry|blame|panic)\b|\brest (assured|easy)\b|\bno harm (was |has been )?done\b/i,
  /(?<!\bif \S+ )\b(it|that|this|everything|she|he|they|things|all|child|baby)('s| is| was| are| were| will be|'ll be|'re)? (all right|alright|fine|ok(ay)?|well)\b|\b(she|he|they|the (child|baby))('s| is| are) (settled|happy|thriving)\b/i,
  /\b(well done|(great|good|nice|excellent|fine|thorough|careful|strong|solid|skilled|thoughtful) (job|decision|work|piece|question|practice|instinct|thinking|point|call|start|observation)|you (did|have done|handled) (\w+ )?(well|right|all you c\w+|everything|your best)|(?<!\bwhat is )(doing|going|coping|managing|done) (\w+ )?(well|great|brilliantly|(my|your|their|our|her|his) best))\b/i,
  /\b(it|that)('s| is| was)? (so |very |really |such )?(good|great|wonderful|lovely|brilliant|excellent|impressive|encouraging|reassuring|positive|fantastic|brave|courageous|kind|commendable|understandable|natural|sensible|wise|a relief)\b|^(good|great|brilliant|lovely|excellent|wonderful|thankfully|luckily|fortunately|glad)\b/i,
  /\b(you're|you are|you were|you've been) (\w+ )?(right|brave|wise|thorough|careful|thoughtful|sensible|good|doing|not to blame)\b|\bright to (be|feel|worry|think|say|do|wait|trust)\b/i,
  /\b(glad|pleased|relieved|proud|impressed|thankful|thankfully|fortunately|luckily|reassur\w+|commend\w*|admir\w+|applaud|credit to)\b/i,
  /\b(anyone|anybody|everyone|most people|no ?one|nobody|few) (would|could|can) (have|blame|fault|feel|think|do)\b|\bnothing (more )?(you|anyone|they) could\b|\b(in )?good hands\b|\bno (cause|reason) (for|to)\b/i,
  /\bi('m| am) (sure|certain|confident)\b|^[^?]*\bmakes (perfect |complete |good )?sense\b[^?]*$/i,
  /^[^?]*\b(how (hard|well|much|far) (\S+ ){1,3}(has|have|had|is|are)|you('ve| have) done (so|a lot|much|what|such)|(big|huge|important|major|real|positive|great) (step|change|difference|achievement|moment))\b[^?]*$/i,
  /^what an? (\S+ ){1,5}(you|he|she|they|it|that|this) (are|is|was|were|have)\b/i,
]);
