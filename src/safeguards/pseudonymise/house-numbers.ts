import { allOf, type Entity, matches } from './entity.ts';
import type { Words } from './words.ts';

const on =
  '(?=[.,;:)!?\\n]|\\s*$|\\s(?:with|and|says?|said|is|are|was|were|who|since|now|again|until|till|where|but|because|has|had|for|next|then|opposite|on|w|n|at|tonight|today)\\b(?! (?:the |my |our )?(?:list|queue|agenda|plan|form)))';
const number = String.raw`(?:[Nn]umber|[Nn]o\.?|#) ?\d{1,4} ?[a-z]?(?![\p{L}\d])`;
const patterns = [
  new RegExp(String.raw`(?<=\b(?:at|to|from|round|outside|opposite|into|with|down) )(?:house )?${number}${on}`, 'dgu'),
  new RegExp(
    String.raw`\b(?:liv(?:e|es|ed|ing)|moved|stay(?:s|ed|ing)?|resid(?:es|ing|ed)|neighbours?|address|house|home|door|street|road|lane|avenue|close)\b[^.\n\d]{0,25}?(?<is>${number})${on}`,
    'dgu',
  ),
  /(?<=\b(?:at|from|outside|opposite|of|to) )(?:house )?[Nn]umber \d{1,4}[a-z]?(?![\p{L}\d]|[.,]\d| (?:on|in|of) (?:the |my |our )?(?:list|queue|agenda|plan|form|chart))/dgu,
  // Behind a neighbour any number; and in words.
  /\b(?:[Nn]ext door|[Nn]eighbours?),? (?:at |from |\(|, )(?<is>(?:no\.? ?|number )?\d{1,4}[a-z]?)(?=[.,;:)]|\s*$|\s(?:with|and|says?|said|is|are|was|were|who|now|rang|has|had|told|heard|hears)\b)/dgu,
  /(?<=\b(?:at|to|from|round|outside|opposite|of) )(?:house )?[Nn]umber (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?![\p{L}])/dgu,
  // A boat, without capitals.
  /\b(?:narrow ?boat|house ?boat|barge|widebeam|canal ?boat) (?:called |named |the )?(?<is>\p{Ll}{3,}(?: \p{Ll}{3,})?)(?=[.,;:)\n]|\s*$| (?:near|at|on|by|moored)\b)/dgu,
  // "next door, at 7a": a letter behind it, and no hour.
  /(?<=\b(?:at|from|to|in|of|opposite|neighbours?|next door,?) )\d{1,3} ?[a-f](?![\p{L}\d]|\.m)(?=[,.;:)]|\s*$|\s(?:with|and|says?|said|is|are|was|were|who|now)\b)/dgu,
  /(?<=\uE000,? )(?<is>[Nn](?:umber|o\.?) ?\d{1,4}[a-z]?)(?![\p{L}\d])/dgu,
  // "Room 22", behind a hostel that was found.
  /(?<=\uE000,? ?)(?<is>(?:[Rr]oom|[Rr]m|[Bb]ed|[Ff]lat|[Uu]nit|[Bb]ay|[Pp]itch|[Pp]lot|[Cc]abin)\.? ?#?\d{1,4} ?[a-z]?)(?![\p{L}\d])/dgu,
  // Boats and where they lie.
  /(?<![\p{L}])(?:[Nn]b|NB|[Nn]arrow ?boat|[Hh]ouse ?boat|[Bb]arge|[Ww]idebeam|[Bb]oat[:,]?(?: the)?|[Cc]ruiser|[Yy]acht|[Cc]anal ?boat)(?: (?:is|called|named))? ["“'‘]?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}["”'’]?(?:,? (?:moored|berthed|tied up|lying)?(?: ?(?:at|on|near|by|in))? ?(?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3})?/dgu,
  /(?<=\b(?:moored|berthed|tied up) (?:at|on|near|by|in) (?:the )?)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}/dgu,
  // Above a shop.
  /(?<=\b(?:[Ff]lat|[Rr]ooms?|[Bb]edsit|[Ll]iv(?:es|ing)|[Ss]taying) (?:above|over) (?:the )?)\p{Lu}[\p{L}'’-]+(?: (?:&|and|\p{Lu}[\p{L}'’-]+)){1,3}/dgu,
];

/** A number and a name that is that of no street: "15 The Paddock", "at 7 Beck Head". */
const plainName =
  /(?<![\p{L}\d£$€.,:/-])(?<before>(?:at|from|to|of|address|addr|home|lives|in)[ :-]{1,3})?(?<is>\d{1,4}[a-z]? (?<the>The )?(?<first>\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){0,2})(?=[,.;)\n]|\s*$|,? ?\uE000)/dgu;

/** A street of one word, as in the north: "90 Baxtergate". */
const oneWord =
  /(?<![\p{L}\d£$€.,:/-])\d{1,3}[a-z]? (?<first>\p{Lu}\p{Ll}{2,}(?:gate|way|hill|side|bank|fields?|wood|lea|leas|croft|garth|mead|ridge|view|dale|holme|brow|end|wynd|fold|royd|thwaite|bottom|row|lands?|stones?|walk))(?![\p{L}'’]| \p{Lu})/dgu;

/** Where somebody lives, without what the street is called, or with a name that is none of a street. */
export function findHouses(text: string, words: Words): Entity[] {
  const numbered = patterns.flatMap((pattern) => matches('ADDRESS', pattern, text));
  const named = allOf(plainName, text).flatMap(({ groups, indices }): Entity[] => {
    const [start, end] = indices?.groups?.['is'] ?? [0, 0];
    const first = (groups?.['first'] ?? '').toLowerCase();
    if (/^(?:19|20)\d\d /.test(groups?.['is'] ?? '')) return [];
    if (groups?.['the'] !== undefined) return isOwn(first) ? [{ start, end, kind: 'ADDRESS' }] : [];
    if (groups?.['before'] === undefined || !isOwn(first)) return [];
    return [{ start, end, kind: 'ADDRESS' }];
  });
  const single = allOf(oneWord, text).flatMap((match): Entity[] => {
    const first = (match.groups?.['first'] ?? '').toLowerCase();
    const isStreet = !words.isWord(first) && !words.isTown(first) && !words.isAllowed(first);
    return isStreet ? [{ start: match.index, end: match.index + match[0].length, kind: 'ADDRESS' }] : [];
  });
  return [...numbered, ...named, ...single];

  function isOwn(first: string): boolean {
    return !words.isTime(first) && !words.isRole(first) && !words.isAcronym(first.toUpperCase());
  }
}
