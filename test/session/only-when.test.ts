import { describe, expect, it } from 'vitest';
import { saysOnlyWhen } from '../../src/session/only-when.ts';

describe('words that say when, and nothing else', () => {
  it.each([
    'Monday',
    'Yesterday.',
    'this morning',
    '4 weeks ago',
    'Last Thursday, I think',
    'on 3 November',
    '12/11/2026',
  ])('are known: %s', (text) => {
    expect(saysOnlyWhen(text)).toBe(true);
  });

  it.each([
    'He hit her on Monday',
    'missing since Monday',
    'not back since this morning',
    'tonight I will end it',
    'she was seen on Monday',
    'May was here last night',
    'Monday '.repeat(20),
    '',
  ])('are not taken for more: %s', (text) => {
    expect(saysOnlyWhen(text)).toBe(false);
  });
});
