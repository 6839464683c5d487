import type { Config } from '../config.ts';
import { createAudit } from '../storage/audit.ts';
import { openSealed } from '../storage/open-sealed.ts';
import { rotateKeys } from '../storage/rotate-keys.ts';
import type { Told } from './told.ts';

/** How often it is said how far it is. */
const steps = 20;

/** Seals everything with the master key of now. 0: nothing is left under an older one. @throws {StorageError} */
export async function rotate(config: Config, { at, report, say }: Told): Promise<number> {
  const opened = await openSealed(config, { at, say });
  try {
    const progress = (done: number, of: number) => {
      if (of > 0 && (done % Math.ceil(of / steps) === 0 || done === of))
        say(`${done} of ${of} sessions that were under an older master key are sealed with the one of now.`);
    };
    const rotated = await rotateKeys(opened, { at, progress });
    if (rotated.sessions + rotated.rewrapped > 0) {
      const audit = createAudit(opened.database, opened.sealing, () => undefined);
      await audit.note({ actor: 'system', action: 'keys-rotated', target: opened.masters.current.id, at });
    }
    report(rotated);
    if (rotated.left === 0) {
      say('Nothing is sealed with an older master key. CONTENT_KEYS_BEFORE may be emptied.');
      return 0;
    }
    say(
      `Still under an older master key: ${rotated.left}. A bot began sessions with it meanwhile. Everything can be read. Start every bot with the master key of now, and run this again.`,
    );
    return 1;
  } finally {
    await opened.close();
  }
}
