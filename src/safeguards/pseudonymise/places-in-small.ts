import { allOf, type Entity } from './entity.ts';
import { generic } from './generic.ts';
import { doings, never, virtues } from './grammar.ts';
import type { Words } from './words.ts';

const word = String.raw`\p{Ll}[\p{L}'’]+`;
/** Before a place and no article, it has a name. */
const toPlace = String.raw`(?<=(?<![\p{L}'’])(?:at|to|from|into|outside|near|by|in|via|rang|phoned|attends?|attended|called|for|under|round|behind|opposite|@) )`;
const ends = String.raw`(?![\p{L}'’-])`;

/** What is hardly ever spoken of without an article, but by its name. */
const strong =
  "primary|infants|juniors|academy|nursery|preschool|pre-school|playgroup|surgery|medical|pharmacy|hostel|refuge|church|chapel|mosque|masjid|gurdwara|temple|mandir|hospice|ward|children['’]?s centre|family centre|community centre|family hub|bakery|cabs|taxis|motors|autos|tyres|butchers|newsagents|cafe|takeaway|chippy|caravan park|site|marina|infirmary|college|high|school|clinic|care home|childrens home|prep|gym|baths|social club|working mens|joinery|scaffolding|roofing|haulage|logistics|solicitors|barbers|salon|plumbing|builders|electrical|coaches|dental|vets|foods|packaging|carpets|recruitment|homecare|stables|fisheries";
const strongPlace = new RegExp(
  `${toPlace}(?<is>(?:(?<a>${word}) )?(?<b>${word}) (?:(?:rc|cofe|catholic|community|primary|infant|junior|high|day|baptist|methodist|travellers['’]?) )?(?<head>${strong})(?: (?:school|church|surgery|academy|nursery|hostel))?)${ends}`,
  'dgu',
);

/** Homes and blocks: of these what stands before is more often no name. */
const homePlace = new RegExp(
  `${toPlace}(?<is>(?:(?<a>${word}) )?(?<b>${word}) (?<head>house|lodge|court|hall|grange|manor|cottage|cottages|farm|flats|towers|heights|villa|villas|yard|unit|centre|rooms|park))${ends}`,
  'dgu',
);

/** Public houses and homes that are called by one word and an article. */
const calledThe =
  /(?<=(?<![\p{L}'’])(?:at|to|from|outside|in|behind|near|down|round|up|into|opposite) the )(?<is>(?:feathers|wheatsheaf|woolpack|fleece|greyhound|plough|saracens|waggon and horses|three horseshoes|horseshoes|bricklayers|bricklayers arms|railway tavern|station inn|shoulder of mutton|talbot|beehive|fountain inn|new inn|half moon|rising sun|crown inn|crown|crown and anchor|george and dragon|beeches|willows|larches|limes|elms|oaks|firs|hollies|laurels|poplars|cedars|chestnuts|sycamores|birches|hawthorns|rowans|gables|maltings|paddocks|old (?:dairy|rectory|vicarage|forge|mill|barn|schoolhouse|school house|post office|bakery|chapel|station|police house|farmhouse|stables|coach house|brewery|manse))(?: (?:inn|pub|arms|hotel))?)(?=[.,;:)!?\n/]|\s*$|\s(?:with|w|and|n|again|on|at|by|till|until|since|when|where|tonight|tonite|last|this|after|before|for|in|with|pub|who|she|he|they|but|cos|to|every|most|all)(?![\p{L}]))/dgu;

/** "school is parkfoot", "nursery called wee gems" */
const isCalled = new RegExp(
  String.raw`(?<![\p{L}])(?:schools?|nursery|surgery|gp practice|hostel|refuge|college|church|mosque|playgroup|preschool|children['’]?s home|care home|ward|pub|cafe) (?:is |was |now |is now |named |called |is called |was called |= ?)+(?:the )?(?<is>(?<a>${word})(?: (?<b>${word}))?)(?=[.,;:)\n]|\s*$| (?:and|but|in|on|which|where|so)\b)`,
  'dgu',
);
/** "Nursery is Wee Gems" */
const isCalledLoud =
  /(?<![\p{L}])(?:[Ss]chools?|[Nn]ursery|[Ss]urgery|[Pp]ractice|[Hh]ostel|[Rr]efuge|[Cc]ollege|[Cc]hurch|[Mm]osque|[Pp]laygroup|[Pp]reschool|[Hh]ome|[Ww]ard|[Pp]ub|[Cc]af[eé]|[Gg]urdwara|[Tt]emple|[Pp]lacement|[Ee]mployer|[Cc]lub)(?:,| (?:is|was|now|named|called|is called|is now))* (?<is>(?:the )?(?:\p{Lu}[\p{L}'’&-]+)(?: \p{Lu}[\p{L}'’&-]+){1,3})(?=[.,;:)\n]|\s*$|\s\p{Ll})/dgu;

/** Who works there stands before: "the head at blackthorn", "a place at highfield". */
const staffed = new RegExp(
  String.raw`(?<=(?<![\p{L}'’])(?:head|headteacher|teacher|teachers|senco|dsl|ta|office|reception|receptionist|manager|staff|nurse|place|pupil|pupils|job|works|worked|working|cleaner|goes|going|moved|transferred|excluded) (?:at|to|from) )(?<is>(?<a>${word}))(?=[.,;:)\n]|\s*$| (?:and|rang|says|said|told|has|have|had|is|was|but|in|on|since|again|school)(?![\p{L}]))`,
  'dgu',
);

/** Places that are typed without a capital, by where they stand. */
export function placesInSmall(text: string, words: Words): Entity[] {
  const strongOnes = from(strongPlace, ({ a, b, head }) => {
    if (!isFree(b)) return a !== undefined && isFree(a) && isPart.test(b) ? 'both' : 'none';
    if (a === undefined || never.has(bare(a)) || !/^\p{Ll}/u.test(a)) return isOwn(b, head) ? 'last' : 'none';
    if (isPart.test(b)) return isFree(a) ? 'both' : 'none';
    if (/^(?:new|little|happy|busy|tiny|wee|first|early|bright|all|king|queen|old|great|high|our)s?['’]?s?$/.test(a))
      return isFree(b) && (plural.test(b) || virtues.has(b) || isName(b) || words.isGiven(b)) ? 'both' : 'none';
    if (isFree(a) && (isName(a) || isName(b))) return 'both';
    if (/^(?:primary|infants|juniors|academy|nursery|preschool|playgroup|surgery|pharmacy)$/.test(head) && isFree(a))
      return 'both';
    return isOwn(b, head) ? 'last' : 'none';
  });
  const homes = from(homePlace, ({ a, b, head }) => {
    if (noHome.test(b) || !isFree(b)) return 'none';
    if (/^(?:unit|centre|rooms|park|hall|yard)$/.test(head)) return isName(b) && !isUsual(b) ? 'last' : 'none';
    if (isName(b) || words.isGiven(b)) return a !== undefined && isFree(a) && !words.isCommon(a) ? 'both' : 'last';
    return 'none';
  });
  const called = from(isCalled, ({ a, b }) => {
    if (b === undefined) return isNobodys(a) ? 'both' : 'none';
    return isFree(a) && isFree(b) && (isName(b) || plural.test(b)) && !/(?:ed|ing|ly)$/.test(a) ? 'both' : 'none';
  });
  const staff = from(staffed, ({ a }) => (isFree(a) && !isUsual(a) && !plural.test(a) ? 'both' : 'none'));
  const loud = allOf(isCalledLoud, text).flatMap((match): Entity[] => {
    const [start, end] = match.indices?.groups?.['is'] ?? [0, 0];
    const parts = text.slice(start, end).replace(/^the /, '').split(' ');
    const own = parts.some((part) => {
      const small = bare(part.toLowerCase());
      return isFree(small) && !words.isAcronym(part) && !words.isAllowed(small) && !words.isTown(small);
    });
    return own ? [{ start, end, kind: 'SCHOOL_OR_PLACE' }] : [];
  });
  const articled = allOf(calledThe, text).map(
    (match): Entity => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'SCHOOL_OR_PLACE',
    }),
  );
  return [...strongOnes, ...homes, ...called, ...staff, ...loud, ...articled];

  function from(
    pattern: RegExp,
    decide: (found: { a: string; b: string; head: string }) => 'both' | 'last' | 'none',
  ): Entity[] {
    return allOf(pattern, text).flatMap((match): Entity[] => {
      const { a, b, head = '' } = match.groups ?? {};
      const [start, end] = match.indices?.groups?.['is'] ?? [0, 0];
      const what = decide({ a, b, head } as { a: string; b: string; head: string });
      if (what === 'none') return [];
      return [
        { start: what === 'last' && a !== undefined ? start + a.length + 1 : start, end, kind: 'SCHOOL_OR_PLACE' },
      ];
    });
  }

  /** May be part of a name: no grammar, no role, nothing that says of what kind. */
  function isFree(written: string): boolean {
    const small = bare(written);
    return (
      !never.has(small) &&
      !never.has(written) &&
      !doings.has(small) &&
      !words.isRole(small) &&
      !words.isTime(small) &&
      !generic.has(small) &&
      !kind.test(small) &&
      !words.isAcronym(small.toUpperCase())
    );
  }

  /** A word that accounts are not made of, or a first name. */
  function isName(written: string): boolean {
    const small = bare(written);
    return words.isGiven(small) || (!words.isCommon(small) && !words.isAllowed(small) && !words.isSlip(small));
  }

  function isUsual(written: string): boolean {
    const small = bare(written);
    return words.isCommon(small) || words.isAllowed(small) || (!words.isWord(small) && words.isSlip(small));
  }

  function isNobodys(written: string): boolean {
    const small = bare(written);
    return isFree(small) && !words.isWord(small) && !words.isAllowed(small) && !words.isSlip(small);
  }

  function isOwn(written: string, head: string): boolean {
    if (/^(?:school|clinic|college|high|site|ward|medical|gym|cafe)$/.test(head))
      return isName(written) && !like.test(written);
    return isFree(written) && !isUsual(written) && !like.test(written);
  }
}

const bare = (written: string): string => written.replace(/['’](?:s|t|m|re|ve|ll|d)?$/, '');
const plural = /[^s]s$/;
/** Roads and hills within a name: "kings road primary". */
const isPart =
  /^(?:road|rd|street|lane|hill|park|green|bank|bridge|wood|woods|field|fields|gate|view|house|grove|avenue|moor|common|cross|mount|vale|end)$/;
/** Says of what kind it is, and how it is. */
const kind =
  /^(?:local|new|old|same|nearby|big|busy|private|public|own|different|current|previous|feeder|mainstream|special|secondary|upper|lower|middle|residential|supported|emergency|council|army|forest|online|summer|night|breakfast|after|before|out|full|part|half|free|state|good|bad|walk|drop|sexual|sleep|eye|foot|hearing|weight|growth|antenatal|diabetes|asthma|outpatient|fracture|dental|safe|women|womens|men|mens|bail|homeless|probation|youth|student|work|home|building|construction|camp|web|wound|nhs|dating|gambling|porn|news|shopping|betting|social|crime|development|burial|landfill|on|off|high|low)$/;
/** What houses are that have no name. */
const noHome =
  /^(?:crack|safe|halfway|half-way|open|full|council|tree|wendy|play|doll|dolls|opera|ware|farm|public|boarding|steak|coffee|haunted|whole|country|manor|terraced|rented|empty|trap|drug|party|summer|guest|country|detached|semi|bedroom|bedroomed|bed|village|town|city|church|crown|county|family|magistrates|youth|tennis|food|basket|care|car|theme|retail|business|caravan|skate|trailer|water|wind|fish|dairy|pig|health|wellness|bus|holiday|social|sports|leisure|community|children|day|shopping|job|garden|call|detention|contact|urgent|acute|stroke|pupil|custody|mother|specialist|rehab|assessment|back|front|junk|scrap|school|concrete|church|dining|sitting|hotel|spare|waiting|chat|multi|storey|high|tower|student|holiday|new|big)$/;
/** Words that describe: "at a quieter school". */
const like = /(?:ing|ed|ly|er|est|al|ic|ive|ous|ful|less|ish|ian|ern)$/;
