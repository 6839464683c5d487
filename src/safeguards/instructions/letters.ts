import { invisible } from '../../reading/visible.ts';
import { type Piece, type Reading, replaced } from './reading.ts';

/** Letters of other alphabets that look like ours, and ours in other clothes. What Unicode itself calls the same letter needs no line here. */
const lookAlike: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    ɑ: 'a',
    α: 'a',
    в: 'b',
    β: 'b',
    с: 'c',
    ϲ: 'c',
    ԁ: 'd',
    е: 'e',
    ε: 'e',
    ɡ: 'g',
    һ: 'h',
    н: 'h',
    і: 'i',
    ι: 'i',
    ı: 'i',
    ӏ: 'l',
    ј: 'j',
    к: 'k',
    κ: 'k',
    м: 'm',
    п: 'n',
    η: 'n',
    о: 'o',
    ο: 'o',
    σ: 'o',
    օ: 'o',
    р: 'p',
    ρ: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    ꜱ: 's',
    т: 't',
    τ: 't',
    υ: 'u',
    ս: 'u',
    ν: 'v',
    ѵ: 'v',
    ԝ: 'w',
    ω: 'w',
    х: 'x',
    χ: 'x',
    у: 'y',
    γ: 'y',
    ᴀ: 'a',
    ᴇ: 'e',
    ɪ: 'i',
    ᴏ: 'o',
    ʀ: 'r',
    ᴛ: 't',
    ɴ: 'n',
    ł: 'l',
    ø: 'o',
    ß: 'ss',
    œ: 'oe',
    æ: 'ae',
    '‘': "'",
    '’': "'",
    ʼ: "'",
    '`': "'",
    '“': '"',
    '”': '"',
    '«': '"',
    '»': '"',
    '–': '-',
    '—': '-',
    '‐': '-',
    '‑': '-',
    '−': '-',
    '…': ' ',
  }),
);

/** Anything that is not a small ASCII letter, a figure, a mark or white space. */
const unusual = /[^\n\t\u0020-\u0040\u005b-\u007e]+/g;
const hidden = new RegExp(invisible.source, 'u');

/** A text in small plain letters: no accents, no characters that nobody sees, no letters that only look like ours, no hyphens at lines' ends. */
export function inPlainLetters(source: Reading): Reading {
  const pieces: Piece[] = [];
  let disguised = false;
  for (const { 0: run, index } of source.text.matchAll(unusual)) {
    let at = index;
    for (const letter of run) {
      const plain = plainOf(letter);
      // Capitals and accents hide nothing; what has no width, another alphabet or other clothes does.
      disguised ||=
        hidden.test(letter) || (plain !== '' && /[a-z]/.test(plain) && !/[A-Za-zÀ-ɏ\ufb00-\ufb06]/.test(letter));
      pieces.push({ start: at, end: at + letter.length, text: plain });
      at += letter.length;
    }
  }
  const hiding = source.hiding === 'plain' && disguised ? 'letters' : source.hiding;
  const folded = replaced(source, pieces, hiding);
  const divided = [...folded.text.matchAll(/(?<=[a-z]{2})-\n[ \t]{0,8}(?=[a-z]{2})/g)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    text: '',
  }));
  return divided.length === 0 ? folded : replaced(folded, divided, folded.hiding);
}

function plainOf(letter: string): string {
  if (hidden.test(letter) || letter === '\u00ad') return '';
  const bare = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [...bare].map((one) => lookAlike.get(one) ?? one).join('');
}

/** Letters that stand apart, as in "i g n o r e" or "i.g.n.o.r.e". */
const apart = /(?<![a-z0-9])(?:[a-z0-9][ \t.·_*|/~+-]{1,3}){4,}[a-z0-9](?![a-z0-9])/g;
const figures: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
};
const withFigures = /[a-z][013457@$][a-z]|\b[013457@$][a-z]{2,}/g;

/** Other ways of reading plain letters: those that stand apart put together, figures as the letters that they are like, capitals within a word, backwards, by thirteen. */
export function* otherLetters(came: string, plain: Reading, worthReading: RegExp): Generator<Reading> {
  const spread = [...plain.text.matchAll(apart)];
  if (spread.length > 0) {
    const pieces = (join: (run: string) => string) =>
      spread.map(({ 0: run, index }) => ({ start: index, end: index + run.length, text: join(run) }));
    yield replaced(plain, pieces(joined), 'letters');
  }
  if ((plain.text.match(withFigures) ?? []).length > 1) {
    const one = [...plain.text.matchAll(/[013457@$€]/g)].map(({ 0: sign, index }) => ({
      start: index,
      end: index + 1,
      text: figures[sign] ?? sign,
    }));
    yield replaced(plain, one, 'letters');
  }
  const grown = [...came.matchAll(/(?<=[a-z])(?=[A-Z][a-z]+[A-Z])|(?<=[A-Z][a-z]{1,20})(?=[A-Z])/g)];
  if (grown.length > 2 && came.length === plain.text.length)
    yield replaced(
      plain,
      grown.map(({ index }) => ({ start: index, end: index, text: ' ' })),
      'letters',
    );
  const turned = turnedBy13(plain.text);
  if (worthReading.test(turned)) yield { ...plain, text: turned, hiding: 'letters' };
  const backwards = [...plain.text].reverse().join('');
  const { length } = plain.text;
  if (worthReading.test(backwards))
    yield {
      text: backwards,
      hiding: 'letters',
      spanOf: (start, end) => plain.spanOf(length - end, length - start),
    };
}

/** "i g n o r e  a l l" is two words by its wider gap; "i.g.n.o.r.e" is one. */
function joined(run: string): string {
  return run
    .split(/[ \t]{2,}|(?<=[.·_*|/~+-])[ \t]+/)
    .map((word) => word.replaceAll(/[^a-z0-9]/g, ''))
    .join(' ');
}

const turnedBy13 = (text: string): string =>
  text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));
