import { Citation } from '../../src/knowledge/document.ts';
import type { LensFile } from '../../src/lenses/lens.ts';
import { type Demonstration, ExerciseFile, type Scenario } from '../../src/training/exercise.ts';
import { resultsOf } from '../../src/training/room.ts';
import { type Commitment, RunId } from '../../src/training/run.ts';
import type { Results } from '../../src/training/view.ts';

const run = { id: RunId.parse('run-1'), at: '2026-11-26T10:00:00.000Z' };

/** As a spreadsheet would run it, if it were let. */
export const formula = '=HYPERLINK("x", "Ring the school & ask")';

const titles = ['A quiet start', 'The second visit', 'What school saw', 'A call at night', 'The whole picture'];
const facts = [
  [45, 15],
  [50, 50],
  [60, 20],
  [10, 40],
  [33, 3],
] as const;

export const aScenario = (over: Record<string, unknown> = {}): Scenario =>
  ExerciseFile.options[0].parse({
    kind: 'scenario',
    id: 'a-quiet-start',
    title: 'Sam & the quiet start',
    about: 'A made-up family, in which the room is asked to look again and again.',
    from: 'made-up',
    worry: 'Sam is being hurt by somebody at home',
    turnsOut: 'worrying',
    start: 20,
    weighedBy: 'Whoever wrote this test, as a guess.',
    stages: titles.map((title, at) => ({
      id: `stage-${at}`,
      ...(at < titles.length - 1 ? { next: `stage-${at + 1}` } : {}),
      title,
      minutes: 6,
      story: `In part ${at + 1} Sam sits on the stairs and says nothing. Nobody has asked him why.`,
      lens: 'voice-of-the-child',
      facts: [
        {
          text: `New fact number ${at + 1} about Sam.`,
          ifSo: facts[at]?.[0],
          ifNot: facts[at]?.[1],
          why: `It weighs what it weighs, for reason number ${at + 1}.`,
        },
      ],
      decision: {
        ask: 'What would you do first?',
        options: [
          { id: 'ring-school', text: formula },
          { id: 'see-sam', text: 'See Sam alone' },
        ],
      },
    })),
    outcome: 'In the end Sam told his teacher, and his teacher wrote down what he said.',
    debrief: {
      points: ['The first view held on for a long time.', 'Nobody asked Sam until the very end.'],
      passages: [1, 2].map((number) => ({ document: 'a-review', quote: `Words of the review, number ${number}.` })),
    },
    ...over,
  });

export const aDemonstration = (compare: Demonstration['compare']): Demonstration =>
  ExerciseFile.options[1].parse({
    kind: 'demonstration',
    id: 'two-orders',
    title: 'Two orders',
    about: 'The same words in two orders do not feel the same.',
    lens: 'voice-of-the-child',
    stages: [
      {
        id: 'first',
        next: 'second',
        title: 'Meet the family',
        minutes: 2,
        story: 'You are about to read a page about a family on your own.',
        orders: [
          'Kind, busy, tidy, cross, loud: so the first page has it.',
          'Loud, cross, tidy, busy, kind: so the second has it.',
        ],
        choice: {
          ask: 'Which would you ask about?',
          options: [
            { id: 'sleep', text: 'Who sleeps where' },
            { id: 'food', text: 'What there is to eat' },
          ],
          several: true,
        },
        concern: 'How worried are you, from 0 to 100?',
        reveal: 'Both halves read the very same words.',
      },
      {
        id: 'second',
        title: 'After the talk',
        minutes: 1,
        story: 'You have heard from each other now, and nothing new was told.',
        concern: 'How worried are you now, from 0 to 100?',
        reveal: 'What has changed is only that you talked.',
      },
    ],
    compare,
    learn: 'What is read first colours what is read after it, for nearly everybody.',
    source: 'Made up for a test, 2026.',
    passages: [{ document: 'a-review', quote: 'Words of the review, number 1.' }],
  });

const lens = (): ReturnType<typeof LensFile.parse> =>
  ({
    id: 'voice-of-the-child',
    name: 'The voice of the child',
    passages: [],
    questions: ['Who has asked the child?', 'What did nobody see?'].map((text, at) => ({
      id: `voice-of-the-child-${at}`,
      text,
      kind: 'evidence',
      phase: 'challenge',
      roles: ['group'],
    })),
    // Only what a debrief reads.
  }) as unknown as ReturnType<typeof LensFile.parse>;

const content = {
  lenses: [lens()],
  seed: 'room-1',
  cites: ({ document, quote }: { document: string; quote: string }) =>
    Citation.parse({
      passage: `${document}#p`,
      document,
      title: 'A learning review',
      headings: ['Findings'],
      quote,
      start: 0,
      end: quote.length,
    }),
};

/** A room of so many that was anchored, with a talk at the third stage after which all who answered again (the first so many) agreed. */
export function aScenarioRun(people: number, scenario = aScenario(), again = people): Results {
  const first = [18, 24, 26, 38, 30, 62, 75, 80];
  const held = scenario.stages.flatMap(({ id, decision }, at) =>
    Array.from({ length: people }, (_, person): Commitment[] => {
      const concern = Math.max(0, Math.min(100, (first[at] ?? 50) + ((person * 37) % 41) - 20));
      const one = { stage: id, person: key(person), choice: [decision.options[person % 2]?.id ?? ''] };
      const said = { ...one, round: 1 as const, concern };
      return at === 2 && person < again ? [said, { ...one, round: 2 as const, concern: 30 + (person % 5) }] : [said];
    }).flat(),
  );
  return resultsOf(scenario, run, held, content);
}

export function aDemonstrationRun(
  people = 12,
  compare: Demonstration['compare'] = { kind: 'spread', from: 'first', to: 'second' },
): Results {
  const held = Array.from({ length: people }, (_, person): Commitment[] => [
    {
      stage: 'first',
      round: 1,
      person: key(person),
      choice: person % 3 === 0 ? ['sleep'] : ['food'],
      concern: 20 + ((person * 29) % 61),
    },
    { stage: 'second', round: 1, person: key(person), choice: [], concern: 48 + (person % 7) },
  ]).flat();
  return resultsOf(aDemonstration(compare), run, held, content);
}

/** As a person is told apart in a run. */
export const key = (person: number): string => `key-of-${person}`;
