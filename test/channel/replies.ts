import { Citation, type Passage, PassageId } from '../../src/knowledge/document.ts';
import type { InContext } from '../../src/knowledge/library.ts';
import type { Lens } from '../../src/lenses/lens.ts';
import type { Because, Challenge } from '../../src/questions/challenge.ts';
import type { Said } from '../../src/session/command.ts';
import { ChallengeId, SessionId } from '../../src/session/ids.ts';
import type { SessionRecord } from '../../src/session/record.ts';
import type { Quoted, Reply } from '../../src/session/reply.ts';
import type { Turn, Turned } from '../../src/turn.ts';
import { aCitation, aDocument, aLens } from '../builders.ts';

export const session = SessionId.parse('session-1');
export const lens: Lens = aLens('rule-of-optimism');

export const aPassage = (
  text = 'It was found that The voice of the child was not heard. No more.',
  quote = text,
): Passage => ({
  id: PassageId.parse('review#voice-1'),
  document: 'review',
  headings: ['Voice of the Child?', 'What was *found*'],
  text,
  start: 0,
  end: quote.length,
  page: null,
  notes: [],
});

/** A passage where it stands, between two others. */
export const aPlace = (passage = aPassage()): InContext => ({
  passage,
  document: aDocument(passage.text),
  before: null,
  after: null,
  retired: false,
});

export const aChallenge = (
  over: { text?: string; because?: Because; citations?: readonly Citation[] } = {},
): Challenge => ({
  id: ChallengeId.parse('challenge-1'),
  lens: lens.id,
  question: { id: 'rule-of-optimism-01', kind: 'evidence', phase: 'opening' },
  text: 'You said “doing really well”: what have you seen yourself?',
  because: { kind: 'words', quote: 'doing really well' },
  writer: 'bank',
  ...over,
  citations: [...(over.citations ?? [aCitation()])],
});

export const aSummary = (count = 1, words = 'She is doing really well.'): SessionRecord => ({
  session,
  mode: 'reflect',
  path: 'talk',
  startedAt: '2026-11-23T09:00:00.000Z',
  finishedAt: '2026-11-23T09:30:00.000Z',
  people: [],
  account: words,
  accounts: [{ id: 'account-1', name: '', text: words }],
  frames: [],
  before: [],
  after: [],
  voices: [],
  premortems: [],
  concerns: [],
  tripwires: [],
  actions: [],
  signposted: [],
  asked: Array.from({ length: count }, (_, at) => ({
    id: `question-${at + 1}`,
    lensName: lens.name,
    challenge: aChallenge(),
    outcome: 'answered' as const,
    answer: words,
    answers: [{ id: `question-${at + 1}-answer-1`, name: '', text: words }],
    pinned: false,
  })),
});

/** A passage that was found, quoted whole. */
export const aQuoted = (place = aPlace()): Quoted => ({ citation: aQuote(place.passage.text), place });

/** One reply of each kind that the bot can give. */
export const replies = (challenge = aChallenge(), places = [aPlace()]) =>
  ({
    challenge: {
      kind: 'challenge',
      session,
      lens,
      challenge,
      acknowledged: 'account',
      telling: null,
      asked: 0,
      guide: null,
      revealed: [],
    },
    signpost: {
      kind: 'signpost',
      session,
      signpost: {
        kind: 'immediate-danger',
        title: 'If a child is in danger now',
        steps: ['Ring 999.', 'Tell your duty manager.'],
        source: 'Working Together to Safeguard Children',
      },
    },
    boundary: {
      kind: 'boundary',
      session,
      boundary: {
        kind: 'threshold',
        title: 'A threshold is not mine to give',
        says: 'I cannot say whether a threshold is met.',
        again: 'That is still for others to say.',
        question: 'What would have to be true for you to be sure?',
        citation: aCitation(),
      },
      again: false,
      challenge: null,
    },
    why: { kind: 'why', session, lens, challenge },
    source: { kind: 'source', session, challenge, places },
    found: { kind: 'found', quotes: [aQuoted()], danger: false },
    exhausted: { kind: 'exhausted', session },
    close: { kind: 'close', session, summary: aSummary(), by: 'word' },
    thanks: { kind: 'thanks' },
    welcome: { kind: 'welcome' },
    help: { kind: 'help' },
    refused: { kind: 'refused', because: 'no-account-yet' },
  }) as const satisfies Partial<Record<Reply['kind'], Reply>>;

export const aQuote = (quote: string, title = 'The review', headings = ['Voice of the Child?']): Citation =>
  Citation.parse({
    passage: 'review#voice-1',
    document: 'review',
    title,
    headings,
    quote,
    start: 0,
    end: quote.length,
  });

/** A turn that throws until it is told what to answer; it keeps what was said to it. */
export function aTurn(): { turn: Turn; heard: Said[]; answers(next: Reply | (() => Promise<Turned>)): void } {
  const heard: Said[] = [];
  let next: (() => Promise<Turned>) | null = null;
  return {
    heard,
    turn: async (said) => {
      heard.push(said);
      if (!next) throw new Error('This turn was not told what to answer.');
      return next();
    },
    answers: (answer) => {
      next = typeof answer === 'function' ? answer : async () => ({ reply: answer, repeated: false });
    },
  };
}
