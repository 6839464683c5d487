import { describe, expect, it } from 'vitest';
import type { AuditNote } from '../src/audit/entry.ts';
import { auditedEdge } from '../src/audited-edge.ts';
import { PersonId } from '../src/session/ids.ts';

const at = '2026-11-26T10:00:00.000Z';
const ann = PersonId.parse('ann');

/** An edge whose notes are seen. */
function anEdge() {
  const notes: AuditNote[] = [];
  const audit = {
    note: async (note: AuditNote) => void notes.push(note),
    noteSoon: (note: AuditNote) => void notes.push(note),
  };
  return { notes, edge: auditedEdge(audit, () => at) };
}

describe('the audit at the edge', () => {
  it.each([
    ['record', 'record-opened'],
    ['pack', 'run-results-opened'],
    ['data', 'data-exported'],
  ] as const)('notes whose link opened a %s', async (what, action) => {
    const { notes, edge } = anEdge();
    await edge.opened({ person: ann, what, id: 'x' });
    await edge.opened({ person: null, what, id: 'x' });
    expect(notes).toEqual([{ actor: ann, action, target: 'x', at }]);
  });

  it('notes nothing of a page of the library', async () => {
    const { notes, edge } = anEdge();
    await edge.opened({ person: ann, what: 'document', id: 'x' });
    expect(notes).toEqual([]);
  });

  it('hands nothing out that cannot be noted', async () => {
    const broken = { note: () => Promise.reject(new Error('full')), noteSoon: () => undefined };
    const opening = auditedEdge(broken, () => at).opened({ person: ann, what: 'data', id: 'ann' });
    await expect(opening).rejects.toThrow('full');
  });

  it('notes who asked for what is not theirs, and why they were not given it', () => {
    const { notes, edge } = anEdge();
    edge.turnedAway(ann, 'role', 'training-start');
    edge.turnedAway(ann, 'foreign', 's-1');
    expect(notes).toEqual([
      { actor: ann, action: 'role-refused', target: 'training-start', at },
      { actor: ann, action: 'refused-foreign', target: 's-1', at },
    ]);
  });

  it('notes whoever is of another organisation once, however often they try, and nothing else that is kept out', () => {
    const { notes, edge } = anEdge();
    const from = { aadObjectId: 'stranger' };
    edge.keptOut('tenant', { from });
    edge.keptOut('tenant', { from });
    edge.keptOut('tenant', {});
    edge.keptOut('service-url', { from: { aadObjectId: 'another' } });
    expect(notes.map(({ actor, action, target }) => [actor, action, target])).toEqual([
      ['system', 'tenant-refused', 'stranger'],
      ['system', 'tenant-refused', '-'],
    ]);
  });
});
