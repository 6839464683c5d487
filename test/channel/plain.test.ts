import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/channel/plain.ts';

/** What CommonMark makes of escapes, read independently of how they are written. */
const shown = (markdown: string): string =>
  markdown
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u2060', '');

/** The text with a letter for everything that is escaped and so means nothing. */
const meaningful = (markdown: string): string => markdown.replaceAll(/\\[!-/:-@[-`{-~]|&(lt|gt|amp);/g, 'x');

const anything = fc.string({
  unit: fc.constantFrom(
    ...'\\`*_[]()<>&~|#+-=!.1) \n',
    'a',
    'B',
    'é',
    '😀',
    'https://',
    'www.',
    '<at>',
    '&lt;',
    '](http://x)',
  ),
});

describe('a person’s words in markdown', () => {
  it('show exactly as they were typed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(shown(plain(text))).toBe(text);
      }),
    );
  });

  it('mean nothing: no emphasis, link, tag, code, heading or list is left in them', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const left = meaningful(plain(text));
        expect(left).not.toMatch(/[`*_[\]<>~|]/);
        expect(left).not.toMatch(/^\s*([#+=-]|\d+[.)])/m);
        expect(left).not.toMatch(/:\/\/|www\./i);
      }),
    );
  });

  it.each(['She is doing really well.', 'He said “fine”, twice (on 3.5.2026)!', "mum's partner – J. – isn't seen"])(
    'of every day stay as they are: %s',
    (text) => expect(plain(text)).toBe(text),
  );
});
