import { createPhrases } from '../lenses/phrase.ts';
import type { Read } from '../lenses/read.ts';
import type { UrgentKind } from './kinds.ts';
import { type Likeness, nearestBySentence } from './likeness.ts';

/** What happens now. The encoder hardly sees tense, so time has rules of its own. */
const present = createPhrases([
  'now',
  'today',
  'tonight',
  'just',
  'this morning',
  'this afternoon',
  'this evening',
  'last night',
  'right now',
  'in five mins',
  'in ten minutes',
  'on my way',
  'still',
  'not back',
  "hasn't",
  "isn't back",
  'at the moment',
  'yesterday',
  'since saturday',
  'since friday',
  'since sunday',
  'so far',
]);

/** What is over, supposed, or in others' hands already. */
const dealtWith = createPhrases([
  'arrested',
  'on remand',
  'was charged',
  'strategy discussion',
  'skeletal survey',
  'paed* saw',
  'seen by the paed*',
  'was examined',
  'medical that',
  'medical was',
  's47 ... ended',
  'has been referred',
  'police are involved',
  'no contact since',
  'safe now',
  'well now',
  'moved on',
  'since adopted',
]);

const pastYear = /\b(?:19|20)\d\d\b/;

/** How much each sign counts, and from where on it is urgent. Chosen on `bench/safeguards`, where a miss weighs most. */
const weight = { phrase: 1, likeness: 5, present: 0.25, over: 0.8, dealtWith: 0.6 };
const from = 0.75;
/** Below this cosine an example is not like the sentence at all. */
const alike = 0.5;

/** The kind of urgent risk that an account speaks of, or null. A miss is worse than a false alarm. */
export function urgentIn(
  read: Read,
  kinds: readonly Likeness<UrgentKind>[],
  neither: Likeness<null>,
): UrgentKind | null {
  const { text } = read;
  const ordinary = nearestBySentence(read, neither);
  const over = neither.phrases(text).length > 0 || pastYear.test(text) ? weight.over : 0;
  const settled = dealtWith(text).length > 0 ? weight.dealtWith : 0;
  const now = present(text).length > 0 ? weight.present : 0;
  const scored = kinds.map(({ kind, phrases, ...likeness }) => {
    const likest = Math.max(
      0,
      ...nearestBySentence(read, likeness).map((near, index) =>
        near >= alike ? near - Math.max(alike - 0.1, ordinary[index] ?? 0) : 0,
      ),
    );
    const said = phrases(text).length > 0 ? weight.phrase : 0;
    return { kind, score: said + weight.likeness * likest + now - over - settled };
  });
  const [first] = scored.sort((a, b) => b.score - a.score);
  return first && first.score >= from ? first.kind : null;
}
