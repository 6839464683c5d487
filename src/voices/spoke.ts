import type { Span } from '../reading/span.ts';

/** How an account says that somebody spoke, wrote, came or was spoken to. Everybody who is named stands as a run of `@` in what is read here. */

const someone = '@+';
const determiner = '(?:the|a|an|my|our|your|her|his|their|its|this|that|both|all|each of|each|one of|some of)';
const describing =
  '(?:own|new|old|older|elder|eldest|younger|youngest|little|big|local|community|maternal|paternal|current|other|two|three|four)';
const someOne = `(?:(?:${determiner}|${someone}['’]s|${someone}(?=\\s+${someone}))\\s+){0,2}(?:${describing}\\s+){0,2}`;
const and = '(?:\\s*(?:,|&|/|and|with)\\s*(?:and\\s+)?)';

/** What keeps words from saying that it took place: a denial, a plan, a wish, an attempt. */
const denied =
  "(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|(?:have|has|had|is|are|was|were|do|does|did|wo|ca|could|would|should)n['’]?t|yet to|fail\\w*|refus\\w+|declin\\w+|unable|cancelled|will|would|should|could|might|may|hope\\w*|plan\\w*|going to|due to|need\\w*|want\\w*|mean\\w* to|meant to|try\\w*|tried|about to|waiting|await\\w*|book\\w*|chas\\w+|apologies|if|whether|anyone|to be|least)";
const denial = new RegExp(`(?<![\\p{L}])${denied}(?![\\p{L}])`, 'iu');

/** `~` is a space. */
const said = [
  'said says? saying told tells? telling reports reported ring rang phoned phones telephoned called texted emailed e-mailed messaged faxed writes wrote written',
  'confirmed confirms denies denied admits admitted accepts accepted think thinks thought feels? felt believes? believed reckons? reckoned explained explains describes? described disclosed discloses',
  'mentioned mentions complained complains advised advises noted notes noticed notices flagged shared shares listed answered replied replies responded responds confided insists? insisted',
  'maintains maintained claims? claimed alleges? alleged spoke talked talks referred raised raises warned warns reminded assured examined weighed assessed chaired',
  'identified highlighted queried questioned disagreed disagrees disputes disputed recommended recommends suggested suggests contacted alerted informed notified updated briefed commented remarked recalled',
  'recalls recorded logged documented observed objected offered asked asks apologised forwarded circulated presented escalated challenged pressed quoted stressed repeated',
  'let~(?:me|us)~(?:know|see|read|have) confirm describe advise mention explain deny admit believe suggest agrees? agreed brought~(?:it~)?up came~clean (?:is|are|was|were|been|keeps?|kept)~(?:also~|always~|now~)?(?:saying|telling|asking|reporting|describing|suggesting|ringing|reporting)',
  'opened~up backs? backed blames? blamed swears swore pleaded begged worries worried fears feared interviewed visited contradicts? contradicted showed shows revealed reveals spelled~out spelt~out hinted',
  'points?~out pointed~out let~slip filled~(?:me|us)~in talked~(?:me|us)~through took~(?:me|us)~through walked~(?:me|us)~through picked~up~(?:the~phone~)?and handed~(?:me|us|over) pulled~(?:me|us)~aside took~(?:me|us)~aside',
  'told~(?:me|us) made~(?:it~)?clear made~contact got~in~touch gets~in~touch gave~evidence put~(?:it|that)~to~(?:me|us) went~through~it (?:was|were|is|are|been)~(?:very~|quite~|really~)?(?:clear|adamant|firm|frank|honest|blunt|certain|sure|convinced|open)~(?:with|about|that) came~back~with',
]
  .flatMap((line) => line.split(' '))
  .join('|')
  .replaceAll('~', '\\s+');
const gave =
  '(?:gave|gives|given|sent|sends|provided|submitted|shared|read|brought|put|produced|uploaded|passed|wrote|done|did|supplied|filed|had)\\s+(?:(?:us|me|in|a|an|her|his|their|out|full|detailed|verbal|written|short|long|brief|good|clear|through|over|some|on|very|really|good|the|three|two|four|every|clear)\\s+){0,4}(?:reports?|letters?|e-?mails?|updates?|views?|information|info|notes?|accounts?|minutes|histor\\w+|chronolog\\w+|lists?|messages?|texts?|summar\\w+|statements?|opinions?|evidence|pictures?|photos?|call-outs?|concerns?|background|details?|notifications?|referrals?|records?)';
const came =
  '(?:(?:attended|attends|joined|came to|came along|came in|came into|came out to|came with|came(?=\\s*(?:[.,;!]|$))|comes to|turned up|showed up|sat in|dialled in\\w*|was at|were at|were there|was there|was present|were present|took part|were represented|was represented|has been in|have been in|has been out|have been out)(?!\\s+(?:@+\\s+)?(?:the\\s+|an?\\s+|that\\s+)?(?:address|house|home|property|incident|domestic|flat|scene|a&e|on (?:satur|sun|mon|tues|wednes|thurs|fri)day night))|got back to (?:me|us)|let (?:me|us) know|passed (?:it|that|this) on|made (?:a|the) referral|(?:is|are|was|were|seems?|seemed) (?:very |really |quite |so )?(?:worried|concerned)|(?:has|have|had) (?:\\w+ )?(?:concerns|worries)|(?:has|have) been in touch|been in touch|come back to (?:me|us))';
const wereAsked = '(?:(?:was|were|been|being)\\s+(?:\\w+\\s+)?(?:seen|spoken to|interviewed|visited|heard|met))';
const spoke = `(?:(?:${said})|${gave}|${came})(?!\\s+(?:@+\\s+)?(?:nothing|no one|nobody|no|little|apologies)(?![\\p{L}]))`;

/** Words between a subject and its verb: none that denies, none that begins another clause. */
const filler =
  "(?:also|both|all|then|now|just|only|has|have|had|['’]ve|['’]s|always|already|since|still|each|again|later|herself|himself|themselves|actually|clearly|even|recently|once|kindly|today|yesterday|eventually|first|finally|keeps?|at last)";
const word =
  "(?!(?:and|but|that|who|which|because|so|when|where|i|we|he|she|they|it|the|a|my|our|was|were|is|are|be|been|to|if|[^\\s]*n['’]?t|not|never|no|nothing|nobody|none|will|would|should|could|without|cannot|@+)(?![\\p{L}]))[\\p{L}\\p{N}'’-]+";
const between = `(?:\\s+${filler})*`;
const subject = new RegExp(
  `^(?:(?:\\s*,\\s*${someOne}${someone}){0,4}\\s*,?\\s*(?:and|&)\\s+${someOne}${someone})?(?:,\\s*${someOne}(?:${someone}|[\\p{L}\\p{N} ]{1,25}),)?,?(?:\\s+who)?${between}(?:\\s+${word}){0,2}?(?:\\s+[^.;:,]{0,45}?\\s+(?:and|then)${between})?${between}\\s+(?:${spoke}|${wereAsked})(?![\\p{L}])`,
  'iu',
);
/** Documents speak for whoever wrote them. */
const document =
  '(?:reports?|letters?|e-?mails?|updates?|minutes|logs?|notes?|records?|notifications?|referrals?|messages?|assessment|statement|views?|account|opinion|intelligence|intel|response|reply|diary|paperwork|findings|background|advice)';
const itsDocument = new RegExp(
  `^(?:['’]?s)?\\s+(?:\\w+\\s+)?${document}(?:\\s+and\\s+(?:it|they))?${between}\\s+(?:says?|said|show\\w*|came|confirm\\w*|describe\\w*|arrived|landed|turned up|mention\\w*|suggest\\w*|list\\w*|tells?|told|was read|were read|makes|states?|mentions?|is that)(?![\\p{L}])`,
  'iu',
);

const withOthers = `(?:${someOne}${someone}${and}){0,4}${someOne}$`;
const talk =
  '(?:spoke|spoken|speaking|speaks|talked|talking|chat|chats|chatted|conversations?|discussions?|catch-up|caught up|meeting|meetings|conference|core group|session|sessions|consultation|interview|supervision|word|call|calls|phone call|time|hour|sat|sat down|sat in|met up|met|visit|visits|visited|went|gone|checked|consulted|liaised|liaison|jointly|alongside|together|along)';
const spokenTo = new RegExp(
  `(?<![\\p{L}])(?:${talk}(?:,?\\s+[^.;:@]{1,25}?)?,?\\s+(?:to|with)|heard (?:\\w+ )?(?:back )?from|came from|met|saw|seen|seeing|visited|interviewed|questioned|consulted|assessed|observed|watched|weighed|examined|undressed|alongside|got hold of|got through to|caught|reached|pinned down|(?:told|informed|advised|warned|alerted|raised|flagged|reported|shared|confirmed|updated|briefed) (?:[^.;:@]{1,15} )?by|according to|(?:read|been through|gone through|went through|looked through|looked back at|looked back through|worked through)(?:\\s+[^.;:@]{1,30}?)?|asked)\\s+(?:both\\s+)?${withOthers}`,
  'iu',
);
const sentBy = new RegExp(
  `(?<![\\p{L}])(?:${document}|calls?|visit|contact|word|quote|concerns?|information|info|feedback|history|reply|response|answer|text|summary|voicemail|advice|disclosure|notification|phone call|complaint)\\s+(?:\\w+\\s+){0,2}?(?:from|by|off)\\s+${withOthers}`,
  'iu',
);
const inHand = new RegExp(
  `(?<![\\p{L}])(?:got|read|received|have|had|seen|with|holding)\\s+(?:had\\s+)?${someOne}$`,
  'iu',
);
const theirDocument = new RegExp(`^(?:['’]?s)?\\s+(?:\\w+\\s+)?${document}(?![\\p{L}])`, 'iu');
const tried = new RegExp(
  `(?<![\\p{L}])(?:rang|phoned|called|emailed|texted|asked|chased|contacted|tried)\\s+${someOne}$`,
  'iu',
);
const reached =
  /^,?\s+(?:[\p{L}]+\s+){0,2}?and\s+(?:i\s+)?(?:was told|got (?:an? )?(?:answer|reply|through)|heard)(?![\p{L}])/iu;
/** Somebody else's word for what they said. */
const hearsay = new RegExp(
  `${someone}${between}\\s+(?:said|says?|tells?|told|reports|reported|reckons|claims|thinks|insists)(?:\\s+(?:to\\s+)?(?:me|us|@+|her|him))?(?:\\s+that)?\\s+(?:[^.;:,@]{0,20}\\s)?${someOne}$`,
  'iu',
);

/**
 * The words of a sentence that say that the one who stands at `at` spoke, wrote or came, or was spoken to, or null where it does not. `masked` is the sentence, with everybody
 * who is named in it as a run of `@`; 'him' and 'them' cannot speak in it.
 */
export function spokenAt(masked: string, at: Span, canSpeak: boolean): Span | null {
  const before = masked.slice(0, at.start);
  const after = masked.slice(at.end);
  const clause = before.slice(clauseStart(before));
  const toThem = spokenTo.exec(before) ?? sentBy.exec(before);
  // "I asked whether" is about them, not with them, and "asked" alone is an attempt.
  const isOwner = /^['’]s/.test(after);
  if (toThem && !isOwner && !/\basked\s/i.test(toThem[0]) && !denial.test(clause))
    return { start: toThem.index, end: at.end };
  const theirs = inHand.test(before) && !denial.test(clause) ? theirDocument.exec(after) : null;
  if (theirs) return { start: at.start, end: at.end + theirs[0].length };
  const answered = tried.test(before) ? reached.exec(after) : null;
  if (answered) return { start: at.start, end: at.end + answered[0].length };
  if (!canSpeak) return null;
  if (/(?<![\p{L}])(?:apparently|allegedly|supposedly|i gather|i['’]?m told)(?![\p{L}])/iu.test(masked)) return null;
  if (hearsay.test(before) || /(?:to|for|with|from|by|than|about|of)\s+(?:the\s+|our\s+|her\s+|his\s+)?$/i.test(before))
    return null;
  const spoken = itsDocument.exec(after) ?? subject.exec(after);
  if (
    !spoken ||
    denial.test(spoken[0]) ||
    /\b(?:nobody|no one|none|nothing|neither|if|whether|what|how|why|not even)\s+(?:\w+\s+){0,3}$/i.test(before)
  )
    return null;
  return { start: at.start, end: at.end + spoken[0].length };
}

/** Whether what stands before words of an account, in their own clause, denies them. */
export function isDenied(before: string): boolean {
  return denial.test(before.slice(clauseStart(before)));
}

/** Where the last clause of a piece of a sentence begins. */
function clauseStart(before: string): number {
  const breaks = [
    ...before.matchAll(
      /[;:,]\s|\s[-–—]\s|\s(?:but|because|so|though|although)\s|\sand\s+(?=(?:i|we|he|she|they|it|@+|the|my|our)\s)/giu,
    ),
  ];
  const last = breaks.at(-1);
  return last ? last.index + last[0].length : 0;
}
