import { rootOf } from '../ground/known.ts';
import { folded, wordsIn } from '../plain.ts';
import type { Check } from '../written.ts';

/** Words that any question may share with any other. */
const common: ReadonlySet<string> = new Set(
  'a an the and or but of to in on at for with from by about as is are was were be been have has had do does did you your yourself i me my we our it its that this these those there they them their he she his her what how which who whom whose where when why would could might can not no so if than then said say'
    .split(' ')
    .map(rootOf),
);

const told = (text: string): Set<string> =>
  new Set(
    wordsIn(text)
      .map(rootOf)
      .filter((word) => !common.has(word)),
  );

/** How much of their telling words two questions share: 0 to 1 (Jaccard). */
function shared(a: string, b: string): number {
  const one = told(a);
  const other = told(b);
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, one.size + other.size - both);
}

/** Two questions that share this much are the same one in other words. */
const same = 0.6;

export const fresh: Check = ({ question }, { asked }) =>
  asked.some((before) => folded(before) === folded(question) || shared(before, question) >= same)
    ? { kind: 'asked-before', reason: 'This was asked before. Ask something else under the same lens.' }
    : null;
