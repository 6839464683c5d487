import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Keyed } from '../../../src/safeguards/pseudonymise/aliases.ts';
import { maskedWith, peopleIn, withMore, withPeople } from '../../../src/safeguards/pseudonymise/roster.ts';
import { pseudonymise } from './the-words.ts';

const keyed: Keyed = (folded) => createHmac('sha256', 'a salt').update(folded).digest('base64url');
const people = (text: string) => withPeople([], peopleIn(text), keyed);
const mask = (text: string, known = people('grace, will (child); Kelly Moss - mum')) =>
  pseudonymise(text, { known, keyed }).text;

describe('the people of a case', () => {
  it.each([
    ['Jayden - child\nKelly (mum)\ndean, mums partner\nGrace', 'Jayden Child, Kelly Mother, dean Partner, Grace'],
    ['Jayden, Kelly and Dean', 'Jayden, Kelly, Dean'],
    ['mum: Kelly; Dad = Piotr; SW Amina', 'Kelly Mother, Piotr Father, Amina Social worker'],
    ['HV Jane Doe, Dr Patel, PC 1234 Lee', 'Jane Doe Health visitor, Patel Doctor, Lee Police officer'],
    ['Noah 4, Ava (6 months), his sister Amira', 'Noah Child, Ava Child, Amira Child'],
    ['1. Mrs Hill - teacher\n2) mum (Kelly)\n• nan Sue', 'Hill Teacher, Kelly Mother, Sue Grandmother'],
    ["Kelly Moss, mum, 24\nKelly's son Jayden aka JJ", 'Kelly Moss Mother, Kelly, Jayden Child, JJ'],
    ['Child: Jayden. Mother: Kelly. Dean.', 'Jayden Child, Kelly Mother, Dean'],
    ['Kev - lodger, friend', 'Kev'],
    ['mum, dad, the children; has two kids', ''],
    ['', ''],
  ])('are read from: %j', (text, expected) => {
    const read = peopleIn(text).map(({ name, as }) => (as ? `${name} ${as}` : name));
    expect(read.join(', ')).toBe(expected);
  });

  it('are masked however they are written, also where the name is a word', () => {
    expect(mask('it was grace, and Will; GRACE’s coat, kelly and Moss')).toBe(
      'it was [Person A], and [Child A]; [Person A]’s coat, [Mother] and [Mother]',
    );
    expect(mask('it was gracefully willed')).toBe('it was gracefully willed');
  });

  it('keep the placeholder that they had, and are masked in small letters from then on', () => {
    const { aliases } = pseudonymise('I met Grace.', { keyed });
    expect(mask('there was grace', aliases)).toBe('there was grace');
    const known = withPeople(aliases, peopleIn('grace (child)'), keyed);
    expect(known.slice(0, aliases.length)).toEqual(aliases);
    expect(mask('there was grace', known)).toBe('there was [Person A]');
    expect(withPeople(known, peopleIn('Grace'), keyed)).toEqual(known);
  });
});

describe('what somebody asks to be masked', () => {
  const masks = (words: string, text: string) => maskedWith(text, withMore([], words, keyed), keyed);

  it.each([
    ['dazza', "Dazza's car, dazza", "[Person A]'s car, [Person A]"],
    ['Kelly Moss', 'kelly moss and kelly', '[Person A] and [Person A]'],
    ['red van', 'a Red van, a red coat', 'a [Hidden 1], a red coat'],
    ['foxhollow primary', 'At Foxhollow Primary', 'At [School 1]'],
    ['0770 0900412', 'on 07700 900412', 'on [Phone 1]'],
    ['48213', 'code 48213', 'code [Case number 1]'],
    ['  ', 'so be it', 'so be it'],
  ])('%j is, wherever it stands', (words, text, expected) => {
    expect(masks(words, text)).toBe(expected);
  });
});

describe('words that were stored before', () => {
  it('lose what is known now, keep their placeholders, and lose nothing else', () => {
    const known = people('will (child), Kelly');
    expect(maskedWith('[Child B] said Will and kelly saw Tyrone, as he will.', known, keyed)).toBe(
      '[Child B] said [Child A] and [Person A] saw Tyrone, as he [Child A].',
    );
  });

  it('hide a name that is of two people, and say of neither', () => {
    const known = people('Jo Hill, Jo Green');
    expect(maskedWith('Jo Hill rang Jo.', known, keyed)).toBe('[Person A] rang [Person C].');
  });

  it('takes no word of grammar, without which a sentence says something else', () => {
    for (const word of ['not', 'Never', 'and']) expect(withMore([], word, keyed)).toEqual([]);
  });
});
