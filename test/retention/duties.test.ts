import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Aged, agedFrom, before, duties, noticesFor, type Retain } from '../../src/retention/duties.ts';
import { PersonId, SessionId } from '../../src/session/ids.ts';

const retain: Retain = { sessions: 365, training: 90, chats: 365, audit: 2_190, notice: 14 };
const now = '2026-11-26T09:00:00.000Z';
const ago = (days: number) => before(now, days);
const [amal, bea] = [PersonId.parse('amal'), PersonId.parse('bea')];

const aged = (over: Partial<Aged> = {}): Aged => ({
  session: SessionId.parse('session'),
  last: ago(400),
  noticed: ago(14),
  people: [amal],
  held: false,
  ...over,
});

const whatIsDue = (one: Aged, at = now) => {
  const { toNotice, overdue } = duties(at, [one], retain);
  return { toNotice: toNotice.length === 1, overdue: overdue.length === 1 };
};
const nothing = { toNotice: false, overdue: false };

describe('the people of a session', () => {
  it('are told two weeks before it has been kept for a year, and not sooner', () => {
    expect(whatIsDue(aged({ last: ago(351), noticed: null }))).toEqual({ toNotice: true, overdue: false });
    expect(whatIsDue(aged({ last: ago(350.9), noticed: null }))).toEqual(nothing);
  });

  it('are told once, and again when it was spoken in since', () => {
    expect(whatIsDue(aged({ last: ago(355), noticed: ago(3) }))).toEqual(nothing);
    expect(whatIsDue(aged({ last: ago(352), noticed: ago(360) }))).toEqual({ toNotice: true, overdue: false });
  });

  it('are told of a day that is two weeks off, as London counts days', () => {
    expect(duties(now, [], retain).on).toBe('2026-12-10');
    expect(duties('2026-07-01T23:30:00.000Z', [], retain).on).toBe('2026-07-16');
  });

  it('are told in one message each, of all their sessions', () => {
    const all = [aged({ people: [amal, bea] }), aged({ people: [bea] }), aged({ people: [] })];
    expect([...noticesFor(all)]).toEqual([
      [amal, 1],
      [bea, 2],
    ]);
  });
});

describe('a session', () => {
  it('is deleted once it is old enough, and its people were told long enough ago', () => {
    expect(whatIsDue(aged({ last: ago(365), noticed: ago(14) }))).toEqual({ toNotice: false, overdue: true });
    expect(whatIsDue(aged({ last: ago(364.9), noticed: ago(14) }))).toEqual(nothing);
    expect(whatIsDue(aged({ last: ago(400), noticed: ago(13.9) }))).toEqual(nothing);
  });

  it('that is held is neither told of nor deleted', () => {
    expect(whatIsDue(aged({ held: true }))).toEqual(nothing);
    expect(whatIsDue(aged({ held: true, noticed: null }))).toEqual(nothing);
  });

  it('is never deleted that is held, that nobody was told of, or that was spoken in since', () => {
    const days = fc.integer({ min: 0, max: 900 });
    const any = fc.record({ last: days, noticed: fc.option(days), held: fc.boolean() });
    fc.assert(
      fc.property(any, ({ last, noticed, held }) => {
        const one = aged({ last: ago(last), noticed: noticed === null ? null : ago(noticed), held });
        const may = !held && noticed !== null && noticed < last && noticed >= 14 && last >= 365;
        const due = whatIsDue(one);
        expect(due.overdue).toBe(may);
        expect(due.overdue && due.toNotice).toBe(false);
        // What is not looked at is due for nothing.
        if (one.last > agedFrom(now, retain)) expect(due).toEqual(nothing);
      }),
    );
  });
});
