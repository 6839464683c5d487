import { describe, expect, it } from 'vitest';
import { signsIn } from '../../src/safeguards/signs.ts';

/** What the last signs of a text say of it: when it is, and whether anybody has acted. */
function heard(text: string): string[] {
  const [now, history, toldOf, onlyNow, handled] = signsIn(text).slice(-5);
  return Object.entries({ now, history, 'told of': toldOf, 'only now': onlyNow, handled }).flatMap(([name, there]) =>
    there === 1 ? [name] : [],
  );
}

describe('the same bruise', () => {
  it.each([
    ['today', 'He has a bruise on his leg right now.', ['now', 'only now']],
    ['on a child who cannot be found', 'There was a bruise, and I can’t find her.', ['now', 'only now']],
    ['by the clock', 'A bruise, and it’s half past three.', ['now', 'only now']],
    ['years ago', 'There was a bruise in 2019, two years ago.', ['history']],
    ['on paper', 'The old file has a bruise in it, looking back.', ['history']],
    ['in a training room', 'The case study for my students has a bruise.', ['told of']],
    ['in a film', 'The boy in that documentary had a bruise.', ['told of']],
    ['supposed', 'What if he had a bruise?', ['told of']],
    ['that is seen to', 'The bruise was seen by the paediatrician.', ['handled']],
    ['that police have', 'There is a bruise, and dad was arrested.', ['handled']],
    ['without any of it', 'He has a bruise on his leg.', []],
  ])('%s', (_, text, said) => {
    expect(heard(text)).toEqual(said);
  });
});

describe('signs that speak against each other', () => {
  it.each([
    ['history told today', 'Today I was reading a closed file with a bruise in it.', ['now', 'history']],
    ['an exercise of today', 'Today’s training has a bruise in it.', ['now', 'told of']],
    ['handled, and still going on', 'Dad was arrested, and he is outside right now.', ['now', 'only now']],
  ])('are both told: %s', (_, text, said) => {
    expect(heard(text)).toEqual(said);
  });
});

describe('what is counted', () => {
  it('is as much for every text, and each sign twice at most', () => {
    const many = signsIn('right now, today, tonight, now! '.repeat(50));
    expect(many).toHaveLength(signsIn('').length);
    expect(Math.max(...many)).toBe(2);
  });

  it('is nothing in no text', () => {
    expect(Math.max(...signsIn(''))).toBe(0);
  });

  it('is the same with either apostrophe, in any case, and each time anew', () => {
    const text = "I CAN'T REACH her and it's HALF PAST ten.";
    expect(signsIn(text.replaceAll("'", '’'))).toEqual(signsIn(text));
    expect(signsIn(text.toLowerCase())).toEqual(signsIn(text));
    expect(signsIn(text)).toEqual(signsIn(text));
  });
});
