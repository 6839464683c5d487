import { type Entity, matches, merged } from './entity.ts';
import { generic } from './generic.ts';
import { never, withoutOpeners } from './grammar.ts';
import { placesByHead } from './places-by-head.ts';
import { placesInSmall } from './places-in-small.ts';
import { quiet } from './quiet.ts';
import type { Words } from './words.ts';

const name = String.raw`(?:St\.?|\p{Lu}[\p{L}\p{M}'’‐‑&-]*)`;
const joined = String.raw`(?:\s(?:of|and|the|&|for|upon|on|by|y|yr|at|in))?`;
/** A school, a surgery, a ward: what they end in. Of the second, a town before is not enough to name one. */
const certain =
  "Schools?|Academy|Academies|College|Nursery|Nurseries|Pre-?[Ss]chool|Playgroup|Kindergarten|Juniors?|Infants?|Primary|Grammar|Comprehensive|Sixth Form|Surgery|Practice|Medical Cent(?:re|er)|Health Cent(?:re|er)|Clinic|Pharmacy|Hospitals?|Infirmary|Hospice|Children['’]s Cent(?:re|er)|Family Hub|Children['’]s Home|Care Home|Nursing Home|Federation|Hostel|Church|Chapel|Cathedral|Mosque|Masjid|Madrasah?|Temple|Mandir|Gurdwara|Gurudwara|Synagogue|Shul|University|Ministries|Tabernacle|Fellowship|Vihara|Car Wash|Salon|Barbers|Plumbing|Builders|Scaffolding|Takeaway|Bakery|Garage|Nail Bar|Motors|Day ?[Cc]are|Childminding|Elementary|Middle School|Learning Cent(?:re|er)|Convent|[Pp]olice [Ss]tation|[Cc]ontact [Cc]entre|Methodist|Pentecostal|Cinema|Arcade|Interchange|Tyres|Nails|Kebabs?|Pizza|Fried Chicken|Fryer|Chippy|Newsagents?|Tavern|Foyer|Play ?[Cc]entre|Holiday Park|Retail Park|Shopping Cent(?:re|er)|Leisure Park|Recreation Ground|Community Cent(?:re|er)|Village Hall";
const ambiguous =
  'Wards?|Unit|Cent(?:re|er)|House|Lodge|High|Hall|Manor|Park|Refuge|Hotel|Arms|Inn|Tavern|Club|Library|Leisure Cent(?:re|er)|Estate|Farm|Playground|Hub|Court|Cafe|Café|Stores|Youth Club|Head';

const placeOf = (nouns: string) =>
  new RegExp(
    String.raw`(?<![\p{L}\uE000'’-])(?<is>(?:${name}${joined}\s){1,6}?(?:${nouns})(?:\s(?:${certain}|${ambiguous}|Sixth Form))*(?: of (?:God|Christ|Jesus Christ)(?: of (?:Latter[- ][Dd]ay Saints|Prophecy))?)?)(?![\p{L}])`,
    'dgu',
  );
const certainPlace = placeOf(certain);
const ambiguousPlace = placeOf(ambiguous);

const typed = String.raw`\p{Ll}[\p{L}'’]+`;
const kindOf =
  "primary|school|academy|surgery|nursery|college|infirmary|hospital|hospice|medical centre|health centre|juniors|infants|high school|sixth form|mosque|masjid|gurdwara|gurudwara|mandir|church|chapel|refuge|hostel|children['’]?s home|care home|childrens centre|preschool|playgroup|pharmacy|high(?=[.,;)]|\\s*$)";
const typedPatterns = [
  // Without capitals: a saint's, or a word that is none before "primary", "academy" and their like.
  new RegExp(
    String.raw`(?<![\p{L}])(?<is>(?:st|saint)\.? ${typed}(?: (?:c of e|rc|catholic|primary|secondary|high|junior|infant|school|academy|surgery|nursery|hospital|church))*)(?![\p{L}])`,
    'dgu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(?<is>(?:${typed} )?(?<last>${typed}) (?:(?:primary|junior|infant|high|grammar|community|secondary|catholic|rc) )?(?:${kindOf})(?: (?:school|academy))?)(?![\p{L}])`,
    'dgu',
  ),
  // A public house: "the dog and gun".
  /(?<![\p{L}])(?:the )(?<is>(?:\p{Ll}+ (?:and|&) (?:gun|crown|anchor|hounds|horses|plough|castle|feathers|duck|ferret|firkin|barrel|bull|thistle))|(?:king|queen|prince|duke|coach|railway|royal|red|white|black|golden)(?:['’]?s)? (?:head|arms|lion|hart|horse|bull|oak|inn|tavern|of wales|of york))(?![\p{L}])/dgu,
];

/** Places that are called by words: prisons, public houses, schools by number. */
const known = [
  /(?<![\p{L}])(?:HMP ?\/ ?YOI|HMP|HMYOI|YOI|STC|HMPYOI) (?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){0,2}/dgu,
  /(?<=(?<![\p{L}])[Tt]he )(?:Red|Black|White|Golden|Blue|Green|Old|Royal|Railway|Kings?['’]?s?|Queens?['’]?s?|Princes?|Dukes?|Coach|Rising|Three|Five|Fox|Dog|Hare|Horse|Rose|Crown|Bull|George|Plough|Ship|Star|Bear|Swan|Lamb|Cat|Slug|Hope|Jolly|Lord|Lady|Fat|Spotted|Nag['’]?s|Bay)(?: (?:of|and|&|in|on|the|n))*(?: (?:Lion|Bull|Horses?|Hart|Swan|Bear|Cow|Dog|Fox|Fleece|Cross|Keys|Head|Arms|Oak|Inn|Tavern|Hounds?|Duck|Gun|Crown|Anchor|Castle|Feathers|Ferret|Firkin|Barrel|Thistle|Sun|Star|Moon|Ship|Plough|Garter|Dragon|Wheatsheaf|Bells|Tuns|Ways|Wales|York|Lettuce|Fiddle|Flag|Nelson|Raglan|Wellington|Sailor|Sailors|Butcher|Butchers|Judge|Post))+(?![\p{L}])/dgu,
  /(?<![\p{L}])(?:hmp|hmyoi|yoi) \p{Ll}{4,}(?=[.,;)\n]|\s*$| (?:on|for|since|and|in|until|till|with|from|he|she)\b)/dgu,
  /(?<=\b(?:at|from|to|attends|outside|near|by|rang|in|round) )(?:holy (?:family|cross|trinity|rosary|name|spirit)|sacred heart|all saints|christ the king|our lady['’]?s|corpus christi|good shepherd|alder hey)(?!\p{L})/dgu,
];

/** What stands where a place does: up to four words with capitals, and behind them none. */
const standing =
  /(?<=(?<![\p{L}'’])(?:at|from|attends|attending|outside|inside|near|behind|opposite|past|to|in|into|by|via|round) )(?:[Tt]he )?\p{Lu}[\p{L}'’]+(?: (?:(?:and|of|on|in|the|&) ){0,2}\p{Lu}[\p{L}'’]+){0,3}(?=[.,;:)!?\n]|\s*$| [\p{Ll}(])/dgu;

/** Schools, surgeries, wards and the like that are called by a name; "Pupil Referral Unit" is not. */
export function findPlaces(written: string, words: Words): Entity[] {
  const text = quiet(written, words.isWord);
  return merged([
    ...capitalised(certainPlace, true),
    ...capitalised(ambiguousPlace, false),
    ...saints(),
    ...welsh(),
    ...labelled(),
    ...withoutCapitals(),
    ...behindPrepositions(),
    ...placesByHead(text, words),
    ...placesInSmall(text, words),
    ...known.flatMap((pattern) => matches('SCHOOL_OR_PLACE', pattern, text)),
  ]);

  function capitalised(pattern: RegExp, townWillDo: boolean): Entity[] {
    return matches('SCHOOL_OR_PLACE', pattern, text).flatMap((found) => {
      const own = withoutPost(withoutOpeners(text, found));
      const parts = text.slice(own.start, own.end).split(/[\s-]+/);
      const last = parts.length - 1;
      const names = parts.filter((part, at) => at < last && isOwn(part, townWillDo));
      return names.length > 0 ? [own] : [];
    });
  }

  /** "GP at Walnut Tree Surgery", "Placed at Elm Tree House": who is there and how is no part of its name. */
  function withoutPost(found: Entity): Entity {
    const post = /^(?<who>.+?) (?:at|in|by|on) (?:the )?(?=\p{Lu})/u.exec(text.slice(found.start, found.end));
    const said = post?.groups?.['who']?.split(' ') ?? [];
    const isPost = said.every((word) => {
      const small = word.toLowerCase();
      return words.isRole(small) || words.isAcronym(word) || (words.isWord(small) && /(?:ed|s|ing|en)$/.test(small));
    });
    return post && isPost ? { ...found, start: found.start + post[0].length } : found;
  }

  /** "from Meadow Lea", "outside Tender Years", "to The Larches": words with capitals where a place stands, and one of them of no practice. */
  function behindPrepositions(): Entity[] {
    return matches('SCHOOL_OR_PLACE', standing, text).flatMap((found) => {
      const written = text.slice(found.start, found.end);
      const before = text.slice(Math.max(0, found.start - 12), found.start);
      const isArticled = /^[Tt]he /.test(written);
      const own = written.replace(/^[Tt]he /, '');
      const parts = own.split(' ').map((part) => bareOf(part.toLowerCase()));
      if (parts.length === 1 && !isArticled) return [];
      if (words.phrases.includes(own.toLowerCase())) return [];
      const names = parts.filter((part) => !/^(?:and|of|on|in|the|&)$/.test(part));
      if (names.some((part) => never.has(part) || words.isTime(part)) || own.split(' ').some(words.isAcronym))
        return [];
      // "Amber Steps" is a place, though Amber is not.
      const last = names.at(-1) ?? '';
      const isMany = names.length > 1 && /[^s]s$/.test(last) && !words.isGiven(last) && !words.isFamilyWord(last);
      if (!names.every((part) => words.isWord(part) && (isMany || !words.isGiven(part)))) return [];
      const isOwnName = (part: string) => !words.isAllowed(part) && !words.isRole(part) && !generic.has(part);
      const isRare = names.some((part) => isOwnName(part) && !words.isCommon(part));
      // Practice stands behind "to" and "in" as places do; and "the Crown" needs more than an article in small letters.
      const isWeak =
        /\b(?:to|in|into|by|via|round) $/.test(before) || (parts.length === 1 && written.startsWith('the'));
      if (!(isRare || (!isWeak && parts.length > 1 && names.every(isOwnName)))) return [];
      return [{ ...found, start: written.startsWith('the ') ? found.start + 4 : found.start }];
    });
  }

  /** "St Winifred's" on its own. */
  function saints(): Entity[] {
    const others =
      /(?<![\p{L}])(?:Our Lady['’]s|All (?:Saints|Hallows|Souls)|Holy (?:Family|Cross|Trinity|Rosary)|Sacred Heart|Good Shepherd|Christ the King|Corpus Christi|English Martyrs|Immaculate Conception)(?!\p{L})/dgu;
    const named = matches('SCHOOL_OR_PLACE', others, text);
    return [
      ...named,
      ...matches(
        'SCHOOL_OR_PLACE',
        /(?<![\p{L}])(?:St\.?|Saint|SS|Our Lady(?: of)?)\s\p{Lu}[\p{L}\p{M}]+(?:['’]s?|(?<=s))(?:\s(?:RC|CofE|CE|C of E|Catholic|Orthodox|Methodist|Primary|High|School|Infants?|Juniors?|Hall|Hostel|House|Court|Lodge|Close|church|hostel|hospice|hospital|school|primary|high|infants|juniors))*(?!\p{L})/dgu,
        text,
      ),
    ];
  }

  function welsh(): Entity[] {
    return matches('SCHOOL_OR_PLACE', /(?<![\p{L}])Ysgol(?:\s(?:\p{Lu}[\p{L}]*|y|yr|Y))+(?![\p{L}])/dgu, text);
  }

  /** "School: Cragg Vale J&I": what a form says, to the end of the line. */
  function labelled(): Entity[] {
    return matches(
      'SCHOOL_OR_PLACE',
      /(?<![\p{L}])(?:[Ss]chool|SCHOOL|[Nn]ursery|[Cc]ollege|[Ss]urgery|GP [Pp]ractice|[Ee]mployer|[Ww]orkplace|[Hh]ospital|[Ww]ard)(?: [Nn]ame| attended)?\s?[:=][ \t]*(?<is>(?:\p{Lu}[\p{L}\p{M}'’&.-]*[ \t]?){1,6}(?<![ \t.]))/dgu,
      text,
    ).filter(({ start, end }) =>
      text
        .slice(start, end)
        .split(/[\s-]+/)
        .some((part) => isOwn(part, true)),
    );
  }

  function withoutCapitals(): Entity[] {
    return typedPatterns.flatMap((pattern, at) =>
      matches('SCHOOL_OR_PLACE', pattern, text).flatMap((found) => {
        const parts = text.slice(found.start, found.end).split(' ');
        const [first = '', second = ''] = parts;
        if (at === 0) return /s$/.test(second.replaceAll(/['’]/g, '')) && !words.isTime(second) ? [found] : [];
        if (at === 2) return [found];
        // "sacred heart primary": of two words before, the first counts only where the second is no more than an ordinary word.
        const kind = parts.findIndex((part, place) => place > 0 && kinds.test(part));
        const before = parts.slice(0, kind < 0 ? 1 : kind).filter((part) => !generic.has(part));
        const [a = '', b = ''] = before;
        if (before.length > 1) {
          if (isNobodys(b)) return !isUsual(a) ? [found] : [{ ...found, start: found.start + first.length + 1 }];
          if (isNobodys(a)) return never.has(bareOf(b)) ? [] : [found];
          // "at cherry tree infants"
          if (isCalled.test(parts.slice(kind).join(' ')) && isName(a, found.start) && !never.has(b) && !words.isRole(b))
            return [found];
          return (!isUsual(a) && !isUsual(b)) || holy.test(`${a} ${b}`) ? [found] : [];
        }
        return isNobodys(a) ||
          (before.length === 1 && isCalled.test(parts.slice(1).join(' ')) && isName(a, found.start))
          ? [found]
          : [];
      }),
    );
  }

  /** "at bluebell nursery": a word, and no article before it. */
  function isName(word: string, start: number): boolean {
    return (
      /\b(?:at|to|from|ring|rang|attends?|with|called|in|by)\s$/.test(text.slice(Math.max(0, start - 12), start)) &&
      !isUsual(word) &&
      !words.isRole(word) &&
      !/(?:ing|ed|ly|er|est|al|ic|ive|ous)$/.test(word) &&
      !/^(?:set|new|old|big|same|local|near|next|current|previous|good|bad|feeder|day|private|free|junior|infant|upper|lower|middle|small|large|mainstream|three|two|foundation|pre|our|fee|sex|all|state|full|part|half|work|workplace|council|army|outdoor|forest|online|rural|inner)$/.test(
        word,
      )
    );
  }

  function isUsual(written: string): boolean {
    const word = bareOf(written);
    return (
      never.has(written) ||
      never.has(word) ||
      words.isCommon(word) ||
      words.isAllowed(word) ||
      (!words.isWord(word) && words.isSlip(word))
    );
  }

  /** In no dictionary, and no slip either. */
  function isNobodys(word: string): boolean {
    const bare = bareOf(word);
    return (
      bare.length > 2 &&
      !words.isWord(bare) &&
      !words.isWord(word) &&
      !words.isAllowed(word) &&
      !words.isAcronym(word.toUpperCase()) &&
      !words.isSlip(word)
    );
  }

  function isOwn(part: string, townWillDo: boolean): boolean {
    const word = part
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/\.$/, '');
    if (never.has(word) || words.isAcronym(part) || generic.has(word)) return false;
    if (word === 'st' || (townWillDo && words.isTown(word))) return true;
    // "Rainbow Nursery": a thing, and here the name of one.
    return !words.isRole(word) && !words.isTown(word);
  }
}

/** What a school is called by that no article comes before. */
const isCalled = /(?:primary|academy|nursery|surgery|infants?|juniors?|high school|preschool|playgroup|pharmacy)/;

/** Of the names of church schools, those that are words. */
const holy =
  /^(?:sacred heart|holy (?:family|cross|trinity|rosary|name|spirit)|good shepherd|all saints|christ church|our lady|corpus christi|immaculate conception|blessed sacrament|english martyrs|st \p{L}+)$/u;

const bareOf = (word: string): string => word.replace(/['’](?:s|t|m|re|ve|ll|d)?$/, '');

const kinds =
  /^(?:primary|school|academy|surgery|nursery|college|infirmary|hospital|hospice|medical|health|juniors?|infants?|high|grammar|community|secondary|catholic|rc|sixth|mosque|masjid|gurdwara|gurudwara|mandir|church|chapel|refuge|hostel|children|childrens|children['’]s|care|preschool|playgroup|pharmacy)$/;
