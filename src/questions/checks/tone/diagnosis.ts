import { says } from './says.ts';

/** What a mark, a weight or a way of behaving means is for those who examine it. */
export const diagnosis = says('diagnosis', 'Say nothing of what a mark, a weight, a symptom or a behaviour means.', [
  /\b(non-?accidental|accidental|inflicted|shaken|abusive head trauma|fabricated|induced|failure to thrive|faltering growth|disorgani[sz]ed|insecure|attachment (style|disorder|problem|issue|difficult)\w*)\b/i,
  /\b(personality|attachment|mood|eating|conduct|developmental|behavioural|stress) disorder\b|\b\w+ syndrome\b|\battachment (to|with)\b/i,
  /\b(consistent|inconsistent|compatible|in keeping) with\b|\b(typical|characteristic|suggestive|indicative|symptomatic|diagnostic) (of|is|for)\b|\bhow typical\b/i,
  /\b(signs?|symptoms?) of\b(?! things)|\b(symptoms?|diagnos\w+|prognosis)\b/i,
  /\b(is|are) (so )?(common|normal|usual|unusual|rare|expected|typical) (in|for|at|with|among)\b/i,
  /\b(this|that|it|the|a|his|her) (mark|bruise|injury|burn|fracture|bleed|weight|weight loss|rash|scald)\b.{0,25}\b(points?|suggests?|indicates?|means|shows that|caused|comes from|came from|gripped|pinched|slapped)\b/i,
  /\b(was|were|been|be) caused by\b|\blooks? (as if|as though|like) (it|he|she|they) (was|were|had|is)\b|\bof (being|that shape|this shape|that size|this size)\b/i,
  /\b(weeks?|months?|a baby|babies)( of \d+ weeks| old)? (cannot|can't|do not|don't|never|does not|doesn't|can) (yet )?(roll|crawl|sit|bruise|move|pull)\b|\bof \d+ (weeks|months) (can|cannot|can't)\b/i,
  /\bsuggests? that \S+ (is|was|has|are)\b/i,
  /\b(shape|size|colour|place|position|pattern) of (the|a|this|his|her) \w+ (says?|tells?|suggests?|means?|points?|shows?)\b/i,
  /\b(bruise|mark|burn|injury|weight) (is |was )?(tell|say|mean|show|suggest)\w*\b|\b(baby|babies|child|toddler) who (cannot|can't|can|does not|doesn't|is not)\b/i,
]);
