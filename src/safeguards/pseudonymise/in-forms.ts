import { allOf } from './entity.ts';
import { never } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

const whose = `(?:(?:full|child['’]?s|mother['’]?s|father['’]?s|parent['’]?s|patient['’]?s|pupil['’]?s|client['’]?s|carer['’]?s|first|last|middle|family|maiden|preferred|legal|birth|given|card ?holder) )*`;
const label = new RegExp(
  String.raw`(?<=^|[\n.;|(,/\t]|\s{2}) ?(?:${whose}names?(?: of [a-z ]{3,20})?|surname|forenames?|known as|alias|aka|nickname|mother|father|mum|dad|child(?:ren)?|parents?(?: ?\d)?|guardian|(?:foster )?carers?|(?:foster )?parent|siblings?|partner|patient|pupil|client|applicant|respondent|signed(?: by)?|attendees|present|apologies|author|(?:social |case |key |support )?worker|sw|hv|gp|manager|supervisor|supervisee|from|to|cc|contact|next of kin|landlord|tenant|referrer|witness|suspect|victim|interpreter)\s?[:=][ \t]*(?<is>(?:(?<!\p{L}{3})\.|[^\n;|/()\d.]){1,60})`,
  'dgiu',
);
const greeting =
  /(?:^|\n)[ \t]*(?:hi|hello|hiya|hey|dear|good morning|morning|afternoon|evening)[ ,]+(?<is>\p{L}[\p{L}\p{M}'’-]+)/dgiu;
const signing =
  /(?:thanks|thank you|thx|ta|regards|wishes|cheers|sincerely|faithfully|xx?)[,!.]*\s+(?<is>\p{L}[\p{L}\p{M}'’-]+(?: \p{L}[\p{L}\p{M}'’-]+)?)\s*[.x]*(?=\n|$)/dgiu;
const alias =
  /\b(?:aka|a\.k\.a\.?|known as|goes by|nick-?named|(?:real|street|first|last|middle|sur) ?name(?:['’]s| is| was)?)(?: the name)? ["“'‘]?(?<is>\p{L}[\p{L}\p{M}'’-]+)/dgiu;
const quoted =
  /\b(?:is|was|he['’]s|she['’]s|called|as|named|lad|man|guy|bf|mate|someone|somebody|dealer) ["“](?<is>\p{Lu}[\p{L}\p{M}'’-]+)["”]/dgu;

/** `Peace ("True")` */
const bracketed = /(?<=\p{L} \()["“](?<is>\p{Lu}[\p{L}\p{M}'’-]+)["”]\)/dgu;
/** `"Fats", real name`; "Lancaster (their surname)". */
const realName =
  /["“'‘](?<is>\p{Lu}[\p{L}\p{M}'’-]+?)["”'’],? ?[-–(]? ?(?:real|true|full|actual|birth|proper|a\.?k\.?a)\b/dgu;
const explained =
  /(?<![\p{L}])(?<is>\p{Lu}[\p{L}\p{M}'’-]+) \((?:this is |that is |is )?(?:their|his|her|the|family|mum['’]s|dad['’]s|not) ?(?:real |new |old |married |maiden )?(?:sur|last |family |first |middle |birth |nick)?name/dgu;

/** "a lad called boggy": of somebody nobody knows yet, whatever comes behind. */
const called =
  /\b(?:a|an|another|some|this|one|older|young|other) (?:\p{L}+ )?(?:lad|man|guy|bloke|girl|boy|woman|lass|friend|mate|someone|somebody|person|dealer|worker|driver|cousin|fella|chap|lady|kid|male|female|adult|youth|teacher|runner|elder)s? (?:is |was )?(?:called|named|nicknamed|known as|who goes by) ["“'‘]?(?<is>\p{L}[\p{L}\p{M}'’-]+)/dgiu;
/** A letter that signs: "Best wishes, D". */
const letter =
  /(?:[Tt]hanks|[Tt]hank you|[Tt]hx|[Tt]a|[Rr]egards|[Ww]ishes|[Cc]heers|[Ss]oon|[Ll]ove|xx?)[,!.]*\s+(?<is>\p{Lu})(?=\.?\s*x*\s*(?:\n|$))/dgu;

/** The words that stand where a form, a letter or "known as" has a name: after "Mother:", "Dear", "Thanks,". */
export function inForms(text: string, tokens: readonly Token[], words: Words): (token: Token) => boolean {
  const places = [label, greeting, signing, alias, quoted, bracketed, realName, explained, called, letter].flatMap(
    (pattern) =>
      allOf(pattern, text).flatMap((match) => {
        const [start, end] = match.indices?.groups?.['is'] ?? [0, 0];
        return [
          {
            start,
            end,
            loosely: pattern === label,
            isCalled:
              [realName, explained, bracketed].includes(pattern) ||
              pattern === alias ||
              pattern === quoted ||
              pattern === called,
          },
        ];
      }),
  );
  if (places.length === 0) return () => false;
  const named = new Set<number>();
  for (const { start, end, loosely, isCalled } of places) {
    for (const token of tokens) {
      if (token.start < start || token.start >= end) continue;
      // Of a form only what begins it: "Mother: Rose, seen at home".
      if (!mayBeNamed(token, loosely, isCalled)) {
        if (loosely && !/^(?:and|mr|mrs|ms|dr|miss|the|van|de|da|von|al|bin)$/.test(token.word)) break;
        continue;
      }
      named.add(token.start);
    }
  }
  return (token) => named.has(token.start);

  function mayBeNamed({ word, as, written }: Token, loosely: boolean, isCalled: boolean): boolean {
    if (never.has(word) || words.isAcronym(written) || words.isAcronym(word.toUpperCase())) return false;
    if (isCalled && as !== 'lower' && (words.isGiven(word) || words.isTown(word))) return true;
    if (words.isGiven(word)) return !words.isTime(word);
    if (words.isAllowed(word)) return false;
    if (as === 'lower')
      return isCalled ? !words.isCommon(word) : !words.isWord(word) && (loosely || !words.isSlip(word));
    // Behind "known as" it may be any word: "Smiley".
    if (isCalled) return true;
    return words.isFamilyWord(word) || !words.isCommon(word);
  }
}
