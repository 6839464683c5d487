import { describe, expect, it } from 'vitest';
import { commandIn } from '../../src/session/command.ts';

describe('commandIn', () => {
  it.each([
    ['why', 'why'],
    ['Why?', 'why'],
    ['  SOURCE ', 'source'],
    ['Different lens.', 'different-lens'],
    ['different  lens', 'different-lens'],
    ['Hi', 'hello'],
    ['HELLO!', 'hello'],
    ['/help', 'help'],
    ['?', 'help'],
    ['done', 'finish'],
    ['That’s all.', 'finish'],
    ['new case', 'finish'],
    ['go on', 'go-on'],
  ])('takes %j for the word %s', (typed, kind) => {
    expect(commandIn(typed)).toEqual({ kind });
  });

  it.each(['Why would she?', 'finish the plan by Friday', 'hello, baby is 8 weeks and asleep'])(
    'takes %j for something said, untouched',
    (typed) => {
      expect(commandIn(typed)).toEqual({ kind: 'say', text: typed });
    },
  );

  it('finds nothing in white space', () => {
    expect(commandIn(' \n ')).toBeNull();
  });
});
