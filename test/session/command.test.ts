import { describe, expect, it } from 'vitest';
import { commandIn } from '../../src/session/command-in.ts';

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

  it.each([
    ['look up bruising in babies', 'bruising in babies'],
    ['Search for the rule of optimism?', 'the rule of optimism?'],
    ['/search PLO', 'PLO'],
    ['LOOK UP: s47', 's47'],
    ['lookup  escalation', 'escalation'],
  ])('takes %j for something to look up', (typed, text) => {
    expect(commandIn(typed)).toEqual({ kind: 'look-up', text });
  });

  it.each([
    'Searching her room, I found a letter',
    'I want to look up to her',
    'Search of the house found drugs. Mum says they are not hers.',
    'Search found drugs\nMum says they are not hers',
    `search ${'the house and the garden '.repeat(10)}`,
  ])('takes %j for something said, since nobody looks up a story', (typed) => {
    expect(commandIn(typed)).toEqual({ kind: 'say', text: typed.trim() });
  });

  it.each(['look up', 'Search'])('takes %j alone for a call for help', (typed) => {
    expect(commandIn(typed)).toEqual({ kind: 'help' });
  });

  it('finds nothing in white space', () => {
    expect(commandIn(' \n ')).toBeNull();
  });
});
