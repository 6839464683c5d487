import { casePatterns, secretPatterns } from './case-patterns.ts';
import { type Find, inOrder, matches } from './entity.ts';
import { phonePatterns } from './phone-patterns.ts';

/** The check digit of an NHS number: modulus 11 over the first nine, weighed 10 to 2. */
export function isNhsNumber(written: string): boolean {
  const digits = [...written.replaceAll(/\D/g, '')].map(Number);
  if (digits.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** With its check digit, or called one: a wrong digit makes it no less likely to lead to somebody. */
export const nhsNumbers: Find = (text) =>
  matches('NHS_NUMBER', /(?<![\p{L}\d+)])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\d])/dgu, text).filter(({ start, end }) => {
    const written = text.slice(start, end);
    return (isNhsNumber(written) && !written.startsWith('0')) || /\bNHS\b[^.\n]{0,25}$/i.test(text.slice(0, start));
  });

const insurancePatterns = [
  /(?<![\p{L}\d])[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d](?![\p{L}\d])/dgiu,
  // Temporary ones end in other letters, and some are written without the last.
  /(?<![\p{L}\d])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-Z](?![\p{L}\d])/dgu,
  /\b(?:NI|NINO|national insurance)\b[^\d\n]{0,15}?(?<is>\b[a-z]{2} ?\d{2} ?\d{2} ?\d{2}(?: ?[a-z])?)(?![\p{L}\d])/dgiu,
];

export const insuranceNumbers: Find = (text) =>
  inOrder(insurancePatterns.flatMap((pattern) => matches('NI_NUMBER', pattern, text)));

/** "2nd" and its like end what would be a postcode: "s47 2nd visit". */
const ordinal = /\s(?:1st|2nd|3rd|\dth)$/i;

const postcodePatterns = [
  /(?<![\p{L}\d])[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}(?![\p{L}\d])/dgiu,
  // Of the United States, behind the letters of a state or with its second part; of Canada; or called one.
  /(?<=\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? )\d{5}(?:-\d{4})?(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d-])\d{5}-\d{4}(?![\p{L}\d-])/dgu,
  /(?<![\p{L}\d])[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\d])/dgu,
  /\b(?:zip(?: ?code)?|post ?code|postal code|plz|pin code)\b[^\d\n]{0,8}(?<is>[a-z\d][a-z\d -]{2,8}\d[a-z\d]*)/dgi,
];

export const postcodes: Find = (text) =>
  postcodePatterns
    .flatMap((pattern) => matches('POSTCODE', pattern, text))
    .filter(({ start, end }) => !ordinal.test(text.slice(start, end)));

const registrationPatterns = [
  /(?<![\p{L}\d])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])[a-z]{2}\d{2}[a-z]{3}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])[A-Z]\d{2,3} ?[A-Z]{3}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])[A-Z]{3} ?\d{2,3}[A-Z](?![\p{L}\d])/dgu,
  // Of other countries, where it is called one; of California.
  /(?<![\p{L}\d])\d[A-Z]{3}\d{3}(?![\p{L}\d])/dgu,
  /\b(?:plates?|licen[cs]e plate|tag|reg(?:istration)?)(?: (?:no|number|is|was|:))*[ :#]{1,3}(?<is>(?=[A-Z\d -]*\d)(?=[A-Z\d -]*[A-Z])[A-Z\d]{2,4}[ -]?[A-Z\d]{2,5})(?![\p{L}\d])/dgu,
  /\b(?:reg(?:istration)?|plate|number ?plate|VRM|car|van|vehicle)\b[^\d\n]{0,12}?(?<is>\b(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d ?[a-z]{3}|[a-z]{1,3} ?\d{2,4}(?: ?[a-z]{3})?))(?![\p{L}\d])/dgiu,
];

/** "YR10 BOY", and what is no plate but an hour: "car at 10". */
const noPlate =
  /^(?:YR\d|(?!(?:on|wk|in|no)\d{2} ?[a-z]{3}$)(?:yr|wk|ks|no|in|at|on|by|is|was|for|and|a|the|of)\s?\d)/i;

export const registrations: Find = (text) =>
  registrationPatterns
    .flatMap((pattern) => matches('VEHICLE_REG', pattern, text))
    .filter(({ start, end }) => !noPlate.test(text.slice(start, end)));

/** A date is no number of anything, whatever it is called. */
const someDate = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})$/;

export const phones: Find = (text) =>
  inOrder(phonePatterns.flatMap((pattern) => matches('PHONE', pattern, text))).filter(
    ({ start, end }) => !someDate.test(text.slice(start, end)),
  );

/** Spans of years and hours look like numbers of cases. */
const noCase = /^(?:(?:19|20)\d\d[/-](?:\d{1,2}|(?:19|20)\d\d)|\d{1,2}:\d{2}(?::\d{2})?|BP \d{2,3}\/\d{2,3})$/;

export const caseIds: Find = (text) =>
  inOrder(
    casePatterns
      .flatMap((pattern) => matches('CASE_ID', pattern, text))
      .filter(
        ({ start, end }) =>
          /sort ?code[^\d]{0,8}$/i.test(text.slice(Math.max(0, start - 20), start)) ||
          [someDate, noCase].every((pattern) => !pattern.test(text.slice(start, end))),
      ),
  );

/** Where the text speaks of a password or a bank. */
export const secrets: Find = (text) =>
  /\b(?:pass|pwd|pw|swift|bic)/i.test(text)
    ? inOrder(secretPatterns.flatMap((pattern) => matches('CASE_ID', pattern, text)))
    : [];
