import type { Lens } from '../lenses/lens.ts';
import { nextChallenge } from '../questions/bank.ts';
import { hereIn } from './access.ts';
import { accept, type Decision, type Heard, refuse } from './decision.ts';
import { openIn, putAside } from './next.ts';
import type { Session } from './session.ts';
import { isBeforeChallenges } from './steps.ts';

/** Among fewer, everybody knows whose it is. */
const fewest = 4;

/**
 * A worry that somebody told the bot alone, put to the group as a question: under the lens that it calls for, in the bank's words and none of theirs.
 * Nothing that is kept says whose it was.
 */
export function quietWord(session: Session, { by, noticed, ids, at }: Heard, lenses: readonly Lens[]): Decision {
  if (session.phase !== 'reflecting' || !session.quiet) return refuse('no-quiet-words');
  const here = hereIn(session);
  if (!here.some(({ person }) => person === by)) return refuse('no-quiet-words');
  if (here.length < fewest) return refuse('too-few-for-quiet');
  // What each holds is told before anything challenges it; after that the same words may be sent again.
  if (isBeforeChallenges(session.step)) return refuse('too-early-for-quiet');
  if (session.paused) return refuse('paused');
  const challenge = nextChallenge({
    lenses,
    role: 'group',
    findings: noticed.findings.map((finding) => ({ ...finding, because: { kind: 'quiet' } })),
    covered: [],
    asked: session.asked.map((one) => one.challenge),
    lens: 'follow',
    id: ids.challenge,
    seed: session.id,
  });
  if (!challenge) return refuse('no-question-for-that');
  return accept(...putAside(openIn(session), at), { kind: 'challenged', challenge, at });
}
