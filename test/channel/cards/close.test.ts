import { describe, expect, it } from 'vitest';
import { fits } from '../../../src/channel/cards/card.ts';
import { closeCard } from '../../../src/channel/cards/close.ts';
import { catalogueFor } from '../../../src/language/catalogue.ts';
import { textOf } from '../../../src/words/reply.ts';
import { aGroupRecord, aTalk } from '../../record/records.ts';
import { complaints, runs } from '../elements.ts';

const say = catalogueFor('en-GB');
const read = (record: ReturnType<typeof aTalk>): string =>
  runs(closeCard(record, say))
    .map(({ text }) => text)
    .join('\n');

const alone = { ...aGroupRecord(), mode: 'reflect' as const, people: [] };
const mine = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
  all.slice(0, 1).map((one) => ({ ...one, name: '' }));

describe('the card at the end of a session', () => {
  it.each([aTalk(), aGroupRecord()])('is taken without complaint: $mode', (record) => {
    expect(complaints(closeCard(record, say))).toEqual([]);
  });

  it('has what was held before and after, each with how sure, and the shift as two figures', () => {
    const shown = read({ ...alone, before: mine(alone.before), after: mine(alone.after) });
    expect(shown).toContain('Before (8 of 10 sure): ');
    expect(shown).toContain('After (5 of 10 sure): ');
    expect(shown).toContain('You were 8 of 10 sure before, and 5 after.');
  });

  it('says of several people whose view it is, and addresses none of them', () => {
    const shown = read(aGroupRecord());
    expect(shown).toContain('Ann\nBefore (8 of 10 sure): ');
    expect(shown).toContain('Bob\nBefore (how sure was not said): ');
    expect(shown).not.toContain('You were');
  });

  it('judges no shift', () => {
    const shown = JSON.stringify(closeCard(aGroupRecord(), say)).toLowerCase();
    expect(shown).not.toMatch(/\b(better|worse|progress|well done|improved|correct|right to|good that)\b/);
  });

  it('has the tripwires and the actions, with who and by when', () => {
    const shown = read(aGroupRecord());
    expect(shown).toContain('(tripwire 1) · By 3 December 2026');
    expect(shown).toContain('(action 2) · Bob · By 3 December 2026');
  });

  it('leads to the record, and to raising a concern', () => {
    expect(closeCard(aTalk(), say).actions.map(({ verb }) => verb)).toEqual(['record', 'concern']);
  });

  it('shows no view, tripwire or action where a person just talked', () => {
    expect(read(aTalk())).not.toMatch(/of 10 sure|By /);
  });

  it('is small enough for Teams with the largest of records, and counts what is left out', () => {
    const card = closeCard(aGroupRecord(100, 'ŵ👶🏽"'.repeat(4_000)), say);
    expect(fits(card)).toBe(true);
    expect(JSON.stringify(card)).toMatch(/And \d+ more, kept with the session/);
  });

  it('says the same in plain text', () => {
    const text = textOf({ kind: 'close', session: aTalk().session, summary: aGroupRecord(), by: 'word' }, say);
    expect(text).toContain('Ann. 8 of 10 sure before, and 5 after.');
    expect(text).toContain('Actions:\n- ');
  });
});
