import { says } from './says.ts';

const child = String.raw`(he|she|it|they|him|her|them|mum|dad|this|that|the \w+|your \w+|\w+'s|\p{Lu}\w+)`;

/** That a child is safe or not, a parent good or not, a decision right or not: told, or taken for granted by a question. */
export const verdict = says(
  'verdict',
  'Rule on nothing, and take no ruling for granted. Ask what the person has seen.',
  [
    // "The child's safety set the pace" and "keeping the child safe until then" speak of the work; "safe to say" of the speaker.
    /(?<!\b(keep|keeping|hold) (the |this |\w+'s )?\w+ |\bdisagreement (is|was|felt) )\b(un)?safe(r|st|ly)?\b(?! to (say|talk|speak|disagree))/i,
    /\b(makes?|made|making|keeps?|kept|leaves?|left|finds?|call(s|ed)?|considers?) \S+( \S+)? (un)?(safe|dangerous|unfit|suitable|vulnerable|secure|protected|at risk|capable|incapable|premature|appropriate|right|wrong|justified)\b/i,
    /(?<!\b(could|might) )\b(is|are|was|were|isn't|aren't|not|being|been|be|seems?|looks?|sounds?|feels?|remains?) ((being|now|clearly|quite|very|so|really|not|still|most|more|less|in|at|a|an|the) )*((high|low|real|serious|immediate|significant|no|great) )?(risk|risky|danger|dangerous|harmed|abused|abusive|neglected|neglectful|neglectfully|protected|protective|unprotected|unfit|suitable|unsuitable|adequate|inadequate|capable|incapable|competent|harmful|threat|premature|reckless|proportionate|disproportionate|justified|unjustified|appropriate|inappropriate)\b/i,
    /\b(no|little|low|high|medium|real|serious|significant|immediate|greater|increased|reduced|clear) (risk|danger|harm|concern)s?\b|\bat risk\b|\b(poses?|posing|presents?|presenting) (a|an|any|no) (\w+ )?(risk|danger|threat)\b/i,
    /\b(cannot|can't|unable to|fails? to|failed to|failing to|able to|can|could) (protect|safeguard|parent|care for|keep \w+ (safe|well))\b/i,
    /\b(good|bad|poor|great|fit|better|worse|wonderful|terrible) (enough|(as )?(a |an )?(parent|mother|father|mum|dad|carer|home|parenting|care|mothers|fathers|parents))\b/i,
    /\b(can|should|could|cannot|can't|may|to) (stay|go|remain|return) ((at |in )?(home|there)|with (mum|dad|her|him|them|his|the (mother|father|parents|family)|\w+'s))\b|\bbetter off\b/i,
    /\b(right|wrong|correct|incorrect|best|sound|poor|bad|good|safe) (decision|plan|outcome|call|view|judgement|judgment|conclusion|place|answer)\b|\b(your|the|this|that) (decision|plan|view|judgement|judgment|instinct|hunch) (is|was|seems?) (right|wrong|sound|safe|correct|mistaken)\b/i,
    /\b(no|not) (cause for )?concerns? (here|about)\b|\b(red flags?|warning signs?|alarm bells|disguised compliance|manipulat\w+|collusi\w+|colluding)\b/i,
    /\b(a|the|clear|early|every) (sign|signs|evidence|proof|indication|case|form|pattern) (of|that|for) ((he|she|they|it|\w+) (is|are|was) )?(being )?(neglect|neglected|abuse|abused|harm|harmed|danger|grooming|control|risk)\b/i,
    /\b(looks|sounds|seems|feels|appears|amounts) (like|as|to be|to) ((an?|the) )?(\w+ )?(neglect|abuse|harm|danger|risk|grooming|control|progress|improvement)\b/i,
    new RegExp(String.raw`\b${child} (has|have|had) (been )?(harmed|abused|neglected|protected|groomed)\b`, 'iu'),
    /\b(do|does|did|done|doing) to (him|her|them|\p{Lu}\w+|the (baby|child|children|toddler|twins|boy|girl))\b/u,
    /\bwho (did|has done|could have done|would do) (this|that|it)\b|\balone with .* when it happened\b/i,
    /\bunable to\b|\b(is|are|was|were|being) not allowed\b|\b(can|could|will) (\S+ ){1,6}(never|ever)\b|\bnot allowed to\b/i,
    /\bturn(s|ed|ing)? (things|it|her life|his life|this|their lives) around\b|\bturned (a|the) corner\b|\bearn(s|ed)? (your|our|their) trust\b|\b(get|got) (it|this|that) (so |all )?(right|wrong)\b/i,
    /\b(protect|protects|protected|protecting|safeguards?|safeguarded|safeguarding)\b/i,
    /\btoo (early|late|soon|quickly|fast|slowly|long|little|much|many|few|ready|close|trusting|optimistic|hopeful)\b|\b(soon|good|fast|quick|close|long|often|early|hard|big|clean) enough\b/i,
    /\b(neglect|abuse|violence|risk|danger|harm|drinking|it|things|worry) (is|are|was) (now |still |all )?(over|behind \w+|finished|going on|in the past)\b|\b(neglect|abuse|violence|risk|danger|harm) (still|continu)\w*\b|\b(stop\w*|still|continu\w+) (neglect|abus|hurt|harm|hit|beat)\w*\b/i,
    /\b(un)?(acceptable|reasonable|manageable|believable|reliable|trustworthy|questionable|defensible|satisfactory)\b/i,
    /\b(thriving|flourishing|blossoming)\b|\b(rate|rating|grade|score) (the |this )?(risk|case|safety|danger|harm)\b/i,
    /\b(where else|how many|which other)\b.*\b(bruises|marks|injuries|burns|scars)\b/i,
    // A good day may be asked about; a good anything else is a ruling.
    /\bgood (?!day|days|week|weekend|night|morning|time|news|reason|before)\w+/i,
    /\bhappened to \S+( \S+)? (to make|that made|to leave)\b|\bright (step|thing|time|way|move|course)\b/i,
    /(?<!\b(before|until|if|when|once) )\b(everything|all|it|this|that|things|the (matter|worry|case|problem)) (is|was|has been|have been|are) (now |all |been )?(resolved|sorted|settled|solved|finished|cleared up|over and done)\b/i,
    /\b(can|could|may|might) (now |safely |well )?be (stepped|closed|left|returned|trusted|ended|taken off|signed off)\b|\b(rating|score|grade|mark out) of (\d+|\w+)\b/i,
    /\bhow well \S+( \S+){0,2} (is|are|was|were)\b|\bprov(e|es|ed|ing) \S+( \S+)? (right|wrong)\b|\ball[- ]clear\b|\b(worry|worries|concerns?|problems?|risks?) (has|have|had|is|are) (now )?(gone|passed|lifted|eased|over)\b/i,
    // A conclusion that is written for somebody.
    /\b(sentence|paragraph|line|heading|conclusion|report|analysis|summary) (that (the|this|he|she|they|it|there)\b|which says|saying|reads|is that)/i,
    /\b(nothing|little) (is |was )?(wrong|to worry about|of concern)\b|\b(loving|caring|stable|chaotic|dangerous|happy|dysfunctional) (home|family|parents?|mother|father|mum|dad)\b/i,
  ],
);
