import type { Citation } from '../knowledge/document.ts';
import type { LensId } from '../lenses/lens.ts';
import type { Challenge } from '../questions/challenge.ts';
import type { Voiced } from './given.ts';
import type { ChallengeId } from './ids.ts';
import type { VoiceRow } from './reply.ts';

/** Someone who was not heard from, and what is asked about that. */
export type Empty = {
  readonly voice: string;
  readonly lens: LensId;
  /** What was not said, in a sentence that asserts nothing about anybody. */
  readonly statement: string;
  readonly question: string;
  readonly citation: Citation;
};

/** Who was heard from and who was not: what was told of the case says it, and what somebody marked stands above that. */
export type VoicesIn = (
  told: string,
  marked: readonly Voiced[],
) => { readonly rows: readonly VoiceRow[]; readonly empty: readonly Empty[] };

/** The question about the first that was not asked about yet in this session, or null. */
export function challengeAbout(
  empty: readonly Empty[],
  asked: readonly Challenge[],
  id: ChallengeId,
): Challenge | null {
  const before = new Set(asked.map(({ question }) => question.id));
  const next = empty.find(({ voice }) => !before.has(questionOf(voice)));
  if (!next) return null;
  return {
    id,
    lens: next.lens,
    question: { id: questionOf(next.voice), kind: 'perspective', phase: 'deepening' },
    text: `${next.statement} ${next.question}`,
    because: { kind: 'absence', statement: next.statement },
    citations: [next.citation],
    writer: 'bank',
  };
}

const questionOf = (voice: string): string => `missing-${voice}`;
