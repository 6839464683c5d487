import { allOf, type Entity } from './entity.ts';
import { generic } from './generic.ts';
import { doings, never, tellings } from './grammar.ts';
import type { Words } from './words.ts';

const name = String.raw`(?:St\.?|\p{Lu}[\p{L}\p{M}'’‐‑&-]*)`;

/** What a place is, written small behind its name: "Cherry Tree refuge", "the Junction clinic". */
const smallHeads =
  "taxis?|cabs|minicabs|building|rooms|guest house|guesthouse|refuge|hostel|school|nursery|preschool|pre-school|playgroup|surgery|clinic|pharmacy|church|chapel|mosque|masjid|temple|gurdwara|gurudwara|mandir|synagogue|hospice|hospital|infirmary|ward|academy|college|prison|station|pub|hotel|children['’]?s home|care home|nursing home|residential home|children['’]?s centre|family centre|family hub|community centre|contact centre|health centre|medical centre|leisure centre|sports centre|day centre|youth club|social club|football club|rugby club|boxing club|caravan park|caravan site|travellers['’]? site|estate|flats|primary|juniors|infants|prep|high school|library|baths|marina|garage|takeaway|chippy|bakery|almshouses|allotments?|industrial estate|retail park|shopping centre|bail hostel|approved premises|foyer|day nursery|housing association";
const mixed = new RegExp(
  String.raw`(?<![\p{L}\p{N}\uE000'’&-])(?<is>(?<names>${name}(?: (?:of|of the|and|&|on|in|upon|de) (?=\p{Lu})${name}| ${name}){0,4}) (?:(?:rc|cofe|c of e|catholic|primary|infant|junior|high|secondary|community|medical|police|railway|train|bus|fire|day) )?(?:${smallHeads})(?: school)?)(?![\p{L}-])`,
  'dgu',
);

/** Whether there is anything to look for: the patterns above take their time. */
const hasSmall = new RegExp(` (?:${smallHeads})(?![a-z])`);

/** Of these, words alone are no name: "High Street garage". */
const weak = /(?:building|rooms|estate|garage|library|station|pub|hotel|club|flats|college)$/;

/** What firms are called that somebody works for or goes to, with a capital. */
const trades =
  'Roofing|Haulage|Logistics|Transport|Removals|Coaches|Cars|Taxis|Cabs|Travel|Autos|Auto|MOT|Recycling|Scaffolding|Decorators|Electrical|Electrics|Joinery|Carpentry|Plastering|Paving|Landscapes|Landscaping|Cleaning|Cleaners|Laundry|Launderette|Food (?:&|and) Wine|Foods?|Wines?|Off Licence|Grocers|Butchers|Bakers|Deli|Diner|Grill|Kitchen|Wok|Tandoori|Balti|Spice|Takeaways?|Fish Bar|Chip Shop|Chicken|Bar|Bistro|Barber|Hair|Hairdressing|Beauty|Tanning|Florist|Florists|Opticians|Dental|Dentists?|Dental Care|Vets|Solicitors|Estate Agents|Lettings|Properties|Homes|Housing|Insurance|Loans|Security|Recruitment|Packaging|Textiles|Printing|Print|Engineering|Construction|Joiners|Glazing|Windows|Carpets|Furniture|Storage|Kennels|Stables|Riding School|Garden Centre|Bowl|Snooker|Gym|Fitness|Dance|Theatre School|Karate|Judo|Boxing|Ltd|Limited|LLP|PLC|plc|Associates|Bros|Brothers|and Sons?|& Sons?|& Co';
const firm = new RegExp(
  String.raw`(?<![\p{L}\uE000'’-])(?<is>(?<names>(?:\p{Lu}|${name})(?: (?:&|and) ${name}| ${name}){0,3}?) (?:${trades})(?: (?:${trades}))*)(?![\p{L}-])`,
  'dgu',
);

const hasTrade = new RegExp(` (?:${trades})(?![a-z])`);

/** Of the names of schools, clubs and homes what else stands with a capital at their end. */
const ends =
  'Prep|Preparatory|B ?& ?B|Guest ?[Hh]ouse|Alternative Provision|Medical|YOI|SCH|Futures|PRU|AP|Free School|Fostering|Fostering Agency|Nursery (?:and|&) Pre-?[Ss]chool|Pantry|Food ?bank|Nursery Class|Assembly|Pavilion|Building|Suite|Rooms|Almshouses|Approved Premises|Bail Hostel|Custody Suite|custody suite|Orthodox|Baths|Gym|Stadium|Arena|Works|Depot|Flats|Stables|Allotments?|Prison|Station|Saturday School|Sunday School|Seminary|Yeshiva|Kollel|Masjid|Islamic Cent(?:re|er)|Trust|Football Club|Rugby Club|FC|RUFC|RLFC|AFC|Juniors FC|Tigers|Rovers|Wanderers|Youth|Scouts|Scout Group|Dojo|Premises|Residence|Residences|Apartments|Halls|Fisheries|Market|Homecare|Barracks|Camp';
const ended = new RegExp(
  String.raw`(?<![\p{L}\uE000'’-])(?<is>(?<names>${name}(?: (?:of|of the|the|and|&) (?=\p{Lu})${name}| ${name}){0,3}?) (?:${ends})(?: U\d{1,2}s?)?)(?![\p{L}-])`,
  'dgu',
);

const hasEnd = new RegExp(` (?:${ends})(?![a-z])`);

/** A place of a public kind, told from the others by its road, which was found before and is blank: "YMCA on Fletcher Street", "at Busy Bees on Quay St". */
const onRoad =
  /(?<![\p{L}])(?<is>(?:YMCA|YWCA|Travelodge|Premier Inn|Foyer|Jobcentre|\p{Lu}\p{Ll}+ (?:temple|mosque|church|chapel|gurdwara|hostel|school|surgery|refuge)|(?<=\b(?:at|from|to|attends|in) )(?<plainly>\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2})) (?:on|in|off|at)(?: the)?)(?= \uE000)/dgu;

/** Hospitals whose last word is left out: "at Calderbrook General". */
const hospital =
  /(?<=(?<![\p{L}'’])(?:at|in|to|from|via) )(?<is>(?<names>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:District General|General|Royal|Memorial|Infirmary|Maternity|Community Hospital))(?![\p{L}'’-]| \p{Lu})/dgu;
/** Where somebody drinks or works, behind an article: "drinks in the Drum"; a word in no dictionary anywhere: "at the Becklin". */
const local =
  /(?<=(?<![\p{L}'’])(?:drinks|drinking|drank|barred|banned|works|working|worked|landlord|landlady|cleaner|chef|fight|regular|outside) (?:(?:nights|bar|days|shifts|weekends) )?(?:(?:in|at|from|of|down) )?[Tt]he )(?<is>(?<names>\p{Lu}[\p{L}'’-]+(?:(?: (?:and|&))? \p{Lu}[\p{L}'’-]+){0,2}))(?=[.,;:)!?\n]|\s*$| (?:on|with|and|in|every|most|all|since|till|until|again|at|when|who|where|last)\b)/dgu;
const articled =
  /(?<=(?<![\p{L}'’])(?:at|to|from|outside) the )(?<is>(?<names>\p{Lu}\p{Ll}[\p{L}'’-]+))(?=[.,;:)!?\n]|\s*$| (?:on|with|and|in|every|since|till|until|again|at|when|who|where|last|by|for)\b)/dgu;

/** Places by the word that says what they are, taking what stands before it; the others are in `places.ts`. */
export function placesByHead(text: string, words: Words): Entity[] {
  return [
    ...(hasSmall.test(text) ? of(mixed, false) : []),
    ...(hasTrade.test(text) ? of(firm, true) : []),
    ...(hasEnd.test(text) ? of(ended, true) : []),
    ...(/ (?:General|Royal|Memorial|Infirmary|Maternity|Community)/.test(text) ? of(hospital, false) : []),
    ...(/[Tt]he \p{Lu}/u.test(text)
      ? [
          ...of(local, false),
          ...of(articled, false).filter(({ start, end }) => {
            const small = text.slice(start, end).toLowerCase();
            return !words.isWord(small) && !words.isSlip(small) && !words.isGiven(small);
          }),
        ]
      : []),
    ...(/ (?:on|in|off|at)(?: the)? \uE000/.test(text) ? onRoads() : []),
  ];

  function of(pattern: RegExp, isCapital: boolean): Entity[] {
    return allOf(pattern, text).flatMap((match): Entity[] => {
      const [start, end] = match.indices?.groups?.['is'] ?? [0, 0];
      const parts = (match.groups?.['names'] ?? '').split(' ');
      const from = openersOf(parts, start);
      const own = parts.slice(from);
      if (
        own.length === 0 ||
        isSomebodys(own) ||
        isPlain(own, match[0]) ||
        !own.some((part, at) =>
          isOwn(
            part,
            own.length > 1 || from > 0 || /\b(?:the|at|from|to) $/i.test(text.slice(0, start)),
            isCapital && at > 0,
          ),
        )
      )
        return [];
      const before = parts.slice(0, from).join(' ').length;
      return [{ start: start + before + (from > 0 ? 1 : 0), end, kind: 'SCHOOL_OR_PLACE' }];
    });
  }

  function onRoads(): Entity[] {
    return allOf(onRoad, text).flatMap((match): Entity[] => {
      const [start, end] = match.indices?.groups?.['is'] ?? [0, 0];
      const parts = (match.groups?.['plainly'] ?? '').split(' ').filter((part) => part !== '');
      const isWords = parts.every(
        (part) =>
          (words.isWord(part.toLowerCase()) || words.isAllowed(part.toLowerCase())) &&
          !words.isRole(part.toLowerCase()),
      );
      return isWords ? [{ start, end, kind: 'SCHOOL_OR_PLACE' }] : [];
    });
  }

  /** How many words only begin the sentence: "At", "Visited". */
  function openersOf(parts: readonly string[], start: number): number {
    const isInitial = /(?:^|[.!?\n:;"“(]\s*|^\s*)$/.test(text.slice(Math.max(0, start - 3), start));
    const many = parts.findIndex((part, at) => {
      const small = part.toLowerCase();
      if (never.has(small) || tellings.has(small) || (doings.has(small) && words.isCommon(small))) return false;
      return !(at === 0 && isInitial && words.isWord(small) && /(?:ed|ing)$/.test(small));
    });
    return many < 0 ? parts.length : many;
  }

  function isPlain(own: readonly string[], written: string): boolean {
    return (
      weak.test(written) &&
      own.every((part) => words.isCommon(part.toLowerCase()) && !words.isGiven(part.toLowerCase()))
    );
  }

  /** "Kai's school" is no name of one, and "Queen Margaret's school" is. */
  function isSomebodys(own: readonly string[]): boolean {
    return (
      /['’]s?$/.test(own.at(-1) ?? '') &&
      !/^(?:St\.?|Saint|Queen|King|Our|All|Lady|Prince|Princess)$/.test(own[0] ?? '')
    );
  }

  /** `isNamed`: it stands where a name does. */
  function isOwn(part: string, isNamed: boolean, mayBeInitial: boolean): boolean {
    const small = part
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .replace(/\.$/, '');
    if (small === 'st') return true;
    if (small.length < 2) return mayBeInitial;
    if (never.has(small) || generic.has(small) || words.isAcronym(part) || words.isRole(small)) return false;
    if (words.isTown(small)) return isNamed && words.isGiven(small);
    if (words.isAllowed(small)) return false;
    // Alone and written like a word it may be no name: "Good school".
    return isNamed || !words.isCommon(small) || words.isGiven(small);
  }
}
