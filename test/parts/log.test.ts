import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { logOf } from '../../src/parts/log.ts';

it('is one log for all that are made with the same settings', () => {
  const [config, another] = [readConfig({ LOG_LEVEL: 'silent' }), readConfig({ LOG_LEVEL: 'silent' })];
  expect(logOf(config)).toBe(logOf(config));
  expect(logOf(another)).not.toBe(logOf(config));
});
