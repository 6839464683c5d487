import { hash } from '../hash.ts';
import type { Lens, LensId, Phase, Question, QuestionKind, Role } from '../lenses/lens.ts';
import type { ChallengeId } from '../session/ids.ts';
import { type Challenge, type Finding, wordsBehind } from './challenge.ts';

/** What the next challenge is chosen from. */
export type Choice = {
  readonly lenses: readonly Lens[];
  readonly role: Role;
  /** What the account calls for, best first. */
  readonly findings: readonly Finding[];
  /** Lenses not to raise: the account shows that they were done well. */
  readonly covered: readonly LensId[];
  /** The challenges of this session so far, in order. */
  readonly asked: readonly Challenge[];
  /**
   * `same` stays with the lens of the last challenge while its questions last; `fresh` takes a lens not yet asked about; `follow` takes either,
   * whichever the words call for more.
   */
  readonly lens: 'same' | 'fresh' | 'follow';
  readonly id: ChallengeId;
  /** Any text; sessions with different seeds begin with different questions. */
  readonly seed: string;
};

/** The next challenge from the bank, or null when every lens that the account calls for has been asked about. */
export function nextChallenge(choice: Choice): Challenge | null {
  for (const finding of order(choice)) {
    const lens = choice.lenses.find(({ id }) => id === finding.lens);
    const question = lens && pick(lens, finding, choice);
    if (!question) continue;
    const text = wasSaid(finding, choice.asked) ? question.text : fill(question, finding);
    return {
      id: choice.id,
      lens: finding.lens,
      question: { id: question.id, kind: question.kind, phase: question.phase },
      text,
      because: finding.because,
      citations: finding.citations,
      writer: 'bank',
    };
  }
  return null;
}

/** What speaks for staying with a lens that was asked about once, against it after twice; after three times it is exhausted. */
const staying = [0, 0.5, -0.7];

function order({ findings, covered, asked, lens }: Choice): Finding[] {
  const last = asked.at(-1)?.lens;
  const times = asked.filter((challenge) => challenge.lens === last).length;
  const same = lens === 'fresh' || !last ? [] : findings.filter((finding) => finding.lens === last);
  const fresh = findings.filter(
    (finding) => !asked.some((challenge) => challenge.lens === finding.lens) && !covered.includes(finding.lens),
  );
  if (lens !== 'follow') return [...same, ...fresh];
  const more = staying[times];
  if (more === undefined || covered.some((one) => one === last)) return fresh;
  const moved = (finding: Finding) => finding.score + (finding.lens === last ? more : 0);
  return [...same, ...fresh].sort((a, b) => moved(b) - moved(a));
}

const phases: readonly Phase[] = ['opening', 'deepening', 'closing'];

/** Every other question seeks evidence: such questions do more than 'why'. */
const kinds: readonly QuestionKind[] = [
  'evidence',
  'perspective',
  'evidence',
  'alternative',
  'evidence',
  'consequence',
  'evidence',
  'scaling',
];

/** Phase first, then kind, then the seed; a question is never taken twice, and one with {cue} needs words to fill it that were not quoted yet. */
function pick(lens: Lens, finding: Finding, { role, asked, seed }: Choice): Question | undefined {
  const used = new Set(asked.map(({ question }) => question.id));
  const fills = finding.because.kind === 'words' && !wasSaid(finding, asked);
  const open = lens.questions.filter(
    (question) =>
      !used.has(question.id) && question.roles.includes(role) && (fills || !question.text.includes('{cue}')),
  );
  const depth = asked.filter((challenge) => challenge.lens === lens.id).length;
  const phase = phases[Math.min(depth, phases.length - 1)];
  const kind = kinds[asked.length % kinds.length];
  const inPhase = open.filter((question) => question.phase === phase);
  const pool = inPhase.length > 0 ? inPhase : open;
  const ofKind = pool.filter((question) => question.kind === kind);
  const candidates = ofKind.length > 0 ? ofKind : pool;
  return candidates[hash(seed + lens.id + depth) % candidates.length];
}

/** Whether what called for a lens was already put before a question of this session: nobody wants to hear it twice. */
const wasSaid = ({ because }: Finding, asked: readonly Challenge[]): boolean =>
  asked.some((challenge) => wordsBehind(challenge.because) === wordsBehind(because));

/** The question with the person's own words in it, or with what they did not say in front. */
export function fill(question: Question, { because }: Pick<Finding, 'because'>): string {
  if (because.kind === 'quiet') return question.text;
  if (because.kind === 'absence') return `${because.statement} ${question.text}`;
  if (question.text.includes('{cue}')) return question.text.replaceAll('{cue}', () => because.quote);
  return `You said “${because.quote}”. ${question.text}`;
}
