import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAt } from '../../src/lenses/quote.ts';
import { sentencesOf } from '../../src/reading/sentences.ts';

const whole = (text: string) => quoteAt(text, { start: 0, end: text.length });

describe('quoteAt', () => {
  it('gives a short sentence as it is, without the marks around it', () => {
    expect(whole('“He seems nice.”')).toBe('He seems nice');
  });

  it('ends a long sentence where a clause ends', () => {
    const text =
      'She has done everything we asked of her this month, and her sister is round most days, so I feel hopeful about it all now.';
    expect(whole(text)).toBe('She has done everything we asked of her this month');
  });

  it('leaves out a question mark, since a message holds one question', () => {
    expect(whole('Is that bad? I think it may be')).toBe('Is that bad');
  });

  it('is always in the text, and never holds a question', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][a-z ,;.?!'“”-]{0,200}$/), (text) => {
        const quote = whole(text);
        expect(text.includes(quote) || quote === 'this' || text.replaceAll('?', '').includes(quote)).toBe(true);
        expect(quote).not.toContain('?');
      }),
    );
  });
});

describe('sentencesOf', () => {
  it('gives sentences and lines with their offsets, without the space around them', () => {
    const text = ' Saw mum.  Baby asleep\nNo concerns ';
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Saw mum.',
      'Baby asleep',
      'No concerns',
    ]);
  });

  it('reads a very long sentence in clauses, and loses no letter of it', () => {
    const text = `${'we went there and saw her and talked about it, and '.repeat(6)}that was all.`;
    const parts = sentencesOf(text);
    expect(parts.length).toBeGreaterThan(2);
    expect(
      parts
        .map(({ start, end }) => text.slice(start, end))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    ).toBe(text);
  });

  it('finds none in white space and marks alone', () => {
    expect(sentencesOf(' \n … !')).toEqual([]);
  });
});
