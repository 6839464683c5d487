/**
 * Signs of when something is, and of whether anybody has acted: the same words are urgent today, history in a file, and an exercise in a training room. Each
 * counts for something that was learned (docs/noticing.md); none decides.
 */
const signs: readonly RegExp[] = [
  // Now: a word for it, a clock, or somebody who is not where they should be.
  /\b(right now|now|today|tonight|this (morning|afternoon|evening|minute|lunchtime)|just (got|been|seen|rung|had|come|left|this|put)|at the moment|as (i|we) (type|speak)|still (out|missing|there|not|in|here|waiting|shouting|outside)|half an hour|\w+ (mins?|minutes))\b/gi,
  /\b(it's|it is) (gone|nearly|about|only|just|after|past|quarter|half|\d)|\b\d{1,2}([.:]\d\d)? ?(am|pm)\b|\b(half|quarter) (past|to)\b|\bat (one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b|\bo'clock\b|\bbell\b|\bhome time\b/gi,
  /\b(not|n't|nobody's|no one's|never) (been )?(back|home|answering|answered|seen|heard|returned|picking up|come|turned up|there)\b|\bphone('s| is)? (off|dead|switched)|\bto voicemail\b|\bcan't (find|reach|get hold)|\bno sign of\b|\b(run|ran) off\b|\bgone (off|missing|awol)\b|\bwhereabouts\b/gi,
  // Long ago, or on paper.
  /\b(19|20)\d\d\b|\byears? (ago|back)\b|\b(last|the other) (year|month|spring|summer|autumn|winter|term|christmas|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bmonths? (ago|back)\b|\bweeks ago\b|\blast week\b/gi,
  /\b(used to|back then|looking back|in hindsight|with hindsight|historic(al)?|at the time|once|closed|archive|old (file|case|chronology|notes)|audit|reviewing|re-?reading|anniversary|grown up|adult now|since (then|been|moved)|these days)\b/gi,
  // Taught, told or supposed.
  /\b(train(er|ing|ees?)|case study|role ?play|slides?|exercise|delegates|students|learners|workshop|session for|demo|vignette|scenario|seminar|induction|curriculum|quiz)\b/gi,
  /\b(drama|film|novel|book|podcast|telly|tv|news|documentary|series|episode|soap|article|story|read about|watched)\b/gi,
  /\b(what if|if (he|she|a|an|it|they|someone|i|we) (ever|were|was|did|had|came|said)|suppos(e|ing)|imagine|hypothetical|in theory|would (i|we|you) (do|ring|call)|policy|protocol|procedure|in general|generally)\b/gi,
  // Somebody has acted.
  /\b(arrested|in custody|remanded|charged|police (are|were|have|came|took|attended)|found (safe|him|her|them|at)|(back|home) (safe|by|now|within)|strategy (discussion|meeting)|strat|section 47|s47|seen by|medical|admitted|in hospital|a&e|paed(iatrician|s)?|no contact since|placed|placement|foster|removed|already (rung|rang|called|referred|told|phoned|with)|reported|rang 999|999|duty (have|has|know|are|took|rang)|referred|referral|plan agreed|safety plan|crisis team|camhs|ambulance|bail)\b/gi,
  // Figures of speech.
  /\b(lol|haha|ha ha|joke|joking|laugh(ed|ing)?|kidding|metaphor|figure of speech|so to speak)\b/gi,
  /\b(i could|i'd|i'll|i nearly|could have) (kill|murder|strangle|throttle|swing|cry|scream)/gi,
  // What can hurt.
  /\b(knife|kill|hurt|hit|punch|scream|blood|bruis|burn|mark|swoll|broken|bite|scald|choke|strangl|throttle|weapon|drunk|drinking|overdose|pills|tablets|paracetamol|rope|bridge|end it|not be here|goodbye|threat|follow|passport|flight|airport|won't let|locked|alone)\w*/gi,
];

/** As often as a sign is told apart. */
const most = 2;

/** The signs in a text: how often each stands in it, at most twice; then whether it speaks of now, of another time, of neither, and of what is done. */
export function signsIn(text: string): number[] {
  const plain = text.replaceAll('’', "'");
  const counts = signs.map((sign) => Math.min(most, plain.match(sign)?.length ?? 0));
  const any = (...some: readonly number[]) => some.some((at) => (counts[at] ?? 0) > 0);
  const now = any(0, 1, 2);
  return [
    ...counts,
    Number(now),
    Number(any(3, 4)),
    Number(any(5, 6, 7)),
    Number(now && !any(3, 4, 5, 6)),
    Number(any(8) && !any(0, 1)),
  ];
}
