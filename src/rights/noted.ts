import type { AuditAction } from '../audit/entry.ts';
import type { PersonId } from '../session/ids.ts';
import type { Forgot } from './kept.ts';

type Noted = { readonly action: AuditAction; readonly target: string };

/**
 * What was done when a person was forgotten, as the audit log notes it: each session that was deleted, each that they were taken out of, and then that it
 * was done; nothing of it where an order keeps everything.
 */
export const notedOf = (person: PersonId, { deleted, rewritten, held }: Forgot): Noted[] =>
  held.length > 0 && deleted.length + rewritten.length === 0
    ? []
    : [
        ...deleted.map((session): Noted => ({ action: 'session-deleted', target: session })),
        ...rewritten.map((session): Noted => ({ action: 'forgotten', target: session })),
        { action: 'forgotten', target: person },
      ];

/** That a person was given what is kept on them. */
export const exportNoted = (person: PersonId): Noted => ({ action: 'data-exported', target: person });
