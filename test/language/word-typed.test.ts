import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/language/catalogue.ts';
import { lookUpWords, wordTyped } from '../../src/language/word-typed.ts';
import { Word } from '../../src/session/command.ts';

const both = [catalogueFor('en-GB'), catalogueFor('cy-GB')];
const ways = both.flatMap(({ commands }) =>
  Object.entries(commands.typed).flatMap(([word, typed]) => typed.map((way) => [way, word] as const)),
);

describe('what is typed for a command', () => {
  it.each([
    ['why', 'why'],
    ['pam', 'why'],
    ['ffynhonnell', 'source'],
    ['cwestiwn arall', 'another'],
    ['lens arall', 'different-lens'],
    ['hepgor', 'skip'],
    ['gorffen', 'finish'],
    ['done', 'finish'],
    ['ymlaen', 'go-on'],
    ['cymorth', 'help'],
  ])('“%s” is %s, whatever language Teams is in', (typed, word) => {
    expect(wordTyped(typed)).toBe(word);
  });

  it('is one command only, in either language', () => {
    expect(ways.length).toBeGreaterThan(60);
    for (const [way, word] of ways) expect([way, wordTyped(way)]).toEqual([way, word]);
    for (const word of Word.options) expect(wordTyped(word)).toBe(word);
  });

  it('is listed as it is looked for: lower case, straight apostrophes, single spaces, no full stop', () => {
    for (const [way] of ways)
      expect(way).toBe(
        way
          .toLowerCase()
          .replaceAll('’', "'")
          .replaceAll(/\s+/g, ' ')
          .replace(/(?<=.)[.!?]+$/, '')
          .trim(),
      );
  });

  it.each(['', 'mae gen i achos', 'constructor', '__proto__', 'whyy'])('and is none is none: %j', (typed) => {
    expect(wordTyped(typed)).toBeUndefined();
  });

  it('in Welsh has a way for each word that the welcome names', () => {
    const [, welsh] = both;
    const named = /dywedwch: (.*)\./.exec(welsh?.talk.welcome.at(-1) ?? '')?.[1]?.split(', ') ?? [];
    expect(named).toHaveLength(7);
    for (const word of named) expect([word, wordTyped(word)]).not.toEqual([word, undefined]);
  });
});

it('what may stand before the words that are looked up is tried longest first', () => {
  expect(lookUpWords).toEqual(lookUpWords.toSorted((a, b) => b.length - a.length));
  expect(lookUpWords.indexOf('search for')).toBeLessThan(lookUpWords.indexOf('search'));
  expect(lookUpWords).toContain('chwilio am');
});
