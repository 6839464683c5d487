import { describe, expect, it } from 'vitest';
import { isPast, mayBeSent, nextSendable, sendAt } from '../../src/follow-up/calendar.ts';

describe('a reminder', () => {
  it.each([
    ['on a working day in winter', '2026-11-26', '2026-11-26T09:30:00.000Z'],
    ['on a working day in summer', '2026-07-01', '2026-07-01T08:30:00.000Z'],
    ['on a Saturday goes on Monday', '2026-11-28', '2026-11-30T09:30:00.000Z'],
    ['on the Friday before the clocks go back', '2026-10-23', '2026-10-23T08:30:00.000Z'],
    ['on the Sunday on which they go back goes on Monday, in winter time', '2026-10-25', '2026-10-26T09:30:00.000Z'],
    ['on the Sunday on which they go forward goes on Monday, in summer time', '2027-03-28', '2027-03-30T08:30:00.000Z'],
    ['on Good Friday goes after Easter Monday', '2026-04-03', '2026-04-07T08:30:00.000Z'],
    [
      'on Christmas Day 2026 goes after the day that stands in for Boxing Day',
      '2026-12-25',
      '2026-12-29T09:30:00.000Z',
    ],
    ['on Christmas Day 2027, a Saturday, goes after both days that stand in', '2027-12-25', '2027-12-29T09:30:00.000Z'],
    ['on New Year 2028, a Saturday, goes after the day that stands in', '2028-01-01', '2028-01-04T09:30:00.000Z'],
    ['on the second of January, which is a holiday in Scotland only', '2026-01-02', '2026-01-02T09:30:00.000Z'],
    ['on a summer bank holiday goes on Tuesday', '2026-08-31', '2026-09-01T08:30:00.000Z'],
  ])('that is due %s', (_, due, instant) => {
    expect(sendAt(due)).toBe(instant);
  });

  it.each([
    ['before eight', '2026-11-26T07:59:59.999Z', false],
    ['at eight', '2026-11-26T08:00:00.000Z', true],
    ['just before six', '2026-11-26T17:59:59.999Z', true],
    ['at six', '2026-11-26T18:00:00.000Z', false],
    ['at eight in summer', '2026-07-01T07:00:00.000Z', true],
    ['at six in summer', '2026-07-01T17:00:00.000Z', false],
    ['on a Saturday', '2026-11-28T12:00:00.000Z', false],
    ['on Boxing Day’s stand-in', '2026-12-28T12:00:00.000Z', false],
    ['on the Tuesday after it', '2026-12-29T12:00:00.000Z', true],
  ])('%s may be sent: %s %s', (_, now, may) => {
    expect(mayBeSent(now)).toBe(may);
  });
});

describe('the next moment at which one may be sent', () => {
  it.each([
    ['is now, in hours of work', '2026-11-26T12:00:00.000Z', 0, '2026-11-26T12:00:00.000Z'],
    ['is the same morning, before them', '2026-11-26T03:00:00.000Z', 0, '2026-11-26T08:00:00.000Z'],
    ['is the next morning, after them', '2026-11-26T20:00:00.000Z', 0, '2026-11-27T08:00:00.000Z'],
    [
      'is after the weekend, and after the change of the clocks',
      '2026-10-23T17:30:00.000Z',
      0,
      '2026-10-26T08:00:00.000Z',
    ],
    ['comes after what was asked for', '2026-11-26T17:59:00.000Z', 60_000, '2026-11-27T08:00:00.000Z'],
    ['is after Christmas', '2027-12-24T18:00:00.000Z', 0, '2027-12-29T08:00:00.000Z'],
  ])('%s', (_, now, after, next) => {
    expect(nextSendable(now, after)).toBe(next);
  });

  it('may always be sent, and never comes before it was asked for', () => {
    for (let hour = 0; hour < 24 * 366; hour += 5) {
      const now = new Date(Date.UTC(2027, 0, 1, hour)).toISOString();
      const next = nextSendable(now);
      expect([now, mayBeSent(next), next >= now]).toEqual([now, true, true]);
    }
  });
});

describe('a day', () => {
  it.each([
    ['yesterday', '2026-11-25', '2026-11-26T12:00:00.000Z', true],
    ['today', '2026-11-26', '2026-11-26T23:59:00.000Z', false],
    ['tomorrow', '2026-11-27', '2026-11-26T12:00:00.000Z', false],
    ['today in London, though it is still yesterday in UTC', '2026-07-01', '2026-06-30T23:30:00.000Z', false],
    ['yesterday in London, though it is still today in UTC', '2026-06-30', '2026-06-30T23:30:00.000Z', true],
  ])('that is %s is past: %s at %s', (_, day, now, past) => {
    expect(isPast(day, now)).toBe(past);
  });
});
