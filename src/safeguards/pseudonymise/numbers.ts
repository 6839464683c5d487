import { type Entity, type Find, matches } from './entity.ts';

/** The check digit of an NHS number: modulus 11 over the first nine, weighed 10 to 2. */
export function isNhsNumber(written: string): boolean {
  const digits = [...written.replaceAll(/\D/g, '')].map(Number);
  if (digits.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** With its check digit, or called one: a wrong digit makes it no less likely to lead to somebody. */
export const nhsNumbers: Find = (text) =>
  matches('NHS_NUMBER', /(?<![\p{L}\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\d])/dgu, text).filter(({ start, end }) => {
    const written = text.slice(start, end);
    return (isNhsNumber(written) && !written.startsWith('0')) || /\bNHS\b[^.\n]{0,25}$/i.test(text.slice(0, start));
  });

export const insuranceNumbers: Find = (text) =>
  matches('NI_NUMBER', /(?<![\p{L}\d])[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d](?![\p{L}\d])/dgiu, text);

const phonePatterns = [
  // Within the country: ten or eleven digits from 0, spaced and bracketed in any way.
  /(?<![\p{L}\d£.,/])\(?0\d(?:[ .()-]{0,2}\d){8,9}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])(?:\+|00)[1-9](?:[ .()-]{0,2}\d){8,14}(?![\p{L}\d])/dgu,
  // A mobile number without its 0.
  /(?<![\p{L}\d])7[3-9]\d{2} ?\d{3} ?\d{3}(?![\p{L}\d])/dgu,
  // Without the code of the place, if it is called a telephone number.
  /\b(?:tel(?:ephone)?|phone|mob(?:ile)?|landline|fax|ring|call|voicemail)\b[^\d\n]{0,15}(?<is>\d{3} ?\d{3,4}(?: ?\d{2,4})?)(?![\p{L}\d])/dgiu,
];

export const phones: Find = (text) => phonePatterns.flatMap((pattern) => matches('PHONE', pattern, text));

/** "2nd" and its like end what would be a postcode: "s47 2nd visit". */
const ordinal = /\s(?:1st|2nd|3rd|\dth)$/i;

export const postcodes: Find = (text) =>
  matches('POSTCODE', /(?<![\p{L}\d])[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}(?![\p{L}\d])/dgiu, text).filter(
    ({ start, end }) => !ordinal.test(text.slice(start, end)),
  );

const registrationPatterns = [
  /(?<![\p{L}\d])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])[a-z]{2}\d{2}[a-z]{3}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])[A-Z]\d{2,3} ?[A-Z]{3}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])[A-Z]{3} ?\d{2,3}[A-Z](?![\p{L}\d])/dgu,
  /\b(?:reg(?:istration)?|plate|number ?plate|VRM|car|van|vehicle)\b[^\d\n]{0,12}?(?<is>\b(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]{1,3} ?\d{2,4}(?: ?[a-z]{3})?))(?![\p{L}\d])/dgiu,
];

export const registrations: Find = (text) =>
  registrationPatterns
    .flatMap((pattern) => matches('VEHICLE_REG', pattern, text))
    // "YR10 BOY", and what is no plate but an hour: "car at 10".
    .filter(({ start, end }) => !/^(?:yr|wk|ks|no|in|at|on|by|is|was|for|and)\s?\d/i.test(text.slice(start, end)));

const casePatterns = [
  // Called one. Four digits at least, since "case 2 of 3" is none, and no year.
  /\b(?:case|ref(?:erence)?|file|record|liquidlogic|mosaic|lcs|eclipse|carefirst|systmone|incident|crime|log|urn|upn|id|passport|court|number|no|num|client|claim)(?:[ .:#]+(?:no|number|num|ref(?:erence)?|id|is|was))*[ .:#]*(?<is>(?!(?:19|20)\d\d(?![\d/*-]))(?=[^\s]*\d[^\s]*\d[^\s]*\d[^\s]*\d)[a-z\d](?:[a-z\d/*-]*[a-z\d])?)(?![\p{L}\d])/dgiu,
  // Letters and then digits, in one word, and longer than a year.
  /(?<![\p{L}\d/])[A-Za-z]{1,4}[-/]?\d{5,}[A-Za-z\d/*-]*(?<![-/*])(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d/])[A-Z]{1,5}[-/ ]?\d{2,8}(?:[-/*][A-Z\d]+)+(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d/])[A-Z]{1,4}\d{2}[A-Z]\d{4,}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d/])\d{1,4}[*]\d{3,}(?![\p{L}\d])/dgu,
  // Any six digits or more in one go that are no sum of money.
  /(?<![\p{L}\d£$€.,/])\d{6,}(?![\p{L}\d])/dgu,
];

/** Money, dates and spans of years look like numbers of cases. */
const noCase = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d\d[/-](?:\d{2}|(?:19|20)\d\d))$/;

export const caseIds: Find = (text): Entity[] =>
  casePatterns
    .flatMap((pattern) => matches('CASE_ID', pattern, text))
    .filter(({ start, end }) => !noCase.test(text.slice(start, end)));
