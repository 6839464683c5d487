import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/safeguards/pseudonymise/load-words.ts';
import { createPseudonymise } from '../../src/safeguards/pseudonymise/pseudonymise.ts';
import { disguiseWith } from '../../src/thought/disguise.ts';
import { saidIn, sentOf, type Told } from '../../src/thought/told.ts';

const told = (account: string, over: Partial<Told> = {}): Told => ({
  role: 'supervisor',
  account,
  conversation: [],
  ...over,
});
const asItIs = (text: string) => text;

describe('what is sent of a session', () => {
  it('is all of it, hidden, and the role', () => {
    const conversation = [{ question: 'What did Ann say?', answer: 'Ann said nothing.' }];
    const hide = (text: string) => text.replaceAll('Ann', '[Name 1]');
    expect(sentOf(told('Ann is well.', { conversation }), hide)).toEqual({
      role: 'supervisor',
      account: '[Name 1] is well.',
      conversation: [{ question: 'What did [Name 1] say?', answer: '[Name 1] said nothing.' }],
    });
    expect(saidIn(told('Ann is well.', { conversation }))).toEqual(['Ann is well.', 'Ann said nothing.']);
  });

  it('is the beginning and the end of a very long account', () => {
    const { account } = sentOf(told(`first ${'word '.repeat(4_000)}last`), asItIs);
    expect(account).toMatch(/^first word .*\n\[…\]\n.*word last$/s);
    expect(account.length).toBeLessThan(8_010);
  });

  it('never shows half a name or number, wherever a very long account is cut', () => {
    const { hide } = disguiseWith(createPseudonymise(loadWords('knowledge/safeguards')))([]);
    const name = 'Chantelle Okafor rang from 07700 900412. ';
    for (let at = 3_960; at <= 4_010; at += 6) {
      const account = `${'so '.repeat(at / 3)}${name}${'so '.repeat(3_000)}`;
      expect(sentOf(told(account), hide).account).not.toMatch(/Chant|elle|Oka|afor|077|700|9004|0412/);
    }
  });
});
