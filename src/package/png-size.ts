const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Width and height of a PNG in pixels, as its header says; null if these are not the bytes of one. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const header = Buffer.from(bytes.subarray(0, 24));
  if (header.length < 24 || !header.subarray(0, 8).equals(signature)) return null;
  if (header.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}
