import { type Entity, matches } from './entity.ts';
import { never, withoutOpeners } from './grammar.ts';
import { quiet } from './quiet.ts';
import type { Words } from './words.ts';

const name = String.raw`(?:St\.?|\p{Lu}[\p{L}\p{M}'’‐‑&-]*)`;
const joined = String.raw`(?:\s(?:of|and|the|&|for|upon|on|by|y|yr|at|in))?`;
/** A school, a surgery, a ward: what they end in. Of the second, a town before is not enough to name one. */
const certain =
  "Schools?|Academy|Academies|College|Nursery|Nurseries|Pre-?[Ss]chool|Playgroup|Kindergarten|Juniors?|Infants?|Primary|Grammar|Comprehensive|Sixth Form|Surgery|Practice|Medical Cent(?:re|er)|Health Cent(?:re|er)|Clinic|Pharmacy|Hospitals?|Infirmary|Hospice|Children['’]s Cent(?:re|er)|Family Hub|Children['’]s Home|Care Home|Nursing Home|Federation|Hostel|Church|Chapel|Cathedral|Mosque|Masjid|Madrasah?|Temple|Mandir|Gurdwara|Gurudwara|Synagogue|Shul|University|Ministries|Tabernacle|Fellowship|Vihara|Car Wash|Salon|Barbers|Plumbing|Builders|Scaffolding|Takeaway|Bakery|Garage|Nail Bar|Motors";
const ambiguous =
  'Wards?|Unit|Cent(?:re|er)|House|Lodge|High|Hall|Manor|Park|Refuge|Hotel|Arms|Inn|Tavern|Club|Library|Leisure Cent(?:re|er)|Estate|Farm|Playground|Hub|Court|Cafe|Café|Stores|Youth Club|Head';

const typed = String.raw`\p{Ll}[\p{L}'’]+`;
const kindOf =
  "primary|school|academy|surgery|nursery|college|infirmary|hospital|hospice|medical centre|health centre|juniors|infants|high school|sixth form|mosque|masjid|gurdwara|gurudwara|mandir|church|chapel|refuge|hostel|children['’]?s home|care home|childrens centre|preschool|playgroup|pharmacy";
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

/** Schools, surgeries, wards and the like that are called by a name; "Pupil Referral Unit" is not. */
export function findPlaces(written: string, words: Words): Entity[] {
  const text = quiet(written, words.isWord);
  return [
    ...capitalised(certain, true),
    ...capitalised(ambiguous, false),
    ...saints(),
    ...welsh(),
    ...labelled(),
    ...withoutCapitals(),
  ];

  function capitalised(nouns: string, townWillDo: boolean): Entity[] {
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\uE000'’-])(?<is>(?:${name}${joined}\s){1,6}?(?:${nouns})(?:\s(?:${certain}|${ambiguous}|Sixth Form))*)(?![\p{L}])`,
      'dgu',
    );
    return matches('SCHOOL_OR_PLACE', pattern, text).flatMap((found) => {
      const own = withoutOpeners(text, found);
      const parts = text.slice(own.start, own.end).split(/[\s-]+/);
      const last = parts.length - 1;
      const names = parts.filter((part, at) => at < last && isOwn(part, townWillDo));
      return names.length > 0 ? [own] : [];
    });
  }

  /** "St Winifred's" on its own. */
  function saints(): Entity[] {
    const others =
      /(?<![\p{L}])(?:All (?:Saints|Hallows|Souls)|Holy (?:Family|Cross|Trinity|Rosary)|Sacred Heart|Good Shepherd|Christ the King|Corpus Christi|English Martyrs|Immaculate Conception)(?!\p{L})/dgu;
    const named = matches('SCHOOL_OR_PLACE', others, text);
    return [
      ...named,
      ...matches(
        'SCHOOL_OR_PLACE',
        /(?<![\p{L}])(?:St\.?|Saint|SS|Our Lady(?: of)?)\s\p{Lu}[\p{L}\p{M}]+(?:['’]s?|(?<=s))(?:\s(?:RC|CofE|CE|C of E|Catholic|Primary|High|School))*(?!\p{L})/dgu,
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
          return (!isUsual(a) && !isUsual(b)) || holy.test(`${a} ${b}`) ? [found] : [];
        }
        return isNobodys(a) ? [found] : [];
      }),
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

/** Of the names of church schools, those that are words. */
const holy =
  /^(?:sacred heart|holy (?:family|cross|trinity|rosary|name|spirit)|good shepherd|all saints|christ church|our lady|corpus christi|immaculate conception|blessed sacrament|english martyrs|st \p{L}+)$/u;

const bareOf = (word: string): string => word.replace(/['’](?:s|t|m|re|ve|ll|d)?$/, '');

const kinds =
  /^(?:primary|school|academy|surgery|nursery|college|infirmary|hospital|hospice|medical|health|juniors?|infants?|high|grammar|community|secondary|catholic|rc|sixth|mosque|masjid|gurdwara|gurudwara|mandir|church|chapel|refuge|hostel|children|childrens|children['’]s|care|preschool|playgroup|pharmacy)$/;

/** Words of such names that say what it is and not which. */
const generic = new Set(
  'county town city civic prevent freedom citizens sure start primary secondary catholic community general royal national local free private nhs rc cofe roman methodist girls boys infant infants junior juniors high grammar village retail leisure sports shopping business contact family children medical walk-in special independent mainstream residential boarding saturday sunday specialist acute mental mother baby assessment inpatient nursing reception state faith muslim islamic jewish christian international'.split(
    ' ',
  ),
);
