import { auditedSessions } from '../audited.ts';
import type { Reminding } from '../beyond.ts';
import type { Config } from '../config.ts';
import { createEntitlements, type Entitlements } from '../entitlements.ts';
import type { Outbox } from '../follow-up/outbox.ts';
import type { References } from '../follow-up/reference.ts';
import { type KeyInRun, keyInRunWith } from '../key-in-run.ts';
import { traceOf } from '../log.ts';
import type { RetentionStore, Turns } from '../retention/store.ts';
import type { Rights } from '../rights/kept.ts';
import type { SessionId } from '../session/ids.ts';
import type { Sessions } from '../session/sessions.ts';
import { type AuditLog, createAudit } from '../storage/audit.ts';
import { createHolds } from '../storage/holds.ts';
import { linkKeyIn, linkKeyWith } from '../storage/link-key.ts';
import { openSealed } from '../storage/open-sealed.ts';
import { createOutbox } from '../storage/outbox.ts';
import { createReferences } from '../storage/references.ts';
import { createReminding } from '../storage/reminding.ts';
import { createRetentionStore } from '../storage/retention.ts';
import { createTurns } from '../storage/retention-turns.ts';
import { createRights } from '../storage/rights.ts';
import { createRuns } from '../storage/runs.ts';
import { createSessions } from '../storage/sessions.ts';
import { createWelcomes, type Welcomes } from '../storage/welcomes.ts';
import type { Runs } from '../training/run.ts';
import { logOf, now } from './log.ts';

export type Store = AsyncDisposable & {
  /** They note in the audit log who begins, joins, leaves and ends them. */
  readonly sessions: Sessions;
  readonly welcomes: Welcomes;
  readonly references: References;
  readonly outbox: Outbox;
  readonly reminding: Reminding;
  readonly runs: Runs;
  readonly keyInRun: KeyInRun;
  readonly audit: AuditLog;
  readonly entitlements: Entitlements;
  /** What is kept of a person, for a copy of it. */
  readonly rights: Pick<Rights, 'keptOn' | 'sessionsWith'>;
  readonly aged: RetentionStore;
  readonly daily: Turns;
  /** What links are signed with. @throws {StorageError} when the file of it cannot be made or read */
  readonly linkKey: () => Buffer;
};

/**
 * What is kept, and where: on the PostgreSQL server that is configured, or in the embedded database. `say` is told what whoever runs it must know.
 * @throws {StorageError} when it, or the key to it, cannot be had
 */
export async function createStore(config: Config, say: (sentence: string) => void = () => undefined): Promise<Store> {
  const { database, sealing, shared, close } = await openSealed(config, { at: now(), say });
  const events = logOf(config);
  const audit = createAudit(database, sealing, (error) => events.failed(traceOf(error)));
  const holds = createHolds(database);
  const isHeld = async (session: SessionId) => (await holds.among([session])).has(session);
  const sessions = createSessions(database, sealing, { shared, isHeld });
  const { key: secret } = await sealing.auditKey(now());
  const keyInRun = keyInRunWith(secret);
  const rights = createRights(database, sessions, holds, keyInRun);
  return {
    sessions: auditedSessions(sessions, audit),
    welcomes: createWelcomes(database),
    references: createReferences(database),
    outbox: createOutbox(database),
    reminding: createReminding(database),
    runs: createRuns(database),
    keyInRun,
    audit,
    entitlements: createEntitlements({ rights, holds, audit }),
    rights,
    aged: createRetentionStore(database),
    daily: createTurns(database),
    linkKey: () => linkKeyWith(secret, linkKeyIn(config.dataDirectory)),
    [Symbol.asyncDispose]: async () => {
      await audit.settled();
      await close();
    },
  };
}
