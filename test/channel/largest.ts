import type { InContext } from '../../src/knowledge/library.ts';
import { LensId } from '../../src/lenses/lens.ts';
import { SessionId } from '../../src/session/ids.ts';
import type { Gathering, Mine, Reply } from '../../src/session/reply.ts';
import { mostSure } from '../../src/words/mine.ts';
import { aLens } from '../builders.ts';
import { aGroupRecord } from '../record/records.ts';
import {
  aConcern,
  aConcernReply,
  aGathering,
  aGuide,
  aHeld,
  aMissing,
  anItem,
  aPersonId,
  aQuestion,
  aRow,
  aStep,
  filledIn,
} from './cards/session-replies.ts';
import { aChallenge, aPassage, aPlace, aQuote, aQuoted, replies, session } from './replies.ts';

const many = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));

/**
 * Twenty thousand characters of what is hard to show: a word without end, of wide Welsh letters that take three bytes each, emoji, right to left,
 * quotation marks, and what reads as markdown or a mention.
 */
export const long = [
  'Ẅ'.repeat(5_000),
  '# **bold** [a link](https://example.org) <at>Ana</at> <b>&amp;</b> `code` | - 1. “quoted” "and" \\',
  'لم يره أحد منذ شهر مارس ולא נשמע קולו 👩‍👩‍👧‍👦 ŵ ŷ',
]
  .join(' ')
  .padEnd(20_000, ' Nobody saw him at home, 👶🏽 and nobody asked.')
  .slice(0, 20_000);

/** Names as an account in Teams may have them. */
export const hardNames = [
  '<at>Everybody</at>',
  '**Bold** [link](https://example.org)',
  'مريم بنت عبد الله 👩🏽‍⚕️',
  'Ẅ'.repeat(200),
  '_ _',
];

const nameOf = (number: number): string => `${hardNames[number % hardNames.length]} ${number}`;

const people = many(30, (number) => ({ person: aPersonId(String(number)), name: nameOf(number) }));

export const crowd: Gathering = aGathering({
  lead: people[0]?.name ?? '',
  people,
  handed: many(12, (number) => ({ lens: `The lens of number ${number}`, name: nameOf(number) })),
  timeBox: { minutes: 20, until: '2026-11-23T09:20:00.000Z' },
  quiet: true,
});

export const manyLenses = many(12, (number) =>
  aLens(`lens-${'abcdefghijkl'[number - 1]}`, {
    research: many(12, () => ({ finding: long.slice(0, 400), source: 'Someone, 2020' })),
  }),
);

const held = many(30, (number) => aHeld({ name: nameOf(number), view: long, sure: 10, moved: long }));
const items = many(60, (number) =>
  anItem({ id: `action-${number}`, text: long, owner: nameOf(number), due: '2026-12-03' }),
);
const rows = many(18, (number) =>
  aRow({
    voice: `voice-${number}`,
    name: `Father, partner or another man, number ${number}`,
    quote: long,
    when: long.slice(5_000, 5_300),
    unknown: long.slice(5_000, 5_300),
    marked: true,
  }),
);
const challenge = aChallenge({ text: `You said “${long.slice(4_900, 5_300)}”: what have you seen yourself?` });
const cited = { ...challenge, citations: many(20, () => aQuote(long, long, [long, long])) };
const place: InContext = {
  ...aPlace({ ...aPassage(long), notes: many(9, () => long) }),
  before: aPassage(long),
  after: aPassage(long),
  retired: true,
};
const mine = many(
  60,
  (number): Mine => ({
    ...anItem({ id: `action-${number}`, text: long, owner: nameOf(number), due: '2026-12-03' }),
    session: SessionId.parse(`session-${number}`),
    kind: 'action',
    setAt: '2026-11-23T09:00:00.000Z',
    overdue: true,
  }),
);
const record = {
  ...aGroupRecord(60, long),
  people: people.map(({ name }, at) => ({ name, lead: at === 0 })),
};
const lens = manyLenses[0] ?? aLens('rule-of-optimism');

/** The largest thing that is to be done, as it is reminded of. */
export const largestMine: Mine = { ...mine[0], ...anItem({ text: long, owner: long }) } as Mine;

/** The largest of what is put into somebody else's conversation. */
export const largestQuoted = aQuoted(place);

/** The largest content of every reply that has a card: 30 people, 18 voices, 60 questions, texts of 20,000 characters. */
export const largest: Readonly<Record<string, Reply>> = {
  challenge: { ...aQuestion(null), lens, challenge: cited },
  'challenge-of-a-group': { ...aQuestion(aGuide('challenge', crowd), held), lens, challenge: cited },
  signpost: {
    ...replies().signpost,
    signpost: { ...replies().signpost.signpost, steps: many(8, () => 'Ring the duty social worker now. '.repeat(6)) },
  },
  boundary: { ...replies().boundary, challenge: cited },
  why: { kind: 'why', session, lens, challenge: cited },
  source: { kind: 'source', session, challenge: cited, places: many(20, () => place) },
  found: { kind: 'found', danger: true, quotes: many(3, () => aQuoted(place)) },
  close: { kind: 'close', session, summary: record, by: 'word' },
  ...Object.fromEntries(
    [...filledIn, 'challenge' as const].flatMap((step) => [
      [`step-${step}`, aStep(step, { held: held.slice(0, 1), items, kept: 'action' })],
      [`step-${step}-of-a-group`, aStep(step, { guide: aGuide(step, crowd), held, items, kept: 'view' })],
    ]),
  ),
  missing: aMissing(rows, null),
  'missing-of-a-group': aMissing(rows, aGuide('missing', crowd)),
  'concern-form': { kind: 'concern-form', session, words: long },
  concern: aConcernReply(
    aConcern({ concern: long, evidence: long, asking: long }),
    many(6, () => aQuoted(place)),
  ),
  record: {
    kind: 'record',
    record,
    strikeable: many(400, (number) => ({ id: `question-${number}-answer-1`, text: long, struck: number % 10 === 0 })),
    struck: true,
  },
  actions: { kind: 'actions', mine, reminders: 'on' },
  mirror: {
    kind: 'mirror',
    mirror: {
      sessions: 400,
      lenses: many(40, (number) => ({
        lens: LensId.parse('rule-of-optimism'),
        name: `The lens of number ${number}, which has a longer name than most`,
        asked: number % 2 === 0 ? 100 : 0,
        answered: 100,
      })),
      sure: many(mostSure * 2, () => ({ at: '2026-10-01T09:00:00.000Z', before: 10, after: 0 })),
      tripwires: { set: 4_000, kept: 1_000 },
      actions: { set: 4_000, done: 1_000 },
    },
  },
};
