import { describe, expect, it } from 'vitest';
import { pseudonymise } from './the-words.ts';

const spared = [['zorblat'], ['grace'], ['07700900123'], ['thornlea', 'primary']];
const masked = (text: string, over = {}) => pseudonymise(text, { spared, ...over });

describe('a word that somebody said is no name', () => {
  it('is left, however it is written, and everybody else is masked', () => {
    expect(masked('Jayden watches Zorblat, and zorblat’s song, at Thornlea Primary.').text).toBe(
      '[Person A] watches Zorblat, and zorblat’s song, at Thornlea Primary.',
    );
  });

  it('is no longer in doubt', () => {
    const text = 'Jayden is well, and grace has collected him all week.';
    expect(pseudonymise(text).doubtful).toHaveLength(1);
    expect(masked(text)).toMatchObject({ doubtful: [], sure: true });
  });

  it('is masked with the rest of a longer name, and from then on alone too', () => {
    const { text, aliases } = masked('Zorblat Smithson came. Zorblat was loud.');
    expect(text).toBe('[Person A] came. [Person A] was loud.');
    expect(masked('Zorblat rang.', { known: aliases }).text).toBe('[Person A] rang.');
  });

  it('spares no part of itself, and nothing that is known by its form', () => {
    expect(masked('Jayden left Thornlea. Ring 07700 900123.').text).toMatch(
      /^\[Person A\] left \[.+\]\. Ring \[Phone 1\]\.$/,
    );
  });

  it('is known by keyed words too', () => {
    const keyed = (word: string) => `key of ${word}`;
    const text = 'She watches Zorblat with Jayden.';
    expect(masked(text, { keyed }).text).not.toContain('Zorblat');
    expect(masked(text, { keyed, spared: [[keyed('zorblat')]] }).text).toBe('She watches Zorblat with [Person A].');
  });
});
