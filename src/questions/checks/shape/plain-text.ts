import { placeholderPattern } from '../../../safeguards/pseudonymise/labels.ts';
import { ownWords } from '../plain.ts';
import { type Check, wordsOf } from '../written.ts';

/** What a plain sentence is made of. All else (links, marks, hidden letters, letters that only look like ours) could carry something in or out. */
const ours = /^[a-z0-9 \u00c0-\u00ff\u0100-\u017f.,;:?'"“”‘’()[\]–—…/&%£+-]*$/iu;
const address = /\w[.@]\w*[a-z]{2,}\b|\w@\w|\/\/|www\./i;
const listed = /^\s*([-–—•]|\(?\w{1,2}[.)])\s/;
const linked = new RegExp(String.raw`\]\(|(?!${placeholderPattern.source})\[`, 'u');
/** Words that are joined, turned about or said over and over are no way of writing: they get something past whoever reads. */
const odd = /\b\w+(?:-\w+){3,}\b|\b(\p{L}+)(?: \1\b){2,}|\b(?:\p{L} ){4,}/iu;
const turned = /\b\p{Ll}\p{Lu}{2,}/u;
const shouted = /\b\p{Lu}{2,}\b \b\p{Lu}{3,}\b/u;

export const plainText: Check = (written, { said }) => {
  const parts = [written.acknowledgement ?? '', written.question];
  const text = wordsOf(written);
  const own = ownWords(text);
  // A letter of another alphabet may be in a name that the person wrote.
  const letters = new Set([...said.join('')].filter((letter) => /\p{L}|\p{M}/u.test(letter)));
  const plain = [...text].filter((letter) => !letters.has(letter)).join('');
  return !ours.test(plain) ||
    address.test(text) ||
    linked.test(text) ||
    shouted.test(text) ||
    odd.test(own) ||
    turned.test(own) ||
    parts.some((part) => listed.test(part))
    ? {
        kind: 'not-plain',
        reason: 'Write plain sentences: no link, list, mark-up, symbol, line break or capitals for emphasis.',
      }
    : null;
};
