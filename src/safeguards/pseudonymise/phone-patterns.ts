const extension = String.raw`(?:,? ?(?:\(?ext(?:ension|n)?\.?|x) ?:?\d{1,6}\)?)?`;
/** Telephone numbers of any country, each with its extension. Where a group is named `is`, only that part is the number. */
export const phonePatterns: readonly RegExp[] = [
  // Within the country: ten or eleven digits from 0, spaced and bracketed in any way.
  new RegExp(String.raw`(?<![\p{L}\d£.,/])\(?0\d(?:[ .()/‐‑–-]{0,2}\d){8,9}(?!\d)${extension}(?![\p{L}\d])`, 'dgiu'),
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:\+ ?|00 ?)[1-9](?:[ .()/‐‑–-]{0,3}\d){7,14}(?!\d)${extension}(?![\p{L}\d])`,
    'dgiu',
  ),
  // One digit at a time.
  /(?<![\p{L}\d])0(?: \d){9,10}(?![\p{L}\d])/dgu,
  // A mobile number without its 0.
  /(?<![\p{L}\d])7[3-9]\d{2} ?\d{3} ?\d{3}(?![\p{L}\d])/dgu,
  // As in North America, with or without 1 before it.
  new RegExp(
    String.raw`(?<![\p{L}\d.-])(?:1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[ .-]\d{4}(?!\d)${extension}(?![\p{L}\d])`,
    'dgiu',
  ),
  // Groups that make nine digits or more: as in other countries.
  /(?<![\p{L}\d.,/£$€:-]|\d )\d{2,4}[ -]\d{3,5}[ -]\d{3,5}(?![\p{L}\d-]|[ -]\d)/dgu,
  // Without the code of the place, or in a form of another country, if it is called a telephone number.
  /\b(?:tel(?:ephone)?|phone|ph|mob(?:ile)?|cell|landline|fax|ring|call|text|voicemail|whatsapp|contact(?: no| number)|(?:her|his|their|my|mum['’]?s|dad['’]?s|home|work|direct) (?:number|line))\b[^\d\n+]{0,15}(?<is>\(?\+?\d(?:[ .()/-]{0,2}\d){5,14})(?![\p{L}\d])/dgiu,
  /\b(?:ext(?:ension|n)?|x)\.? ?(?<is>\d{3,6})(?!\d)/dgi,
];
