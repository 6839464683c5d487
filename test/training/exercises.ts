import { ConversationId, PersonId } from '../../src/session/ids.ts';
import { type Demonstration, ExerciseFile, type Scenario } from '../../src/training/exercise.ts';
import { type Commitment, type Run, RunId } from '../../src/training/run.ts';

/** What one fact weighs: of 100 families, in how many it is seen where the worry is right, and where it is not. */
type Weight = readonly [ifSo: number, ifNot: number];

const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const passage = { document: 'a-review', quote: 'Nobody asked what the baby could do yet.' };

/** What a trainer's file holds of a made-up case whose stages tell facts of these weights. Stages that are left out say nothing either way. */
export function scenarioContent(weights: readonly (readonly Weight[])[], { start = 20, stages = 5 } = {}) {
  return {
    kind: 'scenario',
    id: 'a-scenario',
    title: 'A scenario',
    about: 'A made-up case of a family that nobody knows well yet.',
    from: 'made-up',
    worry: 'somebody hurt the baby',
    turnsOut: 'worrying',
    start,
    weighedBy: 'whoever wrote this test',
    stages: names.slice(0, stages).map((id, at) => ({
      id,
      ...(at < stages - 1 ? { next: names[at + 1] } : {}),
      title: `Stage ${id}`,
      minutes: 5,
      story: `What is told at stage ${id} of this made-up case, in a sentence or two.`,
      lens: 'fixed-thinking',
      facts: (weights[at] ?? [[50, 50]]).map(([ifSo, ifNot]) => ({
        text: 'Something new is seen.',
        ifSo,
        ifNot,
        why: 'It is seen more often in one kind of family.',
      })),
      decision: {
        ask: 'What would you do next?',
        options: [
          { id: 'visit', text: 'Visit' },
          { id: 'wait', text: 'Wait' },
        ],
      },
    })),
    outcome: 'What became of the family in the end, told in a sentence or two.',
    debrief: {
      points: ['What would have made you think again?', 'Who was there that nobody asked about?'],
      passages: [passage, passage],
    },
  };
}

export function aScenario(...given: Parameters<typeof scenarioContent>): Scenario {
  const exercise = ExerciseFile.parse(scenarioContent(...given));
  if (exercise.kind !== 'scenario') throw new Error('A scenario was asked for.');
  return exercise;
}

/** What a trainer's file holds of a demonstration of two stages. */
export const demonstrationContent = (compare: unknown) => ({
  kind: 'demonstration',
  id: 'a-demonstration',
  title: 'A demonstration',
  about: 'One trap in five minutes, for a test.',
  lens: 'fixed-thinking',
  stages: [
    {
      id: 'first',
      next: 'second',
      title: 'The first',
      minutes: 2,
      story: 'What everybody reads at the first stage, in a sentence.',
      orders: [
        'The good news first, and then the bad news of the family.',
        'The bad news first, and then the good news of the family.',
      ],
      choice: {
        ask: 'Which would you turn over?',
        options: ['a', 'b', 'c'].map((id) => ({ id, text: `Card ${id}` })),
        several: true,
      },
      concern: 'How worried are you?',
      reveal: 'What is said once the answers are shown.',
    },
    {
      id: 'second',
      title: 'The second',
      minutes: 2,
      story: 'What everybody reads at the second stage, in a sentence.',
      concern: 'How worried are you now?',
      reveal: 'What is said once the answers are shown.',
    },
  ],
  compare,
  learn: 'What the trap is, after the room has felt it in its own answers.',
  source: 'A made-up source',
  passages: [passage],
});

export function aDemonstration(compare: unknown): Demonstration {
  const exercise = ExerciseFile.parse(demonstrationContent(compare));
  if (exercise.kind !== 'demonstration') throw new Error('A demonstration was asked for.');
  return exercise;
}

/** What people held at a stage, one after the other; null for who did not answer. */
export const held = (stage: string, concerns: readonly (number | null)[], round: 1 | 2 = 1): Commitment[] =>
  concerns.flatMap((concern, at) =>
    concern === null ? [] : [{ stage, round, person: `person ${at}`, choice: ['visit'], concern }],
  );

export const aRun = (over: Partial<Run> = {}): Run => ({
  id: RunId.parse('run'),
  conversation: ConversationId.parse('conversation'),
  seq: 3,
  exercise: 'a-scenario',
  stage: 'one',
  round: 1,
  phase: 'open',
  trainer: PersonId.parse('trainer'),
  at: '2026-11-23T09:00:00.000Z',
  card: 'card',
  ...over,
});
