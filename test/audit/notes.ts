import type { AuditNote } from '../../src/audit/entry.ts';
import { PersonId } from '../../src/session/ids.ts';

/** A person sees a record, at nine on 26 November 2026, unless it is told otherwise. */
export const aNote = (over: Partial<AuditNote> = {}): AuditNote => ({
  actor: PersonId.parse('5f0c7b1e-0000-4000-8000-000000000001'),
  action: 'record-seen',
  target: 'session-1',
  at: '2026-11-26T09:00:00.000Z',
  ...over,
});
