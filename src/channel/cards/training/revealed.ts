import type { Catalogue } from '../../../language/catalogue.ts';
import type { Fact, Scenario } from '../../../training/exercise.ts';
import type { Room } from '../../../training/view.ts';
import {
  comparedLines,
  isTooFew,
  movedLines,
  pathIn,
  pathLines,
  spreadLines,
  weightLine,
} from '../../../words/training.ts';
import { type Element, exactly, ours, shortened } from '../card.ts';
import { linesOver, listed } from '../chart.ts';
import { chosenIn, quotesIn, type Shown, told, under } from './parts.ts';

/** What the room is shown of itself at a stage, and what was new. */
export function shownOf(room: Room, most: number, count: number, showing: Shown): Element[] {
  const { say } = showing;
  const { stage, exercise, tally, picture, compared } = room;
  const here = picture.find((one) => one.stage === stage.id);
  return [
    ...(isTooFew(room)
      ? [ours(say.training.tooFew)]
      : [...chosenIn(tally, say), ...spreadLines(room, say).map((text) => ours(text, { spacing: 'Medium' }))]),
    ...('facts' in stage && exercise.kind === 'scenario' ? factsIn(exercise, stage.facts, most, say) : []),
    ...(here ? movedLines(here, say).map((text) => ours(text, { spacing: 'Medium' })) : []),
    ...pathOf(room, say),
    ...(compared && !isTooFew(room) ? under(say.training.compared.title, comparedLines(compared, say)) : []),
    ...('reveal' in stage
      ? [ours(say.training.shows, { weight: 'Bolder', spacing: 'Medium' }), ...told(shortened(stage.reveal, most))]
      : []),
    ...quotesIn(room.citations, count, showing),
  ];
}

/** The facts, what each weighs and why, and whose judgement that is. */
const factsIn = ({ weighedBy }: Scenario, facts: readonly Fact[], most: number, say: Catalogue): Element[] => [
  ours(say.training.facts, { weight: 'Bolder', spacing: 'Medium' }),
  ...facts.flatMap((fact) => [
    exactly({ text: shortened(fact.text, most), weight: 'Bolder' }),
    exactly({ text: `${weightLine(fact, say)} ${shortened(fact.why, most)}` }),
  ]),
  exactly({ text: say.training.judged(shortened(weighedBy, most)), isSubtle: true }),
];

/** The room's middle beside the facts' own way. One stage is no line. */
export function pathOf(room: Room, say: Catalogue): Element[] {
  const path = pathIn(room);
  if (path.length < 2) return [];
  const { drift } = say.training;
  const words = pathLines(room, say);
  const rounded = (of: 'room' | 'facts') => path.map((one) => Math.round(one[of]));
  const lines = [
    { name: drift.room, values: rounded('room') },
    { name: drift.facts, values: rounded('facts') },
  ];
  // A line has its points at 1, 2, 3: where a stage is missing between others it would be drawn at the wrong place.
  return path.every(({ at }, index) => at === index + 1)
    ? [linesOver({ title: drift.title, across: drift.part, up: drift.concern }, lines, words)]
    : [listed(drift.title, words)];
}
