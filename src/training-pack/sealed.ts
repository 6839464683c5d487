import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Catalogue } from '../language/catalogue.ts';

/**
 * What a library packed, without what it wrote of its own accord: the moment of packing (`at`, ISO 8601, stands there instead), American English, and notes
 * whose lines run into one. The same results give the same bytes.
 */
export function sealed(packed: Uint8Array, at: string, { locale }: Pick<Catalogue, 'locale'>): Buffer {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    // Folders are in the archive as parts without a word in them; Office does without.
    if (name.endsWith('/')) continue;
    const change = changeOf(name, at, locale);
    parts[name] = change ? strToU8(change(strFromU8(bytes))) : bytes;
  }
  return Buffer.from(zipSync(parts, { mtime: '1980-01-01T00:00:00' }));
}

function changeOf(name: string, at: string, locale: string): ((xml: string) => string) | null {
  if (name === 'docProps/core.xml') return (xml) => xml.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${at}`);
  if (!name.startsWith('ppt/') || !name.endsWith('.xml')) return null;
  const inOurs = (xml: string) => xml.replaceAll('lang="en-US"', `lang="${locale}"`);
  return name.startsWith('ppt/notesSlides/') ? (xml) => inLines(inOurs(xml)) : inOurs;
}

/** A paragraph for each line of the notes. */
const inLines = (xml: string): string =>
  xml.replaceAll(/<a:p>(<a:r><a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/g, (_, run: string, text: string) =>
    text
      .split('\n')
      .map((line) => `<a:p>${run}<a:t>${line}</a:t></a:r>`)
      .join('</a:p>'),
  );
