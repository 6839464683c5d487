import { describe, expect, it } from 'vitest';
import { foundIn } from './the-words.ts';

const namesIn = (text: string) => foundIn(text).map(([written]) => written);

describe('a first name that is a word', () => {
  it.each([
    ['w/ rose and ivy at the park', ['rose', 'ivy']],
    ['dad (art) came, mum did not', ['art']],
    ['seen at home with her brother storm and nan', ['storm']],
    ['angel’s shoes are too small', ['angel']],
    ['i told precious that it was late', ['precious']],
    ['kids are river 3, willow 5 and the baby', ['river', 'willow']],
    ['olive wont eat and i dont know why', ['olive']],
  ])('is somebody where nothing has a capital and people do things: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    'rain was heavy and the bill was paid',
    'there is hope and a bit of joy in that house',
    'she has faith that it will stop',
    'there was peace for a week and then no more of it',
    'the art is his best lesson, drama his worst',
  ])('is a word otherwise: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('is a word where whoever writes has capitals', () => {
    expect(namesIn('We left with hope of what comes next.')).toEqual([]);
  });
});

describe('somebody', () => {
  it.each([
    ['O. Brankovic took the chair. OB said no.', 'OB'],
    ['There was "Fats", real name unknown.', 'Fats'],
    ['He came with Little Man again.', 'Little Man'],
    ['They have wee Con, 2.', 'Con'],
    ['It was Summer Ditchfield who rang.', 'Summer Ditchfield'],
    ['SMITH John was seen.', 'SMITH John'],
    ['His friends Chunk, Bones and Lefty ran.', 'Bones'],
  ])('is found by what stands beside the name: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    'He drank six cans of Stella and went to bed.',
    'Level of Need went from Green to Amber to Red.',
    'We used the Outcomes Star with them.',
    'She watched Bluey and ate Biscoff all day.',
  ])('is nobody: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['4417', 'DC Amrit Lalgee 4417 took it.'],
    ['bleep 2214', 'I rang the registrar, bleep 2214.'],
    ['A4471EK', 'He is A4471EK there.'],
    ['Exhibit AL/03', 'Exhibit AL/03 is a phone.'],
  ])('leads to somebody: %s', (number, text) => {
    expect(foundIn(text)).toContainEqual([number, 'CASE_ID']);
  });

  it('is none where it is an hour', () => {
    expect(foundIn('CPOMS 14:20. She told me then.')).toEqual([]);
  });
});
