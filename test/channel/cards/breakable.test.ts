import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable } from '../../../src/channel/cards/breakable.ts';

describe('a text that is made to stay on a narrow screen', () => {
  it.each([
    '',
    'Nobody saw him at home.',
    'intergenerationally',
    '**bold** [link](https://evil.example) <at>Ana</at>',
    '👩‍👩‍👧‍👦'.repeat(9),
  ])('is left as it is where it has no word without end: %s', (text) => {
    expect(breakable(text)).toBe(text);
  });

  it('can be broken in a word without end', () => {
    expect(breakable('W'.repeat(30))).toBe(['W'.repeat(12), 'W'.repeat(12), 'W'.repeat(6)].join('\u200b'));
  });

  it('keeps a mark with its letter', () => {
    expect(breakable('w\u0302'.repeat(30))).not.toMatch(/\u200b\p{M}/u);
  });

  it('loses and changes nothing', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((given) => !given.includes('\u200b'));
    fc.assert(
      fc.property(text, (given) => {
        expect(breakable(given).replaceAll('\u200b', '')).toBe(given);
      }),
    );
  });
});
