import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { nameOf } from '../../src/record/name.ts';
import { aTalk } from './records.ts';

describe('the name of a file', () => {
  it('says when the session began in London, and no word of the case', () => {
    const summer = aTalk({ startedAt: '2026-06-30T23:30:00.000Z' });
    expect(nameOf(summer, 'docx', catalogueFor('en-GB'))).toBe('Second Look record 2026-07-01 0030.docx');
    expect(nameOf(aTalk(), 'markdown', catalogueFor('cy'))).toBe('Cofnod Second Look 2026-11-23 0900.md');
  });
});
