import type { Audit, AuditNote } from './audit/entry.ts';
import type { Rights } from './rights/kept.ts';
import { notedOf } from './rights/noted.ts';
import type { PersonId } from './session/ids.ts';
import type { Holdings } from './session/reply.ts';
import type { HoldKind, Holds } from './storage/holds.ts';

/** What a person may have done about everything that is held of them, and what an administrator may forbid. */
export type Entitlements = {
  holdings(person: PersonId): Promise<Holdings>;
  /** What was deleted, and what an order keeps. `by`: who asked for it, where it was not the person. */
  forget(person: PersonId, at: string, by?: AuditNote['actor']): Promise<Holdings>;
  /** What it is the id of; null where it is held already. An id that is no session's is taken for a person's. */
  hold(target: string, reason: string, by: PersonId, at: string): Promise<HoldKind | null>;
  /** The same; null where it is not held. */
  lift(target: string, by: PersonId, at: string): Promise<HoldKind | null>;
};

type Parts = {
  readonly rights: Rights;
  readonly holds: Holds;
  readonly audit: Pick<Audit, 'note'>;
};

/** Does it, and notes each in the audit log before it is said to be done. */
export const createEntitlements = ({ rights, holds, audit }: Parts): Entitlements => ({
  holdings: (person) => rights.holdings(person),

  async forget(person, at, by = person) {
    const forgot = await rights.forget(person, at);
    for (const noted of notedOf(person, forgot)) await audit.note({ actor: by, at, ...noted });
    const { deleted, rewritten, held } = forgot;
    return { alone: deleted.length, together: rewritten.length, held: held.length };
  },

  async hold(target, reason, by, at) {
    const kind = await holds.kindOf(target);
    if (!(await holds.place({ kind, target, reason, by, at }))) return null;
    await audit.note({ actor: by, action: 'hold-placed', target, at });
    return kind;
  },

  async lift(target, by, at) {
    const kind = await holds.kindOf(target);
    if (!(await holds.lift({ kind, target, by, at }))) return null;
    await audit.note({ actor: by, action: 'hold-lifted', target, at });
    return kind;
  },
});
