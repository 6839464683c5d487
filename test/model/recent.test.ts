import { describe, expect, it } from 'vitest';
import { withRecent } from '../../src/model/recent.ts';

/** An encoder that keeps what it was asked; a text's vector is its length. `fails`: so many calls come to nothing first. */
function anEncoder(fails = 0) {
  const asked: (readonly string[])[] = [];
  const embed = async (texts: readonly string[]) => {
    asked.push(texts);
    if (asked.length <= fails) throw new Error('The encoder stopped.');
    return texts.map((text) => Float32Array.of(text.length));
  };
  const recent = withRecent(embed);
  const lengths = async (...texts: string[]) => (await recent(texts)).map(([length]) => length);
  return { asked, lengths };
}

describe('what was read a moment ago', () => {
  it('is not read again when a session goes on, and every sentence keeps its own vector', async () => {
    const { asked, lengths } = anEncoder();
    expect(await lengths('Mum.', 'The nursery.')).toEqual([4, 12]);
    expect(await lengths('New.', 'The nursery.', 'Another one.', 'Mum.')).toEqual([4, 12, 12, 4]);
    expect(await lengths('Mum.', 'New.')).toEqual([4, 4]);
    expect(asked).toEqual([
      ['Mum.', 'The nursery.'],
      ['New.', 'Another one.'],
    ]);
  });

  it('is read once where it is said twice in one breath', async () => {
    const { asked, lengths } = anEncoder();
    expect(await lengths('No.', 'He was asleep.', 'No.', 'Asleep.')).toEqual([3, 14, 3, 7]);
    expect(asked).toEqual([['No.', 'He was asleep.', 'Asleep.']]);
  });

  it('is another text in another case, or with a space more', async () => {
    const { asked, lengths } = anEncoder();
    await lengths('No.', 'no.', 'No. ');
    expect(asked[0]).toHaveLength(3);
  });

  it('is read again after an encoder that failed, which is told to whoever asked then', async () => {
    const { asked, lengths } = anEncoder(1);
    await expect(lengths('Mum.')).rejects.toThrow('The encoder stopped.');
    expect(await lengths('Mum.')).toEqual([4]);
    expect(await lengths('Mum.')).toEqual([4]);
    expect(asked).toHaveLength(2);
  });
});
