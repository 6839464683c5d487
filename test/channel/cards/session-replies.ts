import { PersonId } from '../../../src/session/ids.ts';
import type { Gathering, Guide, Held, Replies, VoiceRow } from '../../../src/session/reply.ts';
import type { Concern, Item } from '../../../src/session/session.ts';
import { type Step, stepsOf } from '../../../src/session/steps.ts';
import { aChallenge, aQuoted, lens, session } from '../replies.ts';

export const aPersonId = (name: string) => PersonId.parse(`person-${name}`);

/** People in a group, the first of whom leads. */
export const aGathering = (over: Partial<Gathering> = {}): Gathering => ({
  lead: 'Ana',
  people: ['Ana', 'Ben', 'Cas', 'Dee'].map((name) => ({ person: aPersonId(name), name })),
  handed: [],
  timeBox: null,
  quiet: false,
  ...over,
});

export const aGuide = (step: Step = 'view', gathering: Gathering | null = null): Guide => ({
  mode: gathering ? 'group' : 'reflect',
  path: 'full',
  step,
  at: stepsOf.full.indexOf(step) + 1,
  of: stepsOf.full.length,
  gathering,
});

export const aStep = (step: Step, over: Partial<Replies<'step'>> = {}): Replies<'step'> => ({
  kind: 'step',
  session,
  guide: aGuide(step),
  held: [],
  items: [],
  told: false,
  kept: null,
  ...over,
});

export const aHeld = (over: Partial<Held> = {}): Held => ({
  by: aPersonId('Ana'),
  when: 'before',
  view: 'We should close it.',
  sure: 8,
  moved: '',
  at: '2026-11-23T09:00:00.000Z',
  name: '',
  ...over,
});

export const anItem = (over: Partial<Item> = {}): Item => ({
  id: 'action-1',
  by: aPersonId('Ana'),
  text: 'Ring the health visitor.',
  owner: '',
  due: null,
  activity: null,
  followed: null,
  ...over,
});

export const aRow = (over: Partial<VoiceRow> = {}): VoiceRow => ({
  voice: 'father',
  name: 'Father, partner or another man',
  state: 'named',
  quote: 'Dad was at work',
  when: '',
  unknown: '',
  marked: false,
  ...over,
});

export const aMissing = (rows = [aRow()], guide: Guide | null = aGuide('missing')): Replies<'missing'> => ({
  kind: 'missing',
  session,
  rows,
  guide,
});

export const aConcern = (over: Partial<Concern> = {}): Concern => ({
  by: aPersonId('Ana'),
  concern: 'I do not think this child is being seen.',
  evidence: 'Three visits, and nobody wrote that he was awake.',
  asking: 'That somebody sees him this week.',
  due: '2026-11-30',
  at: '2026-11-23T09:00:00.000Z',
  ...over,
});

export const aConcernReply = (concern = aConcern(), stages = [aQuoted()]): Replies<'concern'> => ({
  kind: 'concern',
  session,
  concern,
  stages,
});

export const aQuestion = (guide: Guide | null, revealed: readonly Held[] = []): Replies<'challenge'> => ({
  kind: 'challenge',
  session,
  lens,
  challenge: aChallenge(),
  acknowledged: 'account',
  telling: null,
  asked: 0,
  guide,
  revealed,
});

export const filledIn = ['experience', 'view', 'premortem', 'revise', 'tripwire', 'actions'] as const;

/** Every reply of a guided session that has a card, alone and in a group. */
export const withCards = [
  ...([null, aGathering()] as const).flatMap((gathering) => [
    ...filledIn.map((step) => aStep(step, { guide: aGuide(step, gathering), held: [aHeld()], items: [anItem()] })),
    aStep('challenge', { guide: aGuide('challenge', gathering) }),
    aMissing([aRow()], aGuide('missing', gathering)),
    aQuestion(aGuide('challenge', gathering)),
  ]),
  aMissing([aRow()], null),
  aQuestion(aGuide('challenge', aGathering({ lead: null })), [aHeld({ name: 'Ana' }), aHeld({ name: 'Ben' })]),
  { kind: 'concern-form', session, words: 'I am uneasy.' } as const,
  { kind: 'concern-form', session: null, words: '' } as const,
  aConcernReply(),
  { kind: 'quiet-form' } as const,
];
