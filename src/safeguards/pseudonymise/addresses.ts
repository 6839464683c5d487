import { allOf, type Entity, matches, merged } from './entity.ts';
import { never, withoutOpeners } from './grammar.ts';
import { findHouses } from './house-numbers.ts';
import { nearDigits } from './near-digits.ts';
import { quiet } from './quiet.ts';
import { wholeAddress } from './whole-address.ts';
import type { Words } from './words.ts';

/** What streets are called, and little else is. */
const street =
  'Street|Str|Road|Rd|Lane|Ln|Avenue|Ave|Av|Close|Crescent|Cres|Grove|Terrace|Terr|Drive|Gardens|Gdns|Mews|Row|Square|Sq|Boulevard|Blvd|Parade|Crossing|Fold|Croft|Villas|Cottages?|Highway|Hwy|Parkway|Pkwy|Turnpike|Freeway|Causeway|Bungalows?|Caravan Park|Caravan Site|Trailer Park|Lay-?[Bb]y|Almshouses|Verge|Wharf|Canalside|Riverside Walk';
/** What else they may be called: a number before says that it is one, or "on" does. */
const maybe =
  'St|Dr|Way|Place|Pl|Court|Ct|Hill|Park|View|Rise|Walk|Green|Mount|Gate|Bank|Vale|Path|Wharf|Heights|Estate|House|Tower|Towers|Buildings|Mansions|Quay|Broadway|Yard|End|Side|Meadows?|Fields?|Common|Point|Lodge|Farm|Circle|Cir|Trail|Loop|Plaza|Junction|Ridge|Pike|Landing|Spring|Springs|Manor|Station|Approach|Barn|Grange|Mill|Bridge|Brow|Dene|Garth|Wynd|Brae|Loan|Ginnel|Nook|Leys?|Cross|Hollow|Mall|Alley|Corner|Corners|Cove|Glen|Orchard|Summit|Valley|Village|Trace|Track|Shore|Shores|Locks|Lock|Hills|Haven|Harbors?|Gateway|Forge|Forks?|Forest|Ford|Fords|Ferry|Expressway|Estates|Dale|Curve|Crest|Creek|Cliffs?|Centers?|Cape|Canyon|Bypass|Brooks?|Bluffs?|Beach|Bayou|Rapids?|Valleys|Vista|Wells|Head|Paddocks?|Knoll|Dell|Links|Moor|Banks|Warren|Coppice|Copse|Spinney|Pastures?|Willows|Oaks|Elms|Laurels|Limes|Firs|Pines|Chase|Reach|Strand|Esplanade|Promenade|Prom|Cl|Crossways|Hollies|Gables|Ings|Acres?|Marsh|Butts|Woods?|Leas?|Lock|Marina|Mooring|Bottoms?|Tops?|Carr|Clough|Scar|Tor|Drove|Down|Downs|Ride|Roundabout|Quadrant|Circus|Arcade|Precinct|Maltings|Hamlet|Holme|Thorpe|Parc|Ter|Pkwy|Xing|Run|Pass|Bend|Meadow';
const small =
  'street|str|st|road|rd|lane|ln|avenue|ave|close|crescent|cres|grove|terrace|drive|gardens|gdns|mews|row|square|boulevard|blvd|parkway|fold|croft|villas|cottages?|caravan park';
const smallMaybe =
  'way|place|pl|court|ct|hill|park|view|rise|walk|green|mount|gate|bank|vale|wharf|heights|house|tower|towers|buildings|mansions|quay|broadway|yard|meadows?|lodge|farm|point|estate|brow|garth|wynd|brae|nook';

const part = String.raw`\p{Lu}(?:\p{L}?\.|[\p{L}\p{M}'’‐‑-]*)`;
const number = String.raw`(?:(?:[Nn]umber|[Nn]o\.?|[Hh]ouse) ?)?\d{1,5}(?: ?[a-zA-Z](?![\p{L}])| ?(?:[-–/&]|and) ?\d{1,4}[a-zA-Z]?(?![\p{L}]))?`;
const unit =
  'flat|apartment|apt\\.?|unit|building|bldg\\.?|room|plot|studio|bedsit|suite|ste\\.|lot|pitch|caravan|bay|floor|berth|mooring|chalet|cabin|trailer|tower';
const flat = String.raw`(?<![\p{L}])(?:${unit})(?: ?#?\d{1,5}(?:/\d{1,2})? ?[a-z]?| #?[a-z])(?![\p{L}\d'’])`;
const either = (words: string) =>
  words.replaceAll(/(^|\|)(\p{Ll})/gu, (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`);
const flatInitial = String.raw`(?<![\p{L}])(?:${either(unit)})(?: ?#?\d{1,5}(?:/\d{1,2})? ?[a-zA-Z]?| #?[a-zA-Z])(?![\p{L}\d'’])`;
/** "Cobbold Road Surgery" is a surgery. */
const noPlace = String.raw`(?!\s(?:Surgery|School|Practice|Medical|Health|Primary|Junior|Infant|High|Nursery|Pre-?[Ss]chool|Clinic|Hospital|Academy|Church|Mosque|Methodist|Baptist|Children|Family|Cent(?:re|er)|Pharmacy|College|Club|Library|Police|Hotel|Care)(?![\p{L}]))`;
const road = String.raw`(?:(?:${part}|\d{1,3}(?:st|nd|rd|th))\s){1,4}(?:${street}|${maybe})(?![\p{L}])${noPlace}`;
const behind = String.raw`(?:,? (?:(?:N|S|E|W|NE|NW|SE|SW)\b\.?|${flatInitial}|#\d{1,5}))*`;
/** A house that has a name, with its street. */
const house = String.raw`(?:The\s)?(?:${part}\s){1,3}(?:Cottages?|Farm|House|Lodge|Barn|Villa|Bungalow|Manor|Grange|Hall|Mill|Forge|Vicarage|Rectory|Court|Caravan Park)`;
const foreign = String.raw`(?:[Rr]ue|[Cc]hemin|[Ii]mpasse|[Aa]ll[ée]e|Calle|C\/|Avenida|Av\.|Carrer|Paseo|Via|Viale|Piazza|Rua|Travessa|ul\.|[Uu]lica|Ulitsa|Strada|Bulevardul|Heol|Ffordd|Stryd|Lôn|Rhodfa|Clos)`;

/** Each has a digit. */
const withNumber = [
  new RegExp(
    String.raw`(?<![\p{L}\d\uE000])(?:${flatInitial},? )?${number},? ${road}${behind}(?:, (?=\p{Lu})${road})?`,
    'dgu',
  ),
  /(?<![\p{L}])\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|gasse|allee|straat|laan|gatan|vägen|gade|vej)\s\d{1,4}[a-z]?(?![\p{L}\d])/dgu,
  /(?<![\p{L}])House (?:[Nn]o\.? ?)?\d{1,4}[A-Z]?,? (?:Street|St\.?|Road|Block|Sector|Lane|Gali|Mohalla) (?:[Nn]o\.? ?)?[\p{Lu}\d][\p{L}\d-]*(?:, (?:Sector|Block|Phase) [\p{Lu}\d][\p{L}\d/-]*)?/dgu,
  /(?<![\p{L}])BFPO \d{1,4}(?!\d)/dgu,
  /(?<![\p{L}])[Pp]\.? ?[Oo]\.? ?[Bb]ox (?:no\.? ?)?\d{1,6}(?!\d)/dgu,
  /(?<![\p{L}])(?:PSC|Unit|USNS|USS|USNV|USCGC) \p{L}*\d*,? ?(?:Box \d+|FPO|APO|DPO)(?:,? ?(?:FPO|APO|DPO))?(?: A[AEP])?/dgu,
  /(?<![\p{L}])(?:Route|Rte\.?|Highway|Hwy\.?|County Road|CR|State Road|SR|Interstate) \d{1,4}(?!\d)/dgu,
  /(?<![\p{L}\d-])(?:flat|apartment|apt\.?|bedsit|plot|pitch) ?#?\d{1,4} ?[a-z]?(?=[,.;)]|\s*$|\s(?:on|at|in|with|and|is|was)\b)/dgiu,
];
const withoutNumber = [
  new RegExp(
    String.raw`(?<![\p{L}\d])${flatInitial},? (?:${number},? )?(?:${road}(?:, ${road})?|(?:${part}\s?){1,3}(?:, ${road})?)`,
    'dgu',
  ),
  new RegExp(String.raw`(?<![\p{L}\d])${house}, (?:${number},? )?${road}`, 'dgu'),
  new RegExp(
    String.raw`(?<=\b(?:at|from|to|address(?: is|:)?|in|of) )(?:The\s)(?:Old\s)?(?:${part}\s){0,2}(?:Cottages?|Farm|Lodge|Barn|Villa|Bungalow|Manor|Grange|Forge|Vicarage|Rectory)(?![\p{L}])`,
    'dgu',
  ),
  // Abroad: the number first or last, and what a street is first.
  new RegExp(
    String.raw`(?<![\p{L}])(?:\d{1,4}(?: ?bis)?,? )?${foreign} (?:(?:de|del|della|dello|delle|degli|dei|di|do|da|das|dos|du|la|las|le|les|y|yr|des|el|l['’]) ?){0,3}(?:${part}\s?){1,3}(?:,? ?(?:n[º°o.]? ?)?\d{1,4}[a-z]?(?:/\d+)?)?(?:,? (?:[A-Z]{1,2}-)?\d{4,6}(?:[ -]\d{3})? ${part}(?:[ -]${part})?)?(?<! )`,
    'dgu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])[Cc]/o (?:the )?(?:${part}\s?){1,4}(?:,? (?:${flatInitial}|${number})?,?\s?(?:${part}\s?){1,3})?(?<! )`,
    'dgu',
  ),
  // Called an address: as far as the line or the sentence goes.
  /\b(?:home |current |previous |postal |street |mailing |billing |shipping |last known )?(?:address|addr)(?: is| was)?\s?[:=]\s*(?<is>(?=[^\n]{0,40}\p{L})[\p{L}\d][^\n;|\uE000]{3,90}?)(?=\s*(?:$|\n|;|\||\uE000|\.\s|\.$|\s{2}|,? (?:tel|phone|mobile|dob|date|school|gp|email|postcode)\b))/dgiu,
];
/** Each of these only where what it ends with stands in the text at all: they take their time. */
const seldom: readonly (readonly [RegExp, RegExp])[] = [
  [
    /, (?:[Nn]o\.? ?)?\d/,
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:The\s)?(?:${part}\s){1,3}(?:View|Croft|Bank|Dene|Lea|Rise|Mount|Place|Villas?|Nook|Ridge|Top|End|Gables|Holme|Garth), ${number},? ${road}`,
      'dgu',
    ),
  ],
  [
    / (?:nr|near|outside|off|by|next to)\.? /,
    new RegExp(
      String.raw`(?<![\p{L}\d])${house},? (?:nr|near|outside|off|by|next to)\.? (?:the )?${part}(?: ${part})?`,
      'dgu',
    ),
  ],
  [
    / floor\b|\p{L},? (?:\p{L}+\.?) ?#?\d/u,
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:${part}\s){1,3}(?:${street}|${maybe}),? (?:(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|top|ground) floor|(?:${unit}|chalet|cabin|berth|mooring|trailer|villa|no\.?|number) ?#?\d{1,4}[a-z]?)(?![\p{L}\d])`,
      'dgu',
    ),
  ],
];
/** A house number and two names: "938 Karen Junctions, Apt. 155". What is no name is looked at afterwards. */
const namedRoad = new RegExp(
  String.raw`(?<![\p{L}\d\uE000£$€.,:/-])${number},? (?<first>${part})\s${part}${behind}(?![\p{L}])`,
  'dgu',
);
const bare = new RegExp(String.raw`(?<![\p{L}\d\uE000])(?:${part}\s){1,3}(?:${street})(?![\p{L}'’])${noPlace}`, 'dgu');
const along = new RegExp(
  String.raw`(?<=\b(?:on|off|along|down|up|lives? (?:at|in)) )(?:${part}\s){1,3}(?:${maybe})(?![\p{L}'’])${noPlace}`,
  'dgu',
);
const block = new RegExp(
  String.raw`(?<=\b(?:in|at|from|to|of|into|on|on the|in the) )(?:${part}\s){1,3}(?:Towers|Heights|Mansions|Buildings|Wharf|Quay|Mews|Yard|Marina|Cottages?|Bungalows|Apartments|Flats)(?![\p{L}'’])${noPlace}`,
  'dgu',
);
const landmark = new RegExp(
  String.raw`(?<=\b(?:near|by|under|outside|at|behind|opposite) (?:the )?)(?:${part}\s){1,3}(?:Bridge|Lock|Reservoir|Roundabout|Bus Stop|bus stop|Tram Stop|tram stop|Underpass|underpass|Lay-?by|lay-?by|Woods|Quarry|Weir|Viaduct)(?![\p{L}'’])`,
  'dgu',
);
const smallFlat = flat.replaceAll('\\p{L}\\d', 'a-z\\d');
const own = String.raw`(?<first>\p{Ll}[\p{L}'’]+) (?:\p{Ll}[\p{L}'’]+ )?`;
const typed = new RegExp(
  String.raw`(?<![\p{L}\d.:/£-])(?:(?:${smallFlat},? )?${number}|${smallFlat}),? ${own}(?:${small})(?![\p{L}])`,
  'dgu',
);
/** Of what may be no street, only with what says that somebody lives there, or with a word that is nobody's. */
const typedMaybe = new RegExp(
  String.raw`(?<![\p{L}\d.:/£-])(?<flat>${smallFlat},? )?(?:${number},? )?${own}(?<last>${smallMaybe})(?![\p{L}])`,
  'dgu',
);
const livesAt =
  /\b(?:(?:view|house|cottage|cottages|farm|lodge|villas|croft|bungalow),|at|to|from|address(?: is)?:?|liv(?:es?|ed|ing) (?:at|in|on)|no\.?|number|round|addr) $/i;
/** What streets without a capital are called and many are: "on main road", "the bus lane". */
const usual =
  /^(?:main|high|back|side|front|busy|quiet|same|next|other|ring|slip|toll|dirt|country|open|wrong|right|long|narrow|dark|residential|private|public|local|bus|cycle|fast|slow|inside|outside|middle|memory|cross|one|two|my|our|whole|entire|only|that|this|major|minor|icy|wet|new|old|rough|steep|single|family|step|easy|down|up|wide|straight|test|hard|short|whichever|every|any|each|no|what|which|whose|their|his|her|a|an|the|and|or)$/;
const typedRoad =
  /(?<=\b(?:on|off|down|along|up|at|near|to|from|in|round|of) )(?<first>\p{Ll}[\p{L}'’]+) (?:(?<second>\p{Ll}[\p{L}'’]+) )?(?:street|road|rd|lane|ln|avenue|ave|crescent|terrace)(?![\p{L}]| (?:primary|surgery|school|nursery|infants|juniors|medical|health|clinic|pharmacy|church|mosque|academy|hostel|police|community|methodist|baptist|junior|infant))/dgu;
const typedBare =
  /(?<=\b(?:on|off|down|along|up) )(?<first>\p{Ll}[\p{L}'’]+) (?:street|road|rd|lane|ln|avenue|ave|close|crescent|terrace|drive)(?![\p{L}])/dgu;

/** Streets with and without a number; "the Family Court" and "two in a row" are none. */
export function findAddresses(written: string, words: Words): Entity[] {
  const text = quiet(written, words.isWord);
  const near = nearDigits((stretch) => [
    ...withNumber.flatMap((pattern) => matches('ADDRESS', pattern, stretch)),
    ...namedRoads(stretch, words),
    ...numbersInSmall(stretch, words),
  ]);
  const called = [...withoutNumber, ...seldom.flatMap(([gate, pattern]) => (gate.test(text) ? [pattern] : []))].flatMap(
    (pattern) => matches('ADDRESS', pattern, text),
  );
  const unnumbered = [bare, along, block, landmark].flatMap((pattern) =>
    matches('ADDRESS', pattern, text).flatMap((found) => {
      const own = withoutOpeners(text, found);
      const names = text.slice(own.start, own.end).split(/\s/).slice(0, -1);
      // "Crown Court", "Social Work Place": every word of it is one of practice.
      const isStreet = /(?:Street|Road|Rd|Lane|Ln|Avenue|Ave|Crescent|Cres|Terrace)$/.test(
        text.slice(own.start, own.end),
      );
      const isOwnName = (name: string) =>
        !words.isAllowed(name) || words.isGiven(name) || words.isTown(name) || (isStreet && !usual.test(name));
      return names.some((name) => isOwnName(name.toLowerCase())) ? [own] : [];
    }),
  );
  const all = [...near(text), ...called, ...unnumbered, ...streetsInSmall(text, words), ...findHouses(text, words)];
  return merged(all.map((one) => wholeAddress(text, withoutPerson(text, one, words), words)));
}

/** "apt 4B, Marcus was": who comes behind the comma is somebody. */
function withoutPerson(text: string, { start, end, kind }: Entity, words: Words): Entity {
  const written = text.slice(start, end);
  const name = /, (\p{Lu}\p{L}+) ?$/u.exec(written);
  const isSomebody = name?.[1] !== undefined && words.isGiven(name[1].toLowerCase());
  return { start, end: end - (isSomebody ? name[0].length : written.length - written.trimEnd().length), kind };
}

function namedRoads(text: string, words: Words): Entity[] {
  return allOf(namedRoad, text).flatMap((match) => {
    const first = (match.groups?.['first'] ?? '').toLowerCase();
    const isName =
      words.isGiven(first) || words.isFamilyWord(first) || (!words.isWord(first) && !words.isAllowed(first));
    return isName && !words.isTime(first) && !/^(?:19|20)\d\d, /.test(match[0]) ? [whole(match)] : [];
  });
}

/** "moved to cobden place", without a number: only of a word that is nobody's, where somebody lives. */
const livesIn =
  /(?<=\b(?:now at|now in|prev|previously|formerly|moved (?:to|from|into)|lives? (?:at|in|on)|living (?:at|in|on)|stay(?:s|ed|ing)? (?:at|in|on)|address|addr|caravan|flat|room|bedsit|house|van|back)[: ]{1,2}(?:is )?(?:at |of |in |on )?)(?<first>\p{Ll}[\p{L}'’]+) (?:place|pl|court|ct|view|rise|walk|mount|heights|house|tower|towers|mansions|lodge|farm|estate|flats|close|drive|gardens|gdns|mews|row|square|croft|fold|cottages?)(?![\p{L}])/dgu;

/** "now at 9 kelso" */
const numberedHome =
  /(?<=\b(?:at|moved to|from|of|address(?: is)?:?|addr:?) )\d{1,3}[a-z]? (?<first>\p{Ll}[\p{L}'’]{3,})(?=[.,;)\n]|\s*$| (?:with|w|and|since|but|on|where|now|again)\b)/dgu;

function numbersInSmall(text: string, words: Words): Entity[] {
  const sure = allOf(typed, text).filter(({ groups }) => isOwn(groups?.['first'] ?? ''));
  const perhaps = allOf(typedMaybe, text).filter(({ 0: written, index, groups }) => {
    const first = groups?.['first'] ?? '';
    if (!isOwn(first) || !/\d/.test(written)) return false;
    return groups?.['flat'] !== undefined || livesAt.test(text.slice(0, index)) || isNobodys(first, words);
  });
  return [...sure, ...perhaps].map(whole);
}

function streetsInSmall(text: string, words: Words): Entity[] {
  const bareStreets = allOf(typedBare, text).filter(({ groups }) => isNobodys(groups?.['first'] ?? '', words));
  // Without an article it is the name of one: "on market street".
  const roads = allOf(typedRoad, text).filter(({ groups }) =>
    [groups?.['first'] ?? '', groups?.['second']].every(
      (word) =>
        word === undefined || !(usual.test(word) || never.has(word) || words.isRole(word) || counted.test(word)),
    ),
  );
  const homes = allOf(livesIn, text).filter(({ 0: written, groups }) => {
    const first = groups?.['first'] ?? '';
    if (isNobodys(first, words)) return true;
    const isFree =
      !usual.test(first) && !never.has(first) && !words.isRole(first) && !/(?:ed|ing|ly|er|est|al|y)$/.test(first);
    return isFree && (words.isGiven(first) || /(?:close|gardens|gdns|mews|croft|fold|terrace|crescent)$/.test(written));
  });
  const numbered = allOf(numberedHome, text).filter(({ groups }) => isNobodys(groups?.['first'] ?? '', words));
  return [...bareStreets, ...roads, ...homes, ...numbered].map(whole);
}

const whole = ({ 0: written, index }: RegExpExecArray): Entity => ({
  start: index,
  end: index + written.length,
  kind: 'ADDRESS',
});

/** In no dictionary, or somebody's: "weaver's close". */
function isNobodys(first: string, words: Words): boolean {
  const bare = first.replace(/['’]s?$/, '');
  return /['’]s?$/.test(first) ? !never.has(bare) : !words.isWord(first) && !words.isAllowed(first);
}

const isOwn = (first: string): boolean =>
  !(never.has(first) && !/^(?:high|low|first|second|third|up|down|over)$/.test(first)) && !counted.test(first);

/** What numbers count: "3 weeks down the road". */
const counted =
  /^(?:days?|weeks?|months?|years?|wks?|mths?|yrs?|hours?|hrs?|minutes?|mins?|miles?|metres?|mile|times?|visits?|kids?|children|people|doors?|houses?|streets?|st|nd|rd|th|am|pm|per|bed|beds|bedroom|bedroomed|more|other|different|foster|new|family|care|residential|local|separate|hearings?|year)$/;
