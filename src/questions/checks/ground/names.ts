import { placeholderPattern } from '../../../safeguards/pseudonymise/labels.ts';
import { ownWords, sentencesOf, wordsIn } from '../plain.ts';
import { type Check, wordsOf } from '../written.ts';
import { isPlain } from './strange.ts';

/** A word with a capital inside a sentence. */
const capital = /(?<=[\p{L}\p{N},;'"”’)] +["“'‘(]?)\p{Lu}[\p{L}\p{N}'’-]*/gu;
/** What people write with a capital though it names nobody. */
const titles: ReadonlySet<string> = new Set(
  'mum dad nan gran grandma grandad stepdad stepmum baby health visitor social worker school nurse nursery police gp hv mother father core group child protection strategy'.split(
    ' ',
  ),
);

/** A name is known where it was said as a name: a "mark" in the account brings no Mark into it. */
export const names: Check = (written, { said, passages, given }) => {
  const text = ownWords(wordsOf(written));
  const bareText = text.replaceAll(placeholderPattern, ' ');
  const all = [...said, ...given].join('\n');
  const small = new Set(wordsIn(all).map(bare));
  const large = new Set([...all.matchAll(/\p{Lu}[\p{L}\p{N}'’-]*/gu)].flatMap(([word]) => wordsIn(word).map(bare)));
  for (const [word] of passages.join('\n').matchAll(/\b\p{Lu}{2,5}\b/gu)) large.add(word.toLowerCase());
  const known = (word: string) =>
    /^i('|$)/.test(word) ||
    large.has(bare(word)) ||
    (isOrdinary(word) ? titles.has(bare(word)) && small.has(bare(word)) : small.has(bare(word)));
  const first = sentencesOf(wordsOf(written))
    .map((sentence) => sentence.match(/^["'(]*(\p{Lu}[\p{L}\p{N}'-]*)/u)?.[1] ?? '')
    .filter((word) => word !== '' && !wordsIn(word).every(isPlain));
  const strange = [...[...bareText.matchAll(capital)].map(([name]) => name), ...first]
    .flatMap(wordsIn)
    .filter((word) => !known(word) && !asking.has(word));
  // One that stands for no name of the person's stands for nobody.
  const unsaid = (text.match(placeholderPattern) ?? []).filter((one) => !all.includes(one));
  return strange.length + unsaid.length > 0
    ? { kind: 'invented-name', reason: `Use no name that nobody said: ${[...strange, ...unsaid].join(', ')}.` }
    : null;
};

const bare = (word: string): string => word.replace(/'\p{L}+$/u, '');
const asking: ReadonlySet<string> = new Set(['what', 'how', 'which', 'who', 'whose', 'whom', 'where', 'when']);

/** Words that are names now and then: where one has a capital, the capital has to have been there before. */
const isOrdinary = (word: string): boolean =>
  isPlain(bare(word)) || titles.has(bare(word)) || sometimesNames.has(bare(word));
const sometimesNames: ReadonlySet<string> = new Set(
  'mark will rose grace hope joy bill jack may june april summer faith frank grant pat ray rich rob dawn eve max'.split(
    ' ',
  ),
);
