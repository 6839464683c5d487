/** What is called a number by somebody's system. */
const systems =
  'niche|mosaic|liquid ?logic|lcs|ehm|eclipse|carefirst|care ?director|systmone|system ?one|rio|emis|athena|cad|urn|log|occurrence|crime|incident|custody|storm|connect|cris|pnc|viper|cpoms|myconcern|marac|mash|chi|h&c|upn|uln|unison|paris|framework-?i|azeus|capita one|ims|sims|arbor';
const things =
  'case|ref(?:erence)?|file|record|id|passport|court|no|num|number|client|claim|badge|collar|bleep|pager|pnr|locator|exhibit|warrant|account|acct|a/c|acc|sort code|card|policy|membership|member|invoice|order|booking|ticket|tracking|serial|mrn|hosp(?:ital)?(?: no)?|patient|ssn|sin|ein|itin|tax|social security|vin|imei|licen[cs]e|driving licen[cs]e|customer|employee|staff|student|candidate|roll|code|pin|password|passcode|passphrase|iban|bic|swift|routing|aba|brp|visa|home office|ho|nass|asylum|prison|pnc|noms|tenancy|rent|housing|uprn|meter|device|asset|registration|voter|insurance|benefit|uc|dl|permit|certificate|document|doc|chi|medicare|npi|dea|wallet|bitcoin|btc|ethereum|transaction|auth|token|key|security|otp|cvv|cvc';
const joint = String.raw`(?:[ .:#=-]+(?:no|nos|nr|number|num|ref(?:erence)?|id|is|was|code|key)\b)*[ .:#=-]*`;
/** Of letters and digits, with at least so many digits, and no year. */
const valued = (least: number) =>
  String.raw`(?<is>(?!(?:19|20)\d\d(?![\d/*-]))(?!\d{1,2}:\d{2}(?![\d:]))(?=(?:[a-z/*:_-]{0,20}\d){${least}})[a-z\d](?:[a-z\d/*:_-]{0,50}[a-z\d])?)(?![\p{L}\d])`;

/** What calls it one belongs to it: "NICHE 4471823", "log no 417", "case number BD21C00123"; where "is" stands between, the number alone. */
const named = String.raw`(?:[ .:#=-]{1,3}(?:no|nos|nr|number|num|ref(?:erence)?|id|code|key)\b){0,3}[ .:#=-]{0,3}`;
const bareValue = (least: number) => `${valued(least).replace('(?<is>', '(?:')}(?![ -]\\d{4}[ -]\\d{4})`;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const ofDay = String.raw`(?: (?:of|on|dated) (?:the )?\d{1,2}(?:st|nd|rd|th)?(?:[/.-]\d{1,2}(?:[/.-]\d{2,4})?| (?:of )?${month}(?: \d{4})?))?`;

const whole = [
  new RegExp(String.raw`(?<![\p{L}\d])(?:${systems}|${things})${named}${bareValue(4)}${ofDay}`, 'dgiu'),
  // With "no" or its like, fewer digits do.
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${systems}|case|ref(?:erence)?|file|claim|badge|collar|officer|shoulder|tenancy|policy|staff|employee|student|exam|candidate|pupil|roll|member|membership|client|customer|patient|booking|locker|prisoner|warrant|licen[cs]e)[ .:#-]{1,3}(?:no|nr|number|num|ref|id|code)\b[ .:#=-]{0,3}${bareValue(2)}${ofDay}`,
    'dgiu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:niche|cad|urn|log|mosaic|lcs|ehm|athena|storm|collar|badge|shoulder|mrn|bleep|pager)[ .:#-]{1,3}${bareValue(3)}${ofDay}`,
    'dgiu',
  ),
  // In groups: "SystmOne 88 223 17".
  new RegExp(String.raw`(?<![\p{L}\d])(?:${systems})${named}\d{2,4}(?: \d{2,4}){1,4}(?![\p{L}\d:/-])`, 'dgiu'),
  // Of police officers and their like: "PC 1234".
  /(?<![\p{L}\d])(?:(?:PC|PS|DS|WPC|PCSO|TDC|Sgt|Insp|Constable|[Oo]fficer|[Tt]rooper|[Dd]eputy|[Ss]pecial)\.? ?#?\d{2,6}|DC ?\d{3,4})(?![\p{L}\d:]|[/.-]\d| ?(?:am|pm|hrs|years|year|weeks|days|times)\b)/dgu,
  // Behind the name of an officer: "PC Harker 2217".
  /(?<=(?<![\p{L}])(?:PC|PS|DC|DS|DI|PCSO|WPC|TDC|Sgt|Insp)\.? (?:\p{Lu}[\p{L}'’-]+ ){1,2}\(?(?:no\.? ?|#)?)\d{2,5}(?![\p{L}\d:]|[/.-]\d| ?(?:am|pm|hrs|years|weeks|days|times)\b)/dgu,
  // Of a prisoner; of what the police keep; of a card, its last digits.
  /(?<![\p{L}\d])[A-Z]\d{4}[A-Z]{2}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])[Ee]xhibit(?: no\.?| ref)?:? [A-Z]{2,3}[/-]?\d{1,4}(?![\p{L}\d])/dgu,
  /\b(?:card|account|acct|a\/c)[^\n.]{0,30}\bending (?:in |with )?(?<is>\d{3,4})(?![\p{L}\d])/dgiu,
  // After "ref:" whatever has a digit.
  /(?<![\p{L}\d])(?:(?:our|your|my|their) )?ref(?:erence)?s?(?: no| number)?\.?\s?[:#]\s?(?=[^\s,;]{0,30}\d)(?=[^\s,;]*[/-]|[^\s,;]*\p{L}|\d{3})[\p{L}\d](?:[\p{L}\d/._-]{0,40}[\p{L}\d])(?![\p{L}\d])/dgiu,
  // The letters of whoever gave it: "BTP 55120".
  /(?<![\p{L}\d])[A-Z]{2,6}[ :.#-]{1,2}\d{5,}(?![\p{L}\d])/dgu,
  /#[A-Z]{0,5}-?\d{3,}(?:[-/][A-Z\d]+)*(?![\p{L}\d])/dgu,
];

const called = [
  ...whole,
  // Called one. Four digits at least, since "case 2 of 3" is none, and no year.
  new RegExp(String.raw`(?<![\p{L}])(?:${systems}|${things})${joint}${valued(4)}`, 'dgiu'),
  new RegExp(
    String.raw`(?<![\p{L}])(?:badge|collar|pin|cvv|cvc|passcode|urn|cad|niche|mrn|shoulder)(?:[ .:#=-]+(?:no|number|ref|is))*[ .:#=-]+${valued(3)}`,
    'dgiu',
  ),
  // Letters and then digits, in one word, and longer than a year.
  /(?<![\p{L}\d/])[A-Za-z]{1,5}[-/]?\d{5,}[A-Za-z\d/*-]*(?<![-/*])(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d/])[A-Z]{1,5}[-/ ]?\d{2,8}(?:[-/*][A-Z\d]+){1,6}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d/])[A-Z]{2,5}(?:[-/][A-Z\d]+){0,6}[-/]\d{3,}[A-Z]?(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d/])\d{1,4}[*]\d{3,}(?![\p{L}\d])/dgu,
  // A log of the day: "4471/12MAR24", "42/55102/24".
  /(?<![\p{L}\d/])\d{1,6}\/\d{1,2}[A-Za-z]{3}\d{2,4}(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d/.])\d{1,6}\/\d{3,8}(?:\/\d{2,4})?(?![\p{L}\d/])/dgu,
  /(?<![\p{L}\d/.])\d{4,8}\/\d{1,4}(?![\p{L}\d/])/dgu,
  // Letters and digits mixed in one long word: driving licences, keys of devices.
  /(?<![\p{L}\d/@.])(?=[A-Za-z\d]*[A-Za-z])(?=(?:[A-Za-z]*\d){3})[A-Z\d][A-Za-z\d]{7,}(?![\p{L}\d])/dgu,
  // Booking references: "X7KQ2P".
  /(?<![\p{L}\d/@.£])(?=[A-Z]*\d)(?=\d*[A-Z])(?=(?:[A-Z]*\d[A-Z]*){2,4}(?![A-Z\d]))(?:[A-Z]+\d+[A-Z]+\d|\d+[A-Z]+\d+[A-Z])[A-Z\d]{0,4}(?![\p{L}\d])/dgu,
  // Any six digits or more in one go that are no sum of money, and groups of digits that are no sum either.
  /(?<![\p{L}\d£$€.,/])\d{6,}(?:[-/][A-Z\d]{1,4})?(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d£$€.,/-])\d{3}-\d{2}-\d{4}(?![\p{L}\d-])/dgu,
];

const money = [
  // IBAN; card; sort code.
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,4}(?:[ -]\d{1,3})?(?![\p{L}\d])/dgu,
  /(?<![\p{L}\d])3\d{3}[ -]\d{6}[ -]\d{5}(?![\p{L}\d])/dgu,
  /\bsort ?code\b[^\d\n]{0,8}(?<is>\d{2}[ -]?\d{2}[ -]?\d{2})(?!\d)/dgi,
  /(?<![\d/.-])\d{2}-\d{2}-\d{2}(?=[^\n]{0,20}\b(?:account|acc|a\/c)\b)/dgi,
  /(?<![\p{L}\d])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[a-z\d]{20,60}|0x[a-fA-F\d]{40})(?![\p{L}\d])/dgu,
];

const devices = [
  // Addresses of computers, of both kinds; of network cards.
  /(?<![\p{L}\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)/dgu,
  /(?<![\p{L}\d:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}|:)(?:(?::[\da-f]{1,4})*)(?![\p{L}\d:])/dgiu,
  /(?<![\p{L}\d:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\d:-])/dgiu,
  /\b(?:imei|serial)\b[^\d\n]{0,10}(?<is>\d{2}[- ]?\d{6}[- ]?\d{6}[- ]?\d{1,2})(?!\d)/dgi,
  /(?<![\p{L}\d-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\p{L}\d-])/dgiu,
];

/** Passwords and banks are no number, and lead to somebody all the same. */
export const secretPatterns: readonly RegExp[] = [
  /\b(?:password|passcode|passphrase|pwd|pw)\b(?: is| was)?\s?[:=]?\s["'“‘]?(?<is>(?=\S{0,40}(?:\d|[!$%^&*_@#]))[^\s"'”’,;]{4,40}[^\s"'”’,;.])/dgi,
  /\b(?:swift|bic)\b[^\n]{0,8}?(?<is>\b[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?![\p{L}\d])/dgu,
];

/** Numbers and words that lead to a file, an account or a device. Where a group is named `is`, only that part does. */
export const casePatterns: readonly RegExp[] = [...called, ...money, ...devices];
