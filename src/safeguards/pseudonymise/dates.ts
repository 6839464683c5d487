import { type Entity, type Find, matches } from './entity.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = String.raw`(?:(?:19|20)\d\d|['’]?\d\d)(?!\d)`;
const date = [
  String.raw`\d{1,2} ?[/.\-–] ?\d{1,2} ?[/.\-–] ?${year}`,
  String.raw`(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${month}\b\.?(?:,?[ -]${year})?`,
  String.raw`${month}\b\.? \d{1,2}(?:st|nd|rd|th)?\b(?:,? ${year})?`,
].join('|');
const label = String.raw`(?:\bd\.? ?o\.? ?b(?:['’]?s)?\b\.?|\bdate of birth|\bbirth ?date|\bborn|\bbirthday)`;

const labelled = new RegExp(String.raw`${label}[^.\d\n]{0,20}?(?<is>${date})`, 'dgi');
const followed = new RegExp(String.raw`(?<is>${date}) ?\(?(?:d\.?o\.?b\b\.?|date of birth)`, 'dgi');
const next = new RegExp(String.raw`^(?:,? and |, ?| ?& ?| ?/ )(?:\p{L}+ )?(${date})`, 'iu');
const monthOfBirth = new RegExp(
  String.raw`\b(?:d\.?o\.?b\b\.?|date of birth)[ :=-]{0,4}(?<is>(?:\d{1,2}/|${month} )${year})`,
  'dgi',
);

/** A date is one of birth only where it is called one; of several after one label ("dobs 1/2/14, 3/4/16"), each is. */
export const datesOfBirth: Find = (text) => {
  const first = [labelled, followed, monthOfBirth].flatMap((pattern) => matches('DATE_OF_BIRTH', pattern, text));
  return first.flatMap((one) => [one, ...chained(text, one.end)]);
};

function chained(text: string, from: number): Entity[] {
  const found = next.exec(text.slice(from));
  const written = found?.[1];
  if (!found || written === undefined) return [];
  const end = from + found[0].length;
  return [{ start: end - written.length, end, kind: 'DATE_OF_BIRTH' }, ...chained(text, end)];
}

/** A date with its year in brackets behind a name may be one of birth, and nothing says so. */
export const mayBeOfBirth = /[\p{L}\uE000] ?\((?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))\)/u;
