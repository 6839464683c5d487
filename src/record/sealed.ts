import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What is to become of a part of a file, by the name of the part; null where it stays as it is. */
export type ChangeOf = (name: string) => ((xml: string) => string) | null;

/**
 * What a library packed, without the moment of packing, which it writes into a file and into every part of its archive: `at` (ISO 8601) stands there
 * instead. The same content gives the same bytes.
 */
export function sealed(packed: Uint8Array, at: string, changeOf: ChangeOf = () => null): Buffer {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    // Folders are in the archive as parts without a word in them; Office does without.
    if (name.endsWith('/')) continue;
    const change = name === 'docProps/core.xml' ? dated(at) : changeOf(name);
    parts[name] = change ? strToU8(change(strFromU8(bytes))) : bytes;
  }
  return Buffer.from(zipSync(parts, { mtime: '1980-01-01T00:00:00' }));
}

const dated = (at: string) => (xml: string) => xml.replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${at}`);
