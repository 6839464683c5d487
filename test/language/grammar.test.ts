import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';

const en = catalogueFor('en-GB');
const cy = catalogueFor('cy-GB');

describe('a number of things', () => {
  it.each([
    [0, '0 questions', 'dim cwestiwn'],
    [1, '1 question', '1 cwestiwn'],
    [2, '2 questions', '2 gwestiwn'],
    [3, '3 questions', '3 chwestiwn'],
    [6, '6 questions', '6 chwestiwn yn union'],
    [11, '11 questions', '11 o gwestiynau'],
    [1_234, '1,234 questions', '1,234 o gwestiynau'],
  ])('%i is said by the plural rule of its language', (many, english, welsh) => {
    expect(en.count(many, { one: '# question', other: '# questions' })).toBe(english);
    expect(
      cy.count(many, {
        zero: 'dim cwestiwn',
        one: '# cwestiwn',
        two: '# gwestiwn',
        few: '# chwestiwn',
        many: '# chwestiwn yn union',
        other: '# o gwestiynau',
      }),
    ).toBe(welsh);
  });

  it('takes the form for the rest where it has none of its own', () => {
    for (const say of [en, cy])
      for (const many of [0, 1, 2, 3, 6, 11]) expect(say.count(many, { other: 'n: #' })).toBe(`n: ${many}`);
  });

  it.each([0, 1, 2, 3, 6, 11])('more than a card holds is counted in both languages: %i', (many) => {
    expect(en.cards.more(many)).toBe(`And ${many} more, kept with the session.`);
    expect(cy.cards.more(many)).toMatch(new RegExp(`^${many} arall`));
  });
});

describe('a day', () => {
  it('is written as its language writes it', () => {
    expect(en.date('2026-11-26T10:00:00.000Z')).toBe('26 November 2026');
    expect(cy.date('2026-11-26T10:00:00.000Z')).toBe('26 Tachwedd 2026');
  });

  it('is the day in the United Kingdom, in summer too', () => {
    expect(en.date('2026-06-30T23:30:00.000Z')).toBe('1 July 2026');
    expect(en.date('2026-12-31T23:30:00.000Z')).toBe('31 December 2026');
    expect(en.date('2026-02-28')).toBe('28 February 2026');
  });

  it('that is none is shown as it stands', () => {
    for (const say of [en, cy]) expect(say.date('next week')).toBe('next week');
  });
});
