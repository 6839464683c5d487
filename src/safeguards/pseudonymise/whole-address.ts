import type { Span } from '../../reading/span.ts';
import type { Words } from './words.ts';

const part = String.raw`\p{Lu}[\p{L}\p{M}'’‐‑-]*`;
const within =
  'flats?|apartments?|apts?|units?|rooms?|rm|plots?|pitch|pitches|site|berth|mooring|cabin|chalet|caravan|bed|bay|studio|suite|lot|block|floor|hut|trailer|bungalow|building|bldg|tower';

/** What stands right before an address and is part of it. */
const before = [
  new RegExp(String.raw`(?<![\p{L}\d])(?:${within})\.? ?#?\d{1,5} ?[a-z]?(?: ?(?:and|&|-|–) ?\d{1,4})?,? ?$`, 'iu'),
  /(?<![\p{L}\d/])\d{1,2}\/\d{1,2}, ?$/u,
  /(?<![\p{L}\d])(?:[Bb]lock|[Tt]ower|[Ww]ing|[Ss]tair|[Ss]taircase|[Ee]ntrance|[Ff]lat|[Uu]nit) [A-Z]\d?,? ?$/u,
  /(?<![\p{L}])(?:(?:basement|ground[- ]floor|first[- ]floor|second[- ]floor|top[- ]floor|upper[- ]floor|\d(?:st|nd|rd|th)[- ]floor|garden|upstairs|downstairs|top|rear) (?:flat|apartment|bedsit|room|floor))(?:,| of| at)? ?$/iu,
  /(?<![\p{L}])(?:[Bb]asement|[Aa]ttic|[Aa]nnexe?|[Tt]he [Aa]nnexe?|[Rr]ear of|[Uu]pper [Ff]loor|[Gg]round [Ff]loor|[Ff]irst [Ff]loor|[Tt]op [Ff]loor),? ?$/u,
  new RegExp(String.raw`(?<![\p{L}])(?:The|Ty|Tŷ) (?:${part} ){0,2}${part},? ?$`, 'u'),
];
/** The postcode and the town of other countries. */
const foreignTown =
  /^,? (?:\d{1,2}[ºª°]? ?[A-Z]?, )?(?:[A-Z]{1,2}-)?(?:\d{4,6}|\d{2}-\d{3}|\d{3} \d{2}) (?<town>\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?)(?![\p{L}])/u;
/** What a site is called behind its lane. */
const kindOfSite =
  /^,? (?:(?:Gypsy|Traveller['’]?s?['’]?|Travelling|Caravan|Holiday|Mobile Home|Trailer|Residential|Industrial|Trading|Retail|Business|Camping|Council) )*(?:Site|site|Park|Estate|estate|Camp|Village|Marina|Moorings?|Encampment)(?![\p{L}])/u;
const smallSite =
  /^ (?:(?:traveller['’]?s['’]?|gypsy|caravan|holiday) )*(?:site|caravan park|holiday park|estate)(?![\p{L}])/u;
const state =
  /^,? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?=,? ?\uE000|,? \d{5}|[.,;\n]|$)/u;
const town = new RegExp(
  String.raw`^\.?,\s?(?<town>${part}(?:[ -](?:on|upon|le|la|in|the|by|under|y|and|of|next|${part})){0,3})(?=[,;\n)|]|\.(?:\s|$)|\s*$|[ ,]*\uE000|,? [A-Z]{1,2}\d|,? \d{5}|,? [A-Z]{2}(?:,? ?\uE000|,? \d{5}))`,
  'u',
);
const smallTown = /^,? (?<town>\p{Ll}{3,})(?=[,;.\n)]|\s*$|,? ?\uE000| (?:with|and|since|but|on|where|now)\b)/u;

/** Where in it, behind its name: ", 11th floor", ", no. 5". */
const behindIt =
  /^,? (?:(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|top|ground) floor|(?:flat|apartment|apt|unit|room|plot|pitch|chalet|caravan|cabin|berth|lot|no\.?|number) ?#?\d{1,4} ?[a-z]?)(?![\p{L}\d])/iu;

/** An address with its flat before it, and behind it what its site is called, its town and its state: as far as it goes. */
export function wholeAddress<T extends Span>(text: string, found: T, words: Words): T {
  let { start, end } = found;
  for (const pattern of [...before, ...before]) {
    const near = text.slice(Math.max(0, start - 40), start);
    const length = pattern.exec(near)?.[0].length ?? 0;
    start -= length;
  }
  end += behindIt.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  end += (kindOfSite.exec(text.slice(end, end + 60)) ?? smallSite.exec(text.slice(end, end + 40)))?.[0].length ?? 0;
  for (let count = 0; count < 4; count++) {
    const rest = text.slice(end, end + 80);
    const next = state.exec(rest) ?? ofForeign(rest) ?? ofTown(rest);
    if (!next) break;
    end += next[0].length;
  }
  return { ...found, start, end };

  function ofForeign(rest: string): RegExpExecArray | null {
    const next = foreignTown.exec(rest);
    return next && isTown(next.groups?.['town'] ?? '') ? next : null;
  }

  function ofTown(rest: string): RegExpExecArray | null {
    const next = town.exec(rest);
    const name = next?.groups?.['town'];
    if (next && name !== undefined) return isTown(name) ? next : null;
    const small = smallTown.exec(rest);
    const word = small?.groups?.['town'] ?? '';
    return words.isTown(word) && !words.isWord(word) ? small : null;
  }

  /** No name of somebody, no month and no role: "14 Elm Grove, Kelly," and "14 Elm Grove, Monday". */
  function isTown(name: string): boolean {
    const first = /^\p{L}+/u.exec(name)?.[0].toLowerCase() ?? '';
    if (words.isTown(first)) return true;
    return (
      !(words.isTime(first) || words.isRole(first) || words.isAllowed(first)) &&
      (!words.isGiven(first) || / /.test(name))
    );
  }
}
