import { type Entity, inOrder, matches } from './entity.ts';
import { never, withoutOpeners } from './grammar.ts';
import type { Words } from './words.ts';

/** What streets are called, and little else is. */
const street =
  'Street|Road|Rd|Lane|Ln|Avenue|Ave|Close|Crescent|Cres|Grove|Terrace|Drive|Gardens|Gdns|Mews|Row|Square|Boulevard|Parade|Crossing|Fold|Croft|Villas|Cottages?';
/** What else they may be called: a number before says that it is one, or "on" does. */
const maybe =
  'St|Dr|Way|Place|Pl|Court|Ct|Hill|Park|View|Rise|Walk|Green|Mount|Gate|Bank|Vale|Path|Wharf|Heights|Estate|House|Tower|Towers|Buildings|Mansions|Quay|Broadway|Yard|End|Side|Meadows?|Fields?|Common|Point|Lodge|Farm';

const part = String.raw`\p{Lu}[\p{L}\p{M}'’‐‑.-]*`;
const number = String.raw`(?:(?:number|no\.?|house) )?\d{1,4}(?: ?[a-z](?![\p{L}])| ?[-/] ?\d{1,4}[a-z]?)?`;
const flat = String.raw`(?:flat|apartment|apt\.?|unit|room|plot|studio|bedsit) ?(?:\d{1,4} ?[a-z]?|[a-z])(?![\p{L}\d])`;
const flatInitial = flat
  .replace('flat', '[Ff]lat')
  .replace('apartment', '[Aa]partment')
  .replace('apt', '[Aa]pt')
  .replace('unit', '[Uu]nit');
const road = String.raw`(?:${part}\s){1,4}(?:${street}|${maybe})(?![\p{L}])`;

const patterns = [
  new RegExp(String.raw`(?<![\p{L}\d\uE000])(?:${flatInitial},? )?${number},? ${road}(?:, (?=\p{Lu})${road})?`, 'dgu'),
  new RegExp(
    String.raw`(?<![\p{L}\d])${flatInitial},? (?:${road}(?:, ${road})?|(?:${part}\s?){1,3}(?:, ${road}))`,
    'dgu',
  ),
];
const bare = new RegExp(String.raw`(?<![\p{L}\d\uE000])(?:${part}\s){1,3}(?:${street})(?![\p{L}'’])`, 'dgu');
const along = new RegExp(
  String.raw`(?<=\b(?:on|off|along|down|up|lives? (?:at|in)) )(?:${part}\s){1,3}(?:${maybe})(?![\p{L}'’])`,
  'dgu',
);
const typed = new RegExp(
  String.raw`(?<![\p{L}\d.:/£-])(?:${flat.replaceAll('\\p{L}\\d', 'a-z\\d')},? )?${number},? (?<first>\p{Ll}[\p{L}'’]+) (?:\p{Ll}[\p{L}'’]+ )?(?:street|road|rd|lane|avenue|ave|close|crescent|grove|terrace|drive|gardens|mews)(?![\p{L}])`,
  'dgu',
);

/** Streets with and without a number; "the Family Court" and "two in a row" are none. */
export function findAddresses(text: string, words: Words): Entity[] {
  const numbered = patterns.flatMap((pattern) => matches('ADDRESS', pattern, text));
  const unnumbered = [bare, along].flatMap((pattern) =>
    matches('ADDRESS', pattern, text).flatMap((found) => {
      const own = withoutOpeners(text, found);
      const names = text.slice(own.start, own.end).split(/\s/).slice(0, -1);
      // "Crown Court", "Social Work Place": every word of it is one of practice.
      return names.some((name) => !words.isAllowed(name.toLowerCase())) ? [own] : [];
    }),
  );
  const small = [...text.matchAll(typed)].flatMap(({ 0: whole, index, groups }): Entity[] => {
    const first = groups?.['first'] ?? '';
    return (never.has(first) && !/^(?:high|low|first|second|third|up|down|over)$/.test(first)) || counted.test(first)
      ? []
      : [{ start: index, end: index + whole.length, kind: 'ADDRESS' }];
  });
  return inOrder([...numbered, ...unnumbered, ...small]);
}

/** What numbers count: "3 weeks down the road". */
const counted =
  /^(?:days?|weeks?|months?|years?|wks?|mths?|yrs?|hours?|hrs?|minutes?|mins?|miles?|metres?|times?|visits?|kids?|children|people|doors?|houses?|streets?|st|nd|rd|th|am|pm|per)$/;
