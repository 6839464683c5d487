import type { z } from 'zod';
import type { ExerciseFile } from '../../src/training/exercise.ts';

type Written = z.input<typeof ExerciseFile>;
type Scenario = Extract<Written, { kind: 'scenario' }>;
type Demonstration = Extract<Written, { kind: 'demonstration' }>;

const review = 'alice-learning-lessons-review';
const passages = [
  { document: review, quote: "The child's voice was not heard." },
  { document: review, quote: 'Some key information was not recorded' },
];

/** A scenario of five stages as a trainer's file holds it: 30 to begin with, up, down, and up again. */
export const aScenario = (changes: Partial<Scenario> = {}): Scenario => ({
  kind: 'scenario',
  id: 'the-red-coat',
  title: 'The red coat',
  about: 'A made-up family, told in five short stages for the tests.',
  from: 'made-up',
  worry: 'the child goes without what every child needs',
  turnsOut: 'worrying',
  start: 30,
  weighedBy: 'Nobody: these weights are for tests only.',
  stages: [
    [40, 20],
    [30, 60],
    [60, 30],
    [50, 25],
    [40, 20],
  ].map(([ifSo = 50, ifNot = 50], at) => ({
    id: `stage-${at + 1}`,
    ...(at < 4 ? { next: `stage-${at + 2}` } : {}),
    title: `Week ${at + 1}`,
    minutes: 8,
    lens: 'recording',
    story: `In week ${at + 1} somebody saw the red coat on its hook again, and wondered whose it was.`,
    facts: [
      {
        text: `The coat was seen in week ${at + 1}.`,
        ifSo,
        ifNot,
        why: `A coat in week ${at + 1} says this much and no more.`,
      },
    ],
    decision: {
      ask: 'What would you do first?',
      options: [
        { id: 'ask', text: 'Ask whose coat it is' },
        { id: 'wait', text: 'Wait for another week' },
      ],
    },
  })),
  outcome: 'The coat had been too small for a year, and nobody had asked whose it was.',
  debrief: {
    points: ['A coat on a hook is easily seen and hardly looked at.', 'Somebody could have asked.'],
    passages,
  },
  ...changes,
});

/** A demonstration of two orders, and then of what was chosen. */
export const aDemonstration = (changes: Partial<Demonstration> = {}): Demonstration => ({
  kind: 'demonstration',
  id: 'two-orders',
  title: 'Two orders',
  about: 'The same facts in two orders, for the tests.',
  lens: 'fixed-thinking',
  stages: [
    {
      id: 'read',
      title: 'Read this',
      minutes: 3,
      story: 'Here is what was written down about a family, in the order in which it came.',
      orders: [
        'FIRST ORDER: the good visit, the full fridge, and then the late mornings.',
        'SECOND ORDER: the late mornings, the full fridge, and then the good visit.',
      ],
      choice: {
        ask: 'Which of these did you notice?',
        options: [
          { id: 'fridge', text: 'The fridge' },
          { id: 'visit', text: 'The visit' },
          { id: 'mornings', text: 'The mornings' },
        ],
        several: true,
      },
      concern: 'How worried are you?',
      reveal: 'What comes first colours what comes after it.',
    },
  ],
  compare: { kind: 'orders', stage: 'read' },
  learn: 'The first thing that we hear makes a frame, and the rest is fitted into it.',
  source: 'A textbook that was made up for the tests.',
  passages: passages.slice(0, 1),
  ...changes,
});
