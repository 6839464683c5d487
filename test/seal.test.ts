import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, seal } from '../src/seal.ts';

const key = randomBytes(32);

describe('what is sealed', () => {
  it('is opened to the letter, with the key and the place that it was sealed with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
        expect(open(key, place, seal(key, place, text))?.toString('utf8')).toBe(Buffer.from(text).toString('utf8'));
      }),
    );
  });

  it('is opened no more once any bit of it was changed, or bytes were taken away', () => {
    const sealed = seal(key, 'here 1', 'Zebedee fell off the sofa.');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(open(key, 'here 1', changed)).toBeNull();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(open(key, 'here 1', sealed.subarray(0, length))).toBeNull();
  });

  it('is opened in no other place, and with no other key', () => {
    const sealed = seal(key, 'here 1', 'Zebedee fell off the sofa.');
    expect(open(key, 'here 2', sealed)).toBeNull();
    expect(open(randomBytes(32), 'here 1', sealed)).toBeNull();
  });

  it('is never the same twice', () => {
    const twice = [seal(key, 'here 1', 'The same.'), seal(key, 'here 1', 'The same.')];
    expect(twice[0]?.equals(twice[1] ?? Buffer.alloc(0))).toBe(false);
  });
});
