import { extname } from 'node:path';
import { Refused } from '../refusal.ts';
import type { Kind } from './reading.ts';

/** What to read a file as; `note` where its name says otherwise. */
export type Recognised = { readonly kind: Kind; readonly note: string | null };

const byEnding: Readonly<Record<string, Kind>> = {
  '': 'text',
  '.docx': 'docx',
  '.htm': 'html',
  '.html': 'html',
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.pdf': 'pdf',
  '.text': 'text',
  '.txt': 'text',
  '.xhtml': 'html',
};

const called: Readonly<Record<Kind, string>> = {
  docx: 'a Word document',
  html: 'a web page',
  markdown: 'Markdown',
  pdf: 'a PDF',
  text: 'plain text',
};

/** Kinds that are not read, by what their files begin with, in Latin-1. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'a picture (PNG)'],
  [/^\xff\xd8\xff/, 'a picture (JPEG)'],
  [/^GIF8[79]a/, 'a picture (GIF)'],
  [/^(II\*\0|MM\0\*)/, 'a picture (TIFF)'],
  [/^RIFF....WEBP/s, 'a picture (WebP)'],
  [/^\{\\rtf/, 'Rich Text (.rtf)'],
  [/^%!PS/, 'PostScript'],
  [/^(7z\xbc\xaf|Rar!)/, 'an archive'],
];

/** What a file is, by its bytes first and its name second. @throws {Refused} when it is nothing that is read */
export function recognise(bytes: Uint8Array, name: string): Recognised {
  const ending = extname(name).toLowerCase();
  const found = byContent(bytes, ending);
  if (typeof found !== 'string') {
    throw new Refused(
      ending in byEnding && ending !== '' && found.because === 'kind'
        ? { ...found, because: 'disguised', ending }
        : found,
    );
  }
  const agrees = byEnding[ending] === found;
  return {
    kind: found,
    note:
      agrees || ending === '' ? null : `Its name ends in ${ending}, but it is ${called[found]}: it was read as one.`,
  };
}

type Found = Kind | Exclude<Refused['refusal'], { because: 'disguised' }>;

function byContent(bytes: Uint8Array, ending: string): Found {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.startsWith('%PDF-') || (ending === '.pdf' && head.includes('%PDF-'))) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return packed(bytes, ending);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compound(bytes, ending);
  const sign = signs.find(([begins]) => begins.test(head));
  if (sign) return { because: 'kind', what: sign[1] };
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html)\b/i.test(letters(head))) return 'html';
  if (ending === '.pdf') return { because: 'broken-pdf' };
  if (ending === '.docx') return { because: 'broken-word' };
  return byEnding[ending] ?? { because: 'kind', what: `a file that ends in ${ending}` };
}

/** Without the marks of UTF-8 and UTF-16, enough to see how a web page begins. */
const letters = (head: string): string => head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');

/** What the directory of a ZIP file, at its end, names; the names stand in it as they are. */
function packed(bytes: Uint8Array, ending: string): Found {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = ([name]: (typeof parts)[number]) => whole.lastIndexOf(name, undefined, 'latin1');
  const [last] = parts.toSorted((a, b) => found(b) - found(a));
  if (last && found(last) >= 0) return last[1];
  return ending === '.docx' ? 'docx' : { because: 'kind', what: 'an archive (.zip)' };
}

const parts: readonly (readonly [string, Found])[] = [
  ['word/document', 'docx'],
  ['xl/workbook', { because: 'kind', what: 'a spreadsheet (.xlsx)' }],
  ['ppt/presentation', { because: 'kind', what: 'a presentation (.pptx)' }],
  ['vnd.oasis.opendocument', { because: 'kind', what: 'an OpenDocument file' }],
];

/** Microsoft's older container: an encrypted document of today, or a document of before 2007. */
function compound(bytes: Uint8Array, ending: string): Found {
  const holds = (words: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words, 0, 'utf16le');
  if (holds('EncryptedPackage') || ending === '.docx') return { because: 'locked-word' };
  if (holds('WordDocument') || ending === '.doc') return { because: 'kind', what: 'an old Word document (.doc)' };
  return { because: 'kind', what: 'an old Office file' };
}
