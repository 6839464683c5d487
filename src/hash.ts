/**
 * FNV-1a, 32 bits, over UTF-16 units: spreads sessions over the bank, and people over the halves of a room, without a random number, so that what was done can
 * be repeated exactly. It hides nothing.
 */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
