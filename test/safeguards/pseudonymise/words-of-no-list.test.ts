import { describe, expect, it } from 'vitest';
import { foundIn } from './the-words.ts';

const namesIn = (text: string) => foundIn(text).map(([written]) => written);

describe('a word that is in no list of names', () => {
  it.each([
    ['We did put Journey to bed at six.', 'Journey'],
    ['Her driver Ransom came for them.', 'Ransom'],
    ['Friend = Lagoon, who is older.', 'Lagoon'],
    ['Walrus (HV) is off sick.', 'Walrus'],
    ['Pebble’s mum says that nobody asked.', 'Pebble'],
    ['Lantern joined us at ten.', 'Lantern'],
    ['Lantern, Kelly and their son came.', 'Lantern'],
    ['Signed as Kelly ("Walnut") in the book.', 'Walnut'],
    ['Father: not known. Child: Walnut. Seen at home.', 'Walnut'],
    ['his fella tulip was outside when we came', 'tulip'],
    ['kids: river 5, tulip 3, and the baby', 'tulip'],
    ['i spoke w walnut in the hub', 'walnut'],
    ['walnut told me that she went', 'walnut'],
    ['little harriet still calls me that', 'harriet'],
  ])('is somebody where only a name can stand: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    'fridge was empty and the cooker is broken',
    'he is a bit vague and his mate was late',
    'learner says that weapon was seen',
    'Counsel wants it by four. Himself thinks not.',
    'My Retention and Diffusion of responsibility notes are in the file.',
    'The group’s good will was real.',
  ])('is nobody: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('is somebody again, once the text has named them', () => {
    expect(
      namesIn("She lives between shell's and the hostel. I asked for Shell at two. A shell is on the shelf."),
    ).toEqual(['shell', 'Shell']);
  });

  it('is no verb that helps another where none could stand', () => {
    expect(namesIn('i think will has seen them')).toEqual(['will']);
    expect(namesIn('i think will is the word and she will see them in may')).toEqual(['will']);
  });
});

describe('a place of a name that is words', () => {
  it.each([
    ['Velvet Steps', 'He sleeps in the car outside Velvet Steps.'],
    ['The Larches', 'She went back to The Larches, late.'],
    ['Our Lady’s', 'The sister at Our Lady’s keeps a drawer.'],
    ['Wilson Carver building', 'It is at the Wilson Carver building.'],
  ])('is found by where it stands: %s', (place, text) => {
    expect(foundIn(text)).toContainEqual([place, 'SCHOOL_OR_PLACE']);
  });

  it.each([
    ['22 dunstone', 'there is no one in the house at 22 dunstone', 'ADDRESS'],
    ['Cross Bells Yard', 'The camera is on the Cross Bells Yard side.', 'ADDRESS'],
    ['K4RT9Z', 'They fly on Friday, K4RT9Z, with nobody.', 'CASE_ID'],
  ])('has an address or a number beside it: %s', (written, text, kind) => {
    expect(foundIn(text)).toContainEqual([written, kind]);
  });

  it('is none where practice stands behind the same words', () => {
    expect(foundIn('We spoke about Working Together, went to Core Group, and were in the Family Court.')).toEqual([]);
  });
});
