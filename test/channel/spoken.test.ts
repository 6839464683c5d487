import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoken } from '../../src/channel/spoken.ts';

const bot = { id: '28:bot', name: 'Second Look' };
const mention = { id: bot.id, text: '<at>Second Look</at>' };

describe('what was spoken', () => {
  it.each([
    ["the bot's mention", '<at>Second Look</at> mum is well', 'mum is well', [mention]],
    ["the bot's mention twice", '<at>Second Look</at> mum <at>Second Look</at> is well', 'mum is well', [mention]],
    [
      'a mention whose entity has no text',
      '<at>Second Look</at> mum is well',
      'mum is well',
      [{ id: bot.id, text: undefined }],
    ],
    ['a mention with attributes', '<at id="0">Second Look</at> mum is well', 'mum is well', []],
    ['the tag of someone else', 'I asked <at>Jo Bloggs</at> about mum', 'I asked Jo Bloggs about mum', []],
    ['characters that nobody sees', 'mu\u200bm \u202eis\u{e0041} we\u00adll', 'mum is well', []],
    ['a tag that never ends', 'mum <at>is well', 'mum is well', []],
    ['hard spaces', 'mum&nbsp;is\u00a0well', 'mum is well', []],
    ['escapes', 'weight &lt; 3 kg &amp; mum&#39;s &quot;fine&quot;', 'weight < 3 kg & mum\'s "fine"', []],
  ])('is without %s', (_what, text, said, mentions) => {
    expect(spoken(text, bot, mentions)).toBe(said);
  });

  it('keeps an escape that was itself escaped, and its line breaks', () => {
    expect(spoken('he typed &amp;lt;\n\nand left', bot, [])).toBe('he typed &lt;\n\nand left');
  });

  it('is every letter of a text that holds none of these', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'É', '.', '?', '😀', 'ß', '-') });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.filter((one) => one !== '').join(' ');
        expect(spoken(text, bot, [mention])).toBe(text);
      }),
    );
  });
});
