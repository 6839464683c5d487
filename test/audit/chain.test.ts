import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorIn, type Checked, chained, checkEnd, checkNext, type Mac, unchecked } from '../../src/audit/chain.ts';
import { type AuditEntry, type AuditHead, AuditNote, headIn, headText, noHead } from '../../src/audit/entry.ts';
import { aNote } from './notes.ts';

const macOf =
  (key: string): Mac =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex');
const mac = macOf('the key');

const notes = (count: number, target = 'session') =>
  Array.from({ length: count }, (_, index) => aNote({ target: `${target}-${index + 1}` }));
const log = (count: number) => chained(mac, notes(count), noHead);
const headOf = (entries: readonly AuditEntry[]): AuditHead => entries.at(-1) ?? noHead;

function checked(entries: readonly AuditEntry[], known: AuditHead | null = null, anchor = noHead): Checked {
  const all = entries.reduce((so, entry) => checkNext(mac, so, entry, known), unchecked(anchor));
  return checkEnd(all, known);
}

describe('a log that nobody touched', () => {
  it('is whole, and says where it begins and ends', () => {
    const entries = log(5);
    expect(checked(entries, headOf(entries))).toEqual({
      entries: 5,
      from: 1,
      last: pick(headOf(entries)),
      broken: null,
    });
    expect(checked([])).toEqual({ entries: 0, from: null, last: noHead, broken: null });
  });

  it('goes on where it ended', () => {
    const first = log(3);
    const entries = [...first, ...chained(mac, notes(2, 'later'), headOf(first))];
    expect(checked(entries)).toMatchObject({ entries: 5, broken: null });
  });

  it('is whole after its beginning was pruned, from the entry that it names', () => {
    const all = log(5);
    const pruned = aNote({ action: 'audit-pruned', target: headText(all[2] ?? noHead) });
    const kept = [...all.slice(3), ...chained(mac, [pruned], headOf(all))];
    const anchor = kept.map(anchorIn).find((one) => one !== null) ?? noHead;
    expect(checked(kept, headOf(all), anchor)).toMatchObject({ entries: 3, from: 4, broken: null });
    expect(checked(kept.slice(1), null, anchor).broken).toEqual({ seq: 5, why: 'missing' });
  });
});

const pick = ({ seq, hash }: AuditHead): AuditHead => ({ seq, hash });

describe('what is found', () => {
  it('is any change of any character of any entry', () => {
    const entries = log(8);
    const place = fc.record({
      at: fc.nat(entries.length - 1),
      field: fc.constantFrom('at', 'actor', 'action', 'target', 'hash' as const),
      character: fc.nat(),
      to: fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    });
    fc.assert(
      fc.property(place, ({ at, field, character, to }) => {
        const entry = entries[at] as AuditEntry;
        const text = entry[field];
        const where = character % text.length;
        fc.pre(text[where] !== to);
        const changed = { ...entry, [field]: text.slice(0, where) + to + text.slice(where + 1) };
        expect(checked(entries.with(at, changed)).broken).toEqual({ seq: entry.seq, why: 'changed' });
      }),
      { numRuns: 500 },
    );
  });

  it('is any entry that is taken out, but the last, for which the head is needed', () => {
    const entries = log(6);
    for (const at of entries.keys()) {
      const without = entries.toSpliced(at, 1);
      const last = at === entries.length - 1;
      expect(checked(without, headOf(entries)).broken).toEqual(
        last ? { seq: 5, why: 'cut' } : { seq: at + 2, why: 'missing' },
      );
      expect(checked(without).broken === null).toBe(last);
    }
  });

  it('is a log that is empty and was not', () => {
    expect(checked([], headOf(log(2))).broken).toEqual({ seq: 0, why: 'cut' });
  });

  it('is an entry that is taken out where those after it are numbered anew', () => {
    const renumbered = log(6)
      .toSpliced(2, 1)
      .map((entry, index) => ({ ...entry, seq: index + 1 }));
    expect(checked(renumbered).broken).toEqual({ seq: 3, why: 'changed' });
  });

  it('is an entry that is put in, by somebody who has no key', () => {
    const entries = log(4);
    const [put] = chained(macOf('a guess'), [aNote({ target: 'put-in' })], headOf(entries.slice(0, 2)));
    const after = entries.slice(2).map((entry) => ({ ...entry, seq: entry.seq + 1 }));
    expect(checked([...entries.slice(0, 2), put as AuditEntry, ...after]).broken).toEqual({ seq: 3, why: 'changed' });
    expect(checked([...entries, ...chained(macOf('a guess'), notes(1), headOf(entries))]).broken).toEqual({
      seq: 5,
      why: 'changed',
    });
  });

  it('are two that changed places', () => {
    const entries = log(5);
    const [, two, three] = entries as [AuditEntry, AuditEntry, AuditEntry];
    const swapped = entries.with(1, { ...three, seq: 2 }).with(2, { ...two, seq: 3 });
    expect(checked(swapped).broken).toEqual({ seq: 2, why: 'changed' });
    expect(checked(entries.with(1, three).with(2, two)).broken).toEqual({ seq: 3, why: 'missing' });
  });

  it('is an entry, whole and true, of another history of the same log', () => {
    // Somebody put a copy back, let the bot go on, and has genuine entries of two histories now.
    const before = log(3);
    const one = [...before, ...chained(mac, notes(3, 'one'), headOf(before))];
    const other = [...before, ...chained(mac, notes(3, 'other'), headOf(before))];
    expect(checked(one.with(3, other[3] as AuditEntry)).broken).toEqual({ seq: 5, why: 'changed' });
    expect(checked(other, headOf(one)).broken).toEqual({ seq: 6, why: 'replaced' });
  });
});

describe('a note', () => {
  it('takes ids, and no sentence', () => {
    expect(AuditNote.safeParse(aNote({ target: '19:abc@thread.tacv2;messageid=1' })).success).toBe(true);
    expect(AuditNote.safeParse(aNote({ target: 'Mum was out' })).success).toBe(false);
    expect(AuditNote.safeParse(aNote({ target: '' })).success).toBe(false);
    expect(AuditNote.safeParse({ ...aNote(), action: 'something-else' }).success).toBe(false);
  });

  it('has a place that can be written down and read again', () => {
    const head = headOf(log(1));
    expect(headIn(headText(head))).toEqual(pick(head));
    expect(['', '1', `x:${head.hash}`, `1:${head.hash}0`, headText(noHead)].map(headIn)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
