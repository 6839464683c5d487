import { boxCard } from '../../../src/channel/cards/training/box.ts';
import { menuCard } from '../../../src/channel/cards/training/menu.ts';
import { ownCard } from '../../../src/channel/cards/training/own.ts';
import { packCard } from '../../../src/channel/cards/training/pack.ts';
import { roomCard } from '../../../src/channel/cards/training/room.ts';
import type { Catalogue } from '../../../src/language/catalogue.ts';
import {
  askedAt,
  type Demonstration,
  type Exercise,
  ExerciseFile,
  type Scenario,
  type Stage,
} from '../../../src/training/exercise.ts';
import { furthest, movesOf } from '../../../src/training/feedback.ts';
import { roomOf } from '../../../src/training/room.ts';
import type { Commitment, Run, RunPhase } from '../../../src/training/run.ts';
import type { Own, Room } from '../../../src/training/view.ts';
import { PackPart } from '../../../src/training-pack/pack.ts';
import { aCitation, aLens } from '../../builders.ts';
import { aDemonstration, aRun, aScenario, demonstrationContent, scenarioContent } from '../../training/exercises.ts';

/** As long as a signed link is. */
export const linkTo = () => `https://second-look.example.org/knowledge/${'a'.repeat(250)}`;

const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** As much text as a file may hold, of what is hard to show. */
export const much = (most: number): string =>
  'Ẅŷthnos **bold** [a link](https://example.org) <at>Ana</at> & “quoted” "and" # 👩‍👩‍👧‍👦 nobody asked. '
    .repeat(Math.ceil(most / 60))
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff\s]$/, '.');

const options = many(6, (at) => ({ id: `option-${'abcdef'[at]}`, text: `${at + 1}. ${much(120)}` }));

/** A story of eight stages with five facts each, every text as long as it may be or as anybody would write it. */
export const largestScenario: Scenario = (() => {
  const content = scenarioContent([[[80, 20]]], { stages: 8 });
  const exercise = ExerciseFile.parse({
    ...content,
    title: much(80),
    about: much(300),
    weighedBy: much(200),
    stages: content.stages.map((stage) => ({
      ...stage,
      title: much(80),
      story: much(1_500),
      facts: many(5, (at) => ({ text: much(300), ifSo: 10 + at * 20, ifNot: 90 - at * 20, why: much(400) })),
      decision: { ask: `${much(200)}?`, options },
    })),
    outcome: much(1_500),
    debrief: { ...content.debrief, points: many(6, () => much(400)) },
  });
  if (exercise.kind !== 'scenario') throw new Error('A scenario was asked for.');
  return exercise;
})();

export const largestDemonstration: Demonstration = (() => {
  const content = demonstrationContent({ kind: 'chose', stage: 'first', options: options.map(({ id }) => id) });
  const exercise = ExerciseFile.parse({
    ...content,
    title: much(80),
    stages: content.stages.map((stage) => ({
      ...stage,
      title: much(80),
      story: much(1_500),
      ...('orders' in stage ? { orders: [much(2_000), much(2_000)] } : {}),
      choice: { ask: `${much(200)}?`, options, several: true },
      reveal: much(900),
    })),
    learn: much(1_200),
    source: much(300),
  });
  if (exercise.kind !== 'demonstration') throw new Error('A demonstration was asked for.');
  return exercise;
})();

/** What `people` commit to at every stage up to one, spread out and moving a little. */
export function committed(exercise: Exercise, people: number, upTo = exercise.stages.length): Commitment[] {
  const stages = exercise.stages as readonly Stage[];
  return stages.slice(0, upTo).flatMap((stage, at) => {
    const { choice, concern } = askedAt(exercise, stage);
    return many(people, (person) => ({
      stage: stage.id,
      round: 1 as const,
      person: `person-${person}`,
      choice: choice ? [choice.options[person % choice.options.length]?.id ?? ''] : [],
      concern: concern === null ? null : (person * 7 + at * 3) % 101,
    }));
  });
}

/** The room of a run at a stage, by its place from 0. */
export function aRoom(
  phase: RunPhase,
  {
    exercise = aScenario([[[80, 20]], [[60, 20]]]),
    at = 1,
    people = 40,
    citation = aCitation(),
    over = {},
    commitments,
  }: {
    exercise?: Exercise;
    at?: number;
    people?: number;
    citation?: ReturnType<typeof aCitation>;
    over?: Partial<Run>;
    commitments?: readonly Commitment[];
  } = {},
): Room {
  const stages = exercise.stages as readonly Stage[];
  const stage = stages[at];
  if (!stage) throw new Error(`There is no stage ${at}.`);
  const run = aRun({ exercise: exercise.id, stage: stage.id, phase, ...over });
  const all = commitments ?? committed(exercise, people, at + 1);
  const here = all.filter((one) => one.stage === stage.id && one.round === run.round).length;
  const lens = aLens('fixed-thinking', { name: 'Fixed thinking', definition: 'A first view that nothing moves.' });
  const counted = { here, people: new Set(all.map(({ person }) => person)).size };
  return roomOf(run, exercise, stage, counted, all, {
    lenses: [lens],
    cites: ({ quote }) => ({ ...citation, quote: `${citation.quote} ${quote}` }),
    seed: run.id,
  });
}

export const ownOf = (exercise: Scenario, mine: readonly Commitment[]): Own => {
  const moves = movesOf(exercise, mine);
  return { kind: 'moves', exercise, moves, furthest: furthest(moves) };
};

const phases = ['ready', 'open', 'closed', 'revealed', 'ended'] as const;

/** Every card of training, usual and at its largest: those of the room, and those in a box. */
export function trainingCards(size: 'usual' | 'largest', say: Catalogue) {
  const scenario = size === 'usual' ? aScenario([[[80, 20]], [[60, 20]]]) : largestScenario;
  const shows = { kind: 'moved', from: 'first', to: 'second' };
  const demonstration = size === 'usual' ? aDemonstration(shows) : largestDemonstration;
  const citation =
    size === 'usual' ? aCitation() : { ...aCitation(much(1_500)), title: much(200), headings: [much(200)] };
  const last = scenario.stages.length - 1;
  const at = (exercise: Exercise) => (exercise.kind === 'scenario' ? last : 1);
  const rooms = [scenario, demonstration].flatMap((exercise) =>
    phases.map((phase) => {
      const room = aRoom(phase, { exercise, at: at(exercise), citation, people: 200 });
      return [`room-${phase}-${exercise.kind}`, { ...room, citations: many(3, () => citation) }] as const;
    }),
  );
  const mine = committed(scenario, 1);
  const boxOf = (exercise: Exercise, before: boolean) => {
    const stage = (exercise.stages as readonly Stage[])[0] as Stage;
    const orders = 'orders' in stage && stage.orders ? stage.orders[1] : null;
    const kept = { choice: [askedAt(exercise, stage).choice?.options[0]?.id ?? ''], concern: 40 };
    return boxCard(
      {
        run: aRun({ stage: stage.id }),
        exercise,
        stage,
        asked: askedAt(exercise, stage),
        order: orders,
        before: before ? kept : null,
      },
      say,
    );
  };
  const answers = committed(demonstration, 1);
  return {
    rooms: [
      ...rooms.map(([name, room]) => [name, roomCard(room, { say, linkTo })] as const),
      ['room-over', roomCard({ ...aRoom('revealed', { exercise: scenario }), over: true }, { say, linkTo })] as const,
      ['room-of-two', roomCard(aRoom('revealed', { exercise: scenario, people: 2 }), { say, linkTo })] as const,
      [
        'training-menu',
        menuCard(size === 'usual' ? [scenario, demonstration] : menuful(scenario, demonstration), say),
      ] as const,
    ],
    boxes: [
      ['training-box', boxOf(scenario, false)] as const,
      ['training-box-again', boxOf(demonstration, true)] as const,
      ['training-own', ownCard(ownOf(scenario, mine), say)] as const,
      ['training-own-none', ownCard(ownOf(scenario, []), say)] as const,
      ['training-own-answers', ownCard({ kind: 'answers', exercise: demonstration, answers }, say)] as const,
      [
        'training-pack',
        packCard(
          PackPart.options.map((what) => ({ what, url: `https://example.org/${what}` })),
          say,
        ),
      ] as const,
      ['training-pack-none', packCard([], say)] as const,
    ],
  };
}

const menuful = (scenario: Scenario, demonstration: Demonstration): Exercise[] => [
  ...many(12, (at) => ({ ...scenario, id: `scenario-${at}` })),
  ...many(8, (at) => ({ ...demonstration, id: `demonstration-${at}` })),
];
