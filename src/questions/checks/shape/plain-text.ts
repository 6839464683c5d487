import { type Check, wordsOf } from '../written.ts';

/** What a plain sentence is made of. All else (links, marks, hidden letters, letters that only look like ours) could carry something in or out. */
const ours = /^[a-z0-9 \u00c0-\u00ff\u0100-\u017f.,;:?'"“”‘’()[\]–—…/&%£+-]*$/iu;
const address = /\w[.@]\w*[a-z]{2,}\b|\w@\w|\/\/|www\./i;
const listed = /^\s*([-–—•]|\(?\w{1,2}[.)])\s/;
const linked = /\]\(|\[(?!\w+ \d+\])/;
const shouted = /\b\p{Lu}{2,}\b \b\p{Lu}{3,}\b/u;

export const plainText: Check = (written, { said }) => {
  const parts = [written.acknowledgement ?? '', written.question];
  const text = wordsOf(written);
  // A letter of another alphabet may be in a name that the person wrote.
  const letters = new Set([...said.join('')].filter((letter) => /\p{L}|\p{M}/u.test(letter)));
  const plain = [...text].filter((letter) => !letters.has(letter)).join('');
  return !ours.test(plain) ||
    address.test(text) ||
    linked.test(text) ||
    shouted.test(text) ||
    parts.some((part) => listed.test(part))
    ? {
        kind: 'not-plain',
        reason: 'Write plain sentences: no link, list, mark-up, symbol, line break or capitals for emphasis.',
      }
    : null;
};
