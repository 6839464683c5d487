import { LRUCache } from 'lru-cache';
import type { Audit, AuditAction } from './audit/entry.ts';
import type { PersonId } from './session/ids.ts';

/** What of all that a link may open is accounted for: pages of the library hold nothing of anybody's. */
const openings: Readonly<Record<'record' | 'pack' | 'data' | 'document', AuditAction | null>> = {
  record: 'record-opened',
  pack: 'run-results-opened',
  data: 'data-exported',
  document: null,
};

const refusals = { role: 'role-refused', foreign: 'refused-foreign' } as const;

/** Noted once in so long (ms), however often they try. */
const again = 60 * 60_000;

/** What the channel tells the audit log: what links opened, and whoever asked for what is not theirs or is of another organisation. `now`: ISO 8601, UTC. */
export function auditedEdge(audit: Pick<Audit, 'note' | 'noteSoon'>, now: () => string) {
  const lately = new LRUCache<string, true>({ max: 1_000, ttl: again });
  return {
    /** Where this rejects, nothing is handed out. */
    opened: async (opening: {
      readonly person: PersonId | null;
      readonly what: keyof typeof openings;
      readonly id: string;
    }): Promise<void> => {
      const { person, what, id } = opening;
      const action = openings[what];
      if (action && person) await audit.note({ actor: person, action, target: id, at: now() });
    },

    turnedAway: (actor: PersonId, why: keyof typeof refusals, target: string): void =>
      audit.noteSoon({ actor, action: refusals[why], target, at: now() }),

    /** Whoever has not been let in is nobody whom an entry could name as its actor. */
    keptOut: (
      outside: 'tenant' | 'service-url',
      { from }: { readonly from?: { readonly aadObjectId?: string } },
    ): void => {
      const target = from?.aadObjectId ?? '-';
      if (outside !== 'tenant' || lately.has(target)) return;
      lately.set(target, true);
      audit.noteSoon({ actor: 'system', action: 'tenant-refused', target, at: now() });
    },
  };
}
