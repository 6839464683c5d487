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
  /(?<=\uE000,? )(?<is>[Nn](?:umber|o\.?) ?\d{1,4}[a-z]?)(?![\p{L}\d])/dgu,
  // "Room 22", behind a hostel that was found.
  /(?<=\uE000,? ?)(?<is>(?:[Rr]oom|[Rr]m|[Bb]ed|[Ff]lat|[Uu]nit|[Bb]ay|[Pp]itch|[Pp]lot|[Cc]abin)\.? ?#?\d{1,4} ?[a-z]?)(?![\p{L}\d])/dgu,
  // Boats and where they lie.
  /(?<![\p{L}])(?:[Nn]b|NB|[Nn]arrow ?boat|[Hh]ouse ?boat|[Bb]arge|[Ww]idebeam|[Bb]oat:?|[Cc]ruiser|[Yy]acht|[Cc]anal ?boat)(?: (?:is|called|named))? ["“'‘]?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}["”'’]?(?:,? (?:moored|berthed|tied up|lying)?(?: ?(?:at|on|near|by|in))? ?(?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3})?/dgu,
  /(?<=\b(?:moored|berthed|tied up) (?:at|on|near|by|in) (?:the )?)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}/dgu,
  // Above a shop.
  /(?<=\b(?:[Ff]lat|[Rr]ooms?|[Bb]edsit|[Ll]iv(?:es|ing)|[Ss]taying) (?:above|over) (?:the )?)\p{Lu}[\p{L}'’-]+(?: (?:&|and|\p{Lu}[\p{L}'’-]+)){1,3}/dgu,
];

/** A number and a name that is that of no street: "15 The Paddock", "at 7 Beck Head". */
const plainName =
  /(?<![\p{L}\d£$€.,:/-])(?<before>(?:at|from|to|of|address|addr|home|lives|in)[ :-]{1,3})?(?<is>\d{1,4}[a-z]? (?<the>The )?(?<first>\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){0,2})(?=[,.;)\n]|\s*$|,? ?\uE000)/dgu;

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
  return [...numbered, ...named];

  function isOwn(first: string): boolean {
    return !words.isTime(first) && !words.isRole(first) && !words.isAcronym(first.toUpperCase());
  }
}
