import { type Entity, type Find, inOrder, matches } from './entity.ts';

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

const label = String.raw`(?:\bd\.? ?o\.? ?b(?:['’]?s)?\b\.?|\bdates? of birth|\bbirth ?dates?|\bborn|\bbirthda(?:y|te)s?|\bb\.(?= ?\d)|\bgeb(?:oren)?\b\.?|\bn[ée]e? le\b|\bnacid[oa]\b|\bur\.|\bnat[oa] il\b|\bfødt\b)`;
const labelled = new RegExp(String.raw`${label}[^\d\n]{0,30}?(?<is>${date})`, 'dgi');
const followed = new RegExp(
  String.raw`(?<is>${date}) ?\(?(?:(?:as|is|was|being|for)? ?(?:his|her|their|my|the child['’]s|a)? ?(?:d\.?o\.?b\b\.?|date of birth|birthday))`,
  'dgi',
);
/** In words, or with the month of another language: what is called a date of birth, and has a year or a month. */
const spelt =
  '(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)';
const inWords = new RegExp(
  String.raw`(?:${label}|\bb\.)[^\d\n]{0,30}?(?<is>${spelt}(?: day)?(?: of)? ${month}(?:,? (?:(?:19|20)\d\d|(?:nineteen|two thousand|twenty)(?:[ -](?:and|\p{L}+(?:teen|ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))){0,3}))?)`,
  'dgiu',
);
const abroad = new RegExp(
  String.raw`${label}[^\d\n]{0,30}?(?<is>\d{1,2}\.?º?(?: (?:de|di|of))? \p{L}{3,12}\.?(?: (?:de|del))? ${year})`,
  'dgiu',
);
const spaced = new RegExp(String.raw`${label}[^\d\n]{0,12}?(?<is>\d{1,2} \d{1,2} (?:19|20)\d\d)(?!\d)`, 'dgi');
/** "turned 5 on 12th June", "year of birth 1984" */
const turned = new RegExp(String.raw`\bturn(?:s|ed|ing)? \d{1,2} (?:on|this)? ?(?:the )?(?<is>${date})`, 'dgi');
const yearOfBirth = /\b(?:year of birth|yob)\b[^\d\n]{0,10}(?<is>(?:19|20)\d\d)(?!\d)/dgi;
/** What another file has: "but the other file has 15/2/91". */
const elsewhere = new RegExp(
  String.raw`^[^\n\d]{0,50}?\b(?:other|second|third|fourth|also|elsewhere|file|record|system|passport|register|or)\b[^\n\d]{0,20}?(${date})`,
  'iu',
);
/** Behind a date of birth another, with whose it is, or who says so, between: "(mother), 2.11.12 (school)". */
const next = new RegExp(
  String.raw`^(?: ?\([^()\n]{1,25}\))?(?:,? and |,? or |, ?| ?& ?| ?/ )(?:\p{L}+ )?(${date})`,
  'iu',
);
const monthOfBirth = new RegExp(String.raw`${label}[^\d\n]{0,20}?(?<is>(?:\d{1,2}/|${month}\b\.?,? )${year})`, 'dgi');

/** Without one of these nothing is called a date of birth. */
const mayBeCalled = /d\.? ?o\.? ?b|birth|born|\bb\.|\bgeb|\bn[ée]e? le|nacid|\bur\.|\bnat[oa] il|født|turn|\byob/i;

/** A date is one of birth where it is called one; of several after one label ("dobs 1/2/14, 3/4/16"), each is. */
export const datesOfBirth: Find = (text) => {
  if (!mayBeCalled.test(text)) return [];
  const first = [labelled, followed, monthOfBirth, inWords, abroad, spaced, turned, yearOfBirth].flatMap((pattern) =>
    matches('DOB', pattern, text),
  );
  return inOrder(first).flatMap((one) => [one, ...chained(text, one.end)]);
};

function chained(text: string, from: number): Entity[] {
  const rest = text.slice(from, from + 110);
  const found = next.exec(rest) ?? elsewhere.exec(rest);
  const written = found?.[1];
  if (!found || written === undefined) return [];
  const end = from + found[0].length;
  return [{ start: end - written.length, end, kind: 'DOB' }, ...chained(text, end)];
}
