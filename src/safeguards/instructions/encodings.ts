import { byPlace } from '../../reading/span.ts';
import { asItCame, type Piece, type Reading, replaced } from './reading.ts';

/** As many encoded words as are looked at in one text; whoever hides more than this in one has shown enough already. */
const most = 400;
/** Characters of one encoded word. */
const longest = 20_000;

/** Words that stand in a text in a form that a person does not read: tags, variation selectors, escapes, entities, hexadecimal figures, base 64. */
export function decodedIn(source: Reading): Reading | null {
  const pieces = forms
    .flatMap(({ form, decode }) =>
      [...source.text.matchAll(form)].slice(0, most).flatMap(({ 0: found, index }): Piece[] => {
        const text = decode(found.slice(0, longest));
        return text === null || text === found ? [] : [{ start: index, end: index + found.length, text: ` ${text} ` }];
      }),
    )
    .sort(byPlace);
  return pieces.length === 0 ? null : replaced(source, pieces, 'encoded');
}

const codes = (found: string, each: RegExp, base: number): string =>
  found.replaceAll(each, (_, code: string, other?: string) => {
    const point = Number.parseInt(code ?? other ?? '', base);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
  });

const bytesIn = (found: string): number[] =>
  (found.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => Number.parseInt(pair, 16));

/** The words that bytes are, or null where they are none. */
function wordsOf(bytes: readonly number[]): string | null {
  const text = new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
  const readable = (text.match(/[\p{L}\p{N}\p{P}\p{Z}\n\p{S}]/gu) ?? []).length;
  const broken = text.includes('\ufffd');
  return !broken && readable > 0.95 * [...text].length && /[a-z]{3}|(?:%[0-9a-f]{2}){4}|&#|\\[ux]/i.test(text)
    ? text
    : null;
}

function fromBase64(found: string): string | null {
  const plain = found.replaceAll('-', '+').replaceAll('_', '/').replaceAll(/[=\s]/g, '');
  // One word of small letters, or a number, is no code.
  if (plain.length % 4 === 1 || /^[a-z]+$|^[A-Z]+$|^\d+$/.test(plain)) return null;
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of plain) {
    held = ((held << 6) | alphabet.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return wordsOf(bytes);
}
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const selectors = (found: string): string | null =>
  wordsOf(
    [...found]
      .map((one) => one.codePointAt(0) ?? 0)
      .map((code) => (code >= 0xe0100 ? code - 0xe0100 + 16 : code - 0xfe00)),
  );

const tagged = (found: string): string =>
  [...found].map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0xe0000)).join('');

const forms: readonly { readonly form: RegExp; readonly decode: (found: string) => string | null }[] = [
  { form: /[\u{e0020}-\u{e007e}]{4,}/gu, decode: tagged },
  { form: /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{8,}/gu, decode: selectors },
  {
    form: /(?:&#x?[0-9a-f]{1,6};[ ]?){4,}/gi,
    decode: (found) => codes(codes(found, /&#x([0-9a-f]+);/gi, 16), /&#(\d+);/g, 10),
  },
  {
    form: /(?:\\u\{?[0-9a-f]{2,6}\}?){4,}/gi,
    decode: (found) => codes(found, /\\u\{?([0-9a-f]{4}|[0-9a-f]{2,6})\}?/gi, 16),
  },
  { form: /(?:\\x[0-9a-f]{2}){4,}/gi, decode: (found) => wordsOf(bytesIn(found.replaceAll('\\x', ''))) },
  { form: /(?:[\w.,'-]{0,40}%[0-9a-f]{2}){3,}[\w.,'-]{0,40}/gi, decode: (found) => percent(found) },
  { form: /(?<![0-9a-z])(?:[0-9a-f]{2}[ :,]?){10,}(?![0-9a-z])/gi, decode: (found) => wordsOf(bytesIn(found)) },
  { form: /(?<![a-z0-9+/=_-])[a-z0-9+/_-]{16,}={0,2}(?![a-z0-9+/=_-])/gi, decode: fromBase64 },
];

function percent(found: string): string | null {
  try {
    return decodeURIComponent(found);
  } catch {
    return null;
  }
}

/** A text with what is encoded in it, and what is encoded in that: to a depth of three, as far as it grows no longer than `room` characters. */
export function* decodings(text: string, room: number): Generator<Reading> {
  let reading: Reading | null = asItCame(text);
  for (let depth = 0; depth < 3 && reading; depth++) {
    reading = decodedIn(reading);
    if (!reading || reading.text.length > room) return;
    yield reading;
  }
}
