import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../src/knowledge/finding/load-dictionary.ts';
import { createCorrect } from '../../../src/knowledge/finding/spelling.ts';

const written = 'birth assessment guidance expected good strategy discussion lady harden meeting conference';
const words = new Map(written.split(' ').map((word) => [word, 1]));
const correct = createCorrect(words, loadDictionary());

describe('spelling', () => {
  it.each([
    ['two letters that changed places', 'pre brith', 'pre birth'],
    ['letters left out, and put in', 'assesment guidence', 'assessment guidance'],
    ['a long word with two faults', 'stratergy discusion', 'strategy discussion'],
  ])('puts right %s', (_, typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it.each([
    ['a word of the language, however near another', 'unexpected mood'],
    ['an acronym', 'What does the LADO do'],
    ['a name within a sentence', 'What about Jayden'],
    ['what has an apostrophe', "they needn't meet"],
    ['a short word', 'cin plan'],
    ['what is near nothing', 'xylquop'],
  ])('leaves %s', (_, typed) => {
    expect(correct(typed)).toBe(typed);
  });
});
