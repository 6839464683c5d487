import type { Catalogue } from '../language/catalogue.ts';
import { type Doubt, doubtsIn } from '../training/doubts.ts';
import { pathOf } from '../training/drift.ts';
import type { Exercise, Scenario } from '../training/exercise.ts';
import { barOf } from './bars.ts';

/** What an exercise is, the way of its weights, and what its writer may want to look at again. */
export function summaryOf(exercise: Exercise, say: Catalogue): string {
  const doubts = doubtsIn(exercise).map((doubt) => `- ${doubtLine(doubt, say)}`);
  const { scenario: words } = say.terminal;
  return [
    `${exercise.title} (${lineOf(exercise, say)})`,
    exercise.about,
    ...(exercise.kind === 'scenario' ? weightsOf(exercise, say) : [demonstrated(exercise, say)]),
    ...(doubts.length > 0 ? [[words.look, ...doubts].join('\n')] : []),
  ].join('\n\n');
}

/** What kind it is, its stages and its minutes. */
export function lineOf({ kind, stages }: Exercise, say: Catalogue): string {
  const { scenario: words } = say.terminal;
  const minutes = stages.reduce((sum, stage) => sum + stage.minutes, 0);
  return [words[kind], say.count(stages.length, words.stages), say.count(minutes, words.minutes)].join(', ');
}

function weightsOf(scenario: Scenario, say: Catalogue): string[] {
  const { scenario: words } = say.terminal;
  const path = pathOf(scenario);
  const rows = scenario.stages.map(
    ({ title, minutes, lens }, at) =>
      `${String(at + 1).padEnd(words.start.length)}  ${barOf(path[at] ?? 0)}  ${title} (${say.count(minutes, words.minutes)}; ${lens})`,
  );
  return [
    `${scenario.from === 'review' ? words.review : words.madeUp} ${words.weighedBy(scenario.weighedBy)}`,
    [words.way, `${words.start}  ${barOf(scenario.start)}`, ...rows, words.end[scenario.turnsOut]].join('\n'),
  ];
}

const demonstrated = ({ stages, lens }: Extract<Exercise, { kind: 'demonstration' }>, say: Catalogue): string =>
  stages
    .map(
      ({ title, minutes }, at) => `${at + 1}  ${title} (${say.count(minutes, say.terminal.scenario.minutes)}; ${lens})`,
    )
    .join('\n');

function doubtLine(doubt: Doubt, say: Catalogue): string {
  const { doubts } = say.terminal.scenario;
  switch (doubt.kind) {
    case 'says-little':
      return doubts[doubt.kind](doubt.stage);
    case 'one-way':
      return doubts[doubt.kind]();
    case 'too-sure':
      return doubts[doubt.kind](doubt.concern.toFixed(1));
    case 'other-side':
      return doubts[doubt.turnsOut](doubt.concern.toFixed(0));
    case 'same-why':
      return doubts[doubt.kind](doubt.why);
    case 'alike':
      return doubts[doubt.kind](doubt.stage, doubt.option);
  }
}
