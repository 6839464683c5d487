import { type Entity, matches } from './entity.ts';
import { never, withoutOpeners } from './grammar.ts';
import type { Words } from './words.ts';

const name = String.raw`(?:St\.?|\p{Lu}[\p{L}\p{M}'’‐‑-]*)`;
const joined = String.raw`(?:\s(?:of|and|the|&|for|upon|on|by))?`;
/** A school, a surgery, a ward: what they end in. Of the second, a town before is not enough to name one. */
const certain =
  "Schools?|Academy|Academies|College|Nursery|Nurseries|Pre-?[Ss]chool|Playgroup|Kindergarten|Juniors?|Infants?|Primary|Grammar|Sixth Form|Surgery|Practice|Medical Cent(?:re|er)|Health Cent(?:re|er)|Clinic|Hospitals?|Infirmary|Hospice|Children['’]s Cent(?:re|er)|Family Hub|Children['’]s Home|Care Home|Federation|Hostel|Church|Mosque|Temple|Gurdwara|Synagogue";
const ambiguous =
  'Wards?|Unit|Cent(?:re|er)|House|Lodge|High|Hall|Manor|Park|Refuge|Hotel|Arms|Inn|Tavern|Club|Library|Leisure Cent(?:re|er)|Estate|Farm|Playground|Nurseries|Hub|Trust';

const typed = String.raw`\p{Ll}[\p{L}'’]+`;
const typedPatterns = [
  // Without capitals: a saint's, or a word that is none before "primary", "academy" and their like.
  new RegExp(
    String.raw`(?<![\p{L}])(?<is>(?:st|saint)\.? ${typed}(?: (?:c of e|rc|catholic|primary|secondary|high|junior|infant|school|academy|surgery|nursery|hospital|church))*)(?![\p{L}])`,
    'dgu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(?<is>${typed} (?:(?:primary|junior|infant|high|grammar|community|secondary) )?(?:primary|school|academy|surgery|nursery|college|infirmary|hospital|hospice|medical centre|juniors|infants))(?![\p{L}])`,
    'dgu',
  ),
];

/** Schools, surgeries, wards and the like that are called by a name; "Pupil Referral Unit" is not. */
export function findPlaces(text: string, words: Words): Entity[] {
  return [...capitalised(certain, true), ...capitalised(ambiguous, false), ...saints(), ...withoutCapitals()];

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
    return matches(
      'SCHOOL_OR_PLACE',
      /(?<![\p{L}])(?:St\.?|Saint)\s\p{Lu}[\p{L}\p{M}]+(?:['’]s?|(?<=s))(?!\p{L})/dgu,
      text,
    );
  }

  function withoutCapitals(): Entity[] {
    return typedPatterns.flatMap((pattern, at) =>
      matches('SCHOOL_OR_PLACE', pattern, text).filter(({ start, end }) => {
        const [first = '', second = ''] = text.slice(start, end).split(' ');
        if (at === 0) return /s$/.test(second.replaceAll(/['’]/g, '')) && !words.isTime(second);
        const bare = first.replace(/['’]s?$/, '');
        return !words.isWord(bare) && !words.isWord(first) && !words.isAllowed(first) && !words.isSlip(first);
      }),
    );
  }

  function isOwn(part: string, townWillDo: boolean): boolean {
    const word = part
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/\.$/, '');
    if (never.has(word) || words.isAcronym(part) || generic.has(word)) return false;
    if (word === 'st' || (townWillDo && words.isTown(word))) return true;
    return !words.isAllowed(word);
  }
}

/** Words of such names that say what it is and not which. */
const generic = new Set(
  'primary secondary catholic community general royal national local free private nhs rc cofe roman methodist girls boys infant infants junior juniors high grammar village retail leisure sports shopping business contact family children medical walk-in'.split(
    ' ',
  ),
);
