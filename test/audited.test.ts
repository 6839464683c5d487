import { describe, expect, it } from 'vitest';
import type { Audit, AuditNote } from '../src/audit/entry.ts';
import { auditedSessions, auditedTurn } from '../src/audited.ts';
import { createEntitlements } from '../src/entitlements.ts';
import { ActivityId, ConversationId, PersonId, SessionId } from '../src/session/ids.ts';
import type { Reply } from '../src/session/reply.ts';
import { createMemorySessions } from '../src/storage/memory-sessions.ts';
import { aSaid } from './builders.ts';

const at = '2026-11-26T10:00:00.000Z';
const ann = PersonId.parse('ann');
const session = SessionId.parse('s-1');

/** A log that only remembers. */
function anAudit(): Audit & { readonly notes: AuditNote[] } {
  const notes: AuditNote[] = [];
  return {
    notes,
    note: async (note) => void notes.push(note),
    noteSoon: (note) => void notes.push(note),
    settled: async () => undefined,
  };
}

describe('the audit', () => {
  it('notes who begins and ends a session, and nothing that was said in it', async () => {
    const audit = anAudit();
    const sessions = auditedSessions(createMemorySessions(), audit);
    const told = { by: ann, at } as const;
    await sessions.keep({
      conversation: ConversationId.parse('a:1'),
      activity: ActivityId.parse('1'),
      session,
      after: 0,
      events: [
        { kind: 'started', session, mode: 'reflect', path: 'talk', role: 'practitioner', ...told },
        { kind: 'account-given', text: 'The lavender.', noticed: { findings: [], covered: [] }, ...told },
        { kind: 'model-answered', allowed: false, ...told },
        { kind: 'finished', by: 'word', at },
      ],
      reminders: [],
    });
    expect(audit.notes).toEqual([
      { actor: ann, action: 'session-begun', target: session, at },
      { actor: ann, action: 'model-refused', target: session, at },
      { actor: 'system', action: 'session-finished', target: session, at },
    ]);
  });

  it.each<[Reply, string | undefined]>([
    [{ kind: 'refused', because: 'not-your-role' }, 'role-refused'],
    [{ kind: 'refused', because: 'not-in-session' }, 'refused-foreign'],
    [{ kind: 'refused', because: 'no-account-yet' }, undefined],
    [{ kind: 'thanks' }, undefined],
  ])('notes of a turn that ended in %j: %s', async (reply, action) => {
    const audit = anAudit();
    await auditedTurn(
      async () => ({ reply, repeated: false }),
      audit,
    )(aSaid({ kind: 'hold', target: 'x', reason: 'y' }));
    expect(audit.notes.map((one) => one.action)).toEqual(action ? [action] : []);
  });

  it('notes who rewrote what was said in a session, and not who looked', async () => {
    const audit = anAudit();
    const reply: Reply = { kind: 'masked', session, items: [], doubtful: [], spares: [], first: false };
    const turn = auditedTurn(async () => ({ reply, repeated: false }), audit);
    await turn(aSaid({ kind: 'masked' }, { person: ann }));
    await turn(aSaid({ kind: 'mask-more', words: 'grace' }, { person: ann, at }));
    await turn(aSaid({ kind: 'not-a-name', what: '[Person A]' }, { person: ann, at }));
    expect(audit.notes).toEqual([
      { actor: ann, action: 'names-masked-more', target: session, at },
      { actor: ann, action: 'name-spared', target: session, at },
    ]);
  });

  it('has a deletion and an order before they are said to be done, with who asked', async () => {
    const audit = anAudit();
    const entitlements = createEntitlements({
      audit,
      rights: {
        forget: async () => ({ deleted: [session], rewritten: [], held: [] }),
        holdings: async () => {
          throw new Error('not asked');
        },
        keptOn: async () => {
          throw new Error('not asked');
        },
        sessionsWith: async () => [],
      },
      holds: {
        kindOf: async (target) => (target === session ? 'session' : 'person'),
        place: async (hold) => (hold.target === session ? { id: 'h', ...hold } : null),
        lift: async () => true,
        of: async () => null,
        all: async () => [],
        among: async () => new Set(),
      },
    });
    expect(await entitlements.forget(ann, at, 'system')).toEqual({ alone: 1, together: 0, held: 0 });
    expect(await entitlements.hold(session, 'a court asked', ann, at)).toBe('session');
    expect(await entitlements.hold('somebody', 'a court asked', ann, at)).toBeNull();
    expect(await entitlements.lift(session, ann, at)).toBe('session');
    expect(audit.notes.map(({ actor, action, target }) => [actor, action, target])).toEqual([
      ['system', 'session-deleted', session],
      ['system', 'forgotten', ann],
      [ann, 'hold-placed', session],
      [ann, 'hold-lifted', session],
    ]);
  });
});
