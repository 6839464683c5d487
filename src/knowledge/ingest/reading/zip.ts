import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Limits } from '../limits.ts';
import { Refused } from '../refusal.ts';

/**
 * The entries of a ZIP file that are wanted, by their names. What its directory promises is checked before anything is unpacked, and
 * what is really unpacked is counted against it, since a directory may lie.
 * @throws {Refused} when it unpacks to too much, is encrypted, or is broken
 */
export async function unpacked(
  bytes: Uint8Array,
  limits: Limits['unpacked'],
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const entries = await promised(zip, bytes.length, limits);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries.filter(({ fileName }) => wanted(fileName))) {
      if (entry.isEncrypted()) throw new Refused({ because: 'locked-word' });
      parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
    return parts;
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    // yauzl counts what it unpacks, and stops where that is more than the directory says.
    const lied = cause instanceof Error && cause.message.startsWith('too many bytes');
    throw new Refused({ because: lied ? 'unpacks' : 'broken-word' }, { cause });
  }
}

/** How many bytes an archive of this size may unpack to. */
const allowed = (packed: number, { bytes, ratio, small }: Limits['unpacked']): number =>
  Math.min(bytes, Math.max(small, packed * ratio));

async function promised(zip: ZipFile, packed: number, limits: Limits['unpacked']): Promise<Entry[]> {
  const most = allowed(packed, limits);
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    total += entry.uncompressedSize;
    if (entries.length > limits.entries || total > most) throw new Refused({ because: 'unpacks' });
  }
  return entries;
}
