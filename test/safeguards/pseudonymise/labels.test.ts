import { describe, expect, it } from 'vitest';
import {
  caseRoles,
  kindOf,
  labelIn,
  nextPlaceholder,
  placeholdersIn,
} from '../../../src/safeguards/pseudonymise/labels.ts';

describe('placeholders', () => {
  it.each([
    ['Child', ['[Child A]', '[Child B]', '[Child C]']],
    ['Person', ['[Person A]', '[Person B]', '[Person C]']],
    ['Mother', ['[Mother]', '[Mother 2]', '[Mother 3]']],
    ['GP', ['[GP]', '[GP 2]', '[GP 3]']],
    ['NHS number', ['[NHS number 1]', '[NHS number 2]', '[NHS number 3]']],
  ] as const)('of %s are counted', (label, expected) => {
    const taken = new Set<string>();
    for (const placeholder of expected) {
      expect(nextPlaceholder(label, taken)).toBe(placeholder);
      taken.add(placeholder);
    }
  });

  it('go on behind Z with AA, and leave out what is taken', () => {
    const taken = new Set<string>(['[Person C]']);
    const given = Array.from({ length: 60 }, () => {
      const next = nextPlaceholder('Person', taken);
      taken.add(next);
      return next;
    });
    expect(given.slice(0, 3)).toEqual(['[Person A]', '[Person B]', '[Person D]']);
    expect(given.slice(24, 27)).toEqual(['[Person Z]', '[Person AA]', '[Person AB]']);
    expect(new Set(given).size).toBe(60);
  });

  it('are all recognised, each with its label, and nothing else is', () => {
    const all = [...caseRoles, 'Person', 'Place', 'Hidden', 'Date of birth', 'Link'] as const;
    for (const label of all)
      for (const taken of [[], ['[Child A]', '[Person A]', `[${label}]`, `[${label} 1]`]]) {
        const placeholder = nextPlaceholder(label, new Set(taken));
        expect(placeholdersIn(`so ${placeholder}, too`)).toEqual([{ start: 3, end: 3 + placeholder.length }]);
        expect(labelIn(placeholder)).toBe(label);
      }
    for (const text of ['[Kai]', '[Child]', '[child A]', '[Mother 0]', '[School]', '[Mother', '[…]', '[Person 1]'])
      expect(placeholdersIn(text)).toEqual([]);
  });

  it('are of a kind', () => {
    expect(['[Mother 2]', '[Person A]', '[Ward 1]', '[Place 2]', '[Phone 1]', '[Link 3]'].map(kindOf)).toEqual([
      'PERSON',
      'PERSON',
      'PERSON',
      'SCHOOL_OR_PLACE',
      'PHONE',
      'URL',
    ]);
  });
});
