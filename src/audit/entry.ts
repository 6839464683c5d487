import { z } from 'zod';
import { type PersonId, wordId } from '../session/ids.ts';

/** Everything that is ever noted. What a person said is never part of it, and neither is a name. */
export const AuditAction = z.enum([
  'session-begun',
  'session-joined',
  'session-left',
  'session-finished',
  'session-deleted',
  'record-seen',
  'record-exported',
  'record-opened',
  'data-exported',
  'forgotten',
  'hold-placed',
  'hold-lifted',
  'names-masked-more',
  'name-spared',
  'model-allowed',
  'model-refused',
  'run-begun',
  'run-results-opened',
  'run-deleted',
  'role-refused',
  'tenant-refused',
  'refused-foreign',
  'keys-rotated',
  'retention-noticed',
  'retention-unreached',
  'retention-ran',
  'audit-pruned',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** `target`: the id of what was acted on, and never a text. `at`: ISO 8601, UTC. */
export const AuditNote = z.object({
  actor: wordId,
  action: AuditAction,
  target: wordId,
  at: z.iso.datetime(),
});

export type AuditNote = {
  readonly actor: PersonId | 'system';
  readonly action: AuditAction;
  readonly target: string;
  readonly at: string;
};

/** A note in its place. Its action is any text: a row may have been changed. */
export type AuditEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  /** Of this entry and of the hash of the one before it. */
  readonly hash: string;
};

/** Where a log ends; in words `SEQ:HASH`. An empty one ends at 0. */
export type AuditHead = { readonly seq: number; readonly hash: string };

export const noHead: AuditHead = { seq: 0, hash: '' };

export const headText = ({ seq, hash }: AuditHead): string => `${seq}:${hash}`;

/** Null for what is none. */
export function headIn(text: string): AuditHead | null {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash };
}

/** Who did what, when. A log that can be added to, and not changed. */
export type Audit = {
  /** Resolves when it is stored. @throws {StorageError} when it is not: whatever must not go unnoted is then not done */
  note(note: AuditNote): Promise<void>;
  /** For turns, which neither wait nor fail for it: what cannot be stored is told to the log of the process. */
  noteSoon(note: AuditNote): void;
  /** When nothing is waiting to be stored any more. */
  settled(): Promise<void>;
};
