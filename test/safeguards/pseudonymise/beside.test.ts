import { describe, expect, it } from 'vitest';
import { pseudonymise } from './the-words.ts';

const masked = (text: string) => pseudonymise(text).text;

describe('somebody’s role', () => {
  it.each([
    ['I rang mum, Kelly, and left a message.', 'I rang mum, [Mother], and left a message.', 'comma'],
    ['Spoke to mum Kelly at home.', 'Spoke to mum [Mother] at home.', 'right before'],
    ['Kelly (mum) rang.', '[Mother] (mum) rang.', 'in brackets behind'],
    ['Dad (Piotr) was out.', 'Dad ([Father]) was out.', 'before brackets'],
    ['Kelly Moss (his mum, 34) rang.', '[Mother] (his mum, 34) rang.', 'with an age'],
    ['I met Jayden - child, at home.', 'I met [Child A] - child, at home.', 'dash'],
    ['We saw his sister Amira at school.', 'We saw his sister [Child A] at school.', 'sister'],
    ['We saw his little brother Kai there.', 'We saw his little brother [Child A] there.', 'little brother'],
    ['I held baby Noah.', 'I held baby [Child A].', 'baby'],
    ['Noah (4) and Ava (6 months) slept.', '[Child A] (4) and [Child B] (6 months) slept.', 'ages'],
    ['I saw Noah, 4, and Mia, aged 16, there.', 'I saw [Child A], 4, and [Child B], aged 16, there.', 'ages'],
    ['The 3 year old Noah ran.', 'The 3 year old [Child A] ran.', 'age before'],
    ['Mums boyfriend Dean was there.', 'Mums boyfriend [Partner] was there.', 'partner'],
    ["I met mum's mum, Sue, and dad's sister Pat.", "I met mum's mum, [Grandmother], and dad's sister [Aunt].", 'kin'],
    ['Uncle Kev and nan Sue came.', '[Uncle] and nan [Grandmother] came.', 'uncle'],
    ['SW Amina and HV Jane Doe agreed.', 'SW [Social worker] and HV [Health visitor] agreed.', 'workers'],
    ['I asked Dr Patel and PC 1234 Lee.', 'I asked Dr [Doctor] and [Case number 1] [Police officer].', 'titles'],
    ['I asked GP Dr Patel.', 'I asked GP Dr [GP].', 'GP'],
    ['Her 15 year old brother Tyler left.', 'Her 15 year old brother [Child A] left.', 'age and brother'],
    ['The GP is Dr Patel.', 'The GP is Dr [GP].', 'is'],
    ['His teacher, Mrs Okonkwo, rang.', 'His teacher, Mrs [Teacher], rang.', 'teacher'],
  ])('is in the placeholder: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    ['I told mum Kelly was out.', 'told'],
    ['Dad, mum, Kelly and Chantelle came.', 'list'],
    ['I saw mum, Kelly and the baby.', 'list'],
    ['I saw Kelly, mum and the baby.', 'list'],
    ['Sapphire, 19, came.', 'grown up'],
    ["Mum is Kelly's friend.", 'is somebody’s'],
    ['I told his sister Amira was ill.', 'told'],
    ['I met my sister Amira.', 'the worker’s'],
    ['I asked Sister Amira.', 'ward'],
    ["Chantelle's mum, Kelly, came.", 'whose'],
    ['She and her older sister Amira came.', 'may be grown up'],
  ])('is not guessed: %s', (text) => {
    expect(masked(text)).not.toMatch(/\[(?!Person)/);
    expect(masked(text)).toMatch(/\[Person A\]/);
  });

  it('is known from whoever is known: a child’s mother, and a mother’s', () => {
    expect(masked("Noah (4) is well. Noah's mum, Kelly, is too. Kelly's mum, Sue, rang.")).toBe(
      "[Child A] (4) is well. [Child A]'s mum, [Mother], is too. [Mother]'s mum, [Grandmother], rang.",
    );
    expect(masked("[Child A]'s dad, Dean, rang.")).toBe("[Child A]'s dad, [Father], rang.");
  });

  it('is the same before it is said, in one text', () => {
    expect(masked('Kelly rang. Kelly Moss (mum) was upset.')).toBe('[Mother] rang. [Mother] (mum) was upset.');
  });

  it('stays what it first was, and a second of one has a number', () => {
    const { aliases } = pseudonymise('SW Amina rang.');
    const { text } = pseudonymise('Amina (mum) rang, and then SW Ngozi.', { known: aliases });
    expect(text).toBe('[Social worker] (mum) rang, and then SW [Social worker 2].');
  });
});
