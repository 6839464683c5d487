import { describe, expect, it } from 'vitest';
import { saidIn, sentOf, type Told } from '../../src/thought/told.ts';

const told = (account: string, over: Partial<Told> = {}): Told => ({
  role: 'supervisor',
  account,
  conversation: [],
  ...over,
});
const asItIs = (text: string) => text;

describe('what is sent of a session', () => {
  it('is all of it and the role, each text after a look at it', () => {
    const looked: string[] = [];
    const lookAt = (text: string) => {
      looked.push(text);
      return text;
    };
    const whole = told('[Mother] is well.', {
      conversation: [{ question: 'What did [Mother] say?', answer: '[Mother] said nothing.' }],
    });
    expect(sentOf(whole, lookAt)).toEqual(whole);
    expect(looked).toEqual(['[Mother] is well.', 'What did [Mother] say?', '[Mother] said nothing.']);
    expect(saidIn(whole)).toEqual(['[Mother] is well.', '[Mother] said nothing.']);
  });

  it('is the beginning and the end of a very long account, of which all was looked at', () => {
    const looked: string[] = [];
    const long = `first ${'word '.repeat(4_000)}last`;
    const { account } = sentOf(told(long), (text) => {
      looked.push(text);
      return text;
    });
    expect(account).toMatch(/^first word .*\n\[…\]\n.*word last$/s);
    expect(account.length).toBeLessThan(8_010);
    expect(looked).toEqual([long]);
  });

  it('has no half of a placeholder in it, wherever a very long account is cut', () => {
    const name = '[Health visitor 2] rang. ';
    for (let at = 3_960; at <= 4_010; at += 3) {
      const ends = `${'so '.repeat(at / 3)}${name}`;
      const { account } = sentOf(told(`${ends}${'so '.repeat(3_000)}${ends}`), asItIs);
      expect(account.replaceAll('[Health visitor 2]', '').replace('[…]', '')).not.toMatch(/[[\]]|Health|isitor/);
    }
  });
});
