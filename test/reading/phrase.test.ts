import { describe, expect, it } from 'vitest';
import { createPhrases } from '../../src/reading/phrase.ts';

const found = (phrase: string, text: string) =>
  createPhrases([phrase])(text).map(({ start, end }) => text.slice(start, end));

describe('a phrase', () => {
  it.each([
    ['turned a corner', 'She has Turned a  corner.', 'Turned a  corner'],
    ['engag* well', "Mum's engaging well", 'engaging well'],
    ['only met ... once', 'I have only met him the once', 'only met him the once'],
    ["isn't rolling", 'He isn’t rolling', 'isn’t rolling'],
    ["isn't rolling", 'he isnt rolling', 'isnt rolling'],
    ['one-off', 'It was a one-off.', 'one-off'],
  ])('%j is found in %j', (phrase, text, words) => {
    expect(found(phrase, text)).toEqual([words]);
  });

  it.each([
    ['mark', 'remarkable'],
    ['only met ... once', 'I only met him. It was the one time, once'],
    ['only met ... once', 'only met one two three four five once'],
  ])('%j is not found in %j', (phrase, text) => {
    expect(found(phrase, text)).toEqual([]);
  });

  it('keeps its offsets after letters that change length in lower case', () => {
    expect(found('seems nice', 'İzel seems nice')).toEqual(['seems nice']);
  });
});
