import { z } from 'zod';
import type { Broken, Checked } from '../audit/chain.ts';
import { type AuditHead, headIn, headText } from '../audit/entry.ts';
import { type Config, ConfigError } from '../config.ts';
import { createAudit } from '../storage/audit.ts';
import { openSealed } from '../storage/open-sealed.ts';
import type { Told } from './told.ts';

export type AuditOptions = Readonly<Partial<Record<'head' | 'actor' | 'target' | 'since', string>>>;

/**
 * Looks whether the audit log is as it was written, or prints its entries. The number is the exit code: 1 where the log was tampered with.
 * @throws {ConfigError} for an option that cannot be read
 * @throws {StorageError} when the database or a key cannot be had
 */
export async function audit(
  [task, ...more]: readonly string[],
  options: AuditOptions,
  config: Config,
  told: Told,
): Promise<number> {
  if ((task !== 'verify' && task !== 'list') || more.length > 0) {
    told.say('Say which: audit verify, or audit list.');
    return 2;
  }
  const known = options.head === undefined ? null : headGiven(options.head);
  const since = options.since === undefined ? undefined : dayGiven(options.since);
  const opened = await openSealed(config, told);
  try {
    const log = createAudit(opened.database, opened.sealing, () => undefined);
    if (task === 'verify') return verified(await log.verify(known), known, told);
    for await (const { seq, at, actor, action, target } of log.entries({ ...options, since }))
      told.report({ seq, at, actor, action, target });
    return 0;
  } finally {
    await opened.close();
  }
}

function verified({ entries, from, last, broken }: Checked, known: AuditHead | null, { report, say }: Told): number {
  report({ entries, from, head: headText(last), ok: broken === null, ...(broken && { broken }) });
  if (broken) {
    say(
      `${wrong[broken.why](broken.seq)} Nothing was changed now: keep a copy of the database as it is, and tell whoever answers for it.`,
    );
    return 1;
  }
  if (known && from !== null && known.seq < from - 1)
    say(
      `The entries up to ${from - 1} are older than the log is kept, so the head that you gave (${known.seq}) could not be compared.`,
    );
  if (!known)
    say(
      'Whether its end was cut off can only be told with --head SEQ:HASH, as the bot writes it to its own log each day.',
    );
  return 0;
}

/** `seq`: the entry at which it shows. */
const wrong: Readonly<Record<Broken['why'], (seq: number) => string>> = {
  missing: (seq) => `Entries that stood before entry ${seq} were taken out of the audit log.`,
  changed: (seq) =>
    `Entry ${seq} of the audit log is not what was noted there: it was changed, put in or moved${seq === 1 ? ', or the key of the log was exchanged' : ''}.`,
  cut: (seq) => `The end of the audit log was cut off: it ends at entry ${seq}, and once went on.`,
  replaced: (seq) =>
    `Entry ${seq} of the audit log is another than the one that stood there once: an older copy was put back and went on.`,
};

function headGiven(text: string): AuditHead {
  const head = headIn(text);
  if (head) return head;
  throw new ConfigError(
    '--head must be a number, a colon and 64 hexadecimal digits, as `audit verify` and the log of the bot write it.',
  );
}

function dayGiven(text: string): string {
  const day = z.iso.date().safeParse(text);
  if (day.success) return day.data;
  throw new ConfigError('--since must be a day, as in 2026-11-26.');
}
