import { LensId } from '../../../src/lenses/lens.ts';
import { SessionId } from '../../../src/session/ids.ts';
import type { Mine, Replies, Reply } from '../../../src/session/reply.ts';
import { aLens } from '../../builders.ts';
import {
  aConcernReply,
  aGathering,
  aGuide,
  aHeld,
  aMissing,
  anItem,
  aQuestion,
  aRow,
  aStep,
  filledIn,
} from '../../channel/cards/session-replies.ts';
import { aChallenge, aPlace, aQuote, aQuoted, replies, session } from '../../channel/replies.ts';
import { aGroupRecord } from '../../record/records.ts';

const made = (id: string, name: string, definition: string) => aLens(id, { name, definition });

export const usualLenses = [
  made('rule-of-optimism', 'The rule of optimism', 'Hoping that things are better than what anybody has seen shows.'),
  made('invisible-males', 'Invisible men', 'A father, a partner or another man whom nobody has met or asked about.'),
  made('start-again-syndrome', 'Starting again', 'What happened before is put aside, as if the family were new.'),
];
const lens = usualLenses[0] ?? aLens('rule-of-optimism');

const quote = aQuote(
  'Professionals were reassured by what they were told, and nobody recorded what they had seen for themselves.',
  'The review of a made-up case',
  ['What was learned', 'Seeing is not the same as being told'],
);
const challenge = aChallenge({ citations: [quote] });
const question = (over: Partial<Replies<'challenge'>> = {}): Replies<'challenge'> => ({
  ...aQuestion(null),
  lens,
  challenge,
  ...over,
});

const rows = [
  aRow({ voice: 'child', name: 'The child', state: 'absent', quote: null }),
  aRow({ unknown: 'Whether he lives there.', marked: true }),
  aRow({
    voice: 'school',
    name: 'School or nursery',
    state: 'heard',
    quote: 'School said he is tired on Mondays',
    when: 'last week',
    marked: true,
  }),
  aRow({ voice: 'police', name: 'Police', state: 'does-not-apply', quote: null, marked: true }),
];

export const aMine: Mine = {
  ...anItem({ owner: 'Ben', due: '2026-12-03' }),
  session: SessionId.parse('session-1'),
  kind: 'action',
  setAt: '2026-11-23T09:00:00.000Z',
  overdue: false,
};

const record = aGroupRecord();
const gathering = aGathering({ timeBox: { minutes: 15, until: '2026-11-23T09:20:00.000Z' }, quiet: true });
const views = [
  aHeld({ name: 'Ana' }),
  aHeld({ name: 'Ben', view: 'I am not sure. Nobody has met her partner.', sure: null }),
];
const items = [anItem({ owner: 'Ben', due: '2026-12-03' }), anItem({ id: 'action-2', text: 'Ask who lives there.' })];

/** Every reply that has a card, with what it usually holds. */
export const usual = {
  challenge: question(),
  'challenge-on-a-path': question({ guide: aGuide('challenge') }),
  'challenge-of-a-group': question({ guide: aGuide('challenge', gathering), revealed: views }),
  'challenge-nobody-leads': question({ guide: aGuide('challenge', aGathering({ lead: null })) }),
  signpost: replies().signpost,
  boundary: replies().boundary,
  'boundary-with-challenge': { ...replies().boundary, challenge },
  why: { kind: 'why', session, lens, challenge },
  source: { kind: 'source', session, challenge, places: [aPlace()] },
  found: { kind: 'found', danger: false, quotes: [{ ...aQuoted(), citation: quote }, aQuoted()] },
  close: { kind: 'close', session, summary: record, by: 'word' },
  ...Object.fromEntries(
    [...filledIn, 'challenge' as const].flatMap((step) => [
      [`step-${step}`, aStep(step, { held: [aHeld()], items })],
      [`step-${step}-of-a-group`, aStep(step, { guide: aGuide(step, gathering), held: views, items, kept: 'view' })],
    ]),
  ),
  'step-view-with-told': aStep('view', { told: true }),
  missing: aMissing(rows, aGuide('missing')),
  'missing-besides': aMissing(rows, null),
  'missing-nobody': aMissing([], null),
  'missing-of-a-group': aMissing(rows, aGuide('missing', gathering)),
  'concern-form': { kind: 'concern-form', session, words: 'I do not think that he is being seen.' },
  concern: aConcernReply(undefined, [{ ...aQuoted(), citation: quote }]),
  'refused-in-a-group': { kind: 'refused', because: 'reflect-alone' },
  'quiet-form': { kind: 'quiet-form' },
  masked: {
    kind: 'masked',
    session,
    items: [
      { placeholder: '[Child A]', original: 'Jayden' },
      { placeholder: '[Mother]', original: null },
    ],
    doubtful: ['grace', 'hope'],
    spares: ['[Child A]', 'grace'],
    first: true,
  },
  'people-form': { kind: 'people-form', session },
  preview: {
    kind: 'preview',
    session,
    text: '[Mother] says that [Child A] is doing really well, and grace agrees.',
    doubtful: ['grace'],
    spares: ['grace'],
    allowed: null,
  },
  'forget-form': { kind: 'forget-form', alone: 3, together: 1, held: 1 },
  record: {
    kind: 'record',
    record,
    strikeable: [
      { id: 'account-1', text: 'She is doing really well, and I believed her.', struck: false },
      { id: 'question-1', text: 'You said “doing really well”: what have you seen yourself?', struck: false },
      { id: 'question-1-answer-1', text: 'I saw the kitchen myself.', struck: true },
    ],
    struck: true,
  },
  'record-empty': { kind: 'record', record, strikeable: [], struck: false },
  actions: {
    kind: 'actions',
    mine: [
      aMine,
      { ...aMine, id: 'tripwire-1', kind: 'tripwire', text: 'He comes back.', due: '2026-11-20', overdue: true },
    ],
    reminders: 'on',
  },
  'actions-none': { kind: 'actions', mine: [], reminders: 'stopped' },
  mirror: {
    kind: 'mirror',
    mirror: {
      sessions: 4,
      lenses: usualLenses.map(({ name }, at) => ({
        lens: LensId.parse('rule-of-optimism'),
        name,
        asked: 4 - 2 * at,
        answered: 1,
      })),
      sure: [
        { at: '2026-10-01T09:00:00.000Z', before: 8, after: 5 },
        { at: '2026-11-01T09:00:00.000Z', before: 6, after: 6 },
      ],
      tripwires: { set: 2, kept: 1 },
      actions: { set: 4, done: 3 },
    },
  },
} as const satisfies Readonly<Record<string, Reply>>;
