import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { PersonId } from '../session/ids.ts';

/**
 * Who a link was made for, so that only this bot can read it: as it stands in the link, and who that is again. The same person is written otherwise in the
 * link to each other thing, so that nobody can tell from two links that they are one person's. `path`: what the link opens.
 */
export function createSealedPerson(key: Buffer) {
  const madeFrom = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  const sealing = madeFrom('who a link is for');
  const length = 12;

  return {
    seal(person: PersonId, path: string): string {
      // Made of what is sealed, and so never the same for two texts.
      const iv = madeFrom('which link is for whom', path, person).subarray(0, length);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(path));
      const sealed = Buffer.concat([cipher.update(person, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },

    /** Null for what was sealed by nobody here, or for another path. */
    open(sealed: string, path: string): PersonId | null {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, length), { authTagLength: 16 })
          .setAAD(Buffer.from(path))
          .setAuthTag(bytes.subarray(length, length + 16));
        const opened = Buffer.concat([decipher.update(bytes.subarray(length + 16)), decipher.final()]);
        return PersonId.safeParse(opened.toString('utf8')).data ?? null;
      } catch {
        return null;
      }
    },
  };
}
