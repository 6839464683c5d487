import { type AuditEntry, type AuditHead, type AuditNote, headIn, noHead } from './entry.ts';

/** A keyed hash (HMAC-SHA256, in hexadecimal): whoever has no key cannot make one. */
export type Mac = (text: string) => string;

/** `before`: the hash of the entry before it, so that each covers all that came before. */
const hashOf = (mac: Mac, { seq, at, actor, action, target }: Omit<AuditEntry, 'hash'>, before: string): string =>
  mac(JSON.stringify([seq, at, actor, action, target, before]));

/** Notes as the entries that follow `head`. */
export function chained(mac: Mac, notes: readonly AuditNote[], head: AuditHead): AuditEntry[] {
  let last = head;
  return notes.map(({ at, actor, action, target }) => {
    const unhashed = { seq: last.seq + 1, at, actor, action, target };
    last = { seq: unhashed.seq, hash: hashOf(mac, unhashed, last.hash) };
    return { ...unhashed, hash: last.hash };
  });
}

/**
 * What is wrong at an entry. `missing`: entries before it were taken out. `changed`: it is not what was noted here.
 * `cut`: the log ends here, and went on once. `replaced`: another entry stood here when the head was written down.
 */
export type Broken = { readonly seq: number; readonly why: 'missing' | 'changed' | 'cut' | 'replaced' };

/** How far a log has been looked through. */
export type Checked = {
  readonly entries: number;
  /** The number of the first entry that is kept; null where there is none. */
  readonly from: number | null;
  readonly last: AuditHead;
  readonly broken: Broken | null;
};

/** `anchor`: the last entry that was pruned, as the log itself names it; `noHead` where none was. */
export const unchecked = (anchor: AuditHead = noHead): Checked => ({
  entries: 0,
  from: null,
  last: anchor,
  broken: null,
});

/** Looks at the next entry. After the first that is broken, nothing more can be said. `known`: a head that was written down elsewhere. */
export function checkNext(mac: Mac, checked: Checked, entry: AuditEntry, known: AuditHead | null): Checked {
  if (checked.broken) return checked;
  const { seq, hash } = entry;
  const why = wrongWith(mac, checked.last, entry, known);
  if (why) return { ...checked, broken: { seq, why } };
  return { entries: checked.entries + 1, from: checked.from ?? seq, last: { seq, hash }, broken: null };
}

function wrongWith(mac: Mac, last: AuditHead, entry: AuditEntry, known: AuditHead | null): Broken['why'] | null {
  if (entry.seq > last.seq + 1) return 'missing';
  if (entry.seq !== last.seq + 1 || entry.hash !== hashOf(mac, entry, last.hash)) return 'changed';
  return known?.seq === entry.seq && known.hash !== entry.hash ? 'replaced' : null;
}

/** Once all were looked at: whether the log still reaches as far as it did once. */
export function checkEnd(checked: Checked, known: AuditHead | null): Checked {
  if (checked.broken || known === null || known.seq <= checked.last.seq) return checked;
  return { ...checked, broken: { seq: checked.last.seq, why: 'cut' } };
}

/** The last entry that was pruned, named by the note of it: what comes next follows that. */
export const anchorIn = ({ action, target }: Pick<AuditEntry, 'action' | 'target'>): AuditHead | null =>
  action === 'audit-pruned' ? headIn(target) : null;
