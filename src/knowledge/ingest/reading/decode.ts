import { Refused } from '../refusal.ts';

/** 0x80 to 0x9f in windows-1252. Our own, because `TextDecoder` of Node 20 reads them as control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of a file: UTF-8, or UTF-16 with a byte-order mark, or else as `declared`. @throws {Refused} */
export function decoded(bytes: Uint8Array, declared: string | null = null): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes);
  const marked = first === 0xef && second === 0xbb;
  const text = !marked && declared ? asDeclared(bytes, declared) : strictly('utf-8', bytes);
  if (text.includes('\0')) throw new Refused({ because: 'encoding' });
  return text;
}

/** What a web page says its encoding is, in its first kilobyte. */
export function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

function asDeclared(bytes: Uint8Array, charset: string): string {
  if (/^(windows-1252|cp1252|iso-8859-1|latin1|us-ascii)$/.test(charset)) {
    // Many a page says so and is UTF-8 all the same: what is valid UTF-8 with such letters in it is never meant otherwise.
    return utf8(bytes) ?? fromWindows(bytes);
  }
  return strictly(charset, bytes);
}

const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (letter) => windows.charAt(letter.charCodeAt(0) - 0x80));

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function strictly(charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Refused({ because: 'encoding' }, { cause });
  }
}
