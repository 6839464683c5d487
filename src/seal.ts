import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
/** Bytes: the nonce that stands before what is sealed, and the tag after it. */
export const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals `content` with a key of 32 bytes (AES-256-GCM): nonce | tag | ciphertext. `place` says where it stands, and must be the same when it is opened.
 * `nonce`: random, unless it is made of the place and the content, so that the same is sealed alike and no two that differ are.
 */
export function seal(
  key: Buffer,
  place: string,
  content: string | Buffer,
  nonce: Buffer = randomBytes(nonceBytes),
): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** What was sealed, or null where the key, the place or a byte is another than it was. */
export function open(key: Buffer, place: string, sealed: Buffer): Buffer | null {
  const from = nonceBytes + tagBytes;
  if (sealed.length < from) return null;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(sealed.subarray(nonceBytes, from));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(from)), decipher.final()]);
  } catch {
    return null;
  }
}
