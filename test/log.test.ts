import { describe, expect, it } from 'vitest';
import { traceOf } from '../src/log.ts';

describe('what is logged of something that was thrown', () => {
  it('is a code and the frame that it came from', () => {
    const { code, at } = traceOf(Object.assign(new Error('x'), { code: 'E1' }));
    expect(code).toBe('E1');
    expect(at).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/);
  });

  it('is no line of its message, though that begins as a frame does', () => {
    const { at } = traceOf(new Error('Failed query: she saw him\n    at home with Ellie:1:2\n    at school'));
    expect(at).toMatch(/log\.test\.ts/);
    expect(at).not.toMatch(/home|school/);
  });

  it('is no line of a message that was put in later', () => {
    const changed = new Error('one');
    changed.message = 'two\n    at home (x:1:2)';
    expect(traceOf(changed).at ?? '').not.toMatch(/home/);
    expect(traceOf('at home')).toEqual({ code: 'string', at: undefined });
  });
});
