import { type Entity, type Find, matches } from './entity.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = String.raw`(?:(?:19|20)\d\d|['’]?\d\d)(?!\d)`;
const numeric = String.raw`\d{1,2} ?[/.\-–] ?\d{1,2} ?[/.\-–] ?${year}`;
const iso = String.raw`(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)`;
const dayFirst = String.raw`\d{1,2} ?(?:st|nd|rd|th)?(?: of)?[ \-/.]${month}\b\.?`;
const monthFirst = String.raw`${month}\b\.? \d{1,2}(?:st|nd|rd|th)?(?!\d)`;
const date = [iso, numeric, String.raw`${dayFirst}(?:,?[ \-/.]${year})?`, `${monthFirst}(?:,? ${year})?`].join('|');

/** A date with its year, in any order. */
export const whole = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(?:${iso}|${numeric}|${dayFirst},?[ \-/.]${year}|${monthFirst},? ${year})(?![\p{L}\d/-])`,
  'giu',
);

const label = String.raw`(?:\bd\.? ?o\.? ?b(?:['’]?s)?\b\.?|\bdates? of birth|\bbirth ?dates?|\bborn|\bbirthda(?:y|te)s?|\bb\.(?= ?\d))`;
const labelled = new RegExp(String.raw`${label}[^\d\n]{0,30}?(?<is>${date})`, 'dgi');
const followed = new RegExp(
  String.raw`(?<is>${date}) ?\(?(?:(?:as|is|was|being|for)? ?(?:his|her|their|my|the child['’]s|a)? ?(?:d\.?o\.?b\b\.?|date of birth|birthday))`,
  'dgi',
);
const next = new RegExp(String.raw`^(?:,? and |, ?| ?& ?| ?/ )(?:\p{L}+ )?(${date})`, 'iu');
const monthOfBirth = new RegExp(String.raw`${label}[^\d\n]{0,20}?(?<is>(?:\d{1,2}/|${month}\b\.?,? )${year})`, 'dgi');

/** A date is one of birth where it is called one; of several after one label ("dobs 1/2/14, 3/4/16"), each is. */
export const datesOfBirth: Find = (text) => {
  const first = [labelled, followed, monthOfBirth].flatMap((pattern) => matches('DOB', pattern, text));
  return first.flatMap((one) => [one, ...chained(text, one.end)]);
};

function chained(text: string, from: number): Entity[] {
  const found = next.exec(text.slice(from));
  const written = found?.[1];
  if (!found || written === undefined) return [];
  const end = from + found[0].length;
  return [{ start: end - written.length, end, kind: 'DOB' }, ...chained(text, end)];
}
