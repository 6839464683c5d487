import type { Read } from '../lenses/read.ts';
import type { BoundaryKind } from './kinds.ts';
import { type Likeness, nearestBySentence } from './likeness.ts';

const weight = { phrase: 1, likeness: 5, question: 0.2 };
const from = 0.9;
const alike = 0.55;
/** In a long account a request is at the beginning or the end; what is said on the way is telling, not asking. */
const longAccount = 60;

/** What the account asks for that is not given, or that the worker is in distress; null where it asks for reflection. */
export function boundaryIn(
  read: Read,
  kinds: readonly Likeness<BoundaryKind>[],
  neither: Likeness<null>,
): BoundaryKind | null {
  const asked = asking(read);
  const ordinary = nearestBySentence(asked, neither);
  const scored = kinds.map(({ kind, phrases, ...likeness }) => {
    const likest = Math.max(
      0,
      ...nearestBySentence(asked, likeness).map((near, index) =>
        near >= alike ? near - Math.max(alike - 0.1, ordinary[index] ?? 0) : 0,
      ),
    );
    const said = phrases(asked.text).length > 0 ? weight.phrase : 0;
    const question = asked.text.includes('?') ? weight.question : 0;
    return { kind, score: said + weight.likeness * likest + question };
  });
  const [first] = scored.sort((a, b) => b.score - a.score);
  return first && first.score >= from ? first.kind : null;
}

function asking({ text, sentences }: Read): Read {
  const [first] = sentences;
  const last = sentences.slice(-2);
  if (text.split(/\s+/).length < longAccount || !first || sentences.length < 4) return { text, sentences };
  const kept = [first, ...last];
  return { text: kept.map(({ start, end }) => text.slice(start, end)).join(' '), sentences: kept };
}
