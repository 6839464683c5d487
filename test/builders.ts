import type { Reminding } from '../src/beyond.ts';
import { keyInRunWith } from '../src/key-in-run.ts';
import { Citation, type Document } from '../src/knowledge/document.ts';
import { type Lens, LensFile, type Phase, type QuestionKind } from '../src/lenses/lens.ts';
import { createMask } from '../src/mask.ts';
import type { Because, Finding } from '../src/questions/challenge.ts';
import type { Command, Said, Word } from '../src/session/command.ts';
import { ActivityId, ConversationId, PersonId } from '../src/session/ids.ts';
import type { VoicesIn } from '../src/session/missing.ts';

const phases: readonly Phase[] = ['opening', 'deepening', 'closing'];
const kinds: readonly QuestionKind[] = ['evidence', 'perspective', 'alternative', 'consequence', 'scaling'];

/** A lens with every phase and kind of question, so that a test says only what it is about. */
export function aLens(id: string, over: Partial<Record<keyof Lens, unknown>> = {}): Lens {
  const many = (what: string, count: number) =>
    Array.from({ length: count }, (_, index) => `A ${what} of ${id}, number ${index}.`);
  return LensFile.parse({
    id,
    name: `The ${id} lens`,
    definition: `What ${id} looks for, in a sentence.`,
    research: [{ finding: `Something that was found about ${id}.`, source: 'Someone, 2020' }],
    cues: many('cue', 12),
    phrases: many('phrase', 5),
    counterCues: many('counter-cue', 8),
    questions: phases.flatMap((phase, p) =>
      kinds.map((kind, k) => ({
        id: `${id}-${String(p * 5 + k + 1).padStart(2, '0')}`,
        text:
          k === 0 ? `What lies behind “{cue}” in ${phase} ${id}?` : `What is the ${kind} ${phase} question of ${id}?`,
        phase,
        kind,
      })),
    ),
    passages: [{ document: 'review', quote: 'The voice of the child was not heard.' }],
    ...over,
  });
}

export const aDocument = (text: string, over: Partial<Document> = {}): Document => ({
  id: 'review',
  title: 'The review',
  publisher: 'A board',
  source: 'Given by a test',
  date: '2026-01-05',
  text,
  version: '0a1b2c3d',
  pages: [],
  ...over,
});

export const aCitation = (quote = 'The voice of the child was not heard.'): Citation =>
  Citation.parse({
    passage: 'review#voice-1',
    document: 'review',
    title: 'The review',
    headings: ['Voice of the Child?'],
    quote,
    start: 0,
    end: quote.length,
  });

export function aFinding(lens: Lens, because: Because = { kind: 'words', quote: 'doing really well' }): Finding {
  return { lens: lens.id, score: 1, because, citations: [aCitation()] };
}

/** The words of a person who just talks: none begins a guided session or steers one of several people. */
export const talkWords = [
  'why',
  'source',
  'another',
  'different-lens',
  'skip',
  'finish',
  'go-on',
  'help',
  'hello',
] as const satisfies readonly Word[];

/** Nobody is heard from and nobody is missing. */
export const noVoices: VoicesIn = () => ({ rows: [], empty: [] });

/** Nobody is reminded of anything. */
export const noReminding: Reminding = {
  of: async () => 'on',
  stop: async () => undefined,
  start: async () => undefined,
  pause: async () => undefined,
};

let activities = 0;

/** A command on its way, each with an activity id of its own. */
export function aSaid(command: Command, over: Partial<Said> = {}): Said {
  activities += 1;
  return {
    conversation: ConversationId.parse('conversation-1'),
    activity: ActivityId.parse(`activity-${activities}`),
    person: PersonId.parse('person-1'),
    at: '2026-11-23T09:00:00.000Z',
    command,
    ...over,
  };
}

/** A mask that finds no name. */
export const noMask = createMask({
  pseudonymise: (text, { known = [] } = {}) => ({ text, entities: [], aliases: known, sure: true, doubtful: [] }),
  keyedWith: () => (word) => word,
  newSalt: () => 'salt',
});

/** What a road needs besides, where a test is not about it: everybody may do everything, nothing is masked, and no model is offered. */
export const besides = {
  mask: noMask,
  entitlements: {
    holdings: async () => ({ alone: 0, together: 0, held: 0 }),
    forget: async () => ({ alone: 0, together: 0, held: 0 }),
    hold: async () => null,
    lift: async () => null,
  },
  mayDo: async () => true,
  asksLeave: false,
  offersModel: false,
};

/** Who answers in a run, under a secret of tests. */
export const keyInRun = keyInRunWith(Buffer.alloc(32, 7));
