import { ChallengeId, PersonId, SessionId } from '../../src/session/ids.ts';
import type { Question, SessionRecord } from '../../src/session/record.ts';
import { aChallenge } from '../channel/replies.ts';

const ann = PersonId.parse('person-ann');
const bob = PersonId.parse('person-bob');

/** A record of a person alone who just talked: one question, answered. */
export const aTalk = (over: Partial<SessionRecord> = {}): SessionRecord => ({
  session: SessionId.parse('session-1'),
  mode: 'reflect',
  path: 'talk',
  startedAt: '2026-11-23T09:00:00.000Z',
  finishedAt: '2026-11-23T09:30:00.000Z',
  people: [],
  account: 'She says that she is doing really well, and I believed her.',
  accounts: [{ id: 'account-1', name: '', text: 'She says that she is doing really well, and I believed her.' }],
  frames: [],
  before: [],
  after: [],
  asked: [aQuestion(1)],
  voices: [],
  premortems: [],
  concerns: [],
  tripwires: [],
  actions: [],
  signposted: [],
  ...over,
});

export const aQuestion = (number: number, over: Partial<Question> = {}): Question => ({
  id: `question-${number}`,
  lensName: 'The rule of optimism',
  challenge: { ...aChallenge(), id: ChallengeId.parse(`challenge-${number}`) },
  outcome: 'answered',
  answer: `I saw the kitchen myself, number ${number}.`,
  answers: [{ id: `question-${number}-answer-1`, name: '', text: `I saw the kitchen myself, number ${number}.` }],
  pinned: false,
  ...over,
});

/** A record of a group with something in every part of it; `many` questions, actions and voices, and `words` in every place of a person's. */
export function aGroupRecord(many = 3, words = 'The GP has not seen him since March.'): SessionRecord {
  const view = (by: PersonId, name: string, when: 'before' | 'after', sure: number | null) => ({
    id: `view-${when}-${by}`,
    name,
    by,
    when,
    view: `${words} (${when}, ${name})`,
    sure,
    moved: when === 'after' ? `What moved ${name}: ${words}` : '',
    at: '2026-11-23T09:10:00.000Z',
  });
  const at = '2026-11-23T09:20:00.000Z';
  const item = (kind: 'action' | 'tripwire', number: number) => ({
    id: `${kind}-${number}`,
    name: 'Ann',
    by: ann,
    text: `${words} (${kind} ${number})`,
    owner: number % 2 === 0 && kind === 'action' ? 'Bob' : '',
    due: number % 3 === 0 ? null : '2026-12-03',
    activity: null,
    followed: number % 2 === 0 ? { answer: 'yes' as const, at: '2026-12-04T10:00:00.000Z' } : null,
  });
  const numbers = Array.from({ length: many }, (_, index) => index + 1);
  return {
    ...aTalk(),
    mode: 'group',
    path: 'full',
    people: [
      { name: 'Ann', lead: true },
      { name: 'Bob', lead: false },
    ],
    account: words,
    accounts: [
      { id: 'account-1', name: 'Ann', text: `She is doing really well.\n\n${words}` },
      { id: 'account-2', name: 'Bob', text: words },
    ],
    frames: [{ id: 'frame-1', name: 'Ann', by: ann, at, well: words, worried: words, needs: '' }],
    before: [view(ann, 'Ann', 'before', 8), view(bob, 'Bob', 'before', null)],
    after: [view(ann, 'Ann', 'after', 5)],
    asked: numbers.flatMap((number) => [
      aQuestion(number, {
        pinned: number === 2,
        answers: [
          { id: `question-${number}-answer-1`, name: 'Ann', text: words },
          { id: `question-${number}-answer-2`, name: 'Bob', text: `${words} Again.` },
        ],
      }),
      aQuestion(number + many, { outcome: 'parked', answer: null, answers: [], lensName: 'Invisible men' }),
    ]),
    voices: numbers.map((number) => ({
      id: `voice-gp-${number}`,
      name: '',
      voice: number === 1 ? 'health-visitor' : `gp-${number}`,
      heard: number % 2 === 0 ? ('heard' as const) : ('not-heard' as const),
      when: number % 2 === 0 ? 'last week' : '',
      unknown: words,
    })),
    premortems: [{ id: 'premortem-1', name: 'Bob', text: words }],
    concerns: [
      {
        id: 'concern-1',
        name: 'Bob',
        by: bob,
        concern: words,
        evidence: words,
        asking: words,
        due: '2026-12-01',
        at,
      },
    ],
    tripwires: [item('tripwire', 1)],
    actions: numbers.map((number) => item('action', number)),
    signposted: ['immediate-danger'],
  };
}
