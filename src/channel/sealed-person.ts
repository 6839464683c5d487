import { createHmac } from 'node:crypto';
import { nonceBytes, open, seal } from '../seal.ts';
import { PersonId } from '../session/ids.ts';

/**
 * Who a link was made for, so that only this bot can read it: as it stands in the link, and who that is again. The same person is written otherwise in the
 * link to each other thing, so that nobody can tell from two links that they are one person's. `path`: what the link opens.
 */
export function createSealedPerson(key: Buffer) {
  const madeFrom = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  const sealing = madeFrom('who a link is for');

  return {
    seal(person: PersonId, path: string): string {
      // The link to one thing is the same wherever it stands in a message.
      const nonce = madeFrom('which link is for whom', path, person).subarray(0, nonceBytes);
      return seal(sealing, path, person, nonce).toString('base64url');
    },

    /** Null for what was sealed by nobody here, or for another path. */
    open(sealed: string, path: string): PersonId | null {
      const opened = open(sealing, path, Buffer.from(sealed, 'base64url'));
      return PersonId.safeParse(opened?.toString('utf8')).data ?? null;
    },
  };
}
